package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest.Invoer;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What a page of a register rests on.
 *
 * @param sources the deliveries, each as a sentence
 * @param madeUp what is made up about them, each as a sentence
 */
public record Register(List<String> sources, List<String> madeUp) {
  public Register {
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /** The deliveries of some kinds. */
  public static Register of(Snapshot snapshot, String... kinds) {
    List<Invoer> deliveries =
        snapshot.manifest().invoer().stream()
            .filter(one -> List.of(kinds).contains(one.bron()))
            .toList();
    return new Register(
        deliveries.stream().map(Register::sentence).distinct().toList(),
        deliveries.stream()
            .filter(Invoer::verzonnen)
            .map(Invoer::toelichting)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList());
  }

  private static String sentence(Invoer delivery) {
    String named =
        delivery.bronvermelding().isEmpty() ? delivery.levering() : delivery.bronvermelding();
    String date =
        delivery.leverdatum().isEmpty()
            ? ""
            : ", geleverd "
                + Periode.find(delivery.leverdatum())
                    .map(Periode::label)
                    .orElse(delivery.leverdatum());
    String licence = delivery.licentie().isEmpty() ? "" : ", " + delivery.licentie();
    return "%s (%s)%s%s".formatted(named, delivery.bron(), date, licence);
  }
}
