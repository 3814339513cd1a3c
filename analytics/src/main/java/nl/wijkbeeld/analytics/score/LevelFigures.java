package nl.wijkbeeld.analytics.score;

import static nl.wijkbeeld.analytics.score.Columns.CIJFERS;
import static nl.wijkbeeld.analytics.score.Columns.GEBIEDEN;
import static nl.wijkbeeld.analytics.score.Columns.INDICATOREN;
import static nl.wijkbeeld.analytics.score.Columns.INWONERS;
import static nl.wijkbeeld.analytics.score.Columns.JAAR;
import static nl.wijkbeeld.analytics.score.Columns.OUDERS;
import static nl.wijkbeeld.analytics.score.Columns.PIJLER;
import static nl.wijkbeeld.analytics.score.Columns.TEKEN;
import static nl.wijkbeeld.analytics.score.Columns.THEMA;
import static nl.wijkbeeld.analytics.score.Columns.WAARDEPERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.BOVENGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.ONDERGRENS;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * What is known of a pillar on a level in a year, area by area, in the order of their codes.
 *
 * @param indeling the division
 * @param periode the year
 * @param pijler the pillar
 * @param niveau the level
 * @param indicatoren the indicators that the level has
 * @param codes the areas
 * @param inwoners how many people live in each; 0 where unknown
 * @param ouders what each area lies in, by level
 * @param values by indicator the figures as published; NaN for what is missing
 * @param lower their lower limits; NaN for none
 * @param upper their upper limits
 */
record LevelFigures(
    String indeling,
    String periode,
    String pijler,
    String niveau,
    List<Serie> indicatoren,
    String[] codes,
    double[] inwoners,
    List<Map<String, String>> ouders,
    double[][] values,
    double[][] lower,
    double[][] upper) {

  /** The name of a pillar as a whole among its themes. */
  static final String WHOLE = "totaal";

  /**
   * An indicator of a level.
   *
   * @param code its code
   * @param thema its theme
   * @param teken 1 when a high figure is much of the pillar, -1 when a low one is
   * @param periode of when its figures are
   */
  record Serie(String code, String thema, double teken, String periode) {}

  static LevelFigures of(Row level) {
    List<Serie> indicators = series(level);
    Map<String, Integer> places = new HashMap<>();
    indicators.forEach(one -> places.put(one.code(), places.size()));
    List<Row> areas = new ArrayList<>(level.<Row>getList(level.fieldIndex(GEBIEDEN)));
    areas.sort(Comparator.comparing(row -> row.<String>getAs(GEBIEDCODE)));
    LevelFigures figures =
        new LevelFigures(
            level.getAs(INDELING),
            Integer.toString(level.<Integer>getAs(JAAR)),
            level.getAs(PIJLER),
            level.getAs(NIVEAU),
            indicators,
            areas.stream().map(row -> row.<String>getAs(GEBIEDCODE)).toArray(String[]::new),
            areas.stream().mapToDouble(row -> number(row.getAs(INWONERS)).orElse(0.0)).toArray(),
            areas.stream().map(LevelFigures::parents).toList(),
            empty(indicators.size(), areas.size()),
            empty(indicators.size(), areas.size()),
            empty(indicators.size(), areas.size()));
    for (int area = 0; area < areas.size(); area++) {
      for (Row figure : rows(areas.get(area), CIJFERS)) {
        int place = places.get(figure.<String>getAs(INDICATOR));
        figures.values[place][area] = figure.<Double>getAs(WAARDE);
        figures.lower[place][area] = number(figure.getAs(ONDERGRENS)).orElse(Double.NaN);
        figures.upper[place][area] = number(figure.getAs(BOVENGRENS)).orElse(Double.NaN);
      }
    }
    return figures;
  }

  /** The indicators of a level. */
  static List<Serie> series(Row level) {
    return level.<Row>getList(level.fieldIndex(INDICATOREN)).stream()
        .map(
            row ->
                new Serie(
                    row.getAs(INDICATOR),
                    row.getAs(THEMA),
                    row.getAs(TEKEN),
                    row.getAs(WAARDEPERIODE)))
        .toList();
  }

  /** The places of the indicators of a theme, or of all. */
  int[] places(String thema) {
    return IntStream.range(0, indicatoren.size())
        .filter(i -> thema.equals(WHOLE) || indicatoren.get(i).thema().equals(thema))
        .toArray();
  }

  /** The figures of an indicator, turned so that high is much of the pillar. */
  double[] aligned(int place) {
    return times(values[place], indicatoren.get(place).teken());
  }

  /** How far the limits lie under the aligned figures; NaN for none. */
  double[] down(int place) {
    return indicatoren.get(place).teken() > 0
        ? minus(values[place], lower[place])
        : minus(upper[place], values[place]);
  }

  /** How far the limits lie above the aligned figures; NaN for none. */
  double[] up(int place) {
    return indicatoren.get(place).teken() > 0
        ? minus(upper[place], values[place])
        : minus(values[place], lower[place]);
  }

  /** How these areas lie in those of a level, or in themselves. */
  Nesting in(String level) {
    if (level.equals(niveau)) {
      return Nesting.ofItself(level, codes);
    }
    Map<String, Integer> large = new TreeMap<>();
    ouders.stream()
        .flatMap(one -> Optional.ofNullable(one.get(level)).stream())
        .forEach(code -> large.put(code, 0));
    int next = 0;
    for (Map.Entry<String, Integer> one : large.entrySet()) {
      one.setValue(next++);
    }
    int[] parent =
        ouders.stream()
            .mapToInt(one -> Optional.ofNullable(one.get(level)).map(large::get).orElse(-1))
            .toArray();
    return new Nesting(level, large.keySet().toArray(String[]::new), parent, inwoners);
  }

  private static Map<String, String> parents(Row area) {
    Map<String, String> parents = new HashMap<>();
    rows(area, OUDERS)
        .forEach(row -> parents.put(row.<String>getAs(NIVEAU), row.<String>getAs(GEBIEDCODE)));
    return parents;
  }

  private static List<Row> rows(Row row, String column) {
    int place = row.fieldIndex(column);
    return row.isNullAt(place) ? List.of() : row.getList(place);
  }

  private static Optional<Double> number(Double cell) {
    return Optional.ofNullable(cell);
  }

  private static double[][] empty(int rows, int columns) {
    double[][] empty = new double[rows][columns];
    Arrays.stream(empty).forEach(row -> Arrays.fill(row, Double.NaN));
    return empty;
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(x -> factor * x).toArray();
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = new double[one.length];
    Arrays.setAll(difference, i -> one[i] - other[i]);
    return difference;
  }
}
