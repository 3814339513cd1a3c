package nl.wijkbeeld.dashboard.slides;

import java.util.List;
import java.util.UUID;
import nl.wijkbeeld.dashboard.handout.Typeface;

/**
 * A slide, poster or card as it lies on paper: what stands where, in points. A PDF and a PowerPoint
 * are made of the same sheets, so that they look the same.
 *
 * @param boxes what lies on it, in reading order after the title
 * @param notes what who speaks can tell with it
 */
record Sheet(double width, double height, Title title, List<Box> boxes, List<String> notes) {

  /** From one line to the next, in sizes of the letter. */
  static final double LEADING = 1.22;

  /** Above a line, in sizes of the letter. */
  static final double GAP = 0.4;

  private static final double INDENT = 1.1;
  private static final double SMALLEST = 0.45;
  private static final double STEP = 0.03;

  Sheet {
    boxes = List.copyOf(boxes);
    notes = List.copyOf(notes);
  }

  /** Where something lies. */
  record Place(double x, double y, double width, double height) {}

  /** The title. */
  record Title(Place at, String text, double size, String colour) {}

  /** Something on a sheet. */
  sealed interface Box {
    Place at();
  }

  /** Text, from the top of its place. */
  record Words(Place at, List<Line> lines) implements Box {
    Words {
      lines = List.copyOf(lines);
    }
  }

  /** A vector drawing, as large as fits in its place. */
  record Drawn(Place at, Slide.Picture picture) implements Box {}

  /** A photo, as large as fits in its place. */
  record Shot(Place at, UUID id) implements Box {}

  /** A plane of one colour; it says nothing. */
  record Plane(Place at, String colour) implements Box {}

  /**
   * A table; its first row and column are heads.
   *
   * @param first which part of the width the first column has
   */
  record Grid(Place at, List<List<String>> rows, double first, double size) implements Box {
    Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A paragraph.
   *
   * @param gap what is free above it, in sizes of its letter
   */
  record Line(String text, double size, boolean bold, String colour, boolean bullet, double gap) {

    static Line of(String text, double size, String colour) {
      return new Line(text, size, false, colour, false, GAP);
    }

    static Line bold(String text, double size, String colour) {
      return new Line(text, size, true, colour, false, GAP);
    }

    static Line bullet(String text, double size, String colour) {
      return new Line(text, size, false, colour, true, GAP);
    }

    /** The same with more or less room above it. */
    Line after(double free) {
      return new Line(text, size, bold, colour, bullet, free);
    }

    /** What is free above it, in points. */
    double above() {
      return size * gap;
    }

    private Line larger(double times) {
      return new Line(text, size * times, bold, colour, bullet, gap);
    }

    double indent() {
      return bullet ? size * INDENT : 0;
    }

    private double height(double width) {
      Typeface cut = bold ? Typeface.BOLD : Typeface.REGULAR;
      return cut.lines(text, size, width - indent()).size() * size * LEADING;
    }
  }

  /**
   * Text as large as fits in a place, but no more times its size than that; in the middle of it.
   */
  static Words fitted(Place at, List<Line> lines, double most) {
    double times = most;
    while (times > SMALLEST && height(larger(lines, times), at.width()) > at.height()) {
      times -= STEP;
    }
    List<Line> fitted = larger(lines, times);
    double free = Math.max(0, at.height() - height(fitted, at.width()));
    return new Words(
        new Place(at.x(), at.y() + free / 2, at.width(), at.height() - free / 2), fitted);
  }

  private static List<Line> larger(List<Line> lines, double times) {
    return lines.stream().map(line -> line.larger(times)).toList();
  }

  static double height(List<Line> lines, double width) {
    double height = lines.stream().mapToDouble(line -> line.height(width)).sum();
    return height + lines.stream().skip(1).mapToDouble(Line::above).sum();
  }
}
