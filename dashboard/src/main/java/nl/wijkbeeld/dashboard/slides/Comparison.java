package nl.wijkbeeld.dashboard.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Niveau;
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

  /** What a wijkbeeld is beside the other areas, or nothing when it has no figures. */
  public static Optional<Comparison> of(Snapshot snapshot, String indeling, Facts facts) {
    Areas areas = Areas.of(snapshot, indeling);
    AreaFigures figures =
        AreaFigures.of(
            snapshot,
            facts.code(),
            areas.gemeente(facts.code()).map(Areas.Area::code).orElse(facts.code()),
            indeling);
    TreeMap<Integer, LevelFigures> levels = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    List<Integer> decimals = new ArrayList<>();
    Niveau niveau = Niveau.of(facts.level());
    for (Facts.Fact fact : chosen(facts)) {
      Optional<IndicatorInfo> indicator = IndicatorCatalog.of(snapshot).find(fact.indicator());
      Optional<Periode> period =
          figures.list(fact.indicator(), facts.code(), Kolom.TOTAAL).stream()
              .map(Figure::periode)
              .filter(one -> one.label().equals(fact.period()))
              .findFirst();
      if (indicator.isPresent() && period.isPresent()) {
        levels.put(
            rows.size(),
            LevelFigures.of(snapshot, fact.indicator(), period.get(), indeling, niveau));
        decimals.add(indicator.get().decimalen());
        rows.add(row(fact));
      }
    }
    List<Other> others = new ArrayList<>();
    if (!facts.city().equals(facts.area())) {
      others.add(new Other(CITY, facts.city(), rows.stream().map(Row::city).toList()));
    }
    for (Areas.Area other : areas.list(niveau)) {
      if (!other.code().equals(facts.code())) {
        List<String> values = new ArrayList<>();
        levels.forEach((at, level) -> values.add(value(level, other.code(), decimals.get(at))));
        others.add(new Other(other.code(), other.naam(), values));
      }
    }
    return rows.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comparison(facts.area(), facts.city(), rows, others));
  }

  /** The first that were chosen, strengths first. */
  private static List<Facts.Fact> chosen(Facts facts) {
    return facts.figures().stream().limit(MOST_ROWS).sorted(Deck.STRENGTHS_FIRST).toList();
  }

  private static Row row(Facts.Fact fact) {
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
