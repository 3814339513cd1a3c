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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.EmptyPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/** An area that a reader puts together from smaller ones, with its figures beside the city. */
@Route(value = OwnAreaPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://eigengebied.css")
public final class OwnAreaView extends RegisterPage implements Translated {
  private static final long serialVersionUID = 1L;
  private static final String FIELD = "erbij";

  private final transient Texts texts = Texts.of(OwnAreaView.class, language());

  public OwnAreaView(SnapshotStore store) {
    super(store, "eigengebied");
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    OwnAreaPresenter presenter = new OwnAreaPresenter(snapshot, language());
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
    TextField name = new TextField(texts.get("naam"));
    name.setId(OwnAreaPresenter.NAME);
    name.setMaxLength(80);
    name.setValue(state.name().equals(texts.get("titel")) ? "" : state.name());
    name.setPlaceholder(texts.get("titel"));
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
              texts.get("kaart_per"),
              state.mapLevels(),
              state.mapLevel(),
              language()::level,
              level ->
                  choose(
                      address.with(OwnAreaPresenter.MAP_LEVEL, level.code()),
                      OwnAreaPresenter.MAP_LEVEL)));
    }
    if (!state.themes().isEmpty()) {
      String everyTheme = texts.get("alle_themas");
      choices.add(
          select(
              OwnAreaPresenter.THEME,
              texts.get("thema"),
              Stream.concat(Stream.of(everyTheme), state.themes().stream()).toList(),
              state.theme().orElse(everyTheme),
              theme -> theme,
              theme ->
                  choose(
                      address.with(OwnAreaPresenter.THEME, theme.equals(everyTheme) ? "" : theme),
                      OwnAreaPresenter.THEME)));
    }
    return choices;
  }

  private ComboBox<Places.Place> field(
      OwnAreaState state, OwnAreaPresenter presenter, Address address) {
    Places places = presenter.places(state.indeling());
    ComboBox<Places.Place> field = new ComboBox<>(texts.get("gebied_erbij"));
    field.setId(FIELD);
    field.setPlaceholder(texts.get("naam_of_code"));
    field.setItems(
        query ->
            places.search(query.getFilter().orElse("")).stream()
                .filter(place -> !state.codes().contains(place.code()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
    field.setItemLabelGenerator(place -> place.label(language()));
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
              HtmlContainer caption = el("figcaption", "", texts.get("kies_op_kaart"));
              if (!state.codes().isEmpty()) {
                boolean whole = address.has(OwnAreaPresenter.WHOLE);
                caption.add(
                    new Text(" "),
                    link(
                        address.with(OwnAreaPresenter.WHOLE, whole ? "" : "ja").href(),
                        "",
                        whole ? texts.get("toon_omgeving") : texts.get("toon_gemeente")));
              }
              bench.add(
                  el(
                      "figure",
                      "kaartpaneel",
                      drawing("beeld", AreaMapSvg.draw(map, language())),
                      caption));
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
    HtmlContainer section = el("section", "", el("h2", "", texts.get("in_dit_gebied")));
    if (state.chosen().isEmpty()) {
      section.add(el("p", "toelichting", texts.get("niets_gekozen")));
      return section;
    }
    HtmlContainer list = with(el("ul", "gekozen"), "aria-label", texts.get("gekozen_gebieden"));
    state
        .chosen()
        .forEach(
            one -> {
              NativeButton away = new NativeButton("\u00d7", e -> choose(one.without(), FIELD));
              away.getElement().setAttribute("aria-label", texts.get("weghalen", one.name()));
              away.getElement().setAttribute("title", texts.get("weghalen", one.name()));
              list.add(
                  with(
                      el("li", "", el("strong", "", one.name()), el("small", "", one.kind()), away),
                      "data-gebied",
                      one.code()));
            });
    section.add(
        list,
        new NativeButton(
            texts.get("alles_weghalen"), e -> choose(address.without(Address.AREAS), FIELD)));
    return section;
  }

  private Component codes(OwnAreaState state, Address address) {
    TextArea text = new TextArea(texts.get("lijst_met_codes"));
    text.setId("codes");
    text.setHelperText(texts.get("lijst_met_codes.hulp"));
    text.setValue(String.join(", ", state.codes()));
    text.setMaxLength(60_000);
    Button use =
        new Button(
            texts.get("gebruik_codes"),
            e ->
                choose(
                    address.with(
                        Address.AREAS,
                        Stream.of(text.getValue().split("[\\s,;]+", -1))
                            .map(code -> code.toUpperCase(Locale.ROOT))
                            .toList()),
                    "codes"));
    return el("details", "codelijst", el("summary", "", texts.get("met_codes")), text, use);
  }

  private Component upload(OwnAreaPresenter presenter, Address address) {
    Language language = language();
    HtmlContainer message = with(el("p", "melding"), "role", "alert");
    message.setVisible(false);
    Upload upload = new Upload();
    upload.setId("omtrek");
    upload.setUploadHandler(
        UploadHandler.inMemory(
            (metadata, bytes) -> {
              try {
                List<String> codes = presenter.within(DrawnOutline.read(bytes, language), address);
                if (codes.isEmpty()) {
                  say(message, texts.get("geen_midden"));
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
    Button button = new Button(texts.get("kies_bestand"));
    upload.setUploadButton(button);
    upload.setDropLabel(new com.vaadin.flow.component.html.Span(texts.get("of_sleep")));
    upload.addFileRejectedListener(
        e ->
            say(
                message,
                texts.get(
                    "bestand_kan_niet", language.count(DrawnOutline.MOST_BYTES / 1_000_000))));
    upload.addAllFinishedListener(e -> upload.clearFileList());
    return el(
        "details",
        "omtrek",
        el("summary", "", texts.get("met_omtrek")),
        el("p", "toelichting", texts.get("met_omtrek.uitleg")),
        upload,
        message);
  }

  private static void say(HtmlContainer message, String text) {
    message.setText(text);
    message.setVisible(true);
  }

  private Component further(OwnAreaState state) {
    return el(
        "p",
        "verder",
        with(link(state.file().href(), "knop", texts.get("alle_cijfers")), "router-ignore", ""),
        link(state.export().href(), "", texts.get("exporteer")),
        link(
            state
                .export()
                .to("wijkbeelden")
                .with(Address.AREAS, state.codes())
                .with(OwnAreaPresenter.DIVISION, state.indeling())
                .with(OwnAreaPresenter.NAME, state.name())
                .href(),
            "",
            texts.get("maak_wijkbeeld")));
  }
}
