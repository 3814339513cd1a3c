package nl.wijkbeeld.dashboard.atlas;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.Extent;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Everything that the page of the map shows.
 *
 * @param gemeente the name of the gemeente
 * @param notices what was asked for and does not exist
 * @param choice what is chosen, every part of it filled in
 * @param options what can be chosen
 * @param panels the maps
 * @param table the same figures as rows
 * @param chosen the selected areas
 * @param places the places on the map
 * @param provenance what the figures rest on
 * @param findings what a reader should know
 * @param madeUpMap what the map says of itself when it is made up
 * @param marks what the marks beside figures mean, as sentences
 * @param classes how the classes of the map were made, as a sentence
 */
record MapState(
    String gemeente,
    List<String> notices,
    Choice choice,
    Options options,
    List<Panel> panels,
    Table table,
    List<Chosen> chosen,
    List<Places.Place> places,
    Provenance provenance,
    List<String> findings,
    Optional<String> madeUpMap,
    List<String> marks,
    String classes) {

  MapState {
    notices = List.copyOf(notices);
    panels = List.copyOf(panels);
    chosen = List.copyOf(chosen);
    places = List.copyOf(places);
    findings = List.copyOf(findings);
    marks = List.copyOf(marks);
  }

  /** Places of every group. */
  static final String ALL_PLACES = "alle";

  /** What the maps show beside each other. */
  enum Display {
    KAART,
    VERANDERING,
    REEKS,
    NAAST;

    String label(Language language) {
      return Texts.of(Display.class, language).get("weergave." + code());
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The order of the table. */
  enum Order {
    NAAM,
    OPLOPEND,
    AFLOPEND;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is chosen.
   *
   * @param main what the first map shows
   * @param second the indicator of the other map, if there are two
   * @param page which part of the table is shown, from 1
   * @param places the group of places on the map, or {@link #ALL_PLACES}, if any
   * @param part the part of the land that is looked at, if not all of it
   */
  record Choice(
      PanelChoice main,
      Display display,
      Optional<IndicatorInfo> second,
      Order order,
      int page,
      Optional<String> places,
      Optional<Extent> part) {}

  /**
   * What can be chosen.
   *
   * @param periods newest first
   * @param earlier the periods from which a change can be shown, newest first
   * @param steps the periods of the same kind, oldest first, for going through time
   * @param places the groups of places that can be on the map
   */
  record Options(
      List<IndicatorInfo> indicators,
      List<Niveau> levels,
      List<Periode> periods,
      List<Periode> earlier,
      List<Periode> steps,
      List<String> divisions,
      List<String> places) {}

  /** A selected area. */
  record Chosen(String code, String naam, Niveau niveau) {}

  /**
   * The table.
   *
   * @param columns the first names the area
   * @param rows the areas, in the asked order
   * @param residuals what could not be attributed
   * @param total the gemeente
   */
  record Table(
      String caption,
      List<Handout.Column> columns,
      List<Row> rows,
      List<Row> residuals,
      Optional<Row> total) {

    /** So many rows are shown at once. */
    static final int PAGE = 100;

    Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      residuals = List.copyOf(residuals);
    }

    int pages() {
      return Math.max(1, (rows.size() + PAGE - 1) / PAGE);
    }

    List<Row> page(int number) {
      int from = Math.min((number - 1) * PAGE, rows.size());
      return rows.subList(from, Math.min(from + PAGE, rows.size()));
    }

    /** Zero and the absences that occur in it. */
    Set<FigureState> states() {
      Set<FigureState> states = EnumSet.noneOf(FigureState.class);
      rows.forEach(row -> row.cells().forEach(cell -> cell.figure().ifPresent(states::add)));
      residuals.forEach(row -> row.cells().forEach(cell -> cell.figure().ifPresent(states::add)));
      total.ifPresent(row -> row.cells().forEach(cell -> cell.figure().ifPresent(states::add)));
      return states;
    }
  }

  /** A line of the table; the cells after the name. */
  record Row(String code, String naam, List<Handout.Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }
}
