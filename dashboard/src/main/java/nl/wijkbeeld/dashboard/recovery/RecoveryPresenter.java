package nl.wijkbeeld.dashboard.recovery;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.ShockChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Choice;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Options;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Panel;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Row;
import nl.wijkbeeld.dashboard.recovery.ShockChoices.Shock;
import nl.wijkbeeld.dashboard.recovery.Shocks.Outcome;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Decides what the page of recovery shows. */
public final class RecoveryPresenter {
  static final String PAGE = "herstel";
  static final String INDICATOR = "indicator";
  static final String SHOCK = "schok";
  static final String PACE = "per";
  static final String LEVEL = "niveau";

  /** So many areas can be looked at beside the city. */
  static final int MOST = 6;

  /** So many are shown when nobody chose. */
  private static final int FIRST = 3;

  /** Losses that differ less, in periods of what is usual, are called alike. */
  private static final double ALIKE = 0.05;

  private final Snapshot snapshot;
  private final ShockChoices choices;
  private final IndicatorCatalog catalog;
  private final Language language;
  private final Texts texts;
  private final RecoveryWords words;

  /** Of the page in Dutch. */
  public RecoveryPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public RecoveryPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(RecoveryPresenter.class, language);
    this.words = new RecoveryWords(language);
    this.choices = ShockChoices.of(snapshot);
    this.catalog = IndicatorCatalog.of(snapshot);
  }

  /** The state of the page, or nothing when the snapshot followed no series through a shock. */
  public Optional<RecoveryState> state(Address address) {
    List<IndicatorInfo> indicators =
        choices.indicators().stream()
            .filter(code -> !levelsOf(code).isEmpty())
            .flatMap(code -> catalog.find(code).stream())
            .toList();
    if (indicators.isEmpty()) {
      return Optional.empty();
    }
    List<String> notices = new ArrayList<>();
    Optional<IndicatorInfo> asked =
        address
            .first(INDICATOR)
            .flatMap(code -> indicators.stream().filter(i -> i.code().equals(code)).findFirst());
    if (address.has(INDICATOR) && asked.isEmpty()) {
      notices.add(texts.get("geen_herstel", address.first(INDICATOR).orElse("")));
    }
    return Optional.of(state(asked.orElseGet(indicators::getFirst), indicators, address, notices));
  }

  private List<Niveau> levelsOf(String code) {
    return choices.shocks(code).stream()
        .flatMap(
            shock ->
                choices.paces(code, shock).stream()
                    .flatMap(pace -> choices.levels(code, shock, pace).stream()))
        .toList();
  }

  private RecoveryState state(
      IndicatorInfo indicator,
      List<IndicatorInfo> indicators,
      Address address,
      List<String> notices) {
    String code = indicator.code();
    List<Shock> shocks = choices.shocks(code);
    Shock shock =
        address
            .first(SHOCK)
            .flatMap(named -> shocks.stream().filter(s -> s.code().equals(named)).findFirst())
            .orElseGet(shocks::getFirst);
    List<Pace> paces =
        choices.paces(code, shock).stream()
            .filter(pace -> !choices.levels(code, shock, pace).isEmpty())
            .toList();
    Pace pace =
        address.first(PACE).flatMap(Pace::find).filter(paces::contains).orElseGet(paces::getFirst);
    List<Niveau> levels = choices.levels(code, shock, pace);
    Optional<Niveau> level = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    if (address.has(LEVEL) && level.isEmpty()) {
      notices.add(texts.get("geen_niveau", address.first(LEVEL).orElse("")));
    }
    String indeling = choices.division(code, shock, pace).orElseThrow();
    Choice choice = new Choice(indicator, shock, pace, level.orElseGet(levels::getFirst), indeling);
    Areas areas = Areas.of(snapshot, indeling);
    Shocks found = Shocks.of(snapshot, indeling, code, shock.code(), pace, choice.niveau());
    List<Row> rows = areas.list(choice.niveau()).stream().map(area -> row(area, found)).toList();
    Optional<Row> city =
        areas.list(Niveau.GEMEENTE).stream()
            .map(area -> row(area, found))
            .filter(row -> row.outcome().isPresent())
            .findFirst();
    List<String> followed = followed(address, rows, notices);
    List<Row> shown =
        Stream.concat(city.filter(Row::known).stream(), shown(rows, followed).stream()).toList();
    List<Panel> panels = shown.stream().flatMap(row -> panel(row, choice).stream()).toList();
    Provenance provenance = provenance(choice, panels);
    return new RecoveryState(
        notices,
        choice,
        new Options(indicators, shocks, paces, levels),
        panels,
        rows,
        Sheet.of(address, rows.size()),
        city,
        followed,
        summary(rows, choice, city),
        provenance.sources(),
        provenance.madeUp().stream().toList());
  }

  private static Row row(Areas.Area area, Shocks found) {
    return new Row(area, Optional.ofNullable(found.byArea().get(area.code())));
  }

  private List<String> followed(Address address, List<Row> rows, List<String> notices) {
    Set<String> codes = new LinkedHashSet<>();
    rows.forEach(row -> codes.add(row.area().code()));
    List<String> asked = address.list(Address.AREAS);
    List<String> gone = asked.stream().filter(code -> !codes.contains(code)).toList();
    if (!gone.isEmpty()) {
      notices.add(texts.get("geen_gebied", String.join("”, “", gone)));
    }
    List<String> there = asked.stream().filter(codes::contains).toList();
    if (there.size() > MOST) {
      notices.add(texts.get("te_veel"));
    }
    return there.subList(0, Math.min(MOST, there.size()));
  }

  /** The chosen areas; without a choice those that lost most. */
  private static List<Row> shown(List<Row> rows, List<String> followed) {
    if (!followed.isEmpty()) {
      return followed.stream()
          .flatMap(code -> rows.stream().filter(row -> row.area().code().equals(code)))
          .toList();
    }
    return rows.stream()
        .filter(Row::known)
        .sorted(
            Comparator.comparingDouble(
                row -> -row.outcome().orElseThrow().loss().orElse(Double.NEGATIVE_INFINITY)))
        .limit(FIRST)
        .toList();
  }

  private Optional<Panel> panel(Row row, Choice choice) {
    String sentence = words.sentence(row.area().naam(), row.outcome(), choice);
    List<ShockSeries.Moment> moments =
        ShockSeries.of(
                snapshot,
                choice.indeling(),
                choice.indicator().code(),
                choice.shock().code(),
                choice.pace(),
                row.area().code())
            .moments();
    if (moments.size() < 2 || !row.known()) {
      return Optional.empty();
    }
    Outcome outcome = row.outcome().orElseThrow();
    return Optional.of(
        new Panel(
            row.area(),
            sentence,
            new ShockChart(
                texts.get(
                    "grafiek",
                    choice.indicator().label(),
                    row.area().naam(),
                    choice.shock().label()),
                row.area().code(),
                choice.indicator().decimalen(),
                moments.stream().map(moment -> point(moment, row, choice)).toList(),
                outcome
                    .begin()
                    .map(begin -> OptionalDouble.of(place(begin)))
                    .orElse(OptionalDouble.empty()),
                choice.shock().label(),
                end(outcome, moments, choice),
                OptionalDouble.empty())));
  }

  private Optional<ShockChart.End> end(
      Outcome outcome, List<ShockSeries.Moment> moments, Choice choice) {
    if (outcome.recovered().isEmpty()) {
      return Optional.empty();
    }
    boolean recovered = outcome.recovered().get();
    Periode at = recovered ? back(outcome, moments) : moments.getLast().periode();
    return Optional.of(new ShockChart.End(place(at), recovered, words.end(outcome, choice.pace())));
  }

  /** The period in which it was back; without it so many periods after the shock began. */
  private static Periode back(Outcome outcome, List<ShockSeries.Moment> moments) {
    return outcome
        .back()
        .orElseGet(
            () -> {
              List<Periode> after =
                  moments.stream()
                      .map(ShockSeries.Moment::periode)
                      .filter(
                          periode ->
                              outcome.begin().isEmpty()
                                  || periode.compareTo(outcome.begin().get()) >= 0)
                      .toList();
              int steps = (int) Math.round(outcome.duration().orElse(0));
              return after.isEmpty()
                  ? moments.getLast().periode()
                  : after.get(Math.clamp(steps, 0, after.size() - 1));
            });
  }

  private ShockChart.Point point(ShockSeries.Moment moment, Row row, Choice choice) {
    int decimals = choice.indicator().decimalen();
    String value =
        moment.value().isPresent()
            ? language.number(moment.value().getAsDouble(), decimals)
                + language.behind(choice.indicator().eenheid())
            : texts.get("onbekend");
    return new ShockChart.Point(
        words.shortPeriod(moment.periode()),
        place(moment.periode()),
        moment.value(),
        moment.base(),
        moment.part(),
        asCity(moment, choice),
        texts.get(
            "punt",
            row.area().naam(),
            language.period(moment.periode()),
            value,
            language.number(moment.base(), decimals == 0 ? 1 : decimals)));
  }

  /** What the figure would have been, had it gone as in the gemeente. */
  private static OptionalDouble asCity(ShockSeries.Moment moment, Choice choice) {
    return moment.cityPart().isPresent()
        ? OptionalDouble.of(
            moment.base()
                * (choice.load()
                    ? 2 - moment.cityPart().getAsDouble()
                    : moment.cityPart().getAsDouble()))
        : OptionalDouble.empty();
  }

  static double place(Periode periode) {
    double days = ChronoUnit.DAYS.between(periode.begin().withDayOfYear(1), periode.begin());
    return periode.begin().getYear() + days / periode.begin().lengthOfYear();
  }

  /** How the areas did together. */
  private List<String> summary(List<Row> rows, Choice choice, Optional<Row> city) {
    List<Outcome> known =
        rows.stream().filter(Row::known).map(r -> r.outcome().orElseThrow()).toList();
    long hit = known.stream().filter(outcome -> outcome.recovered().isPresent()).count();
    long back = known.stream().filter(outcome -> outcome.recovered().orElse(false)).count();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        texts.get(
            "samenvatting.bekend",
            language.count(known.size()),
            language.count(rows.size()),
            language.levels(choice.niveau()),
            language.count(hit)));
    if (hit > 0) {
      sentences.add(
          hit == back
              ? texts.get("samenvatting.allemaal")
              : texts.get("samenvatting.deels", language.count(back), language.count(hit - back)));
    }
    long more = known.stream().filter(one -> one.lossBeside().orElse(0) > ALIKE).count();
    long less = known.stream().filter(one -> one.lossBeside().orElse(0) < -ALIKE).count();
    if (more + less > 0) {
      city.map(row -> row.area().naam())
          .ifPresent(
              name ->
                  sentences.add(
                      texts.get(
                          "samenvatting.naast", language.count(more), name, language.count(less))));
    }
    return sentences;
  }

  private Provenance provenance(Choice choice, List<Panel> panels) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    if (!panels.isEmpty()) {
      catalog.periods(choice.indicator().code(), choice.niveau(), choice.indeling()).stream()
          .map(period -> Provenance.of(snapshot, choice.indicator().code(), period, language))
          .forEach(
              found -> {
                sources.addAll(found.sources());
                madeUp.addAll(found.madeUp().stream().toList());
              });
    }
    return new Provenance(
        List.copyOf(sources),
        List.of(),
        madeUp.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", madeUp)));
  }
}
