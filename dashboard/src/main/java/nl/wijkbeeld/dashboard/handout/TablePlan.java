package nl.wijkbeeld.dashboard.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.text.FigureState;

/**
 * How a table is laid on paper, so that nothing of it is cut off: upright when it fits, else on its
 * side, and when it is too wide for that in several tables that each repeat the names of the rows.
 *
 * @param wide whether the paper lies on its side
 * @param blocks the tables that it becomes
 */
record TablePlan(boolean wide, List<Block> blocks) {

  /** What fits beside one another on A4 between the margins, in points. */
  static final double UPRIGHT = 504;

  static final double LYING = 750;

  /** The size of the letter in a table, and the space around a text in a cell. */
  static final double SIZE = 8.5;

  static final double PADDING = 9;

  private static final double COMFORTABLE_TEXT = 150;
  private static final double COMFORTABLE_NUMBER = 84;
  private static final double LONGEST_WORD = 96;

  /** By how much columns grow in turn. */
  private static final double STEP = 3;

  /** What the names of the rows get at least, so that most stand on one line. */
  private static final double NAMES = 110;

  /**
   * Columns beside one another.
   *
   * @param columns their places in the table
   * @param widths in points
   */
  record Block(List<Integer> columns, List<Double> widths) {
    Block {
      columns = List.copyOf(columns);
      widths = List.copyOf(widths);
    }

    double width() {
      return widths.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /**
   * What a column asks for.
   *
   * @param tight below which a word or a number is broken
   * @param least at which it reads well enough
   * @param easy at which it reads easily, when there is another table to stand in
   * @param whole at which no cell needs a second line
   */
  private record Wish(double tight, double least, double easy, double whole) {}

  TablePlan {
    blocks = List.copyOf(blocks);
  }

  static TablePlan of(Handout.Table table) {
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .filter(i -> !table.columns().get(i).sheetOnly())
            .boxed()
            .toList();
    List<Wish> wishes =
        columns.stream()
            .map(column -> wish(table, column, column.equals(columns.getFirst())))
            .toList();
    for (double room : new double[] {UPRIGHT, LYING}) {
      if (wishes.stream().mapToDouble(Wish::tight).sum() <= room) {
        return new TablePlan(room == LYING, List.of(new Block(columns, widths(wishes, room))));
      }
    }
    return new TablePlan(true, split(columns, wishes));
  }

  private static List<Block> split(List<Integer> columns, List<Wish> wishes) {
    List<Block> blocks = new ArrayList<>();
    Wish names = wishes.getFirst();
    int at = 1;
    while (at < columns.size()) {
      List<Integer> taken = new ArrayList<>(List.of(columns.getFirst()));
      List<Wish> asked = new ArrayList<>(List.of(names));
      double used = names.easy();
      do {
        taken.add(columns.get(at));
        asked.add(wishes.get(at));
        used += wishes.get(at).easy();
        at++;
      } while (at < columns.size() && used + wishes.get(at).easy() <= LYING);
      blocks.add(new Block(taken, widths(asked, LYING)));
    }
    return blocks;
  }

  /** Gives every column what it needs; what is left goes to whoever would need most lines. */
  private static List<Double> widths(List<Wish> wishes, double room) {
    double[] given = wishes.stream().mapToDouble(Wish::least).toArray();
    if (Arrays.stream(given).sum() > room) {
      given = wishes.stream().mapToDouble(Wish::tight).toArray();
    }
    double left = room - Arrays.stream(given).sum();
    while (left >= STEP) {
      int neediest = 0;
      for (int i = 1; i < given.length; i++) {
        if (wishes.get(i).whole() / given[i] > wishes.get(neediest).whole() / given[neediest]) {
          neediest = i;
        }
      }
      double lacking = wishes.get(neediest).whole() - given[neediest];
      if (lacking <= 0) {
        break;
      }
      double more = Math.min(STEP, lacking);
      given[neediest] += more;
      left -= more;
    }
    return Arrays.stream(given).boxed().toList();
  }

  private static Wish wish(Handout.Table table, int column, boolean first) {
    Handout.Column head = table.columns().get(column);
    double whole = Typeface.BOLD.width(head.label(), SIZE);
    double word = longestWord(Typeface.BOLD, head.label());
    double number = 0;
    for (List<Handout.Cell> row : table.rows()) {
      Handout.Cell cell = row.get(column);
      double width = Typeface.REGULAR.width(cell.text(), SIZE);
      whole = Math.max(whole, width);
      if (staysOnOneLine(head, cell)) {
        number = Math.max(number, width);
      } else {
        word = Math.max(word, longestWord(Typeface.REGULAR, cell.text()));
      }
    }
    double tight = Math.max(number, Math.min(word, LONGEST_WORD));
    if (first) {
      tight = Math.max(tight, Math.min(whole, NAMES));
    }
    double least = head.number() ? tight : Math.max(tight, Math.min(whole, LONGEST_WORD));
    double comfortable = head.number() ? COMFORTABLE_NUMBER : COMFORTABLE_TEXT;
    double easy = Math.max(least, Math.min(whole, comfortable));
    // A little more than measured, since the one who sets the text measures with other roundings.
    return new Wish(
        tight * 1.02 + PADDING,
        least * 1.02 + PADDING,
        easy * 1.02 + PADDING,
        Math.max(whole, easy) * 1.02 + PADDING);
  }

  /** A number is not broken over lines. */
  static boolean staysOnOneLine(Handout.Column column, Handout.Cell cell) {
    return column.number()
        && cell.figure().map(FigureState::known).orElse(true)
        && cell.text().length() <= 16;
  }

  /** Whether a word must be broken to stay within its column. */
  static boolean isTooLong(String text, double width) {
    return longestWord(Typeface.BOLD, text) > width - PADDING;
  }

  private static double longestWord(Typeface cut, String text) {
    return Typeface.words(text).stream().mapToDouble(word -> cut.width(word, SIZE)).max().orElse(0);
  }
}
