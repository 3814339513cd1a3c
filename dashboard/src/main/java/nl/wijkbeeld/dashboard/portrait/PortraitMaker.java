package nl.wijkbeeld.dashboard.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Pijler;

/** Makes the portrait of an area by rules, from what the snapshot shows. */
public final class PortraitMaker {

  /** So many loads in the heaviest fifth are a pile, if they are half of those that are known. */
  private static final Words WORDS = Words.in(Language.NL);

  private static final int PILE = 3;

  private static final int THIRDS = 3;

  /** Among fewer areas a place says little. */
  private static final int LEAST_PLACED = 9;

  private static final int ASKED_FOR = 4;

  /** What can be asked for anywhere, when the register has nothing in particular. */
  private static final List<String> STRENGTHS =
      List.of(
          "vrijwilligers in de buurt",
          "contact tussen buren",
          "plekken om elkaar te ontmoeten",
          "initiatieven van bewoners");

  private final Snapshot snapshot;
  private final String gebiedcode;
  private final String indeling;
  private final FigureSentences figures;

  /**
   * For one area.
   *
   * @param figures its figures, with what they are compared with
   */
  public PortraitMaker(
      Snapshot snapshot, String gebiedcode, String indeling, FigureSentences figures) {
    this.snapshot = snapshot;
    this.gebiedcode = gebiedcode;
    this.indeling = indeling;
    this.figures = figures;
  }

  /**
   * The portrait.
   *
   * @param beside with what figures are compared
   * @param isKnown whether an indicator has a figure for this area
   */
  public Portrait make(Soort beside, Predicate<IndicatorInfo> isKnown) {
    Standing standing = Standing.of(snapshot, gebiedcode, indeling);
    Connections connections = Connections.of(snapshot, gebiedcode, indeling);
    Optional<DeepestShock> shock = DeepestShock.of(snapshot, gebiedcode, indeling);
    List<Sentence> sentences = new ArrayList<>(figures.list(beside));
    Set<String> madeUp = new LinkedHashSet<>(figures.madeUp());
    madeUp.addAll(madeUpScores(standing));
    add(
        scored(standing),
        "Verzonnen cijfers tellen mee.",
        madeUpScores(standing),
        sentences,
        madeUp);
    add(
        connected(connections),
        "Dit register is verzonnen.",
        Set.copyOf(Register.of(snapshot, "voorzieningen", "organisaties").madeUp()),
        sentences,
        madeUp);
    add(
        shock.flatMap(this::recovered).stream().toList(),
        "Deze cijfers zijn verzonnen.",
        shock.map(this::madeUpShock).orElse(Set.of()),
        sentences,
        madeUp);
    sentences.sort(
        Comparator.comparing((Sentence sentence) -> sentence.rule().side())
            .thenComparing(Sentence::rule));
    boolean loadsOnly =
        sentences.stream().anyMatch(one -> one.rule().side() == Rule.Side.LAST)
            && sentences.stream().noneMatch(one -> one.rule().side() == Rule.Side.KRACHT);
    return new Portrait(
        loadsOnly ? List.of() : sentences,
        loadsOnly ? Optional.of(refusal(isKnown)) : Optional.empty(),
        standing,
        measured(standing, connections, isKnown),
        madeUp);
  }

  /** Adds sentences, and says with each that it rests on made-up figures when it does. */
  private static void add(
      List<Sentence> more,
      String mark,
      Set<String> theirs,
      List<Sentence> sentences,
      Set<String> madeUp) {
    for (Sentence sentence : more) {
      sentences.add(
          theirs.isEmpty()
              ? sentence
              : new Sentence(sentence.rule(), sentence.text() + " " + mark));
      madeUp.addAll(theirs);
    }
  }

  private static List<Sentence> scored(Standing standing) {
    List<Sentence> sentences = new ArrayList<>();
    standing.axes().forEach(axis -> placed(axis).ifPresent(sentences::add));
    pile(standing).ifPresent(sentences::add);
    standing.axes().forEach(axis -> axis.change().ifPresent(c -> sentences.add(moved(axis, c))));
    return sentences;
  }

