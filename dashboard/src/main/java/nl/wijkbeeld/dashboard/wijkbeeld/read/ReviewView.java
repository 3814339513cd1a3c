package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;
import static nl.wijkbeeld.dashboard.page.Markup.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.account.Account;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.NeedsRole;
import nl.wijkbeeld.dashboard.account.RefusedChange;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.EditedMeanwhile;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;

/** Where a second person reads a draft, and freezes it or hands it back. */
@Route(value = "wijkbeeld/:code/beoordelen", layout = Frame.class)
@NeedsRole(Role.EINDREDACTEUR)
public final class ReviewView extends WijkbeeldPage {
  private static final long serialVersionUID = 1L;

  private final transient ReadPresenter presenter;
  private final transient Wijkbeelden wijkbeelden;
  private final transient CurrentAccount current;

  public ReviewView(
      SnapshotStore store,
      ReadPresenter presenter,
      Wijkbeelden wijkbeelden,
      CurrentAccount current) {
    super(store);
    this.presenter = presenter;
    this.wijkbeelden = wijkbeelden;
    this.current = current;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    presenter
        .draft(snapshot, address.segment(1).orElse(""))
        .ifPresentOrElse(state -> show(state, address), () -> notFound(address));
  }

  private void show(ReadState state, Address address) {
    Draft draft = state.draft().orElseThrow();
    setPageTitle("Beoordelen: " + draft.content().title() + " – Wijkbeeld");
    add(heading(state), judgement(state, draft, address));
    read(state, address);
    add(sources(state, ""));
  }

  private Component judgement(ReadState state, Draft draft, Address address) {
    Account reader = current.require(Role.EINDREDACTEUR);
    HtmlContainer panel =
        with(el("section", "oordeelvak", el("h2", "", "Uw oordeel")), "aria-label", "Uw oordeel");
    HtmlContainer outcome = with(el("p", "melding fout"), "role", "alert");
    outcome.setVisible(false);
    if (draft.step() != Draft.Step.REVIEW) {
      panel.add(
          el("p", "", "Dit wijkbeeld is nog niet ter beoordeling aangeboden."),
          link(
              address.to("wijkbeeld/" + draft.code() + "/bewerken").href(),
              "",
              "Naar het bewerken"));
      return panel;
    }
    panel.add(
        el(
            "p",
            "",
            "Versie %d is van %s. Klopt wat er staat, herkent de wijk zich, en is niemand tegen zijn zin genoemd?"
                .formatted(draft.revision(), draft.author())));
    if (!state.objections().isEmpty()) {
      panel.add(component(Markup.list("opsomming", state.objections())));
    }
    List<Integer> own = wijkbeelden.written(draft, reader.displayName());
    if (!own.isEmpty()) {
      panel.add(
          el(
              "p",
              "melding",
              "U schreef zelf mee: %s. Een ander stelt dit vast; dan kijken er altijd twee mensen."
                  .formatted(
                      String.join(", ", own.stream().map(number -> "versie " + number).toList()))));
    }
    Button freeze =
        new Button(
            "Stel vast als editie " + (state.editions().stream().findFirst().orElse(0) + 1),
            e ->
                decide(
                    () -> {
                      int number =
                          wijkbeelden
                              .freeze(
                                  draft,
                                  state.shown().facts(),
                                  current.require(Role.EINDREDACTEUR).displayName())
                              .edition()
                              .orElseThrow()
                              .number();
                      Addresses.go(
                          address.to("wijkbeeld/%s/editie/%d".formatted(draft.code(), number)));
                    },
                    outcome));
    freeze.setId("vaststellen");
    freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    freeze.setEnabled(own.isEmpty() && state.objections().isEmpty());
    Button back =
        new Button(
            "Geef terug aan de schrijvers",
            e ->
                decide(
                    () -> {
                      current.require(Role.EINDREDACTEUR);
                      wijkbeelden.handBack(draft);
                      Addresses.go(
                          address.to("wijkbeeld/" + draft.code()).with(WijkbeeldView.DRAFT, "ja"));
                    },
                    outcome));
    back.setId("teruggeven");
    panel.add(el("div", "handelingen", freeze, back), outcome);
    return panel;
  }

  /** A decision about a draft. */
  @FunctionalInterface
  private interface Decision {
    void take() throws EditedMeanwhile;
  }

  private static void decide(Decision decision, HtmlContainer outcome) {
    try {
      decision.take();
    } catch (EditedMeanwhile meanwhile) {
      outcome.setText(
          "Er is intussen een nieuwere versie, van %s. Laad de pagina opnieuw en lees die."
              .formatted(meanwhile.newest().author()));
      outcome.setVisible(true);
    } catch (IllegalStateException | RefusedChange refused) {
      outcome.setText(refused.getMessage());
      outcome.setVisible(true);
    }
  }
}
