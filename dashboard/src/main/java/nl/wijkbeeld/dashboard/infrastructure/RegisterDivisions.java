package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * In which divisions there is something in a register.
 *
 * @param all the divisions of each register, the fullest first
 */
public record RegisterDivisions(List<Filled> all) {

  /** A register that has rows in a division. */
  record Filled(String register, String division) {}

  public RegisterDivisions {
    all = List.copyOf(all);
  }

  /** Asked once for each snapshot. */
  public static RegisterDivisions of(Snapshot snapshot) {
    return snapshot.remember(
        "register-divisions",
        RegisterDivisions.class,
        opened ->
            new RegisterDivisions(
                opened.ask(
                    RegisterDivisions.class,
                    row -> new Filled(row.getString("bron"), row.getString("indeling")))));
  }

  /** The division of the pages, if a register has it; else that in which it is fullest. */
  public static Optional<String> of(Snapshot snapshot, String register) {
    List<String> filled =
        of(snapshot).all().stream()
            .filter(one -> one.register().equals(register))
            .map(Filled::division)
            .toList();
    return IndicatorCatalog.of(snapshot)
        .division()
        .filter(filled::contains)
        .or(() -> filled.stream().findFirst());
  }
}