  /** Said only when the whole margin of a place lies in the highest or the lowest third. */
  private static Optional<Sentence> placed(Standing.Axis axis) {
    boolean high = axis.to() * THIRDS <= axis.count();
    boolean low = (axis.from() - 1) * THIRDS >= 2 * axis.count();
    if (axis.count() < LEAST_PLACED || axis.from() < 1 || !(high || low)) {
      return Optional.empty();
    }
    boolean carries = axis.pijler() == Pijler.DRAAGKRACHT;
    return Optional.of(
        new Sentence(
            high == carries ? Rule.DRAAGT : Rule.WEEGT,
            "De %s is hier %s: %s van %s, in negen van de tien berekeningen (%s)."
                .formatted(
                    axis.pijler().code(),
                    high ? "hoog" : "laag",
                    axis.from() == axis.to()
                        ? "plaats " + axis.from()
                        : "plaats %d tot en met %d".formatted(axis.from(), axis.to()),
                    Dutch.count(axis.count()),
                    axis.periode().label())));
  }

  private static Optional<Sentence> pile(Standing standing) {
    return standing.axes().stream()
        .filter(axis -> axis.piled().isPresent())
        .filter(axis -> axis.piled().get() >= PILE && axis.piled().get() * 2 >= axis.pilable())
        .findFirst()
        .map(
            axis ->
                new Sentence(
                    Rule.STAPELING,
                    "Lasten stapelen zich op: %d van de %d die bekend zijn horen hier bij de zwaarste vijfde (%s)."
                        .formatted(axis.piled().get(), axis.pilable(), axis.periode().label())));
  }

  private static List<Sentence> connected(Connections connections) {
    List<Sentence> sentences = new ArrayList<>();
    if (connections.places().filter(count -> count > 0).isPresent()) {
      String places =
          "In het register %s hier %s."
              .formatted(
                  connections.places().get() == 1 ? "staat" : "staan",
                  count(connections.places().get(), "plek", "plekken"));
      sentences.add(
          new Sentence(
              Rule.PLEKKEN,
              connections.near().isPresent()
                  ? places
                      + " Naar schatting woont %s van de mensen binnen 500 meter van een plek om elkaar te ontmoeten."
                          .formatted(WORDS.percent(connections.near().getAsDouble()))
                  : places));
    }
    if (!connections.gaps().isEmpty()) {
      sentences.add(
          new Sentence(
              Rule.GATEN,
              "Niemand staat in het register voor: %s.".formatted(functions(connections.gaps()))));
    } else if (!connections.single().isEmpty()) {
      sentences.add(
          new Sentence(
              Rule.GATEN,
              "Dit hangt hier aan een enkele plek of organisatie: %s."
                  .formatted(functions(connections.single()))));
    }
    connections
        .network()
        .flatMap(state -> network(state, connections.organisations()))
        .ifPresent(sentences::add);
    return sentences;
  }

  private static String count(int count, String one, String more) {
    return count == 1 ? "1 " + one : Dutch.count(count) + " " + more;
  }

  private static String functions(List<String> codes) {
    return WORDS.and(codes.stream().map(WORDS::function).toList());
  }

  private static Optional<Sentence> network(String state, int organisations) {
    String work = count(organisations, "organisatie werkt", "organisaties werken");
    return switch (state) {
      case "verbonden" ->
          Optional.of(
              new Sentence(
                  Rule.NETWERK,
                  "%s hier, volgens het register. Daardoor is dit gebied met andere verbonden."
                      .formatted(work)));
      case "los" ->
          Optional.of(
              new Sentence(
                  Rule.NETWERK,
                  "%s hier, volgens het register, en niet in andere gebieden.".formatted(work)));
      default -> Optional.empty();
    };
  }

  private static Sentence moved(Standing.Axis axis, Standing.Change change) {
    boolean more = change.after() > change.before();
    return new Sentence(
        Rule.TRAJECT,
        "De %s ging sinds %s %s: van %s naar %s op een schaal van 100 (%s). Dat is meer dan toeval."
            .formatted(
                axis.pijler().code(),
                change.from().label(),
                more ? "omhoog" : "omlaag",
                Dutch.number(change.before(), 0),
                Dutch.number(change.after(), 0),
                change.to().label()));
  }

