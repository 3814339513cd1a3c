package nl.wijkbeeld.dashboard.figure;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * Where else a code occurs: a code means nothing without its division.
 *
 * @param all the divisions that have it, the newest first
 */
public record OtherDivisions(List<Named> all) {

  /** An area of another division. */
  public record Named(String indeling, String naam) {}

  public OtherDivisions {
    all = List.copyOf(all);
  }

  public static OtherDivisions of(Snapshot snapshot, String gebiedcode, String indeling) {
    return new OtherDivisions(
        snapshot.ask(
            OtherDivisions.class,
            row -> new Named(row.getString("indeling"), row.getString("naam")),
            gebiedcode,
            indeling));
  }
}
