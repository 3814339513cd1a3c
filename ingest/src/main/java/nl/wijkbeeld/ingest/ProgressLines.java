package nl.wijkbeeld.ingest;

import java.io.PrintWriter;
import java.util.Locale;
import nl.wijkbeeld.ingest.read.Progress;
import nl.wijkbeeld.ingest.sources.Levering;

/**
 * Shows on a terminal how far the reading of a delivery is: lines, MB a second, time left. One line
 * that is written over; {@link #clear} takes it away.
 */
final class ProgressLines implements FiguresIngest.Watch {
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final long PAUSE = 200_000_000L;
  private static final double MEGABYTE = 1_000_000.0;

  private final PrintWriter terminal;
  private int shown;

  ProgressLines(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public Progress over(Levering levering, long bytes) {
    return new Line(levering.id(), bytes, System.nanoTime());
  }

  /** Takes the line away, so that something else can be written there. */
  void clear() {
    if (shown > 0) {
      terminal.print("\r" + " ".repeat(shown) + "\r");
      terminal.flush();
      shown = 0;
    }
  }

  private void show(String text) {
    terminal.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
    terminal.flush();
    shown = text.length();
  }

  /** How far one delivery is. */
  private final class Line implements Progress {
    private final String id;
    private final long bytes;
    private final long start;
    private long done;
    private long last;

    Line(String id, long bytes, long start) {
      this.id = id;
      this.bytes = bytes;
      this.start = start;
    }

    @Override
    public void bytes(long more) {
      done += more;
    }

    @Override
    public void rows(long total) {
      long now = System.nanoTime();
      if (now - last > PAUSE) {
        last = now;
        show(text(total, (now - start) / 1e9));
      }
    }

    private String text(long rows, double seconds) {
      double speed = done / MEGABYTE / Math.max(seconds, 1e-3);
      double share = bytes == 0 ? 0 : Math.min(1, (double) done / bytes);
      String left =
          share < 0.01
              ? ""
              : String.format(DUTCH, ", nog %s", duration(seconds * (1 - share) / share));
      return String.format(
          DUTCH, "%s: %,d regels, %.0f %%, %.1f MB/s%s", id, rows, 100 * share, speed, left);
    }

    private static String duration(double seconds) {
      return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }
  }
}
