package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.spread.Inequalities.Measured;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Measure;
import nl.wijkbeeld.dashboard.spread.SpreadState.Space;
import nl.wijkbeeld.dashboard.spread.SpreadState.Year;
import nl.wijkbeeld.dashboard.spread.SpreadSubjects.Subject;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Decides of which figure the page shows the spread, and what follows from it. */
public final class SpreadPresenter {
  static final String PAGE = "spreiding";
  static final String INDICATOR = "indicator";
  static final String LEVEL = "niveau";
  static final String PERIOD = "periode";
  static final String MEASURE = "maat";
  static final String GROUP = "groep";

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final SpreadSubjects subjects;
  private final Language language;
  private final Texts texts;

  /** Of the page in Dutch. */
  public SpreadPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public SpreadPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(SpreadPresenter.class, language);
    this.catalog = IndicatorCatalog.of(snapshot);
    this.subjects = SpreadSubjects.of(snapshot);
  }

  /** What the page shows; nothing when nothing about spread was published. */
  SpreadState state(Address address, List<IndicatorInfo> possible) {
    List<String> notices = new ArrayList<>();
    Choice choice = choice(address, possible, notices);
    Inequalities inequalities =
        Inequalities.of(snapshot, choice.indicator().code(), choice.indeling(), choice.niveau());
    Patterns patterns =
        Patterns.of(
            snapshot,
            choice.indicator().code(),
            choice.indeling(),
            choice.niveau(),
            choice.measure().code());
    Provenance found =
        Provenance.of(snapshot, choice.indicator().code(), choice.periode(), language);
    Set<String> sources = new LinkedHashSet<>(found.sources());
    Set<String> madeUp = new LinkedHashSet<>(found.madeUp().stream().toList());
    Space space = new SpaceMaker(snapshot, language).of(choice, patterns);
    space
        .periode()
        .filter(period -> !period.equals(choice.periode()))
        .map(period -> Provenance.of(snapshot, choice.indicator().code(), period, language))
        .ifPresent(
            other -> {
              sources.addAll(other.sources());
              other.madeUp().ifPresent(madeUp::add);
            });
    return new SpreadState(
        notices,
        possible,
        choice,
        new UnequalMaker(snapshot, language).of(choice, inequalities),
        space,
        choice.periods().stream()
            .map(period -> new Year(period, inequalities.find(period), patterns.whole(period)))
            .toList(),
        Sheet.of(address, SpreadState.listed(space, choice).size()),
        List.copyOf(sources),
        List.copyOf(madeUp));
  }

  public Optional<SpreadState> state(Address address) {
    List<IndicatorInfo> possible =
        catalog.list().stream().filter(info -> !of(info).isEmpty()).toList();
    return possible.isEmpty() ? Optional.empty() : Optional.of(state(address, possible));
  }

  private List<Subject> of(IndicatorInfo info) {
    return subjects.of(info.code(), catalog.division());
  }

  private Choice choice(Address address, List<IndicatorInfo> possible, List<String> notices) {
    Optional<IndicatorInfo> asked =
        address
            .first(INDICATOR)
            .flatMap(
                code -> possible.stream().filter(info -> info.code().equals(code)).findFirst());
    if (address.has(INDICATOR) && asked.isEmpty()) {
      notices.add(texts.get("geen_cijfer"));
    }
    IndicatorInfo indicator = asked.orElseGet(() -> first(possible));
    List<Subject> found = of(indicator);
    List<Niveau> levels = found.stream().map(Subject::niveau).distinct().toList();
    Optional<Niveau> level = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    if (address.has(LEVEL) && level.isEmpty()) {
      notices.add(texts.get("geen_niveau", address.first(LEVEL).orElse("")));
    }
    Niveau niveau = level.orElseGet(() -> best(found));
    String indeling = found.getFirst().indeling();
    Measure measure =
        address.first(MEASURE).filter(Measure.GISTAR.code()::equals).isPresent()
            ? Measure.GISTAR
            : Measure.LISA;
    List<Periode> periods = periods(indicator, indeling, niveau);
    Optional<Periode> period =
        address.first(PERIOD).flatMap(Periode::find).filter(periods::contains);
    if (address.has(PERIOD) && period.isEmpty()) {
      notices.add(texts.get("geen_periode", language.period(periods.getFirst())));
    }
    return new Choice(
        indicator,
        niveau,
        levels,
        indeling,
        period.orElseGet(() -> newestKnown(periods, indicator, indeling, niveau)),
        periods,
        measure,
        address.first(GROUP).flatMap(SpreadGroup::find));
  }

  /** The newest period of which something is said; otherwise the newest. */
  private Periode newestKnown(
      List<Periode> periods, IndicatorInfo indicator, String indeling, Niveau niveau) {
    Inequalities measured = Inequalities.of(snapshot, indicator.code(), indeling, niveau);
    return periods.stream()
        .filter(one -> measured.find(one).filter(Measured::known).isPresent())
        .findFirst()
        .orElseGet(periods::getFirst);
  }

  /** The first of which there is a map; otherwise the first. */
  private IndicatorInfo first(List<IndicatorInfo> possible) {
    return possible.stream()
        .filter(info -> of(info).stream().anyMatch(Subject::mapped))
        .findFirst()
        .orElseGet(possible::getFirst);
  }

  /** Wijken when there is a map of them, otherwise a level of which there is one. */
  private static Niveau best(List<Subject> found) {
    return found.stream()
        .filter(one -> one.mapped() && one.niveau() == Niveau.WIJK)
        .findFirst()
        .or(() -> found.stream().filter(Subject::mapped).findFirst())
        .or(() -> found.stream().filter(one -> one.niveau() == Niveau.WIJK).findFirst())
        .orElseGet(found::getFirst)
        .niveau();
  }

  /** Newest first. */
  private List<Periode> periods(IndicatorInfo info, String indeling, Niveau niveau) {
    return Stream.concat(
            Inequalities.of(snapshot, info.code(), indeling, niveau).all().stream()
                .map(Measured::periode),
            Patterns.of(snapshot, info.code(), indeling, niveau, Measure.LISA.code())
                .whole()
                .stream()
                .map(Pattern::periode))
        .distinct()
        .sorted((one, other) -> other.begin().compareTo(one.begin()))
        .toList();
  }
}
