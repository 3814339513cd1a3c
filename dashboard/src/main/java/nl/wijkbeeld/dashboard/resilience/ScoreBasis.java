package nl.wijkbeeld.dashboard.resilience;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Choice;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Row;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Pijler;

/** What the scores of a level rest on: its figures, their sources, and how few themes they have. */
final class ScoreBasis {
  /** A score of so many themes or fewer is called narrow. */
  private static final int NARROW = 2;

  private final Snapshot snapshot;
  private final Choice choice;
  private final List<ScoreIndicators.Counted> counted;
  private final Language language;
  private final Texts texts;

  ScoreBasis(Snapshot snapshot, Choice choice, List<Row> rows, Language language) {
    this.snapshot = snapshot;
    this.choice = choice;
    this.counted = counted(snapshot, choice, rows);
    this.language = language;
    this.texts = Texts.of(ScoreBasis.class, language);
  }

  /**
   * The figures that take part. Scores of a larger area can be made of the level below it, so the
   * figures of that level count too.
   */
  private static List<ScoreIndicators.Counted> counted(
      Snapshot snapshot, Choice choice, List<Row> rows) {
    Set<Niveau> levels = new LinkedHashSet<>(List.of(choice.niveau()));
    rows.stream()
        .flatMap(row -> Stream.concat(row.strength().stream(), row.load().stream()))
        .forEach(score -> score.basis().ifPresent(levels::add));
    return levels.stream()
        .flatMap(
            level ->
                ScoreIndicators.of(snapshot, choice.indeling(), level, choice.periode())
                    .all()
                    .stream())
        .distinct()
        .toList();
  }

  /** Where the figures come from. */
  Provenance provenance() {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    counted.stream()
        .map(figure -> Provenance.of(snapshot, figure.indicator(), figure.periode(), language))
        .forEach(
            found -> {
              sources.addAll(found.sources());
              madeUp.addAll(found.madeUp().stream().toList());
            });
    return new Provenance(
        List.copyOf(sources),
        List.of(),
        madeUp.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", madeUp)));
  }

  /** A score that rests on one or two themes is a part of the picture, and says so. */
  Optional<String> narrow() {
    Map<Pijler, Set<String>> themes = new EnumMap<>(Pijler.class);
    Map<Pijler, Set<String>> figures = new EnumMap<>(Pijler.class);
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    for (ScoreIndicators.Counted one : counted) {
      catalog
          .find(one.indicator())
          .ifPresent(
              info -> {
                themes.computeIfAbsent(info.pijler(), none -> new TreeSet<>()).add(info.thema());
                figures.computeIfAbsent(info.pijler(), none -> new TreeSet<>()).add(info.code());
              });
    }
    List<String> narrow =
        themes.entrySet().stream()
            .filter(pillar -> pillar.getValue().size() <= NARROW)
            .map(
                pillar ->
                    texts.get(
                        "smal.zijde",
                        side(pillar.getKey()),
                        language.count(figures.get(pillar.getKey()).size()),
                        pillar.getValue().stream()
                            .map(theme -> theme.toLowerCase(Language.NL.locale()))
                            .reduce((one, other) -> texts.get("en", one, other))
                            .orElse("")))
            .toList();
    return narrow.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.get("smal", String.join(", ", narrow), language.level(choice.niveau())));
  }

  private String side(Pijler pillar) {
    return texts.find("zijde." + pillar.code()).orElse(pillar.code());
  }
}
