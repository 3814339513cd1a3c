package nl.wijkbeeld.dashboard.buurttop;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Fact;

/** The toekomstagenda of a day: for everyone to read, for who leads the day to write. */
@Route(value = "buurttop/:dag/agenda", layout = Frame.class)
@StyleSheet("context://buurttop.css")
public final class AgendaView extends DayPage {
  private static final long serialVersionUID = 1L;
  private static final int UNDO_MS = 10_000;
  private static final int LONGEST = 500;

  private final transient AgendaPresenter presenter;
  private final transient AgendaPoints points;
  private final HtmlContainer content = Dom.el("div", "");
  private final transient CurrentAccount account;
  private boolean leads;

  AgendaView(
      Days days,
      Announcements announcements,
      AgendaPresenter presenter,
      AgendaPoints points,
      CurrentAccount account) {
    super(days, announcements);
    this.account = account;
    this.presenter = presenter;
    this.points = points;
    addClassName("buurttop");
  }

  @Override
  String name() {
    return "Toekomstagenda";
  }

  @Override
  void build(Day shown, BeforeEnterEvent event) {
    leads = leads(shown, event, account);
    add(content);
  }

  @Override
  void refresh(Day shown) {
    AgendaPresenter.State state;
    try {
      state = presenter.state(shown);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    content.removeAll();
    content.add(
        el("div", "titel", el("h1", "", "Toekomstagenda"), el("p", "onderkop", shown.title())),
        agenda(state));
    if (leads) {
      content.add(statements(state));
    }
    state.before().ifPresent(before -> content.add(before(before)));
  }

  private HtmlContainer agenda(AgendaPresenter.State state) {
    HtmlContainer section = el("section", "deel", el("h2", "", "Wat wij gaan doen"));
    if (state.points().isEmpty()) {
      section.add(
          el(
              "p",
              "",
              leads
                  ? "De agenda is nog leeg. Neem hieronder stellingen op."
                  : "De agenda is nog leeg."));
      return section;
    }
    section.add(
        el(
            "p",
            "knoppen",
            file(state.day(), "pdf", "PDF"),
            file(state.day(), "docx", "Word"),
            file(state.day(), "md", "Markdown")));
    for (Theme theme : state.day().themes()) {
      if (!state.of(theme).isEmpty()) {
        HtmlContainer list = el("ol", "punten");
        state.of(theme).forEach(point -> list.add(leads ? form(state, point) : line(state, point)));
        section.add(el("h3", "", theme.name()), list);
      }
    }
    return section;
  }

  private static HtmlContainer file(Day day, String extension, String label) {
    return with(
        link("buurttop/%s/agenda.%s".formatted(day.id(), extension), "", label),
        "router-ignore",
        "");
  }

  private static HtmlContainer line(AgendaPresenter.State state, AgendaPoint point) {
    return el(
        "li",
        "",
        el("p", "tekst", point.statement()),
        el("p", "van", el("span", "", AgendaDocument.taken(point, state.indicators()))));
  }

  private HtmlContainer form(AgendaPresenter.State state, AgendaPoint point) {
    Day day = state.day();
    TextArea statement = new TextArea("Wat gaan wij doen?");
    statement.setValue(point.statement());
    statement.setMaxLength(LONGEST);
    TextField who = new TextField("Wie pakt het op?");
    who.setValue(point.who());
    who.setMaxLength(300);
    TextField when = new TextField("Wanneer?");
    when.setValue(point.when());
    when.setMaxLength(100);
    Select<String> indicator = indicator(state.indicators(), point);
    Runnable keep =
        () -> {
          if (!statement.getValue().isBlank()) {
            points.keep(
                day,
                new AgendaPoint(
                    point.id(),
                    point.theme(),
                    statement.getValue().strip(),
                    who.getValue().strip(),
                    when.getValue().strip(),
                    Optional.ofNullable(indicator.getValue()),
                    point.stickers()));
          }
        };
    statement.addValueChangeListener(
        event -> {
          statement.setInvalid(statement.getValue().isBlank());
          keep.run();
        });
    statement.setErrorMessage("Schrijf wat u gaat doen, of haal het punt weg.");
    who.addValueChangeListener(event -> keep.run());
    when.addValueChangeListener(event -> keep.run());
    indicator.addValueChangeListener(event -> keep.run());
    Button up = quiet("Hoger", point);
    up.addClickListener(
        event -> {
          points.raise(day, current(day, point));
          refresh(day);
        });
    Button away = quiet("Haal weg", point);
    away.addClickListener(
        event -> {
          AgendaPoint last = current(day, point);
          points.remove(day, last);
          refresh(day);
          undo(day, last);
        });
    HtmlContainer fields = el("div", "velden", statement, who, when);
    if (!state.indicators().isEmpty()) {
      fields.add(indicator);
    }
    return el("li", "", fields, el("p", "knoppen", up, away));
  }

  private AgendaPoint current(Day day, AgendaPoint point) {
    return points.list(day).stream()
        .filter(one -> one.id().equals(point.id()))
        .findFirst()
        .orElse(point);
  }

  private static Select<String> indicator(Map<String, String> indicators, AgendaPoint point) {
    Select<String> select = new Select<>();
    select.setLabel("Waaraan ziet u later hoe het ging?");
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption("geen cijfer");
    select.setItems(indicators.keySet());
    select.setItemLabelGenerator(
        code -> code == null ? "geen cijfer" : indicators.getOrDefault(code, code));
    point.indicator().filter(indicators::containsKey).ifPresent(select::setValue);
    return select;
  }

  private static Button quiet(String label, AgendaPoint point) {
    Button button = new Button(label);
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(label + ": " + point.statement());
    return button;
  }

  private void undo(Day day, AgendaPoint removed) {
    Notification notification = new Notification();
    notification.setDuration(UNDO_MS);
    Button back =
        new Button(
            "Zet terug",
            event -> {
              points.keep(day, removed);
              notification.close();
              refresh(day);
            });
    notification.add(el("div", "knoppen", el("span", "", "Het punt is weg."), back));
    notification.open();
  }

  private HtmlContainer statements(AgendaPresenter.State state) {
    HtmlContainer section =
        el(
            "section",
            "deel",
            el("h2", "", "Wat de tafels schreven"),
            el(
                "p",
                "toelichting",
                "Meeste stickers eerst. Neem op wat de zaal wil doen; daarna kunt u de tekst nog veranderen."));
    HtmlContainer list = el("ul", "notities");
    for (TableNote note : state.open()) {
      Button take = new Button("Neem op");
      take.addThemeVariants(ButtonVariant.LUMO_SMALL);
      take.setAriaLabel("Neem op: " + note.text());
      take.addClickListener(
          event -> {
            points.keep(
                state.day(),
                new AgendaPoint(
                    note.id(),
                    Optional.of(note.theme()),
                    note.text(),
                    "",
                    "",
                    Optional.empty(),
                    note.stickers()));
            refresh(state.day());
          });
      list.add(
          el(
              "li",
              "",
              el("p", "tekst", note.text()),
              el(
                  "p",
                  "van",
                  el(
                      "span",
                      "",
                      "%s · tafel %d · %s"
                          .formatted(
                              state.day().theme(note.theme()).map(Theme::name).orElse(""),
                              note.table(),
                              note.stickers() == 1 ? "1 sticker" : note.stickers() + " stickers")),
                  take)));
    }
    Button own = new Button("Voeg zelf een punt toe");
    own.addClickListener(
        event -> {
          points.keep(
              state.day(),
              new AgendaPoint(
                  UUID.randomUUID(),
                  Optional.of(state.day().themes().getFirst().number()),
                  "Nieuw punt",
                  "",
                  "",
                  Optional.empty(),
                  0));
          refresh(state.day());
        });
    section.add(
        state.open().isEmpty() ? el("p", "", "Alle stellingen staan op de agenda.") : list, own);
    return section;
  }

  private static HtmlContainer before(ThenAndNow before) {
    HtmlContainer rows = el("tbody", "");
    for (ThenAndNow.Line line : before.lines()) {
      rows.add(
          el(
              "tr",
              "",
              with(el("th", "", line.point().statement()), "scope", "row"),
              el("td", "", line.point().who()),
              el("td", "", line.then().map(AgendaView::figure).orElse("geen cijfer")),
              el(
                  "td",
                  "",
                  line.hasNewer()
                      ? line.now().map(AgendaView::figure).orElse("")
                      : line.then().isPresent() ? "nog geen nieuwer cijfer" : "")));
    }
    HtmlContainer head = el("tr", "");
    for (String name :
        new String[] {"Toen zeiden we", "Wie zou het oppakken", "Toen zagen we", "Nu zien we"}) {
      head.add((Component) with(el("th", "", name), "scope", "col"));
    }
    return el(
        "section",
        "deel",
        el("h2", "", "Toen zeiden we, nu zien we"),
        el(
            "p",
            "toelichting",
            "De agenda van \u201c%s\u201d, naast de cijfers. Een cijfer zegt niet waardoor iets veranderde."
                .formatted(before.day().title())),
        with(
            with(
                with(
                    el("div", "schuif", el("table", "cijfers", el("thead", "", head), rows)),
                    "tabindex",
                    "0"),
                "role",
                "region"),
            "aria-label",
            "Toen zeiden we, nu zien we"));
  }

  private static String figure(Fact fact) {
    String value =
        fact.state().known() ? "%s %s".formatted(fact.value(), fact.unit()) : fact.value();
    String interval =
        fact.interval().isEmpty() ? "" : ", 95%%-interval %s".formatted(fact.interval());
    return "%s: %s (%s%s)%s"
        .formatted(
            fact.label(),
            value,
            fact.period(),
            interval,
            fact.madeUp().isPresent() ? ". Verzonnen cijfer" : "");
  }
}
