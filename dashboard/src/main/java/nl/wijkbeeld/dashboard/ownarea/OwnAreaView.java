package nl.wijkbeeld.dashboard.ownarea;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.infrastructure.RegisterPage;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;

/** An area that a reader puts together from smaller ones, with its figures beside the city. */
@Route(value = OwnAreaPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://eigengebied.css")
public final class OwnAreaView extends RegisterPage {
  private static final long serialVersionUID = 1L;
  private static final String EVERY_THEME = "alle thema\u2019s";
  private static final String FIELD = "erbij";

  public OwnAreaView(SnapshotStore store) {
    super(store, "eigengebied");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    OwnAreaPresenter presenter = new OwnAreaPresenter(snapshot);
    presenter
        .state(address)
        .ifPresentOrElse(
            state -> {
              show(state.content(), choices(state, presenter, address), address, snapshot);
              addComponentAtIndex(2 + before(state), workbench(state, presenter, address));
              if (!state.codes().isEmpty()) {
                add(further(state));
              }
            },
            () -> add(EmptyPage.noFigures()));
  }

  /** How many messages stand between the heading and the choices. */
  private static int before(OwnAreaState state) {
    return state.content().notices().size()
        + (state.content().register().madeUp().isEmpty() ? 0 : 1);
  }

  private List<Component> choices(OwnAreaState state, OwnAreaPresenter presenter, Address address) {
    List<Component> choices = new ArrayList<>();
    TextField name = new TextField("Naam");
    name.setId(OwnAreaPresenter.NAME);
    name.setMaxLength(80);
    name.setValue(state.name().equals(OwnAreaPresenter.TITLE) ? "" : state.name());
    name.setPlaceholder(OwnAreaPresenter.TITLE);
    name.addValueChangeListener(
        e ->
            choose(
                address.with(OwnAreaPresenter.NAME, e.getValue().replace(',', ' ')),
                OwnAreaPresenter.NAME));
    choices.add(name);
    choices.add(field(state, presenter, address));
    if (state.mapLevels().size() > 1) {
      choices.add(
          select(
              OwnAreaPresenter.MAP_LEVEL,
              "Kaart per",
              state.mapLevels(),
              state.mapLevel(),
              Niveau::code,
              level ->
                  choose(
                      address.with(OwnAreaPresenter.MAP_LEVEL, level.code()),
                      OwnAreaPresenter.MAP_LEVEL)));
    }
    if (!state.themes().isEmpty()) {
      choices.add(
          select(
              OwnAreaPresenter.THEME,
              "Thema",
              Stream.concat(Stream.of(EVERY_THEME), state.themes().stream()).toList(),
              state.theme().orElse(EVERY_THEME),
              theme -> theme,
              theme ->
                  choose(
                      address.with(OwnAreaPresenter.THEME, theme.equals(EVERY_THEME) ? "" : theme),
                      OwnAreaPresenter.THEME)));
    }
    return choices;
  }

  private ComboBox<Places.Place> field(
      OwnAreaState state, OwnAreaPresenter presenter, Address address) {
    Places places = presenter.places(state.indeling());
    ComboBox<Places.Place> field = new ComboBox<>("Gebied erbij");
    field.setId(FIELD);
    field.setPlaceholder("Naam of code van een buurt, wijk \u2026");
    field.setItems(
        query ->
            places.search(query.getFilter().orElse("")).stream()
                .filter(place -> !state.codes().contains(place.code()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
    field.setItemLabelGenerator(Places.Place::label);
    field.addClassName("breed");
    field.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            choose(
                address.with(
                    Address.AREAS,
                    Stream.concat(state.codes().stream(), Stream.of(e.getValue().code())).toList()),
                FIELD);
          }
        });
    return field;
  }

  /** The map on which areas are chosen, and beside it what was chosen and other ways to choose. */
  private Component workbench(OwnAreaState state, OwnAreaPresenter presenter, Address address) {
    HtmlContainer bench = el("div", "werkblad");
    state
        .map()
        .ifPresent(
            map -> {
              HtmlContainer caption =
                  el(
                      "figcaption",
                      "",
                      "Kies een gebied om het toe te voegen, nog eens om het weg te halen. Donker: ligt erin. Halfdonker: ligt er voor een deel in.");
              if (!state.codes().isEmpty()) {
                boolean whole = address.has(OwnAreaPresenter.WHOLE);
                caption.add(
                    new Text(" "),
                    link(
                        address.with(OwnAreaPresenter.WHOLE, whole ? "" : "ja").href(),
                        "",
                        whole ? "Toon alleen de omgeving" : "Toon de hele gemeente"));
              }
              bench.add(
                  el("figure", "kaartpaneel", drawing("beeld", AreaMapSvg.draw(map)), caption));
            });
    bench.add(
        el(
            "div",
            "zijkant",
            chosen(state, address),
            codes(state, address),
            upload(presenter, address)));
    return bench;
  }

  private Component chosen(OwnAreaState state, Address address) {
    HtmlContainer section = el("section", "", el("h2", "", "In dit gebied"));
    if (state.chosen().isEmpty()) {
      section.add(el("p", "toelichting", "Nog niets gekozen."));
      return section;
    }
    HtmlContainer list = with(el("ul", "gekozen"), "aria-label", "Gekozen gebieden");
    state
        .chosen()
        .forEach(
            one -> {
              NativeButton away = new NativeButton("\u00d7", e -> choose(one.without(), FIELD));
              away.getElement().setAttribute("aria-label", one.name() + " weghalen");
              away.getElement().setAttribute("title", one.name() + " weghalen");
              list.add(
                  with(
                      el("li", "", el("strong", "", one.name()), el("small", "", one.kind()), away),
                      "data-gebied",
                      one.code()));
            });
    section.add(
        list,
        new NativeButton("Alles weghalen", e -> choose(address.without(Address.AREAS), FIELD)));
    return section;
  }

  private Component codes(OwnAreaState state, Address address) {
    TextArea text = new TextArea("Lijst met codes");
    text.setId("codes");
    text.setHelperText("Met komma\u2019s, spaties of elk op een regel.");
    text.setValue(String.join(", ", state.codes()));
    text.setMaxLength(60_000);
    Button use =
        new Button(
            "Gebruik deze codes",
            e ->
                choose(
                    address.with(
                        Address.AREAS,
                        Stream.of(text.getValue().split("[\\s,;]+", -1))
                            .map(code -> code.toUpperCase(Locale.ROOT))
                            .toList()),
                    "codes"));
    return el("details", "codelijst", el("summary", "", "Met een lijst van codes"), text, use);
  }

  private Component upload(OwnAreaPresenter presenter, Address address) {
    HtmlContainer message = with(el("p", "melding"), "role", "alert");
    message.setVisible(false);
    Upload upload = new Upload();
    upload.setId("omtrek");
    upload.setUploadHandler(
        UploadHandler.inMemory(
            (metadata, bytes) -> {
              try {
                List<String> codes = presenter.within(DrawnOutline.read(bytes), address);
                if (codes.isEmpty()) {
                  say(
                      message,
                      "In deze omtrek ligt van geen enkele buurt het midden. Ligt hij buiten de kaart, of is hij erg klein?");
                } else {
                  Addresses.go(address.with(Address.AREAS, codes));
                }
              } catch (DrawnOutline.NoOutline refused) {
                say(message, refused.getMessage());
              }
            }));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(DrawnOutline.MOST_BYTES);
    upload.setAcceptedFileExtensions(".geojson", ".json");
    upload.setDropAllowed(true);
    Button button = new Button("Kies een bestand");
    upload.setUploadButton(button);
    upload.setDropLabel(new com.vaadin.flow.component.html.Span("of sleep het hierheen"));
    upload.addFileRejectedListener(
        e ->
            say(
                message,
                "Dit bestand kan niet: het is een GeoJSON van ten hoogste %d MB."
                    .formatted(DrawnOutline.MOST_BYTES / 1_000_000)));
    return el(
        "details",
        "omtrek",
        el("summary", "", "Met een omtrek (GeoJSON)"),
        el(
            "p",
            "toelichting",
            "Een buurt hoort erbij als haar midden in de omtrek ligt: een punt dat altijd binnen de buurt valt. Het bestand wordt niet bewaard."),
        upload,
        message);
  }

  private static void say(HtmlContainer message, String text) {
    message.setText(text);
    message.setVisible(true);
  }

  private static Component further(OwnAreaState state) {
    return el(
        "p",
        "verder",
        with(
            link(state.file().href(), "knop", "Alle cijfers van alle perioden (CSV)"),
            "router-ignore",
            ""),
        link(state.export().href(), "", "Exporteer de gebieden elk apart"),
        link(
            state
                .export()
                .to("wijkbeelden")
                .with(Address.AREAS, state.codes())
                .with(OwnAreaPresenter.DIVISION, state.indeling())
                .with(OwnAreaPresenter.NAME, state.name())
                .href(),
            "",
            "Maak er een wijkbeeld van"));
  }
}
