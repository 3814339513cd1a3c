package nl.wijkbeeld.dashboard.infrastructure;

import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
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

  /** The deliveries of some kinds, in Dutch. */
  public static Register of(Snapshot snapshot, String... kinds) {
    return in(Language.NL, snapshot, kinds);
  }

  /** The deliveries of some kinds. */
  public static Register in(Language language, Snapshot snapshot, String... kinds) {
    List<Invoer> deliveries =
        snapshot.manifest().invoer().stream()
            .filter(one -> List.of(kinds).contains(one.bron()))
            .toList();
    return new Register(
        deliveries.stream().map(one -> sentence(one, language)).distinct().toList(),
        deliveries.stream()
            .filter(Invoer::verzonnen)
            .map(Invoer::toelichting)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList());
  }

  private static String sentence(Invoer delivery, Language language) {
    String named =
        delivery.bronvermelding().isEmpty() ? delivery.levering() : delivery.bronvermelding();
    String date =
        delivery.leverdatum().isEmpty()
            ? ""
            : Texts.of(Register.class, language)
                .get(
                    "geleverd",
                    Periode.find(delivery.leverdatum())
                        .map(language::period)
                        .orElse(delivery.leverdatum()));
    String licence = delivery.licentie().isEmpty() ? "" : ", " + delivery.licentie();
    return "%s (%s)%s%s".formatted(named, delivery.bron(), date, licence);
  }
}
