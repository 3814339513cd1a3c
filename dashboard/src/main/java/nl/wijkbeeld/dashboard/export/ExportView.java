package nl.wijkbeeld.dashboard.export;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.SnapshotPage;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;

/**
 * Where a researcher takes a table: in steps, beside what will come of them. Every choice goes into
 * the address at once; what takes long to make shows how far it is, and stops when the page is
 * left.
 */
@Route(value = ExportView.PAGE, layout = Frame.class)
@StyleSheet("context://exporteren.css")
public final class ExportView extends SnapshotPage implements Translated {
  private static final long serialVersionUID = 1L;
  static final String PAGE = "exporteren";

  private static final String DETAIL = "event.detail";

  private final transient Texts texts = Texts.of(ExportView.class, language());
  private final transient ExportJobs jobs;
  private final HtmlContainer making = with(el("div", "voortgang"), "role", "status");
  private transient Address here = Address.of(PAGE);
  private transient Optional<JobPanel> job = Optional.empty();
  private Registration polling = () -> {};

  public ExportView(SnapshotStore store, ExportJobs jobs) {
    super(store, PAGE);
    this.jobs = jobs;
    getElement()
        .addEventListener("kies", e -> choose(e.getEventData().get(DETAIL).asString()))
        .addEventData(DETAIL);
    getElement()
        .addEventListener("openvraag", e -> open(e.getEventData().get(DETAIL).asString()))
        .addEventData(DETAIL);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    attached.getUI().getPage().addJsModule("context://exporteren.js");
    polling = attached.getUI().addPollListener(e -> refresh());
  }

  /** Who leaves the page does not wait for its file any more. */
  @Override
  protected void onDetach(DetachEvent detached) {
    polling.remove();
    detached.getUI().setPollInterval(-1);
    endJob();
  }

  @Override
  protected void show(Snapshot snapshot, Address address) throws IOException {
    endJob();
    here = address;
    ExportPresenter presenter = new ExportPresenter(snapshot, language());
    ExportState state = presenter.state(address);
    setPageTitle(texts.get("titel.pagina"));
    add(
        el(
            "div",
            "titel",
            el("h1", "", texts.get("titel")),
            el("p", "onderkop", texts.get("ondertitel"))));
    add(
        el(
            "div",
            "werkbank",
            new ExportForm(state, presenter.areas(), address, language(), Addresses::go).form(),
            new ExportResult(state, address, language(), making, () -> begin(snapshot, address))
                .section()));
    getElement().executeJs("document.dispatchEvent(new Event('ververst'))");
  }

  private void choose(String form) {
    Addresses.go(ExportPresenter.chosen(here, QueryParameters.fromString(form).getParameters()));
  }

  /** Shows the question of a file, or says why it cannot. */
  private void open(String text) {
    try {
      Addresses.go(QueryFile.read(text.getBytes(StandardCharsets.UTF_8), language()));
    } catch (IOException wrong) {
      addComponentAtIndex(
          1,
          with(
              el("p", "melding", texts.get("vraag.niet_geopend", wrong.getMessage())),
              "role",
              "alert"));
    }
  }

  private void begin(Snapshot snapshot, Address address) {
    endJob();
    try {
      job =
          jobs.begin(Export.of(snapshot, address))
              .map(begun -> new JobPanel(begun, making, language(), this::endJob));
    } catch (IOException full) {
      JobPanel.say(making, texts.get("geen_plaats"));
      return;
    }
    if (job.isPresent()) {
      UI.getCurrent().setPollInterval(JobPanel.EVERY_MS);
      refresh();
    } else {
      JobPanel.say(making, texts.get("al_bezig", language().count(ExportJobs.AT_ONCE)));
    }
  }

  private void refresh() {
    job.ifPresent(
        panel -> {
          if (!panel.refresh()) {
            UI.getCurrent().setPollInterval(-1);
          }
        });
  }

  private void endJob() {
    job.ifPresent(panel -> jobs.end(panel.job()));
    job = Optional.empty();
    making.removeAll();
  }
}
