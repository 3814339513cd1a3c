package nl.wijkbeeld.dashboard.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.CurveChart;
import nl.wijkbeeld.dashboard.chart.CurveChartSvg;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.recovery.SupplyChoices.Available;
import nl.wijkbeeld.dashboard.recovery.SupplyDecays.Decay;
import nl.wijkbeeld.dashboard.recovery.SupplySeries.Moment;
import nl.wijkbeeld.dashboard.recovery.SupplyWords.Ratio;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Decides what the page of recovery shows of what is offered and asked: the course of one area, the
 * first that was chosen or else the gemeente, and how fast it goes down in all areas of a level.
 */
final class SupplyPresenter {
  private static final int LEAST_POINTS = 3;
  private static final double WHOLE = 100;

  /** So many periods of another length are told of. */
  private static final int MOST_OTHER = 2;

  private final Snapshot snapshot;
  private final Available choice;
  private final SupplyDecays decays;
  private final Areas.Area area;
  private final SupplySeries series;
  private final Map<String, IndicatorInfo> indicators;
  private final Language language;
  private final Texts texts;
  private final SupplyWords words;

  private SupplyPresenter(
      Snapshot snapshot,
      Available choice,
      SupplyDecays decays,
      Areas.Area area,
      Language language) {
    this.snapshot = snapshot;
    this.choice = choice;
    this.decays = decays;
    this.area = area;
    this.series = SupplySeries.of(snapshot, choice, area.code());
    this.language = language;
    this.texts = Texts.of(SupplyPresenter.class, language);
    this.words = new SupplyWords(language, choice.pace());
    this.indicators = new LinkedHashMap<>();
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    for (Moment moment : series.moments()) {
      catalog
          .find(moment.indicator())
          .ifPresent(info -> indicators.putIfAbsent(moment.indicator(), info));
    }
  }

  /** What there is to show; nothing when a snapshot knows no offer or demand. */
  static Optional<SupplyState> state(Snapshot snapshot, Address address, Language language) {
    Optional<Niveau> level = address.first(RecoveryPresenter.LEVEL).flatMap(Niveau::find);
    return SupplyChoices.of(snapshot)
        .find(level)
        .flatMap(
            choice -> {
              SupplyDecays decays = SupplyDecays.of(snapshot, choice);
              Areas areas = Areas.of(snapshot, choice.indeling());
              return address.list(Address.AREAS).stream()
                  .flatMap(code -> areas.find(code).stream())
                  .filter(one -> !decays.of(one.code()).isEmpty())
                  .findFirst()
                  .or(() -> areas.list(Niveau.GEMEENTE).stream().findFirst())
                  .map(
                      one ->
                          new SupplyPresenter(snapshot, choice, decays, one, language)
                              .state(areas, address));
            });
  }

