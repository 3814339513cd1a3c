package nl.wijkbeeld.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * An indicator in a period, for all areas of a level and for the gemeente.
 *
 * @param areas the areas of the level, by name, without residual areas; of an area without a figure
 *     it is missing
 * @param residuals what could not be attributed
 * @param gemeente the gemeente, when there is one only
 */
public record LevelFigures(List<Figure> areas, List<Figure> residuals, Optional<Figure> gemeente) {

  public LevelFigures {
    areas = List.copyOf(areas);
    residuals = List.copyOf(residuals);
  }

  public static LevelFigures of(
      Snapshot snapshot, String indicator, Periode periode, String indeling, Niveau niveau) {
    Map<String, Said> said = new HashMap<>();
    snapshot
        .askPart(
            SortedTable.WAARDEN,
            List.of(indicator),
            LevelFigures.class,
            LevelFigures::read,
            indicator,
            periode.code(),
            indeling,
            niveau.code())
        .forEach(one -> said.put(one.code(), one));
    Areas areas = Areas.of(snapshot, indeling);
    List<Areas.Area> gemeenten = areas.list(Niveau.GEMEENTE);
    return new LevelFigures(
        areas.list(niveau).stream()
            .map(
                area ->
                    said.getOrDefault(area.code(), Said.NOTHING)
                        .figure(area, false, indicator, periode))
            .toList(),
        areas.residuals().stream()
            .filter(area -> said.containsKey(area.code()))
            .map(area -> said.get(area.code()).figure(area, true, indicator, periode))
            .toList(),
        gemeenten.size() == 1 && said.containsKey(gemeenten.getFirst().code())
            ? Optional.of(
                said.get(gemeenten.getFirst().code())
                    .figure(gemeenten.getFirst(), false, indicator, periode))
            : Optional.empty());
  }

  /** What the snapshot says of one area. A country has many, so columns are read by their place. */
  private record Said(
      String code,
      Meting meting,
      Figure.Finality finality,
      boolean weinig,
      OptionalDouble gladgestreken,
      Optional<Figure.Interval> interval,
      OptionalDouble dekking,
      String herkomst) {

    private static final Said NOTHING =
        new Said(
            "",
            Meting.absent(Status.ONBEKEND),
            Figure.Finality.DEFINITIEF,
            false,
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            "berekend");

    Figure figure(Areas.Area area, boolean residual, String indicator, Periode periode) {
      return new Figure(
          area.code(),
          area.naam(),
          area.niveau(),
          residual,
          indicator,
          periode,
          Kolom.TOTAAL,
          meting,
          finality,
          weinig,
          gladgestreken,
          interval,
          dekking,
          herkomst);
    }
  }

  private static Said read(ResultSet row) throws SQLException {
    Status status = Status.of(row.getString(2));
    return new Said(
        row.getString(1),
        status == Status.BEKEND ? Meting.of(row.getDouble(3)) : Meting.absent(status),
        Figure.Finality.of(row.getBoolean(4), Figure.flag(row, 5)),
        row.getBoolean(6),
        Figure.number(row, 7),
        Figure.interval(row, 8, 9),
        Figure.number(row, 10),
        row.getString(11));
  }
}
