package nl.wijkbeeld.dashboard.figure;

import java.util.OptionalLong;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * How many weeks and months were held beside their own history.
 *
 * @param number how many; absent when the snapshot does not say
 */
public record JudgedPeriods(OptionalLong number) {

  public static JudgedPeriods of(Snapshot snapshot, String indeling) {
    return new JudgedPeriods(
        snapshot.has("beoordelingen")
            ? OptionalLong.of(
                snapshot
                    .ask(JudgedPeriods.class, row -> row.getLong("aantal"), indeling)
                    .getFirst())
            : OptionalLong.empty());
  }

  /** Whether there was no history to hold anything beside. */
  public boolean nothing() {
    return number.isPresent() && number.getAsLong() == 0;
  }
}
