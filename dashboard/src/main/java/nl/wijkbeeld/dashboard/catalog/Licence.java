package nl.wijkbeeld.dashboard.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest.Invoer;

/**
 * Under which licences the deliveries of a snapshot came.
 *
 * @param names their names, each once
 */
record Licence(List<String> names) {
  private static final Map<String, String> KNOWN =
      Map.of(
          "CC0", "http://creativecommons.org/publicdomain/zero/1.0/",
          "CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0/",
          "CC BY 4.0", "http://creativecommons.org/licenses/by/4.0/",
          "CC BY-SA 4.0", "http://creativecommons.org/licenses/by-sa/4.0/");

  static Licence of(SnapshotManifest manifest) {
    return new Licence(
        manifest.invoer().stream()
            .map(Invoer::licentie)
            .filter(name -> name != null && !name.isBlank())
            .distinct()
            .sorted()
            .toList());
  }

  /** The address of the licence, if there is one for all and it is known. */
  Optional<String> uri() {
    return names.size() == 1 ? Optional.ofNullable(KNOWN.get(names.getFirst())) : Optional.empty();
  }

  /** What a reader should know. */
  String sentence() {
    return names.isEmpty()
        ? "De leveringen noemen geen licentie; vraag de beheerder."
        : names.size() == 1
            ? names.getFirst()
            : "Verschilt per levering: " + String.join("; ", names) + ".";
  }
}
