package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;
import static nl.wijkbeeld.dashboard.page.Markup.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.NeedsRole;
import nl.wijkbeeld.dashboard.account.RefusedChange;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.wijkbeeld.Balance;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.EditedMeanwhile;
import nl.wijkbeeld.dashboard.wijkbeeld.FactsMaker;
import nl.wijkbeeld.dashboard.wijkbeeld.Merge;
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos;
import org.jsoup.nodes.Element;

/**
 * Where a wijkbeeld is written, a part at a time. Nothing is saved before the writer says so, and
 * nothing is lost without a warning.
 */
@Route(value = "wijkbeeld/:code/bewerken", layout = Frame.class)
@NeedsRole(Role.REDACTEUR)
@StyleSheet("context://gebied.css")
@StyleSheet("context://redactie.css")
@JsModule("context://redactie.js")
public final class EditView extends SnapshotPage implements BeforeLeaveObserver {
  private static final long serialVersionUID = 1L;

  /** The part that is written; without it title and introduction. */
  private static final String PART = "deel";

  private final transient Wijkbeelden wijkbeelden;
  private final transient Photos photos;
  private final transient CurrentAccount current;
  private transient Optional<Writing> writing = Optional.empty();
  private transient Optional<Snapshot> snapshot = Optional.empty();
  private transient Address here = Address.of("");
  private final HtmlContainer fields = el("div", "deelvelden");
  private final HtmlContainer meanwhile = el("div", "");
  private final HtmlContainer balance = el("div", "evenwicht");
  private final HtmlContainer status = with(el("p", "stand"), "role", "status");
  private final Button undo = new Button("Ongedaan maken", e -> step(Writing::undo));
  private final Button redo = new Button("Opnieuw", e -> step(Writing::redo));
  private final Button save = new Button("Bewaar", e -> save());
  private final Button offer = new Button("Bied aan ter beoordeling", e -> offer());

  public EditView(
      SnapshotStore store, Wijkbeelden wijkbeelden, Photos photos, CurrentAccount current) {
    super(store, "bewerken");
    this.wijkbeelden = wijkbeelden;
    this.photos = photos;
    this.current = current;
    save.setId("bewaar");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("title", "Ctrl+S");
    undo.setId("ongedaan");
    redo.setId("opnieuw");
    offer.setId("aanbieden");
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    ShortcutRegistration saving =
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
            .listenOn(attached.getUI());
    saving.setBrowserDefaultAllowed(false);
    saving.setResetFocusOnActiveElement(true);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    warn(detached.getUI(), false);
  }

  @Override
  protected void show(Snapshot opened, Address address) {
    snapshot = Optional.of(opened);
    here = address;
    String code = address.segment(1).orElse("");
    if (writing.filter(going -> going.opened().code().equals(code)).isEmpty()) {
      writing = wijkbeelden.find(code).map(draft -> new Writing(wijkbeelden, draft));
    }
    writing.ifPresentOrElse(this::show, this::notFound);
  }

  private void notFound() {
    setPageTitle("Geen wijkbeeld – Wijkbeeld");
    add(
        el(
            "section",
            "leeg",
            el("h1", "", "Dit wijkbeeld is nog niet begonnen"),
            el("p", "", "Begin het op de pagina met alle wijkbeelden."),
            link(here.to("wijkbeelden").href(), "knop", "Naar alle wijkbeelden")));
  }

  private void show(Writing going) {
    Draft draft = going.opened();
    setPageTitle("Bewerken: " + going.content().title() + " – Wijkbeeld");
    String page = "wijkbeeld/" + draft.code();
    HtmlContainer ways =
        el(
            "p",
            "verder",
            link(here.to(page).with("concept", "ja").href(), "", "Bekijk het concept"),
            link(here.to(page + "/geschiedenis").href(), "", "Geschiedenis"));
    add(
        el(
            "div",
            "boven",
            el(
                "div",
                "titel",
                el("p", "soort", "Bewerken · " + draft.step().word()),
                el("h1", "", going.content().title())),
            ways),
        with(
            with(el("div", "werkbalk", save, undo, redo, offer, status), "role", "toolbar"),
            "aria-label",
            "Bewaren"),
        meanwhile,
        el("div", "bewerkvlak", component(parts()), el("div", "", fields, balance)));
    draw();
  }

