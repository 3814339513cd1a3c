package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Fact;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The figures of a wijkbeeld for all areas of its level, so that a hall can put wijken side by
 * side. It is no ranking: the areas stand by name, and only those that somebody asks for are shown.
 *
 * @param area the name of the area of the wijkbeeld
 * @param city the name of the gemeente
 * @param rows the first figures of the wijkbeeld, strengths first
 * @param others the gemeente and the other areas, by name
 */
public record Comparison(String area, String city, List<Row> rows, List<Other> others) {

  /** What the gemeente is called among the areas. */
  private static final String CITY = "stad";

  /** More figures do not fit on one slide. */
  private static final int MOST_ROWS = 5;

  /**
   * A figure.
   *
   * @param own as it stands in the wijkbeeld
   * @param city the same of the gemeente
   */
  public record Row(String label, String unit, String period, String own, String city) {}

  /** Another area with its figures, as many as there are rows. */
  public record Other(String code, String name, List<String> values) {
    public Other {
      values = List.copyOf(values);
    }
  }

  public Comparison {
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /**
   * The figures of an area beside those of the gemeente and of the other areas of its level in it,
   * or nothing when there is nothing to put beside each other.
   *
   * @param area the area of the wijkbeeld
   * @param city the gemeente that it lies in, or the area itself
   * @param facts its figures, in the order in which they were chosen
   */
  static Optional<Comparison> of(
      Snapshot snapshot, String indeling, Areas.Area area, Areas.Area city, List<Fact> facts) {
    AreaFigures figures = AreaFigures.of(snapshot, area.code(), city.code(), indeling);
    List<Row> rows = new ArrayList<>();
    List<LevelFigures> levels = new ArrayList<>();
    List<Integer> decimals = new ArrayList<>();
    for (Fact fact : facts.stream().limit(MOST_ROWS).sorted(Facts.STRENGTHS_FIRST).toList()) {
      Optional<IndicatorInfo> indicator = IndicatorCatalog.of(snapshot).find(fact.indicator());
      Optional<Periode> period =
          figures.list(fact.indicator(), area.code(), Kolom.TOTAAL).stream()
              .map(Figure::periode)
              .filter(one -> one.label().equals(fact.period()))
              .findFirst();
      if (indicator.isPresent() && period.isPresent()) {
        rows.add(row(fact));
        levels.add(
            LevelFigures.of(snapshot, fact.indicator(), period.get(), indeling, area.niveau()));
        decimals.add(indicator.get().decimalen());
      }
    }
    List<Other> others = new ArrayList<>();
    if (!city.equals(area)) {
      others.add(new Other(CITY, city.naam(), rows.stream().map(Row::city).toList()));
    }
    for (Areas.Area other : beside(Areas.of(snapshot, indeling), area, city)) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        values.add(value(levels.get(i), other.code(), decimals.get(i)));
      }
      others.add(new Other(other.code(), other.naam(), values));
    }
    return rows.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comparison(area.naam(), city.naam(), rows, others));
  }

  /** The figures of an own area beside those of its gemeente; there are no others like it. */
  static Comparison withCity(String area, String city, List<Fact> facts) {
    List<Row> rows =
        facts.stream().limit(MOST_ROWS).sorted(Facts.STRENGTHS_FIRST).map(Comparison::row).toList();
    return new Comparison(
        area, city, rows, List.of(new Other(CITY, city, rows.stream().map(Row::city).toList())));
  }

  /** The other areas of the same level in the same gemeente; of a gemeente all others. */
  private static List<Areas.Area> beside(Areas areas, Areas.Area area, Areas.Area city) {
    return areas.list(area.niveau()).stream()
        .filter(other -> !other.code().equals(area.code()))
        .filter(
            other ->
                city.equals(area) || areas.gemeente(other.code()).filter(city::equals).isPresent())
        .toList();
  }

  private static Row row(Fact fact) {
    return new Row(
        fact.label(),
        fact.unit(),
        fact.period(),
        fact.value(),
        fact.beside().map(Facts.Beside::value).orElse("onbekend"));
  }

  private static String value(LevelFigures level, String code, int decimals) {
    return level.areas().stream()
        .filter(figure -> figure.gebiedcode().equals(code))
        .map(Figure::meting)
        .map(meting -> Dutch.figure(meting, decimals))
        .findFirst()
        .orElse("onbekend");
  }
}
