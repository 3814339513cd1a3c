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
import nl.wijkbeeld.dashboard.recovery.SupplyChoices.Available;
import nl.wijkbeeld.dashboard.recovery.SupplyDecays.Decay;
import nl.wijkbeeld.dashboard.recovery.SupplySeries.Moment;
import nl.wijkbeeld.dashboard.recovery.SupplyWords.Ratio;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
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

  private SupplyPresenter(
      Snapshot snapshot, Available choice, SupplyDecays decays, Areas.Area area) {
    this.snapshot = snapshot;
    this.choice = choice;
    this.decays = decays;
    this.area = area;
    this.series = SupplySeries.of(snapshot, choice, area.code());
    this.indicators = new LinkedHashMap<>();
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    for (Moment moment : series.moments()) {
      catalog
          .find(moment.indicator())
          .ifPresent(info -> indicators.putIfAbsent(moment.indicator(), info));
    }
  }

  /** What there is to show; nothing when a snapshot knows no offer or demand. */
  static Optional<SupplyState> state(Snapshot snapshot, Address address) {
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
                          new SupplyPresenter(snapshot, choice, decays, one).state(areas, address));
            });
  }

  private SupplyState state(Areas areas, Address address) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    series.moments().stream()
        .map(moment -> Provenance.of(snapshot, moment.indicator(), moment.periode()))
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
    all.forEach(
        decay ->
            info(decay)
                .ifPresent(info -> sentences.add(SupplyWords.course(decay, info, choice.pace()))));
    decays
        .offer(area.code())
        .flatMap(offer -> demand().flatMap(demand -> SupplyWords.faster(offer, demand)))
        .ifPresent(sentences::add);
    List<Ratio> ratios = ratios(choice.pace()::fits);
    SupplyWords.ratio(ratios).ifPresent(sentences::add);
    ratios(one -> !choice.pace().fits(one) && one.soort() != Periode.Soort.DAG).stream()
        .limit(MOST_OTHER)
        .map(SupplyWords::other)
        .forEach(sentences::add);
    indicators.forEach(
        (code, info) ->
            SupplyWords.days(series.of(code, one -> one.soort() == Periode.Soort.DAG), info)
                .ifPresent(sentences::add));
    if (sentences.isEmpty()) {
      sentences.add("Van %s is geen aanbod of vraag bekend.".formatted(area.naam()));
    }
    sentences.add(SupplyWords.WARNING);
    List<Handout.Part> parts = new ArrayList<>();
    parts.add(new Handout.Text(sentences));
    picture().ifPresent(parts::add);
    if (!ratios.isEmpty()) {
      parts.add(table(ratios));
    }
    return new Section(
        "vraag-en-aanbod",
        "%s: %s".formatted(choice.label(), area.naam()),
        parts,
        List.of(),
        SupplyWords.calculation(all, ratios.stream().findFirst(), choice.pace()));
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
                        RecoveryPresenter.label(moment.periode())));
          }
        });
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    String title =
        "%s %s, %s. Het hoogste punt van elke lijn is 100 %%"
            .formatted(choice.label(), choice.pace().label(), area.naam());
    return Optional.of(
        new Handout.Picture(
            title + ".",
            title + ". De cijfers staan in de tabel.",
            CurveChartSvg.draw(new CurveChart(title, "", "%", labels, curves)),
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
        "%s, %s".formatted(area.naam(), choice.pace().label()),
        List.of(
            new Column("Periode", false),
            new Column("Aangeboden", true),
            new Column("Gevraagd", true),
            new Column("Aanbod per vraag", true)),
        ratios.stream()
            .map(
                ratio ->
                    List.of(
                        Cell.text(ratio.periode().label()),
                        Cell.figure(Meting.of(ratio.offer()), 0),
                        Cell.figure(Meting.of(ratio.demand()), 0),
                        Cell.figure(Meting.of(ratio.value()), 1)))
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
                      .flatMap(o -> demand.flatMap(d -> SupplyWords.faster(o, d)))
                      .orElse("niet te zeggen"))));
    }
    Section table =
        new Section(
            "vraag-en-aanbod-gebieden",
            "%s per %s".formatted(choice.label(), choice.niveau().code()),
            List.of(
                new Handout.Table(
                    "Hoe snel aanbod en vraag zakken na hun hoogste punt, %s, met het interval van 95 procent"
                        .formatted(choice.pace().label()),
                    List.of(
                        new Column("Gebied", false),
                        Column.forSheet("Code"),
                        new Column("Aanbod, hoogste", true),
                        new Column("Gehalveerd elke", false),
                        new Column("Vraag, hoogste", true),
                        new Column("Gehalveerd elke", false),
                        new Column("Naast elkaar", false)),
                    rows)),
            links,
            List.of());
    return Optional.of(new SupplyState.Level(table, all.indexOf(area)));
  }

  private static Cell highest(Optional<Decay> decay) {
    OptionalDouble figure = decay.map(Decay::highest).orElse(OptionalDouble.empty());
    return Cell.figure(
        figure.isPresent() ? Meting.of(figure.getAsDouble()) : new Meting.Afwezig(Status.ONBEKEND),
        0);
  }

  private String half(Optional<Decay> decay) {
    return decay
        .map(one -> one.known() ? SupplyWords.halfWithInterval(one, choice.pace()) : one.reason())
        .orElse("Niets geleverd.");
  }
}