  private Optional<Part> part() {
    return here.first(PART)
        .flatMap(
            asked ->
                Arrays.stream(Part.values())
                    .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(asked))
                    .findFirst());
  }

  /** The ways to the parts. */
  private Element parts() {
    Element list = Markup.el("ol", "");
    list.appendChild(way(here.without(PART), "Titel en inleiding", part().isEmpty()));
    for (Part part : Part.values()) {
      list.appendChild(
          way(
              here.with(PART, part.name().toLowerCase(Locale.ROOT)),
              part.title(),
              part().filter(part::equals).isPresent()));
    }
    return Markup.el("nav", "delen", list).attr("aria-label", "Delen van het wijkbeeld");
  }

  private static Element way(Address address, String name, boolean shown) {
    Element link = Markup.link(address.href(), "", name);
    return Markup.el("li", "", shown ? link.attr("aria-current", "step") : link);
  }

  /** The fields anew, from what is written now. */
  private void draw() {
    fields.removeAll();
    Writing going = writing.orElseThrow();
    PartEditors editors =
        new PartEditors(
            going,
            snapshot.orElseThrow(),
            photos,
            current.require(Role.REDACTEUR).displayName(),
            this::written);
    Optional<Part> part = part();
    fields.add(el("h2", "", part.map(Part::title).orElse("Titel en inleiding")));
    part.ifPresent(shown -> fields.add(el("p", "toelichting", shown.question())));
    fields.add(part.map(editors::of).orElseGet(editors::opening), next(part));
    written();
  }

  /** The way to the next part. */
  private HtmlContainer next(Optional<Part> part) {
    List<Part> all = List.of(Part.values());
    int next = part.map(shown -> all.indexOf(shown) + 1).orElse(0);
    HtmlContainer line = el("p", "volgende");
    if (next < all.size()) {
      line.add(
          link(
              here.with(PART, all.get(next).name().toLowerCase(Locale.ROOT)).href(),
              "",
              "Verder met: " + all.get(next).title()));
    }
    return line;
  }

  /** Tells how it stands after a change. */
  private void written() {
    Writing going = writing.orElseThrow();
    boolean unsaved = going.isUnsaved();
    undo.setEnabled(going.canUndo());
    redo.setEnabled(going.canRedo());
    save.setEnabled(unsaved);
    offer.setEnabled(!unsaved && going.opened().step() == Draft.Step.CONCEPT);
    status.setText(
        unsaved
            ? "Niet bewaard."
            : "Versie %d, bewaard door %s op %s."
                .formatted(
                    going.opened().revision(),
                    going.opened().author(),
                    Dutch.moment(going.opened().savedAt())));
    warn(UI.getCurrent(), unsaved);
    balance(going);
  }

  /** Why it could not be frozen as it is now. */
  private void balance(Writing going) {
    balance.removeAll();
    snapshot
        .flatMap(
            opened ->
                new FactsMaker(opened).make(going.opened().subject(), going.content().figures()))
        .map(facts -> Balance.objections(going.content(), facts))
        .filter(objections -> !objections.isEmpty())
        .ifPresent(
            objections ->
                balance.add(
                    el("h2", "", "Nog niet in evenwicht"),
                    component(Markup.list("opsomming", objections))));
  }

  /** A browser that is closed asks first, while something is unsaved. */
  private static void warn(UI window, boolean unsaved) {
    window
        .getPage()
        .executeJs(
            "window.onbeforeunload = $0 ? e => { e.preventDefault(); return ''; } : null", unsaved);
  }

  private void step(Consumer<Writing> step) {
    step.accept(writing.orElseThrow());
    draw();
  }

  private void save() {
    Writing going = writing.orElseThrow();
    try {
      going.save(current.require(Role.REDACTEUR).displayName());
      meanwhile.removeAll();
      written();
    } catch (EditedMeanwhile edited) {
      Merge merge = new Merge(going.opened().content(), going.content(), edited.newest().content());
      meanwhile.removeAll();
      meanwhile.add(
          new MeanwhilePanel(
              merge,
              edited.newest(),
              together -> {
                going.goOn(edited.newest(), together);
                meanwhile.removeAll();
                draw();
              }));
      status.setText("Niet bewaard: %s was u voor.".formatted(edited.newest().author()));
    } catch (RefusedChange refused) {
      status.setText(refused.getMessage() + " Wat u schreef staat er nog.");
    }
  }

  private void offer() {
    Writing going = writing.orElseThrow();
    try {
      current.require(Role.REDACTEUR);
      wijkbeelden.offer(going.opened());
      Addresses.go(here.to("wijkbeeld/" + going.opened().code()).with("concept", "ja"));
    } catch (EditedMeanwhile | RefusedChange refused) {
      status.setText(refused.getMessage());
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    boolean stays = event.getLocation().getPath().equals(here.path());
    if (!stays && writing.filter(Writing::isUnsaved).isPresent()) {
      BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
      ConfirmDialog dialog = new ConfirmDialog();
      dialog.setHeader("Nog niet bewaard");
      dialog.setText("Wat u veranderde is nog niet bewaard. Gaat u weg, dan is het weg.");
      dialog.setCancelable(true);
      dialog.setCancelText("Blijf hier");
      dialog.setConfirmText("Ga weg zonder bewaren");
      dialog.addCancelListener(e -> leave.cancel());
      dialog.addConfirmListener(
          e -> {
            writing = Optional.empty();
            leave.proceed();
          });
      dialog.open();
    }
  }
}
