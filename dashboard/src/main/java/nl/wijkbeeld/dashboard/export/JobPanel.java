package nl.wijkbeeld.dashboard.export;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.io.IOException;
import java.nio.file.Files;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** How far a file is, a way to stop it, and the file when it is there. */
final class JobPanel {
  static final int EVERY_MS = 500;

  private final ExportJob job;
  private final HtmlContainer place;
  private final HtmlContainer bar = with(el("progress", ""), "max", "100");
  private final HtmlContainer words = el("span", "");
  private final Language language;
  private final Texts texts;
  private final Runnable stop;
  private String said = "";
  private boolean shown;

  /**
   * A panel.
   *
   * @param place where it stands
   * @param language in which it speaks
   * @param stop what happens when the reader stops it
   */
  JobPanel(ExportJob job, HtmlContainer place, Language language, Runnable stop) {
    this.job = job;
    this.language = language;
    this.texts = Texts.of(JobPanel.class, language);
    this.place = place;
    this.stop = stop;
    with(bar, "aria-label", texts.get("hoe_ver"));
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
      case FAILED -> say(place, texts.get("mislukt"));
      case STOPPED -> say(place, texts.get("gestopt"));
    }
    return job.state() == ExportJob.State.BUSY;
  }

  private void busy() {
    if (!shown) {
      NativeButton button =
          new NativeButton(
              texts.get("stop"),
              e -> {
                stop.run();
                say(place, texts.get("gestopt"));
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
            ? texts.get("ingepakt")
            : texts.get("wordt_gemaakt", language.count(percent - percent % 10));
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
            texts.get("haal_op.grootte", size()));
    with(with(file, "router-ignore", ""), "id", "klaar-bestand");
    place.add(el("p", "", texts.get("klaar")), file);
    file.getElement().executeJs("this.focus()");
  }

  private String size() {
    try {
      return job.file().isPresent()
          ? ExportPresenter.size(Files.size(job.file().get()), language)
          : texts.get("grootte.leeg");
    } catch (IOException gone) {
      return texts.get("grootte.leeg");
    }
  }
}
