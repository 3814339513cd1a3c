package nl.wijkbeeld.dashboard.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.chart.Scatter;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.relation.RelationState.Row;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;
import nl.wijkbeeld.vocabulary.Status;

/** Decides which two indicators the page lays beside each other, and what follows from it. */
public final class RelationPresenter {
  static final String PAGE = "verbanden";
  static final String ACROSS = "x";
  static final String UP = "y";
  static final String LEVEL = "niveau";
  static final String ACROSS_PERIOD = "xperiode";
  static final String UP_PERIOD = "yperiode";

  private static final String INITIATIVE = "initiatieven_per_1000";

  /** What says something of the status of an area, what says most first. */
  private static final List<String> STATUS =
      List.of(
          "ses_woa",
          "kwb_inkomen",
          "bbga_bijstand_pct",
          "kwb_bijstand_per_1000",
          "bbga_werkloosheid_pct",
          "kwb_ww_per_1000");

  private static final String POINT = "#2f6f9a";

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;

  private final Language language;
  private final Texts texts;
  private final RelationWords words;

  /** Of the page in Dutch. */
  public RelationPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public RelationPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.catalog = IndicatorCatalog.of(snapshot);
    this.language = language;
    this.texts = Texts.of(RelationPresenter.class, language);
    this.words = new RelationWords(language);
  }

  public RelationState state(Address address) {
    List<String> notices = new ArrayList<>();
    List<IndicatorInfo> possible =
        catalog.list().stream().filter(info -> !levels(info).isEmpty()).toList();
    Optional<IndicatorInfo> up = asked(address, UP, possible, notices);
    Optional<IndicatorInfo> across = asked(address, ACROSS, possible, notices);
    Optional<IndicatorInfo> first = up.or(() -> firstUp(possible, across));
    Optional<IndicatorInfo> second =
        across.or(() -> first.flatMap(chosen -> firstAcross(possible, chosen)));
    if (first.isEmpty() || second.isEmpty()) {
      return new RelationState(notices, texts.get("vraag"), possible, Optional.empty());
    }
    Optional<Pair> pair = pair(second.get(), first.get(), address, notices);
    if (pair.isEmpty()) {
      notices.add(texts.get("niet_samen", first.get().label(), second.get().label()));
    }
    return new RelationState(notices, question(second.get(), first.get()), possible, pair);
  }

  private String question(IndicatorInfo across, IndicatorInfo up) {
    return up.code().equals(INITIATIVE) && STATUS.contains(across.code())
        ? texts.get("vraag.initiatief")
        : texts.get("vraag");
  }

  private Optional<IndicatorInfo> asked(
      Address address, String name, List<IndicatorInfo> possible, List<String> notices) {
    Optional<IndicatorInfo> found = address.first(name).flatMap(code -> find(possible, code));
    if (address.has(name) && found.isEmpty()) {
      notices.add(texts.get("geen_cijfer", address.first(name).orElse("")));
    }
    return found;
  }

  private static Optional<IndicatorInfo> find(List<IndicatorInfo> possible, String code) {
    return possible.stream().filter(info -> info.code().equals(code)).findFirst();
  }

  private Optional<IndicatorInfo> firstUp(
      List<IndicatorInfo> possible, Optional<IndicatorInfo> across) {
    return find(possible, INITIATIVE)
        .filter(info -> across.map(other -> share(info, other)).orElse(true))
        .or(
            () ->
                possible.stream()
                    .filter(info -> !info.isCount())
                    .filter(info -> across.map(other -> share(info, other)).orElse(true))
                    .sorted(
                        Comparator.comparing((IndicatorInfo info) -> !isFine(levels(info)))
                            .thenComparing(info -> info.pijler() != Pijler.DRAAGKRACHT))
                    .filter(info -> across.or(() -> firstAcross(possible, info)).isPresent())
                    .findFirst());
  }

  /** Of the few areas of a coarser level no relation can be told. */
  private static boolean isFine(List<Niveau> levels) {
    return levels.stream().anyMatch(niveau -> niveau.compareTo(Niveau.STADSDEEL) < 0);
  }

  /** A status indicator that is known for the same areas; of most areas first. */
  private Optional<IndicatorInfo> firstAcross(List<IndicatorInfo> possible, IndicatorInfo up) {
    return STATUS.stream()
        .flatMap(code -> find(possible, code).stream())
        .filter(info -> share(info, up) && !info.equals(up))
        .min(Comparator.comparing(info -> !isFine(common(info, up))))
        .or(
            () ->
                possible.stream()
                    .filter(info -> !info.isCount() && !info.equals(up) && share(info, up))
                    .findFirst());
  }

  private boolean share(IndicatorInfo one, IndicatorInfo other) {
    return !common(one, other).isEmpty();
  }

  private List<Niveau> levels(IndicatorInfo info) {
    return catalog.levels(info.code()).stream()
        .filter(niveau -> niveau.compareTo(Niveau.GEMEENTE) < 0)
        .toList();
  }

  /** The levels on which both are known in the same division. */
  private List<Niveau> common(IndicatorInfo one, IndicatorInfo other) {
    return levels(one).stream().filter(niveau -> division(one, other, niveau).isPresent()).toList();
  }

  /** A division in which both are known on a level; that of the pages first. */
  private Optional<String> division(IndicatorInfo one, IndicatorInfo other, Niveau niveau) {
    List<String> mine = divisions(one, niveau);
    List<String> both = divisions(other, niveau).stream().filter(mine::contains).toList();
    return catalog.division().filter(both::contains).or(() -> both.stream().findFirst());
  }

  private List<String> divisions(IndicatorInfo info, Niveau niveau) {
    return catalog.periods(info.code(), niveau).stream()
        .flatMap(period -> catalog.divisions(info.code(), niveau, period).stream())
        .distinct()
        .toList();
  }

  private Optional<Pair> pair(
      IndicatorInfo across, IndicatorInfo up, Address address, List<String> notices) {
    List<Niveau> levels = common(across, up);
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    Optional<Niveau> asked = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    if (address.has(LEVEL) && asked.isEmpty()) {
      notices.add(texts.get("geen_niveau", address.first(LEVEL).orElse("")));
    }
    Niveau niveau =
        asked.orElseGet(() -> levels.contains(Niveau.WIJK) ? Niveau.WIJK : levels.getFirst());
    String indeling = division(across, up, niveau).orElseThrow();
    List<Periode> upPeriods = catalog.periods(up.code(), niveau, indeling);
    List<Periode> acrossPeriods = catalog.periods(across.code(), niveau, indeling);
    Periode upPeriod =
        period(address, UP_PERIOD, upPeriods)
            .orElseGet(() -> newest(up, niveau, indeling, upPeriods));
    Periode acrossPeriod =
        period(address, ACROSS_PERIOD, acrossPeriods)
            .orElseGet(() -> nearest(acrossPeriods, upPeriod));
    return Optional.of(
        pair(
            new Axis(across, acrossPeriod, acrossPeriods),
            new Axis(up, upPeriod, upPeriods),
            niveau,
            levels,
            indeling,
            address,
            notices));
  }

  private static Optional<Periode> period(Address address, String name, List<Periode> periods) {
    return address.first(name).flatMap(Periode::find).filter(periods::contains);
  }

  /** The newest that is no forecast. */
  private Periode newest(
      IndicatorInfo info, Niveau niveau, String indeling, List<Periode> periods) {
    return periods.stream()
        .filter(
            period ->
                LevelFigures.of(snapshot, info.code(), period, indeling, niveau).areas().stream()
                    .anyMatch(
                        figure ->
                            figure.meting() instanceof Meting.Bekend
                                && !figure.finality().mayBeForecast()))
        .findFirst()
        .orElseGet(periods::getFirst);
  }

  private static Periode nearest(List<Periode> periods, Periode to) {
    return periods.stream()
        .min(
            Comparator.comparingLong(
                period -> Math.abs(period.eind().toEpochDay() - to.eind().toEpochDay())))
        .orElseThrow();
  }

  private Pair pair(
      Axis across,
      Axis up,
      Niveau niveau,
      List<Niveau> levels,
      String indeling,
      Address address,
      List<String> notices) {
    Map<String, Figure> right = figures(across, niveau, indeling);
    Map<String, Figure> above = figures(up, niveau, indeling);
    List<Row> rows =
        Areas.of(snapshot, indeling).list(niveau).stream()
            .map(
                area ->
                    new Row(
                        area,
                        meting(right.get(area.code())),
                        meting(above.get(area.code())),
                        Stream.of(right.get(area.code()), above.get(area.code()))
                            .filter(figure -> figure != null)
                            .map(Figure::finality)
                            .max(Comparator.naturalOrder())))
            .toList();
    List<Row> known = rows.stream().filter(Row::known).toList();
    double[] x = known.stream().mapToDouble(row -> known(row.across())).toArray();
    double[] y = known.stream().mapToDouble(row -> known(row.up())).toArray();
    Optional<RankCorrelation> correlation = RankCorrelation.of(x, y);
    Set<String> codes = rows.stream().map(row -> row.area().code()).collect(Collectors.toSet());
    List<String> selected = address.list(Address.AREAS).stream().filter(codes::contains).toList();
    if (selected.size() < address.list(Address.AREAS).size()) {
      notices.add(texts.get("geen_gebied"));
    }
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    for (Axis axis : List.of(across, up)) {
      Provenance found = Provenance.of(snapshot, axis.indicator().code(), axis.periode(), language);
      sources.addAll(found.sources());
      madeUp.addAll(found.madeUp().stream().toList());
    }
    return new Pair(
        across,
        up,
        niveau,
        levels,
        indeling,
        rows,
        Sheet.of(address, rows.size()),
        correlation,
        words.answer(across, up, niveau, x, y, correlation),
        known.isEmpty()
            ? Optional.empty()
            : Optional.of(scatter(across, up, niveau, known, selected)),
        rows.size() - known.size(),
        states(rows),
        selected,
        List.copyOf(sources),
        List.copyOf(madeUp));
  }

  private Map<String, Figure> figures(Axis axis, Niveau niveau, String indeling) {
    return LevelFigures.of(snapshot, axis.indicator().code(), axis.periode(), indeling, niveau)
        .areas()
        .stream()
        .collect(Collectors.toMap(Figure::gebiedcode, Function.identity(), (a, b) -> a));
  }

  private static Meting meting(Figure figure) {
    return figure == null ? Meting.absent(Status.ONBEKEND) : figure.meting();
  }

  private static double known(Meting meting) {
    return meting instanceof Meting.Bekend(double value) ? value : Double.NaN;
  }

  private static Set<FigureState> states(List<Row> rows) {
    Set<FigureState> states = EnumSet.noneOf(FigureState.class);
    rows.forEach(
        row -> {
          states.add(FigureState.of(row.across()));
          states.add(FigureState.of(row.up()));
        });
    return states;
  }

  private Scatter scatter(
      Axis across, Axis up, Niveau niveau, List<Row> known, List<String> selected) {
    return new Scatter(
        texts.get(
            "punten",
            up.indicator().label(),
            across.indicator().label(),
            language.count(known.size()),
            language.levels(niveau)),
        axis(across, known.stream().mapToDouble(row -> known(row.across())).toArray()),
        axis(up, known.stream().mapToDouble(row -> known(row.up())).toArray()),
        List.of(),
        known.stream()
            .sorted(Comparator.comparing(row -> selected.contains(row.area().code())))
            .map(
                row ->
                    new Scatter.Point(
                        row.area().code(),
                        row.area().naam(),
                        known(row.across()),
                        known(row.up()),
                        POINT,
                        "",
                        "%s: %s %s; %s %s"
                            .formatted(
                                row.area().naam(),
                                up.indicator().label(),
                                words.figure(row.up(), up),
                                across.indicator().label(),
                                words.figure(row.across(), across)),
                        selected.contains(row.area().code())))
            .toList(),
        List.of());
  }

  private static Scatter.Axis axis(Axis axis, double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    double room = Math.max((high - low) * .08, Math.pow(10, -axis.indicator().decimalen()));
    double start = low >= 0 && low - room < 0 ? 0 : low - room;
    return new Scatter.Axis(
        axis.indicator().label()
            + (axis.indicator().label().contains(axis.indicator().eenheid())
                ? ""
                : " (%s)".formatted(axis.indicator().eenheid())),
        new Range(start, high + room),
        axis.indicator().decimalen());
  }
}
