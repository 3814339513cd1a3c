package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.account.Account;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.ownarea.OwnPicture;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Subject;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.jsoup.nodes.Element;

/** All wijkbeelden, and for who writes them a new one. */
@Route(value = "wijkbeelden", layout = Frame.class)
@StyleSheet("context://redactie.css")
public final class WijkbeeldenView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(WijkbeeldenView.class, language());
  private final transient Wijkbeelden wijkbeelden;
  private final transient ShelfPresenter presenter;
  private final transient CurrentAccount current;

  public WijkbeeldenView(
      SnapshotStore store,
      Wijkbeelden wijkbeelden,
      ShelfPresenter presenter,
      CurrentAccount current) {
    super(store, "redactie");
    this.wijkbeelden = wijkbeelden;
    this.presenter = presenter;
    this.current = current;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    setPageTitle(texts.get("titel.pagina"));
    ShelfState state = presenter.state(snapshot, current.may(Role.LEZER));
    add(
        el("h1", "", texts.get("titel")),
        el("p", "toelichting", texts.get("toelichting")),
        component(
            Markup.el(
                "p", "", link(address.to("buurttop").href(), "", texts.get("naar_buurttop")))));
    if (address.has(Address.AREAS)) {
      add(beginOwn(snapshot, state, address));
    }
    if (current.may(Role.REDACTEUR) && state.division().isPresent()) {
      add(begin(snapshot, state.division().get(), address));
    }
    if (state.books().isEmpty()) {
      add(
          component(
              Markup.el(
                  "p",
                  "melding",
                  current.may(Role.REDACTEUR)
                      ? texts.get("nog_geen.begin")
                      : texts.get("nog_geen"))));
    } else {
      add(component(table(state, address)));
    }
  }

  private Component begin(Snapshot snapshot, String division, Address address) {
    ComboBox<Areas.Area> field = new ComboBox<>(texts.get("begin_van"));
    field.setId("nieuw-gebied");
    field.setPlaceholder(texts.get("begin_van.hulp"));
    field.addClassName("breed");
    field.setItemLabelGenerator(
        area ->
            texts.get("gebied_keuze", area.naam(), language().level(area.niveau()), area.code()));
    List<Areas.Area> all = Areas.of(snapshot, division).all();
    field.setItems(
        query -> {
          String asked = query.getFilter().orElse("").toLowerCase(Locale.ROOT);
          return all.stream()
              .filter(
                  area ->
                      area.naam().toLowerCase(Locale.ROOT).contains(asked)
                          || area.code().toLowerCase(Locale.ROOT).startsWith(asked))
              .skip(query.getOffset())
              .limit(query.getLimit());
        });
    Button button =
        new Button(
            texts.get("begin"),
            e -> {
              if (field.getValue() == null) {
                field.setInvalid(true);
                field.setErrorMessage(texts.get("kies_gebied"));
              } else {
                begin(field.getValue(), division, address);
              }
            });
    button.setId("begin");
    return el("div", "zoeken beginnen", field, button);
  }

  /**
   * Begins a wijkbeeld of an area that somebody put together; of a published one when it is that.
   */
  private Component beginOwn(Snapshot snapshot, ShelfState state, Address address) {
    String division = address.first("indeling").or(state::division).orElse("");
    String name = address.first("naam").orElse(texts.get("eigen.naam"));
    Optional<OwnPicture> picture = OwnPicture.of(snapshot, division, address.list(Address.AREAS));
    if (picture.isEmpty()) {
      return el("p", "melding", texts.get("eigen.weg"));
    }
    if (!current.may(Role.REDACTEUR)) {
      return el("p", "melding", texts.get("eigen.inloggen", name));
    }
    Button button =
        new Button(
            texts.get("eigen.begin", name),
            e ->
                picture
                    .get()
                    .exactly()
                    .ifPresentOrElse(
                        area -> begin(area, division, address.without(Address.AREAS, "naam")),
                        () -> {
                          Subject own = Subject.own(division, name, picture.get().codes());
                          wijkbeelden.begin(own, current.require(Role.REDACTEUR).displayName());
                          Addresses.go(address.to("wijkbeeld/" + own.code() + "/bewerken"));
                        }));
    button.setId("begin-eigen");
    return el("div", "zoeken beginnen", button);
  }

  private void begin(Areas.Area area, String division, Address address) {
    Account writer = current.require(Role.REDACTEUR);
    wijkbeelden.begin(area.code(), division, area.naam(), writer.displayName());
    Addresses.go(address.to("wijkbeeld/" + area.code() + "/bewerken"));
  }

  private Element table(ShelfState state, Address address) {
    Element head = Markup.el("tr", "");
    for (String name :
        state.drafts()
            ? List.of("wijkbeeld", "gebied", "edities", "stap", "bewaard")
            : List.of("wijkbeeld", "gebied", "edities")) {
      head.appendChild(Markup.el("th", "", texts.get("kolom." + name)).attr("scope", "col"));
    }
    Element body = Markup.el("tbody", "");
    state.books().forEach(book -> body.appendChild(row(book, state.drafts(), address)));
    Element table =
        Markup.el(
            "table",
            "cijfers",
            Markup.el("caption", "alleen-horen", texts.get("alle")),
            Markup.el("thead", "", head),
            body);
    return Markup.el("div", "tabelrol", table)
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", texts.get("alle"));
  }

  private Element row(ShelfState.Book book, boolean drafts, Address address) {
    String page = "wijkbeeld/" + book.code();
    Element editions = Markup.el("td", "");
    if (book.editions().isEmpty()) {
      editions.appendChild(Markup.el("span", "geen", texts.get("geen_editie")));
    }
    for (int number : book.editions()) {
      editions.appendChild(
          link(address.to(page + "/editie/" + number).href(), "editienummer", "" + number)
              .attr("aria-label", texts.get("editie_van", language().count(number), book.title())));
    }
    Element row =
        Markup.el(
            "tr",
            "",
            Markup.el(
                    "th",
                    "",
                    link(address.to(page).href(), "", book.title())
                        .attr("lang", Language.NL.code()))
                .attr("scope", "row"),
            Markup.el("td", "", book.area() + " (" + book.code() + ")"),
            editions);
    if (drafts) {
      row.appendChild(Markup.el("td", "", texts.get("stap." + book.step().code())));
      row.appendChild(
          Markup.el(
              "td",
              "",
              texts.get("bewaard_door", language().moment(book.savedAt()), book.author())));
    }
    return row;
  }
}
