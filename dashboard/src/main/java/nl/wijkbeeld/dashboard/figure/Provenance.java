package nl.wijkbeeld.dashboard.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What an indicator in a period rests on.
 *
 * @param sources the deliveries, each as a sentence
 * @param denominators what it was divided by, each as a sentence
 * @param madeUp what is made up about it, if anything is
 */
public record Provenance(List<String> sources, List<String> denominators, Optional<String> madeUp) {

  private record Link(
      String indicator,
      String periode,
      String rol,
      String label,
      String bronperiode,
      String bron,
      String levering,
      String bronnaam) {}

  private record Key(String indicator, String periode) {}

  private record All(Map<Key, Provenance> byKey) {}

  private static final Provenance NOTHING = new Provenance(List.of(), List.of(), Optional.empty());

  public Provenance {
    sources = List.copyOf(sources);
    denominators = List.copyOf(denominators);
  }

  /** What an indicator in a period rests on; read once for each snapshot. */
  public static Provenance of(
      Snapshot snapshot, String indicator, Periode periode, Language language) {
    return snapshot
        .remember("lineage/" + language.code(), All.class, opened -> read(opened, language))
        .byKey()
        .getOrDefault(new Key(indicator, periode.code()), NOTHING);
  }

  /** What an indicator in a period rests on, in Dutch. */
  public static Provenance of(Snapshot snapshot, String indicator, Periode periode) {
    return of(snapshot, indicator, periode, Language.NL);
  }

  private static All read(Snapshot snapshot, Language language) {
    Map<Key, List<Link>> links = new LinkedHashMap<>();
    snapshot
        .ask(
            Provenance.class,
            row ->
                new Link(
                    row.getString("indicator"),
                    row.getString("periode"),
                    row.getString("rol"),
                    row.getString("label"),
                    row.getString("bronperiode"),
                    row.getString("bron"),
                    row.getString("levering"),
                    row.getString("bronnaam")))
        .forEach(
            link ->
                links
                    .computeIfAbsent(
                        new Key(link.indicator(), link.periode()), unused -> new ArrayList<>())
                    .add(link));
    Map<Key, Provenance> byKey = new HashMap<>();
    links.forEach((key, all) -> byKey.put(key, of(snapshot.manifest(), all, language)));
    return new All(byKey);
  }

  private static Provenance of(SnapshotManifest manifest, List<Link> links, Language language) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> denominators = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    for (Link link : links) {
      Optional<SnapshotManifest.Invoer> delivery = manifest.find(link.bron(), link.levering());
      delivery.map(one -> sentence(one, link.bronnaam(), language)).ifPresent(sources::add);
      delivery
          .filter(SnapshotManifest.Invoer::verzonnen)
          .map(SnapshotManifest.Invoer::toelichting)
          .ifPresent(madeUp::add);
      if (link.rol().equals("noemer")) {
        denominators.add(
            link.label()
                + ", "
                + Periode.find(link.bronperiode())
                    .map(language::period)
                    .orElse(link.bronperiode()));
      }
    }
    return new Provenance(
        List.copyOf(sources),
        List.copyOf(denominators),
        madeUp.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", madeUp)));
  }

  /** A delivery that does not say whom to name is named as the register names its source. */
  private static String sentence(
      SnapshotManifest.Invoer delivery, String bronnaam, Language language) {
    String date =
        delivery.leverdatum().isEmpty()
            ? ""
            : ", "
                + Texts.of(Provenance.class, language)
                    .get(
                        "geleverd",
                        Periode.find(delivery.leverdatum())
                            .map(language::period)
                            .orElse(delivery.leverdatum()));
    String licence = delivery.licentie().isEmpty() ? "" : ", " + delivery.licentie();
    String named =
        Stream.of(delivery.bronvermelding(), bronnaam, delivery.levering())
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return named + date + licence;
  }
}
