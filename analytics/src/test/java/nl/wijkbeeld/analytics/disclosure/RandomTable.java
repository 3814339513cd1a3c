package nl.wijkbeeld.analytics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * Small tables from a seed: a city with wijken and buurten, columns with a total, periods with a
 * total. Sometimes a part is missing, sometimes the source gave a total of its own.
 */
record RandomTable(AdditiveTable table, BitSet hidden) {
  /**
   * Makes a table.
   *
   * @param columns how many besides the total; 0 for the total only
   * @param periods how many besides their sum; 0 for one period
   * @param most the largest count in a buurt
   */
  static RandomTable make(long seed, int wijken, int columns, int periods, int most, boolean odd) {
    Random random = new Random(seed);
    int buurtenPerWijk = 2;
    int areas = 1 + wijken + wijken * buurtenPerWijk;
    int layers = periods + 1;
    int[][][] counts = new int[areas][columns + 1][layers];
    for (int buurt = 1 + wijken; buurt < areas; buurt++) {
      for (int column = Math.min(1, columns); column <= columns; column++) {
        for (int period = Math.min(1, periods); period <= periods; period++) {
          int count = random.nextInt(most + 1);
          for (int area : new int[] {buurt, wijkOf(buurt, wijken), 0}) {
            add(counts[area], column, period, count);
          }
        }
      }
    }
    AdditiveTable.Builder builder = AdditiveTable.builder();
    boolean ownTotal = odd && random.nextBoolean();
    for (int area = 0; area < areas; area++) {
      for (int column = 0; column <= columns; column++) {
        for (int period = 0; period < layers; period++) {
          int more = ownTotal && area == 0 && column == 0 ? 2 : 0;
          builder.cell(area, column, period, counts[area][column][period] + more);
        }
      }
    }
    for (int area = 0; area < areas; area++) {
      for (int column = 0; column <= columns; column++) {
        for (int period = 0; period < layers; period++) {
          int cell = cell(area, column, period, columns, layers);
          if (area <= wijken) {
            int[] parts = new int[area == 0 ? wijken : buurtenPerWijk];
            for (int part = 0; part < parts.length; part++) {
              int child = area == 0 ? 1 + part : 1 + wijken + (area - 1) * buurtenPerWijk + part;
              parts[part] = cell(child, column, period, columns, layers);
            }
            add(builder, AdditiveTable.Kind.AREA, odd && random.nextInt(6) == 0, cell, parts);
          }
          if (column == 0 && columns > 0) {
            int[] parts = new int[columns];
            Arrays.setAll(parts, part -> cell + (part + 1) * layers);
            add(builder, AdditiveTable.Kind.COLUMN, odd && random.nextInt(6) == 0, cell, parts);
          }
          if (period == 0 && periods > 0) {
            int[] parts = new int[periods];
            Arrays.setAll(parts, part -> cell + part + 1);
            add(builder, AdditiveTable.Kind.PERIOD, odd && random.nextInt(6) == 0, cell, parts);
          }
        }
      }
    }
    AdditiveTable table = builder.build();
    BitSet hidden = new BitSet();
    for (int cell = 0; cell < table.cells(); cell++) {
      hidden.set(cell, random.nextInt(5) < 2);
    }
    return new RandomTable(table, hidden);
  }

  private static void add(int[][] counts, int column, int period, int count) {
    counts[0][0] += column > 0 && period > 0 ? count : 0;
    counts[0][period] += column > 0 ? count : 0;
    counts[column][0] += period > 0 ? count : 0;
    counts[column][period] += count;
  }

  /** Sometimes leaves the last part out, so that the total is at least the rest. */
  private static void add(
      AdditiveTable.Builder to, AdditiveTable.Kind kind, boolean missing, int total, int[] parts) {
    boolean leave = missing && parts.length > 1;
    to.equation(kind, leave, total, Arrays.copyOf(parts, parts.length - (leave ? 1 : 0)));
  }

  private static int wijkOf(int buurt, int wijken) {
    return 1 + (buurt - 1 - wijken) / 2;
  }

  private static int cell(int area, int column, int period, int columns, int layers) {
    return (area * (columns + 1) + column) * layers + period;
  }
}
