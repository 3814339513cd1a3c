package nl.wijkbeeld.dashboard.figure;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * The areas that are most like an area, the nearest first.
 *
 * @param names their names
 */
public record SimilarAreas(List<String> names) {
  public SimilarAreas {
    names = List.copyOf(names);
  }

  public static SimilarAreas of(Snapshot snapshot, String gebiedcode, String indeling) {
    return new SimilarAreas(
        snapshot.ask(SimilarAreas.class, row -> row.getString("naam"), indeling, gebiedcode));
  }
}
