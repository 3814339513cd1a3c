package nl.wijkbeeld.dashboard.resilience;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.Scatter;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.resilience.Scores.Score;
import nl.wijkbeeld.dashboard.resilience.Trajectories.Way;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Everything that the veerkrachtkaart shows.
 *
 * @param gemeente the name of the gemeente
 * @param notices what was asked for and does not exist, and what could not be shown
 * @param rows the areas, in the asked order
 * @param sheet which of them the table has on the page
 * @param cross the boxes; nothing when too few areas have both scores
 * @param panels the maps, oldest first
 * @param boxes how many areas lie in each box
 * @param unknown of how many areas a score is not known
 * @param moves from when arrows come, if the snapshot knows how scores moved
 * @param calculation how the scores of one area came about, if it was asked for
 * @param summary what the page says, in sentences
 * @param sources the sources, each as a sentence
 * @param madeUp what is made up in it
 */
record ResilienceState(
    String gemeente,
    List<String> notices,
    Choice choice,
    Options options,
    List<Row> rows,
    Sheet sheet,
    Optional<Cross> cross,
    List<Panel> panels,
    List<Integer> boxes,
    int unknown,
    Optional<Periode> moves,
    Optional<Scatter> scatter,
    Optional<Calculation> calculation,
    List<String> summary,
    List<String> sources,
    List<String> madeUp) {

  ResilienceState {
    notices = List.copyOf(notices);
    rows = List.copyOf(rows);
    panels = List.copyOf(panels);
    boxes = List.copyOf(boxes);
    summary = List.copyOf(summary);
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /** The order of the table. */
  enum Order {
    NAAM("naam"),
    DRAAGKRACHT("draagkracht"),
    DRAAGLAST("draaglast");

    private final String code;

    Order(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * What is chosen, every part of it filled in.
   *
   * @param referentie with what scores are compared
   * @param series whether there is a small map for each year
   * @param arrows whether the ways of areas are drawn
   * @param box the box that stands out, if any
   * @param selected the selected areas
   */
  record Choice(
      String indeling,
      Niveau niveau,
      Periode periode,
      String referentie,
      Cross.Kind kind,
      boolean series,
      boolean arrows,
      OptionalInt box,
      Order order,
      List<String> selected) {
    Choice {
      selected = List.copyOf(selected);
    }
  }

  /** What can be chosen; periods newest first, steps oldest first. */
  record Options(
      List<Niveau> levels, List<Periode> periods, List<Periode> steps, List<String> references) {}

  /**
   * An area.
   *
   * @param parent the area in which it lies
   * @param box where it lies, if both scores are known and there are boxes
   */
  record Row(
      Areas.Area area,
      Optional<Areas.Area> parent,
      Optional<Score> strength,
      Optional<Score> load,
      OptionalInt box,
      Optional<Way> strengthWay,
      Optional<Way> loadWay) {

    String code() {
      return area.code();
    }

    String naam() {
      return area.naam();
    }

    OptionalDouble strengthValue() {
      return strength.map(Score::value).orElse(OptionalDouble.empty());
    }

    OptionalDouble loadValue() {
      return load.map(Score::value).orElse(OptionalDouble.empty());
    }

    boolean known() {
      return strengthValue().isPresent() && loadValue().isPresent();
    }
  }

  /**
   * A map of a period.
   *
   * @param figures where a browser finds what it says of each area
   * @param outlines where a browser finds the outlines
   */
  record Panel(Periode periode, FigureMap map, Address figures, String outlines) {}

  /** How the scores of an area came about: of each side its figures and the sum. */
  record Calculation(Row row, List<Side> sides) {
    Calculation {
      sides = List.copyOf(sides);
    }
  }

  /**
   * One side.
   *
   * @param title its name
   * @param lines its figures
   * @param formula the sum with the numbers filled in; empty when there is none to show
   * @param remarks what must be said with it
   */
  record Side(
      String title,
      String code,
      Optional<Score> score,
      List<Line> lines,
      Optional<String> formula,
      List<String> remarks) {
    Side {
      lines = List.copyOf(lines);
      remarks = List.copyOf(remarks);
    }
  }

  /** A figure within a score, as it is written. */
  record Line(
      String label,
      String theme,
      String value,
      String normalised,
      String weight,
      boolean counted) {}

  /** The rows of the table on the page, those of selected areas among them. */
  List<Row> shown() {
    return sheet.cut(rows, row -> choice.selected().contains(row.code()));
  }

  boolean anyWays() {
    return rows.stream()
        .anyMatch(row -> row.strengthWay().isPresent() || row.loadWay().isPresent());
  }
}
