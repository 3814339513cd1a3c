package nl.wijkbeeld.dashboard.buurttop;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.handout.QrCode;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.text.Dutch;
import org.springframework.core.env.Environment;

/** Where an organiser opens and closes the tables, and hides what should not be on the wall. */
@Route(value = "buurttop/:dag/beheer", layout = Frame.class)
@StyleSheet("context://buurttop.css")
public final class OrganiserView extends DayPage {
  private static final long serialVersionUID = 1L;

  private final transient Notes notes;
  private final transient Environment environment;
  private final HtmlContainer tables = Dom.el("section", "deel tafels");
  private final HtmlContainer written = Dom.el("section", "deel geschreven");
  private final HtmlContainer judged = Dom.el("section", "deel logboek");
  private final transient CurrentAccount account;
  private String key = "";
  private String leader = "";
  private boolean leads;
  private transient HallAddress hall;

  OrganiserView(
      Days days,
      Notes notes,
      Announcements announcements,
      Environment environment,
      CurrentAccount account) {
    super(days, announcements);
    this.account = account;
    this.notes = notes;
    this.environment = environment;
    addClassName("buurttop");
  }

  @Override
  String name() {
    return "Leiden";
  }

  @Override
  void build(Day shown, BeforeEnterEvent event) {
    key = event.getLocation().getQueryParameters().getSingleParameter(KEY).orElse("");
    hall = Requests.hall(environment);
    leads = leads(shown, event, account);
    leader = account.name().orElse("wie de dag leidt");
    if (!leads) {
      add(
          el("div", "titel", el("h1", "", shown.title())),
          with(
              el(
                  "p",
                  "melding",
                  "Deze pagina is van wie de dag leidt. Open haar met de link die u kreeg toen de dag gemaakt werd, of log in als redacteur."),
              "role",
              "alert"));
      return;
    }
    add(
        el(
            "div",
            "titel",
            el("h1", "", shown.title()),
            key.isEmpty()
                ? el("p", "onderkop", "U leidt deze dag als redacteur.")
                : el(
                    "p",
                    "onderkop",
                    "Bewaar het adres van deze pagina: wie het kent, leidt de dag.")),
        tables,
        written,
        judged);
  }

  @Override
  void refresh(Day shown) {
    if (leads) {
      tables(shown);
      List<TableNote> all = notes.list(shown);
      written(shown, all);
      log(shown, all);
    }
  }

  private void tables(Day shown) {
    String door = hall.root() + "t/" + shown.code();
    tables.removeAll();
    tables.add(el("h2", "", "Aan tafel"));
    hall.advice().ifPresent(advice -> tables.add(with(el("p", "melding", advice), "role", "note")));
    Button toggle =
        new Button(
            shown.open() ? "Sluit de tafels" : "Open de tafels",
            event -> days().setOpen(shown, !shown.open()));
    toggle.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    tables.add(
        el(
            "div",
            "deur",
            Dom.drawing("qr", QrCode.svg(door)),
            el(
                "div",
                "",
                el("p", "code", shown.code()),
                el("p", "", door),
                el(
                    "p",
                    "",
                    shown.open()
                        ? "De tafels zijn open: telefoons kunnen schrijven."
                        : "De tafels zijn gesloten: telefoons kunnen lezen, en niet schrijven."),
                el(
                    "p",
                    "knoppen",
                    toggle,
                    with(
                        link("buurttop/" + shown.id() + "/wand", "", "Open de wand"),
                        "target",
                        "_blank"),
                    link(
                        "buurttop/%s/agenda%s"
                            .formatted(shown.id(), key.isEmpty() ? "" : "?" + KEY + "=" + key),
                        "",
                        "Maak de toekomstagenda")))));
  }

  private void written(Day shown, List<TableNote> all) {
    written.removeAll();
    long hidden = all.stream().filter(TableNote::hidden).count();
    written.add(
        el("h2", "", "Wat er geschreven is"),
        with(
            el(
                "p",
                "toelichting",
                "%s, waarvan %s verborgen."
                    .formatted(
                        all.size() == 1 ? "1 notitie" : Dutch.count(all.size()) + " notities",
                        Dutch.count(hidden))),
            "role",
            "status"));
    for (Theme theme : shown.themes()) {
      List<TableNote> mine = all.stream().filter(note -> note.theme() == theme.number()).toList();
      if (!mine.isEmpty()) {
        HtmlContainer list = el("ul", "notities");
        mine.forEach(note -> list.add(note(shown, note)));
        written.add(el("h3", "", "%s (%d)".formatted(theme.name(), mine.size())), list);
      }
    }
  }

  private HtmlContainer note(Day shown, TableNote note) {
    Button judge =
        new Button(
            note.hidden() ? "Toon weer" : "Verberg",
            event -> {
              if (note.hidden()) {
                notes.judge(shown, note.id(), false, leader, "weer getoond");
              } else {
                askWhy(shown, note);
              }
            });
    judge.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    judge.setAriaLabel(
        "%s: %s"
            .formatted(
                judge.getText(), note.text().substring(0, Math.min(60, note.text().length()))));
    return el(
        "li",
        note.hidden() ? "verborgen" : "",
        el("p", "tekst", note.text()),
        el(
            "p",
            "van",
            el(
                "span",
                "",
                "tafel %d · %s%s"
                    .formatted(
                        note.table(),
                        note.stickers() == 1 ? "1 sticker" : note.stickers() + " stickers",
                        note.hidden() ? " · verborgen" : "")),
            judge));
  }

  private void askWhy(Day shown, TableNote note) {
    TextField reason = new TextField("Waarom? Dit komt in het logboek.");
    reason.setWidthFull();
    reason.setMaxLength(500);
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Deze notitie verbergen?");
    dialog.setText(el("div", "", el("p", "", note.text()), reason));
    dialog.setCancelable(true);
    dialog.setCancelText("Toch niet");
    dialog.setConfirmText("Verberg");
    dialog.addConfirmListener(
        event ->
            notes.judge(
                shown,
                note.id(),
                true,
                leader,
                reason.getValue().isBlank() ? "geen reden gegeven" : reason.getValue().strip()));
    dialog.open();
    reason.focus();
  }

  private void log(Day shown, List<TableNote> all) {
    judged.removeAll();
    List<Notes.Judged> log = notes.log(shown);
    if (log.isEmpty()) {
      return;
    }
    Map<UUID, String> texts =
        all.stream().collect(Collectors.toMap(TableNote::id, TableNote::text));
    HtmlContainer list = el("ul", "");
    log.forEach(
        one ->
            list.add(
                el(
                    "li",
                    "",
                    "%s: %s door %s, \u201c%s\u201d. %s"
                        .formatted(
                            Dutch.moment(one.at()),
                            one.hidden() ? "verborgen" : "weer getoond",
                            one.by(),
                            texts.getOrDefault(one.note(), ""),
                            one.reason()))));
    judged.add(el("h2", "", "Logboek"), list);
  }
}
