package nl.wijkbeeld.dashboard.export;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.io.IOException;
import java.nio.file.Files;

/** How far a file is, a way to stop it, and the file when it is there. */
final class JobPanel {
  static final int EVERY_MS = 500;

  private final ExportJob job;
  private final HtmlContainer place;
  private final HtmlContainer bar = with(el("progress", ""), "max", "100");
  private final HtmlContainer words = el("span", "");
  private final Runnable stop;
  private String said = "";
  private boolean shown;

  /**
   * A panel.
   *
   * @param place where it stands
   * @param stop what happens when the reader stops it
   */
  JobPanel(ExportJob job, HtmlContainer place, Runnable stop) {
    this.job = job;
    this.place = place;
    this.stop = stop;
    with(bar, "aria-label", "Hoe ver het bestand is");
    place.removeAll();
  }

  ExportJob job() {
    return job;
  }

  /** Puts a sentence in place of a panel. */
  static void say(HtmlContainer place, String text) {
    place.removeAll();
    place.add(el("p", "", text));
  }

  /** Shows how it stands now; answers whether there is more to come. */
  boolean refresh() {
    switch (job.state()) {
      case BUSY -> busy();
      case READY -> ready();
      case FAILED -> say(place, "Het bestand kon niet worden gemaakt. Er is niets achtergebleven.");
      case STOPPED -> say(place, "Gestopt. Er is niets achtergebleven.");
    }
    return job.state() == ExportJob.State.BUSY;
  }

  private void busy() {
    if (!shown) {
      NativeButton button =
          new NativeButton(
              "Stop",
              e -> {
                stop.run();
                say(place, "Gestopt. Er is niets achtergebleven.");
              });
      button.addClassName("stil");
      place.add(el("p", "", words), bar, button);
      shown = true;
    }
    int percent = (int) Math.round(job.part() * 100);
    with(bar, "value", "" + percent);
    // Told in steps of a tenth, so that who listens is not told the same all the time.
    String text =
        job.isPacking()
            ? "De tabel is er en wordt ingepakt \u2026"
            : "De tabel wordt gemaakt: %d procent \u2026".formatted(percent / 10 * 10);
    if (!text.equals(said)) {
      said = text;
      words.setText(text);
    }
  }

  private void ready() {
    place.removeAll();
    HtmlContainer file =
        link(
            ExportController.FOLDER + "/" + ExportController.READY + "/" + job.id(),
            "knop",
            "Haal het bestand op (zip, %s)".formatted(size()));
    with(with(file, "router-ignore", ""), "id", "klaar-bestand");
    place.add(
        el(
            "p",
            "",
            "Het bestand is klaar. Het blijft tot u deze pagina verlaat, hoogstens een uur."),
        file);
    file.getElement().executeJs("this.focus()");
  }

  private String size() {
    try {
      return job.file().isPresent() ? ExportPresenter.size(Files.size(job.file().get())) : "leeg";
    } catch (IOException gone) {
      return "leeg";
    }
  }
}