  private SupplyState state(Areas areas, Address address) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    series.moments().stream()
        .map(moment -> Provenance.of(snapshot, moment.indicator(), moment.periode(), language))
        .forEach(
            found -> {
              sources.addAll(found.sources());
              found.madeUp().ifPresent(madeUp::add);
            });
    return new SupplyState(
        course(), level(areas, address), List.copyOf(sources), List.copyOf(madeUp));
  }

  /** The first demand: that which is asked where it is offered. */
  private Optional<Decay> demand() {
    return decays.of(area.code()).stream().filter(one -> !one.offer()).findFirst();
  }

  private Section course() {
    List<String> sentences = new ArrayList<>();
    List<Decay> all = decays.of(area.code());
    all.forEach(decay -> info(decay).ifPresent(info -> sentences.add(words.course(decay, info))));
    decays
        .offer(area.code())
        .flatMap(offer -> demand().flatMap(demand -> words.faster(offer, demand)))
        .ifPresent(sentences::add);
    List<Ratio> ratios = ratios(choice.pace()::fits);
    words.ratio(ratios).ifPresent(sentences::add);
    ratios(one -> !choice.pace().fits(one) && one.soort() != Periode.Soort.DAG).stream()
        .limit(MOST_OTHER)
        .map(words::other)
        .forEach(sentences::add);
    indicators.forEach(
        (code, info) ->
            words
                .days(series.of(code, one -> one.soort() == Periode.Soort.DAG), info)
                .ifPresent(sentences::add));
    if (sentences.isEmpty()) {
      sentences.add(texts.get("vraag.geen", area.naam()));
    }
    sentences.add(words.warning());
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(new Handout.Text(sentences));
    picture().ifPresent(parts::add);
    if (!ratios.isEmpty()) {
      parts.add(table(ratios));
    }
    return new Section(
        "vraag-en-aanbod",
        texts.get("vraag.van", choice.label(), area.naam()),
        parts,
        List.of(),
        words.calculation(all, ratios.stream().findFirst()));
  }

  private Optional<IndicatorInfo> info(Decay decay) {
    return Optional.ofNullable(indicators.get(decay.indicator()));
  }

  /**
   * The lines as parts of their highest point, so that many and few can be laid beside each other.
   */
  private Optional<Handout.Picture> picture() {
    NavigableMap<Double, String> labels = new TreeMap<>();
    List<CurveChart.Curve> curves = new ArrayList<>();
    List<Handout.Key> keys = new ArrayList<>();
    indicators.forEach(
        (code, info) -> {
          List<Moment> moments = series.of(code, choice.pace()::fits);
          double highest = moments.stream().mapToDouble(Moment::value).max().orElse(0);
          if (moments.size() >= LEAST_POINTS && highest > 0) {
            keys.add(new Handout.Key(CurveChartSvg.swatch(curves.size()), info.label()));
            curves.add(
                new CurveChart.Curve(
                    info.label(),
                    moments.stream()
                        .map(
                            moment ->
                                new CurveChart.Point(
                                    RecoveryPresenter.place(moment.periode()),
                                    OptionalDouble.of(WHOLE * moment.value() / highest)))
                        .toList()));
            moments.forEach(
                moment ->
                    labels.put(
                        RecoveryPresenter.place(moment.periode()),
                        new RecoveryWords(language).shortPeriod(moment.periode())));
          }
        });
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    String title = texts.get("verloop", choice.label(), choice.pace().label(language), area.naam());
    return Optional.of(
        new Handout.Picture(
            texts.get("verloop.bijschrift", title),
            texts.get("in_tabel", title),
            CurveChartSvg.draw(new CurveChart(title, "", "%", labels, curves), language),
            keys));
  }

  private List<Ratio> ratios(Predicate<Periode> periods) {
    Optional<Decay> offer = decays.offer(area.code());
    if (offer.isEmpty() || demand().isEmpty()) {
      return List.of();
    }
    Map<Periode, Double> asked = new LinkedHashMap<>();
    series
        .of(demand().get().indicator(), periods)
        .forEach(moment -> asked.put(moment.periode(), moment.value()));
    return series.of(offer.get().indicator(), periods).stream()
        .filter(moment -> asked.getOrDefault(moment.periode(), 0.0) > 0)
        .map(moment -> new Ratio(moment.periode(), moment.value(), asked.get(moment.periode())))
        .toList();
  }

  private Handout.Table table(List<Ratio> ratios) {
    return new Handout.Table(
        texts.get("vraag.tabel", area.naam(), choice.pace().label(language)),
        List.of(
            new Column(texts.get("periode"), false),
            new Column(texts.get("aangeboden"), true),
            new Column(texts.get("gevraagd"), true),
            new Column(texts.get("verhouding"), true)),
        ratios.stream()
            .map(
                ratio ->
                    List.of(
                        Cell.text(language.period(ratio.periode())),
                        Cell.figure(Meting.of(ratio.offer()), 0, language),
                        Cell.figure(Meting.of(ratio.demand()), 0, language),
                        Cell.figure(Meting.of(ratio.value()), 1, language)))
            .toList());
  }

  /** How fast it goes down in each area of the level; nothing when there is no level below. */
  private Optional<SupplyState.Level> level(Areas areas, Address address) {
    if (choice.niveau() == Niveau.GEMEENTE) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<Areas.Area> all = new ArrayList<>(areas.list(choice.niveau()));
    all.addAll(areas.list(Niveau.GEMEENTE));
    for (Areas.Area one : all) {
      Optional<Decay> offer = decays.offer(one.code());
      Optional<Decay> demand =
          decays.of(one.code()).stream().filter(decay -> !decay.offer()).findFirst();
      links.add(address.with(Address.AREAS, List.of(one.code())).href());
      rows.add(
          List.of(
              Cell.text(one.naam()),
              Cell.text(one.code()),
              highest(offer),
              Cell.text(half(offer)),
              highest(demand),
              Cell.text(half(demand)),
              Cell.text(
                  offer
                      .flatMap(o -> demand.flatMap(d -> words.faster(o, d)))
                      .orElseGet(() -> texts.get("niet_te_zeggen")))));
    }
    Section table =
        new Section(
            "vraag-en-aanbod-gebieden",
            texts.get("vraag.per", choice.label(), language.level(choice.niveau())),
            List.of(
                new Handout.Table(
                    texts.get("vraag.gebieden", choice.pace().label(language)),
                    List.of(
                        new Column(texts.get("gebied"), false),
                        Column.forSheet(texts.get("code")),
                        new Column(texts.get("aanbod_hoogste"), true),
                        new Column(texts.get("gehalveerd"), false),
                        new Column(texts.get("vraag_hoogste"), true),
                        new Column(texts.get("gehalveerd"), false),
                        new Column(texts.get("naast_elkaar"), false)),
                    rows)),
            links,
            List.of());
    return Optional.of(new SupplyState.Level(table, all.indexOf(area)));
  }

  private Cell highest(Optional<Decay> decay) {
    OptionalDouble figure = decay.map(Decay::highest).orElse(OptionalDouble.empty());
    return Cell.figure(
        figure.isPresent() ? Meting.of(figure.getAsDouble()) : new Meting.Afwezig(Status.ONBEKEND),
        0,
        language);
  }

  private String half(Optional<Decay> decay) {
    return decay
        .map(one -> one.known() ? words.halfWithInterval(one) : Reasons.in(language, one.reason()))
        .orElseGet(() -> texts.get("niets_geleverd"));
  }
}
