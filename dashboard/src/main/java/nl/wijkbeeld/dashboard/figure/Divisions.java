package nl.wijkbeeld.dashboard.figure;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * The divisions of which a snapshot has areas, also those without a figure.
 *
 * @param names their names
 */
public record Divisions(List<String> names) {
  public Divisions {
    names = List.copyOf(names);
  }

  /** The divisions of a snapshot; asked once for each. */
  public static Divisions of(Snapshot snapshot) {
    return snapshot.remember(
        "divisions",
        Divisions.class,
        opened -> new Divisions(opened.ask(Divisions.class, row -> row.getString("indeling"))));
  }
}
