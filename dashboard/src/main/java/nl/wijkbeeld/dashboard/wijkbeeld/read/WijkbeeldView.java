package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Optional;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Subject;
import nl.wijkbeeld.dashboard.wijkbeeld.remark.RemarkForm;
import nl.wijkbeeld.dashboard.wijkbeeld.remark.Remarks;
import org.jsoup.nodes.Element;

/**
 * A wijkbeeld as everybody reads it: the newest edition, or the one that the address names. Who is
 * logged in also reads the draft.
 */
@Route(value = "wijkbeeld/:code", layout = Frame.class)
@RouteAlias(value = "wijkbeeld/:code/editie/:nummer", layout = Frame.class)
public final class WijkbeeldView extends WijkbeeldPage implements Translated {
  private static final long serialVersionUID = 1L;

  /** Asks for the draft, also when there is an edition. */
  static final String DRAFT = "concept";

  private final transient ReadPresenter presenter;
  private final transient CurrentAccount current;
  private final transient Remarks remarks;

  public WijkbeeldView(
      SnapshotStore store, ReadPresenter presenter, CurrentAccount current, Remarks remarks) {
    super(store);
    this.presenter = presenter;
    this.current = current;
    this.remarks = remarks;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) {
    String code = address.segment(1).orElse("");
    boolean drafts = current.may(Role.LEZER);
    Optional<ReadState> found =
        address
            .segment(3)
            .map(number -> edition(code, number, drafts))
            .orElseGet(
                () ->
                    drafts && address.has(DRAFT)
                        ? presenter.draft(snapshot, code)
                        : presenter.newest(snapshot, code, drafts));
    found.ifPresentOrElse(state -> show(state, address), () -> notFound(address));
  }

  private Optional<ReadState> edition(String code, String number, boolean drafts) {
    return number.matches("[1-9][0-9]{0,5}")
        ? presenter.edition(code, Integer.parseInt(number), drafts)
        : Optional.empty();
  }

  private void show(ReadState state, Address address) {
    setPageTitle(state.shown().content().title() + " – Wijkbeeld");
    add(heading(state));
    add(component(el("div", "wijkbeeldwegen", editions(state, address), ways(state, address))));
    if (state.isDraft()) {
      add(component(el("p", "melding", texts().get("concept.uitleg")).attr("role", "status")));
    }
    read(state, address);
    if (!state.isDraft()) {
      add(new RemarkForm(state.shown(), remarks, language()));
    }
    add(sources(state, state.citation(place(state, address).href(), language())));
  }

  /** Where an edition always stands. */
  private static Address place(ReadState state, Address address) {
    String page = "wijkbeeld/" + state.shown().code();
    return state
        .shown()
        .edition()
        .map(edition -> address.to(page + "/editie/" + edition.number()))
        .orElseGet(() -> address.to(page));
  }

  /** What can be done from here, by who may. */
  private Element ways(ReadState state, Address address) {
    String page = "wijkbeeld/" + state.shown().code();
    Element list = el("ul", "soorten");
    Address slides = slides(state, address, page + "/presentatie");
    way(list, slides, texts().get(state.isDraft() ? "weg.dias" : "weg.presenteren"), true);
    way(list, slides(state, address, page + "/presentatie.zip"), texts().get("weg.zip"), true);
    way(list, figures(state, address), texts().get("weg.cijfers"), false);
    if (state.draft().isPresent()) {
      if (state.isDraft()) {
        if (!state.editions().isEmpty()) {
          way(list, address.to(page), texts().get("weg.nieuwste"), false);
        }
      } else {
        way(list, address.to(page).with(DRAFT, "ja"), texts().get("concept"), false);
      }
      if (current.may(Role.REDACTEUR)) {
        way(list, address.to(page + "/bewerken"), texts().get("weg.bewerken"), false);
      }
      if (current.may(Role.EINDREDACTEUR)) {
        way(list, address.to(page + "/beoordelen"), texts().get("weg.beoordelen"), false);
      }
      way(list, address.to(page + "/geschiedenis"), texts().get("weg.geschiedenis"), false);
    }
    return el("nav", "", list).attr("aria-label", texts().get("wegen"));
  }

  /** The page with all figures of its area. */
  private static Address figures(ReadState state, Address address) {
    return state
        .subject()
        .filter(Subject::isOwn)
        .map(
            own ->
                address
                    .to("eigen-gebied")
                    .with(Address.AREAS, own.areas())
                    .with("naam", own.name())
                    .with("indeling", own.indeling()))
        .orElseGet(() -> address.to("gebied/" + state.shown().code()));
  }

  /** The slides of what is shown here, whatever is frozen or written later. */
  private static Address slides(ReadState state, Address address, String path) {
    return state
        .shown()
        .edition()
        .map(edition -> address.to(path).with("editie", Integer.toString(edition.number())))
        .orElseGet(() -> address.to(path).with(DRAFT, "ja"));
  }

  private static void way(Element list, Address address, String name, boolean outside) {
    Element link = link(address.href(), "", name);
    list.appendChild(el("li", "", outside ? link.attr("router-ignore", true) : link));
  }
}
