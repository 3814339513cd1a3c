package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.CellPlot;
import nl.wijkbeeld.dashboard.compare.RankingState.Listing;
import nl.wijkbeeld.dashboard.compare.RankingState.Order;
import nl.wijkbeeld.dashboard.compare.RankingState.Row;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** Decides what the page with all areas of a level shows; it ranks only what has intervals. */
public final class RankingPresenter {
  static final String INDICATOR = "indicator";
  static final String LEVEL = "niveau";
  static final String PERIOD = "periode";
  static final String ORDER = "sorteer";
  static final String SHEET = "blad";

  /** How many areas stand on a page of the list. */
  static final int ROWS = 100;

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final Texts texts;
  private final Language language;

  /** Of the page in Dutch. */
  public RankingPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public RankingPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(RankingPresenter.class, language);
    this.language = language;
    this.catalog = IndicatorCatalog.of(snapshot);
  }

  public RankingState state(Address address) {
    List<String> notices = new ArrayList<>();
    List<IndicatorInfo> possible =
        catalog.list().stream().filter(info -> !levels(info).isEmpty()).toList();
    Optional<IndicatorInfo> indicator =
        address
            .first(INDICATOR)
            .flatMap(code -> possible.stream().filter(i -> i.code().equals(code)).findFirst());
    if (address.has(INDICATOR) && indicator.isEmpty()) {
      notices.add(texts.get("geen_cijfers_per_gebied", address.first(INDICATOR).orElse("")));
    }
    return new RankingState(
        notices, possible, indicator.map(info -> listing(info, address, notices)));
  }

  private List<Niveau> levels(IndicatorInfo indicator) {
    return catalog.levels(indicator.code()).stream()
        .filter(niveau -> niveau.compareTo(Niveau.GEMEENTE) < 0)
        .toList();
  }

  private Listing listing(IndicatorInfo indicator, Address address, List<String> notices) {
    List<Niveau> levels = levels(indicator);
    Optional<Niveau> asked = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    if (address.has(LEVEL) && asked.isEmpty()) {
      notices.add(texts.get("niet_op_niveau", address.first(LEVEL).orElse("")));
    }
    Niveau niveau = asked.orElseGet(levels::getFirst);
    List<Periode> periods = catalog.periods(indicator.code(), niveau);
    Optional<Periode> period =
        address.first(PERIOD).flatMap(Periode::find).filter(periods::contains);
    if (address.has(PERIOD) && period.isEmpty()) {
      notices.add(texts.get("niet_in_periode", address.first(PERIOD).orElse("")));
    }
    Periode moment = period.orElseGet(periods::getFirst);
    LevelFigures level = level(indicator, niveau, moment);
    if (period.isEmpty()) {
      // The newest that is no forecast.
      for (Periode earlier : periods) {
        LevelFigures candidate = earlier.equals(moment) ? level : level(indicator, niveau, earlier);
        if (candidate.areas().stream().anyMatch(RankingPresenter::isNoForecast)) {
          return listing(
              indicator, levels, periods, new Chosen(niveau, earlier, candidate), address);
        }
      }
    }
    return listing(indicator, levels, periods, new Chosen(niveau, moment, level), address);
  }

  /** What the list is about. */
  private record Chosen(Niveau niveau, Periode periode, LevelFigures level) {}

  private LevelFigures level(IndicatorInfo indicator, Niveau niveau, Periode period) {
    String indeling = catalog.division(indicator.code(), period).orElse("");
    return LevelFigures.of(snapshot, indicator.code(), period, indeling, niveau);
  }

  private Listing listing(
      IndicatorInfo indicator,
      List<Niveau> levels,
      List<Periode> periods,
      Chosen chosen,
      Address address) {
    LevelFigures level = chosen.level();
    Places places =
        Places.of(snapshot, catalog.division(indicator.code(), chosen.periode()).orElse(""));
    RankIntervals ranks =
        new RankIntervals(
            level.areas().stream()
                .filter(RankingPresenter::known)
                .flatMap(figure -> figure.interval().stream())
                .toList());
    Set<String> followed = new LinkedHashSet<>(address.list(Address.AREAS));
    Order order =
        address.first(ORDER).filter(Order.WAARDE.code()::equals).isPresent()
            ? Order.WAARDE
            : Order.NAAM;
    int count = level.areas().size();
    int pages = Math.max(1, (count + ROWS - 1) / ROWS);
    int page = page(address, pages);
    List<Row> rows =
        ordered(level.areas(), order).stream()
            .skip((page - 1L) * ROWS)
            .limit(ROWS)
            .flatMap(
                figure ->
                    places.find(figure.gebiedcode()).stream()
                        .map(place -> row(place, figure, indicator, ranks, followed)))
            .toList();
    return new Listing(
        indicator,
        chosen.niveau(),
        levels,
        chosen.periode(),
        periods,
        order,
        count,
        ranks.count(),
        scale(level, indicator),
        level.gemeente().filter(unused -> places.isOneGemeente()),
        page,
        pages,
        rows,
        states(rows),
        guide(rows),
        Provenance.of(snapshot, indicator.code(), chosen.periode(), language));
  }

  private static int page(Address address, int pages) {
    try {
      int asked = Integer.parseInt(address.first(SHEET).orElse("1"));
      return Math.clamp(asked, 1, pages);
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }

  private static boolean isNoForecast(Figure figure) {
    return figure.meting().status() != Status.ONBEKEND && !figure.finality().mayBeForecast();
  }

  private static boolean known(Figure figure) {
    return figure.meting() instanceof Meting.Bekend;
  }

  private Row row(
      Places.Place place,
      Figure figure,
      IndicatorInfo indicator,
      RankIntervals ranks,
      Set<String> followed) {
    boolean known = figure.meting() instanceof Meting.Bekend;
    Optional<Figure.Interval> interval = known ? figure.interval() : Optional.empty();
    List<String> marks = new ArrayList<>();
    if (known && figure.weinig()) {
      marks.add(ReadingGuide.LITTLE.term(language));
    }
    if (known) {
      ReadingGuide.of(figure.finality()).map(mark -> mark.term(language)).ifPresent(marks::add);
    }
    return new Row(
        place,
        figure.meting(),
        FigureText.of(figure.meting(), indicator.decimalen(), language),
        interval,
        indicator.isCount() ? Optional.empty() : interval.map(ranks::of),
        marks,
        followed.contains(place.code()));
  }

  /** By name as they are, or the highest first and what is not known last. */
  private static List<Figure> ordered(List<Figure> byName, Order order) {
    return order == Order.NAAM
        ? byName
        : byName.stream()
            .sorted(
                Comparator.comparingDouble(
                    figure ->
                        figure.meting() instanceof Meting.Bekend(double value)
                            ? -value
                            : Double.POSITIVE_INFINITY))
            .toList();
  }

  private static nl.wijkbeeld.dashboard.chart.Range scale(
      LevelFigures level, IndicatorInfo indicator) {
    List<Double> drawn = new ArrayList<>();
    level
        .areas()
        .forEach(
            figure -> {
              if (figure.meting() instanceof Meting.Bekend(double value)) {
                drawn.add(value);
                figure.interval().ifPresent(i -> drawn.addAll(List.of(i.low(), i.high())));
              }
            });
    return CellPlot.scale(drawn, indicator.isCount(), indicator.decimalen());
  }

  private static Set<FigureState> states(List<Row> rows) {
    Set<FigureState> states = EnumSet.noneOf(FigureState.class);
    rows.forEach(row -> states.add(row.figure().state()));
    return states;
  }

  private List<ReadingGuide> guide(List<Row> rows) {
    Set<String> words = new LinkedHashSet<>();
    rows.forEach(row -> words.addAll(row.marks()));
    if (rows.stream().anyMatch(row -> row.interval().isPresent())) {
      words.add(ReadingGuide.INTERVAL.term(language));
    }
    return java.util.Arrays.stream(ReadingGuide.values())
        .filter(mark -> words.contains(mark.term(language)))
        .toList();
  }
}