  private Optional<Sentence> recovered(DeepestShock shock) {
    return IndicatorCatalog.of(snapshot)
        .find(shock.indicator())
        .map(
            indicator ->
                new Sentence(
                    Rule.HERSTEL,
                    "%s, %s: op het ergste moment%s %s %% %s dan gewoon. %s"
                        .formatted(
                            shock.shock(),
                            indicator.label().toLowerCase(Dutch.LOCALE),
                            shock.worst().map(p -> " (" + p.label() + ")").orElse(""),
                            Dutch.number(shock.depth() * 100, 0),
                            indicator.richting().equals("hoog_is_last") ? "meer" : "minder",
                            back(shock))));
  }

  private static String back(DeepestShock shock) {
    if (!shock.recovered()) {
      return "Het is nog niet hersteld.";
    }
    if (shock.duration().isEmpty()) {
      return "Het is weer zoals gewoon.";
    }
    int count = (int) Math.round(shock.duration().getAsDouble());
    String unit =
        switch (shock.pace()) {
          case "week" -> count(count, "week", "weken");
          case "maand" -> count(count, "maand", "maanden");
          case "kwartaal" -> count(count, "kwartaal", "kwartalen");
          default -> count(count, "jaar", "jaar");
        };
    return "Na %s was het weer zoals gewoon.".formatted(unit);
  }

  /** Says why there is no portrait, and what could make it whole. */
  private String refusal(Predicate<IndicatorInfo> isKnown) {
    List<String> missing =
        IndicatorCatalog.of(snapshot).list().stream()
            .filter(indicator -> indicator.pijler() == Pijler.DRAAGKRACHT && !indicator.isCount())
            .filter(isKnown.negate())
            .map(IndicatorInfo::label)
            .distinct()
            .limit(ASKED_FOR)
            .toList();
    return "Van dit gebied is alleen duidelijk wat er weegt. Zo’n portret laten wij niet zien, want een gebied is nooit alleen zijn lasten. De cijfers zelf staan hieronder. Vraag naar wat het gebied draagt"
        + (missing.isEmpty()
            ? ", zoals %s.".formatted(WORDS.and(STRENGTHS))
            : ". Dit is hier niet gemeten: %s.".formatted(String.join("; ", missing)));
  }

  private Set<Principle> measured(
      Standing standing, Connections connections, Predicate<IndicatorInfo> isKnown) {
    Set<Principle> measured = EnumSet.noneOf(Principle.class);
    if (connections.places().isPresent()) {
      measured.add(Principle.VERSCHEIDENHEID);
    }
    if (connections.network().filter(state -> !state.equals("niet_geregistreerd")).isPresent()) {
      measured.add(Principle.VERBONDENHEID);
    }
    if (standing.axes().stream().anyMatch(axis -> axis.change().isPresent())) {
      measured.add(Principle.LANGZAME_VERANDERING);
    }
    if (IndicatorCatalog.of(snapshot).list().stream()
        .filter(one -> one.pijler() == Pijler.DRAAGKRACHT && one.thema().equals("Meedoen"))
        .anyMatch(isKnown)) {
      measured.add(Principle.MEEDOEN);
    }
    return measured;
  }

  private Set<String> madeUpScores(Standing standing) {
    Set<String> madeUp = new LinkedHashSet<>();
    if (!standing.axes().isEmpty()) {
      ScoredFigures.of(snapshot, gebiedcode, indeling)
          .all()
          .forEach(
              scored ->
                  Provenance.of(snapshot, scored.indicator(), scored.periode())
                      .madeUp()
                      .ifPresent(madeUp::add));
    }
    return madeUp;
  }

  private Set<String> madeUpShock(DeepestShock shock) {
    return shock
        .worst()
        .flatMap(worst -> Provenance.of(snapshot, shock.indicator(), worst).madeUp())
        .map(Set::of)
        .orElse(Set.of());
  }
}
