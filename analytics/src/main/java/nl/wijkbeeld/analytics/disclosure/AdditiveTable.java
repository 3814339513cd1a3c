package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;

/**
 * A table of non-negative numbers with the additions that hold in it: buurten make a wijk,
 * categories make a total, weeks make a year. Cells are numbered from 0 in the order of the
 * builder; an unknown value is {@code NaN}.
 */
public final class AdditiveTable {
  /** The column that holds the total over all categories. */
  public static final int TOTAL = 0;

  /** Along which dimension an equation adds. */
  public enum Kind {
    AREA,
    COLUMN,
    PERIOD,
    OTHER
  }

  private final double[] values;
  private final double[] uppers;
  private final int[] areas;
  private final int[] columns;
  private final int[] periods;
  private final int[] starts;
  private final int[] members;
  private final Kind[] kinds;
  private final boolean[] atLeast;

  private AdditiveTable(Builder from) {
    values = Arrays.copyOf(from.values, from.cells);
    uppers = Arrays.copyOf(from.uppers, from.cells);
    areas = Arrays.copyOf(from.areas, from.cells);
    columns = Arrays.copyOf(from.columns, from.cells);
    periods = Arrays.copyOf(from.periods, from.cells);
    starts = Arrays.copyOf(from.starts, from.equations + 1);
    members = Arrays.copyOf(from.members, from.starts[from.equations]);
    kinds = Arrays.copyOf(from.kinds, from.equations);
    atLeast = Arrays.copyOf(from.atLeast, from.equations);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** How many cells there are. */
  public int cells() {
    return values.length;
  }

  public double value(int cell) {
    return values[cell];
  }

  /** The most that a cell can be, whoever knows what; infinite where nothing is known. */
  public double upper(int cell) {
    return uppers[cell];
  }

  public int area(int cell) {
    return areas[cell];
  }

  public int column(int cell) {
    return columns[cell];
  }

  public int period(int cell) {
    return periods[cell];
  }

  /** How many equations there are. */
  public int equations() {
    return kinds.length;
  }

  public Kind kind(int equation) {
    return kinds[equation];
  }

  /** Whether some parts are missing, so that the total is at least the sum of these. */
  public boolean atLeast(int equation) {
    return atLeast[equation];
  }

  /** How many cells an equation has, its total included. */
  public int size(int equation) {
    return starts[equation + 1] - starts[equation];
  }

  /** A cell of an equation; number 0 is the total, the others are the parts. */
  public int member(int equation, int number) {
    return members[starts[equation] + number];
  }

  /** The sign with which a member counts when everything stands on one side: total less parts. */
  static int sign(int number) {
    return number == 0 ? 1 : -1;
  }

  /** The same table of which the values of some cells are not known. */
  public AdditiveTable without(java.util.BitSet unknown) {
    Builder copy = builder();
    for (int cell = 0; cell < cells(); cell++) {
      double value = unknown.get(cell) ? Double.NaN : values[cell];
      copy.cell(areas[cell], columns[cell], periods[cell], value, uppers[cell]);
    }
    for (int equation = 0; equation < equations(); equation++) {
      int[] parts = Arrays.copyOfRange(members, starts[equation] + 1, starts[equation + 1]);
      copy.equation(kinds[equation], atLeast[equation], member(equation, 0), parts);
    }
    return copy.build();
  }

  /** Collects cells and equations. */
  public static final class Builder {
    private int cells;
    private int equations;
    private double[] values = new double[64];
    private double[] uppers = new double[64];
    private int[] areas = new int[64];
    private int[] columns = new int[64];
    private int[] periods = new int[64];
    private int[] starts = new int[64];
    private int[] members = new int[256];
    private Kind[] kinds = new Kind[64];
    private boolean[] atLeast = new boolean[64];

    private Builder() {}

    /** Adds a cell without an upper bound and returns its number. */
    public int cell(int area, int column, int period, double value) {
      return cell(area, column, period, value, Double.POSITIVE_INFINITY);
    }

    /**
     * Adds a cell and returns its number.
     *
     * @param value not negative; {@code NaN} when not known
     * @param upper the most it can be, as everybody knows; a value above it moves it up
     */
    public int cell(int area, int column, int period, double value, double upper) {
      if (value < 0 || value == Double.POSITIVE_INFINITY || !(upper >= 0)) {
        throw new IllegalArgumentException(
            "een cel is nul of meer en eindig: waarde %s, bovengrens %s".formatted(value, upper));
      }
      if (cells == values.length) {
        int larger = cells * 2;
        values = Arrays.copyOf(values, larger);
        uppers = Arrays.copyOf(uppers, larger);
        areas = Arrays.copyOf(areas, larger);
        columns = Arrays.copyOf(columns, larger);
        periods = Arrays.copyOf(periods, larger);
      }
      values[cells] = value;
      uppers[cells] = value > upper ? value : upper;
      areas[cells] = area;
      columns[cells] = column;
      periods[cells] = period;
      return cells++;
    }

    /** Adds {@code total = sum of parts}. */
    public Builder equation(Kind kind, int total, int... parts) {
      return equation(kind, false, total, parts);
    }

    /** Adds an equation; {@code partsMissing} makes it {@code total >= sum of parts}. */
    public Builder equation(Kind kind, boolean partsMissing, int total, int... parts) {
      if (equations + 1 == starts.length) {
        int larger = starts.length * 2;
        starts = Arrays.copyOf(starts, larger);
        kinds = Arrays.copyOf(kinds, larger);
        atLeast = Arrays.copyOf(atLeast, larger);
      }
      int from = starts[equations];
      int to = from + parts.length + 1;
      if (to > members.length) {
        members = Arrays.copyOf(members, Math.max(members.length * 2, to));
      }
      members[from] = total;
      System.arraycopy(parts, 0, members, from + 1, parts.length);
      checkMembers(Arrays.copyOfRange(members, from, to));
      kinds[equations] = kind;
      atLeast[equations] = partsMissing;
      starts[++equations] = to;
      return this;
    }

    private void checkMembers(int[] cellsOfEquation) {
      Arrays.sort(cellsOfEquation);
      for (int i = 0; i < cellsOfEquation.length; i++) {
        boolean exists = cellsOfEquation[i] >= 0 && cellsOfEquation[i] < cells;
        if (!exists || (i > 0 && cellsOfEquation[i] == cellsOfEquation[i - 1])) {
          throw new IllegalArgumentException(
              "een optelling noemt elke cel een keer en alleen cellen die er zijn: %d"
                  .formatted(cellsOfEquation[i]));
        }
      }
    }

    public AdditiveTable build() {
      return new AdditiveTable(this);
    }
  }
}
