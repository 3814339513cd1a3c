package nl.wijkbeeld.analytics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A made-up table with the structure of Amsterdam: 480 buurten in 99 wijken in 8 stadsdelen in one
 * city, ten categories with their total, weeks with their year. The counts are Poisson, with means
 * that differ strongly between buurten and between categories.
 */
final class AmsterdamTable {
  private static final int STADSDELEN = 8;
  private static final int WIJKEN = 99;
  private static final int BUURTEN = 480;
  private static final int CATEGORIES = 10;

  private AmsterdamTable() {}

  /**
   * Makes the table.
   *
   * @param weeks more than one come with a year that is their sum
   * @param perWeek how many events the whole city has in a week, about
   */
  static AdditiveTable make(int weeks, double perWeek, long seed) {
    int[] parent = new int[1 + STADSDELEN + WIJKEN + BUURTEN];
    parent[0] = -1;
    for (int wijk = 0; wijk < WIJKEN; wijk++) {
      parent[1 + STADSDELEN + wijk] = 1 + wijk % STADSDELEN;
    }
    for (int buurt = 0; buurt < BUURTEN; buurt++) {
      parent[1 + STADSDELEN + WIJKEN + buurt] = 1 + STADSDELEN + buurt % WIJKEN;
    }
    double[][][] counts = counts(parent, weeks, perWeek, new Random(seed));
    int layers = weeks == 1 ? 1 : weeks + 1;
    AdditiveTable.Builder table = AdditiveTable.builder();
    for (int layer = 0; layer < layers; layer++) {
      for (int area = 0; area < parent.length; area++) {
        for (int column = 0; column <= CATEGORIES; column++) {
          table.cell(area, column, layer, counts[layer][area][column]);
        }
      }
    }
    for (int layer = 0; layer < layers; layer++) {
      for (int area = 0; area < parent.length; area++) {
        int[] categories = new int[CATEGORIES];
        for (int column = 1; column <= CATEGORIES; column++) {
          categories[column - 1] = cell(parent.length, area, column, layer);
        }
        table.equation(AdditiveTable.Kind.COLUMN, cell(parent.length, area, 0, layer), categories);
        for (int column = 0; column <= CATEGORIES && area <= STADSDELEN + WIJKEN; column++) {
          table.equation(
              AdditiveTable.Kind.AREA,
              cell(parent.length, area, column, layer),
              children(parent, area, column, layer));
        }
      }
    }
    for (int area = 0; weeks > 1 && area < parent.length; area++) {
      for (int column = 0; column <= CATEGORIES; column++) {
        int[] parts = new int[weeks];
        for (int week = 0; week < weeks; week++) {
          parts[week] = cell(parent.length, area, column, week);
        }
        table.equation(AdditiveTable.Kind.PERIOD, cell(parent.length, area, column, weeks), parts);
      }
    }
    return table.build();
  }

  private static int cell(int areas, int area, int column, int layer) {
    return (layer * areas + area) * (CATEGORIES + 1) + column;
  }

  private static int[] children(int[] parent, int area, int column, int layer) {
    List<Integer> children = new ArrayList<>();
    for (int child = 0; child < parent.length; child++) {
      if (parent[child] == area) {
        children.add(cell(parent.length, child, column, layer));
      }
    }
    return children.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[][][] counts(int[] parent, int weeks, double perWeek, Random random) {
    int areas = parent.length;
    double[] areaWeight = new double[areas];
    for (int buurt = areas - BUURTEN; buurt < areas; buurt++) {
      areaWeight[buurt] = Math.exp(1.2 * random.nextGaussian());
    }
    double[] columnWeight = new double[CATEGORIES + 1];
    for (int column = 1; column <= CATEGORIES; column++) {
      columnWeight[column] = Math.exp(-0.4 * column);
    }
    double scale = perWeek / Arrays.stream(areaWeight).sum() / Arrays.stream(columnWeight).sum();
    double[][][] counts = new double[weeks + 1][areas][CATEGORIES + 1];
    for (int week = 0; week < weeks; week++) {
      for (int buurt = areas - BUURTEN; buurt < areas; buurt++) {
        for (int column = 1; column <= CATEGORIES; column++) {
          int count = poisson(areaWeight[buurt] * columnWeight[column] * scale, random);
          for (int area = buurt; area >= 0; area = parent[area]) {
            counts[week][area][column] += count;
            counts[week][area][0] += count;
            counts[weeks][area][column] += count;
            counts[weeks][area][0] += count;
          }
        }
      }
    }
    return counts;
  }

  /** Counts arrivals within one unit of time (Knuth 1969). */
  private static int poisson(double mean, Random random) {
    int count = 0;
    for (double left = mean + Math.log(1 - random.nextDouble());
        left > 0;
        left += Math.log(1 - random.nextDouble())) {
      count++;
    }
    return count;
  }
}
