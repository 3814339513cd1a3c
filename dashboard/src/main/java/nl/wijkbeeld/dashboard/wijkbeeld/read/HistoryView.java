package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;
import static nl.wijkbeeld.dashboard.page.Markup.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import java.util.List;
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
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Difference;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.EditedMeanwhile;
import nl.wijkbeeld.dashboard.wijkbeeld.Revision;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.jsoup.nodes.Element;

/** All revisions of a wijkbeeld: who changed what, and the way back. */
@Route(value = "wijkbeeld/:code/geschiedenis", layout = Frame.class)
@NeedsRole(Role.LEZER)
public final class HistoryView extends WijkbeeldPage {
  private static final long serialVersionUID = 1L;

  /** The revision of which the page shows what it changed. */
  private static final String REVISION = "versie";

  private final transient Wijkbeelden wijkbeelden;
  private final transient CurrentAccount current;

  public HistoryView(SnapshotStore store, Wijkbeelden wijkbeelden, CurrentAccount current) {
    super(store);
    this.wijkbeelden = wijkbeelden;
    this.current = current;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    wijkbeelden
        .find(address.segment(1).orElse(""))
        .ifPresentOrElse(draft -> show(draft, address), () -> notFound(address));
  }

  private void show(Draft draft, Address address) {
    setPageTitle("Geschiedenis: " + draft.content().title() + " – Wijkbeeld");
    add(
        el("h1", "", "Geschiedenis"),
        el("p", "onderkop", draft.content().title()),
        link(
            address.to("wijkbeeld/" + draft.code()).with(WijkbeeldView.DRAFT, "ja").href(),
            "",
            "Terug naar het concept"));
    int chosen =
        address
            .first(REVISION)
            .filter(number -> number.matches("[1-9][0-9]{0,8}"))
            .map(Integer::parseInt)
            .orElse(draft.revision());
    HtmlContainer list = el("ol", "versies");
    for (Revision revision : wijkbeelden.history(draft)) {
      list.add(item(draft, revision, revision.number() == chosen, address));
    }
    add(list);
  }

  private Component item(Draft draft, Revision revision, boolean open, Address address) {
    HtmlContainer item =
        el(
            "li",
            open ? "versie open" : "versie",
            el(
                "p",
                "",
                link(
                    address.with(REVISION, Integer.toString(revision.number())).href(),
                    "naam",
                    "Versie " + revision.number()),
                el("span", "", " " + revision.what())),
            el(
                "p",
                "noot",
                "%s, %s".formatted(revision.author(), Dutch.moment(revision.savedAt()))));
    if (open) {
      item.add(component(changes(draft, revision.number())));
      if (current.may(Role.REDACTEUR) && revision.number() != draft.revision()) {
        item.add(restore(draft, revision.number(), address));
      }
    }
    return item;
  }

  /** What a revision changed. */
  private Element changes(Draft draft, int revision) {
    Element all = Markup.el("div", "verschillen");
    Content now = wijkbeelden.content(draft, revision).orElseThrow();
    List<Difference> differences =
        wijkbeelden
            .content(draft, revision - 1)
            .map(before -> Difference.between(before, now))
            .orElse(List.of());
    if (differences.isEmpty()) {
      all.appendChild(
          Markup.el("p", "noot", revision == 1 ? "Hiermee begon het." : "Er veranderde niets."));
    }
    for (Difference difference : differences) {
      all.appendChild(Markup.el("h2", "", difference.piece().title()));
      if (difference.moved()) {
        all.appendChild(Markup.el("p", "noot", "Alleen de volgorde veranderde."));
      }
      difference.before().forEach(line -> all.appendChild(line("weg", "Weg: ", line)));
      difference.after().forEach(line -> all.appendChild(line("erbij", "Erbij: ", line)));
    }
    return all;
  }

  private static Element line(String className, String sign, String text) {
    return Markup.el(
        "p", "verschil " + className, Markup.el("strong", "", sign), Markup.text(text));
  }

  private Component restore(Draft draft, int revision, Address address) {
    HtmlContainer outcome = with(el("p", "melding fout"), "role", "alert");
    outcome.setVisible(false);
    Button button =
        new Button(
            "Zet versie %d terug".formatted(revision),
            e -> {
              try {
                wijkbeelden.save(
                    draft,
                    wijkbeelden.content(draft, revision).orElseThrow(),
                    current.require(Role.REDACTEUR).displayName(),
                    "versie %d teruggezet".formatted(revision));
                Addresses.go(address.without(REVISION).with("terug", Integer.toString(revision)));
              } catch (EditedMeanwhile | RefusedChange refused) {
                outcome.setText(refused.getMessage());
                outcome.setVisible(true);
              }
            });
    button.setId("terugzetten");
    return el("div", "handelingen", button, outcome);
  }
}
