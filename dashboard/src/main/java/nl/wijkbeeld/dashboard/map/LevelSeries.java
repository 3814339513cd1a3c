package nl.wijkbeeld.dashboard.map;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SortedTable;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The known figures of an indicator through all periods, for the areas of a level.
 *
 * @param all the figures
 */
public record LevelSeries(List<Known> all) {

  /** A known figure. */
  public record Known(Periode periode, double waarde) {}

  public LevelSeries {
    all = List.copyOf(all);
  }

  public static LevelSeries of(
      Snapshot snapshot, String indicator, String indeling, Niveau niveau) {
    return new LevelSeries(
        snapshot.askPart(
            SortedTable.WAARDEN,
            List.of(indicator),
            LevelSeries.class,
            row -> new Known(Periode.of(row.getString("periode")), row.getDouble("waarde")),
            indicator,
            indeling,
            niveau.code()));
  }

  /** The figures of periods of the same kind: years with years, weeks with weeks. */
  public double[] values(Periode.Soort soort) {
    return all.stream()
        .filter(known -> known.periode().soort() == soort)
        .mapToDouble(Known::waarde)
        .toArray();
  }
}
