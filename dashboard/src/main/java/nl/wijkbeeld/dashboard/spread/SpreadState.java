package nl.wijkbeeld.dashboard.spread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.LineChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Everything that the page of spread shows.
 *
 * @param sheet which areas the table has on the page
 */
record SpreadState(
    List<String> notices,
    List<IndicatorInfo> possible,
    Choice choice,
    Unequal unequal,
    Space space,
    List<Year> years,
    Sheet sheet,
    List<String> sources,
    List<String> madeUp) {

  SpreadState {
    notices = List.copyOf(notices);
    possible = List.copyOf(possible);
    years = List.copyOf(years);
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /** Which measure of areas the map shows. */
  enum Measure {
    LISA("lisa"),
    GISTAR("gistar");

    private final String code;

    Measure(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    String label(Language language) {
      return Texts.of(Measure.class, language).get("kaart." + code);
    }
  }

  /**
   * What was chosen, and what else could be.
   *
   * @param group of which group the table shows the areas; all that stand out when none was chosen
   */
  record Choice(
      IndicatorInfo indicator,
      Niveau niveau,
      List<Niveau> levels,
      String indeling,
      Periode periode,
      List<Periode> periods,
      Measure measure,
      Optional<SpreadGroup> group) {
    Choice {
      levels = List.copyOf(levels);
      periods = List.copyOf(periods);
    }
  }

  /**
   * How unequal it is.
   *
   * @param measured the measures of the chosen period, if they were published
   * @param parent the plural of the areas between which a part of Theil lies
   * @param sentences what follows, or why nothing does
   * @param lines the measures through time, when there is more than one period
   * @param breaks where the series was measured in another way, as sentences
   */
  record Unequal(
      Optional<Measured> measured,
      String parent,
      List<String> sentences,
      Optional<LineChart> lines,
      List<String> breaks) {
    Unequal {
      sentences = List.copyOf(sentences);
      breaks = List.copyOf(breaks);
    }
  }

  /** A period with all measures of the whole level. */
  record Year(Periode periode, Optional<Measured> measured, Optional<Pattern> moran) {}

  /**
   * How it lies in space.
   *
   * @param moran of the whole level in the chosen period
   * @param sentences what follows from it, or why nothing does
   * @param periode the period of the map
   * @param refused why there is no map; empty when there is
   * @param rows every area of the level
   * @param counts how many areas a group has, in the order of the legend
   * @param islands the names of areas that touch no other
   */
  record Space(
      Optional<Pattern> moran,
      List<String> sentences,
      Optional<Periode> periode,
      String refused,
      List<Row> rows,
      Map<SpreadGroup, Integer> counts,
      Optional<AreaMap> map,
      Neighbours neighbours,
      List<String> islands) {
    Space {
      sentences = List.copyOf(sentences);
      rows = List.copyOf(rows);
      islands = List.copyOf(islands);
    }
  }

  /** An area among its neighbours. */
  record Row(Areas.Area area, Meting meting, SpreadGroup group, Optional<Pattern> pattern) {}

  /** The rows of the table: of the chosen group, or all that stand out. */
  List<Row> listed() {
    return listed(space, choice);
  }

  static List<Row> listed(Space space, Choice choice) {
    return space.rows().stream()
        .filter(row -> choice.group().map(row.group()::equals).orElse(row.group().sure()))
        .toList();
  }

  /** Those of them that stand on the page. */
  List<Row> shown() {
    return sheet.cut(listed());
  }
}
