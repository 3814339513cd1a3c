package nl.wijkbeeld.dashboard.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.CellPlot;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Comparisons;
import nl.wijkbeeld.dashboard.figure.Comparisons.Soort;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FiguresOfAreas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;
import nl.wijkbeeld.vocabulary.Status;

/** Decides what stands beside each other when areas are compared. */
public final class ComparePresenter {
  /** The parameter that names a theme. */
  static final String THEME = "thema";

  /** The parameter that names a period. */
  static final String PERIOD = "periode";

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final Texts texts;
  private final Language language;

  /** When the snapshot was made. */
  private final LocalDate today;

  /** Of the page in Dutch. */
  public ComparePresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public ComparePresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(ComparePresenter.class, language);
    this.language = language;
    this.catalog = IndicatorCatalog.of(snapshot);
    this.today = Dutch.dayOf(snapshot.manifest().madeAt());
  }

  /** The state of the page, or nothing when the snapshot has no figures at all. */
  public Optional<CompareState> state(Address address) {
    return ChosenAreas.of(snapshot, address, language).map(chosen -> state(chosen, address));
  }

  private CompareState state(ChosenAreas chosen, Address address) {
    List<String> notices = new ArrayList<>(chosen.notices());
    List<String> themes =
        List.copyOf(new TreeSet<>(catalog.list().stream().map(IndicatorInfo::thema).toList()));
    Optional<String> theme = address.first(THEME).filter(themes::contains);
    if (address.has(THEME) && theme.isEmpty()) {
      notices.add(texts.get("geen_thema", address.first(THEME).orElse("")));
    }
    Optional<Place> reference = chosen.reference();
    if (chosen.areas().size() < 2) {
      return new CompareState(
          chosen,
          chosen.names(),
          reference,
          notices,
          chosen.suggestions(),
          themes,
          theme,
          List.of(),
          Optional.empty(),
          List.of(),
          0,
          List.of(),
          Set.of(),
          List.of(),
          List.of());
    }
    Sheet sheet = sheet(chosen, reference);
    List<Periode> periods = sheet.periods();
    Optional<Periode> period =
        address.first(PERIOD).flatMap(Periode::find).filter(periods::contains);
    if (address.has(PERIOD) && period.isEmpty()) {
      notices.add(texts.get("geen_periode", address.first(PERIOD).orElse("")));
    }
    List<IndicatorInfo> indicators =
        sheet.indicators().stream()
            .filter(indicator -> theme.isEmpty() || indicator.thema().equals(theme.get()))
            .toList();
    Map<Pijler, List<CompareState.Row>> rows = new LinkedHashMap<>();
    int missing = 0;
    for (IndicatorInfo indicator : indicators) {
      Optional<CompareState.Row> row =
          period.or(() -> sheet.newest(indicator)).flatMap(moment -> sheet.row(indicator, moment));
      row.ifPresent(
          found ->
              rows.computeIfAbsent(indicator.pijler(), unused -> new ArrayList<>()).add(found));
      missing += row.isPresent() ? 0 : 1;
    }
    List<CompareState.Row> all = rows.values().stream().flatMap(List::stream).toList();
    return new CompareState(
        chosen,
        chosen.names(),
        reference,
        notices,
        chosen.areas().size() < ChosenAreas.MOST ? chosen.suggestions() : List.of(),
        themes,
        theme,
        periods,
        period,
        groups(rows),
        missing,
        guide(all),
        states(all),
        madeUp(all),
        sources(all));
  }

  private Sheet sheet(ChosenAreas chosen, Optional<Place> reference) {
    List<String> codes = new ArrayList<>(chosen.codes());
    reference.ifPresent(place -> codes.add(place.code()));
    FiguresOfAreas figures = FiguresOfAreas.of(snapshot, chosen.indeling(), codes);
    return new Sheet(chosen, reference, figures, keyIndicators(), holders(chosen));
  }

  /** All indicators but the counts that are shown as a rate already. */
  private List<IndicatorInfo> keyIndicators() {
    Set<String> numerators = new LinkedHashSet<>();
    catalog.list().forEach(indicator -> indicator.teller().ifPresent(numerators::add));
    return catalog.list().stream()
        .filter(indicator -> !numerators.contains(indicator.code()))
        .toList();
  }

  /** The published comparisons of areas that lie in another of the chosen ones. */
  private Map<String, Comparisons> holders(ChosenAreas chosen) {
    Map<String, Comparisons> comparisons = new LinkedHashMap<>();
    for (String inner : chosen.codes()) {
      boolean held =
          chosen.codes().stream()
              .anyMatch(outer -> !outer.equals(inner) && chosen.places().within(inner, outer));
      if (held) {
        comparisons.put(inner, Comparisons.of(snapshot, inner, chosen.indeling()));
      }
    }
    return comparisons;
  }

  /** The figures of the chosen areas, and what can be said of them. */
  private final class Sheet {
    private final ChosenAreas chosen;
    private final Optional<Place> reference;
    private final FiguresOfAreas figures;
    private final List<IndicatorInfo> indicators;
    private final Map<String, Comparisons> holders;
    private final Map<String, String> names;

    private Sheet(
        ChosenAreas chosen,
        Optional<Place> reference,
        FiguresOfAreas figures,
        List<IndicatorInfo> indicators,
        Map<String, Comparisons> holders) {
      this.chosen = chosen;
      this.reference = reference;
      this.figures = figures;
      this.indicators = indicators;
      this.holders = holders;
      this.names = chosen.names();
    }

    private List<IndicatorInfo> indicators() {
      return indicators.stream()
          .filter(
              indicator ->
                  chosen.codes().stream()
                      .anyMatch(code -> !figures.list(indicator.code(), code).isEmpty()))
          .toList();
    }

    private Stream<Figure> told(IndicatorInfo indicator) {
      return chosen.codes().stream()
          .flatMap(code -> figures.list(indicator.code(), code).stream())
          .filter(figure -> figure.meting().status() != Status.ONBEKEND);
    }

    private List<Periode> periods() {
      return indicators.stream()
          .flatMap(this::told)
          .map(Figure::periode)
          .distinct()
          .sorted(Comparator.reverseOrder())
          .toList();
    }

    /**
     * The newest period in which two areas or more have a figure, else in which two have one or
     * have one that is hidden; forecasts and times to come are not what is.
     */
    private Optional<Periode> newest(IndicatorInfo indicator) {
      Map<Periode, Integer> told = new TreeMap<>(Comparator.reverseOrder());
      Map<Periode, Integer> known = new TreeMap<>(Comparator.reverseOrder());
      told(indicator)
          .filter(figure -> !figure.finality().mayBeForecast())
          .filter(figure -> !figure.periode().begin().isAfter(today))
          .forEach(
              figure -> {
                told.merge(figure.periode(), 1, Integer::sum);
                if (figure.meting() instanceof Meting.Bekend) {
                  known.merge(figure.periode(), 1, Integer::sum);
                }
              });
      return Stream.of(known, told)
          .flatMap(counts -> counts.entrySet().stream().filter(entry -> entry.getValue() >= 2))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    private Optional<CompareState.Row> row(IndicatorInfo indicator, Periode moment) {
      List<CompareState.Cell> cells =
          chosen.codes().stream().map(code -> cell(indicator, moment, code)).toList();
      long told = cells.stream().filter(cell -> cell.meting().status() != Status.ONBEKEND).count();
      if (told < 2) {
        return Optional.empty();
      }
      Optional<CompareState.Cell> city =
          indicator.isCount()
              ? Optional.empty()
              : reference
                  .map(place -> cell(indicator, moment, place.code()))
                  .filter(cell -> cell.meting().status() != Status.ONBEKEND);
      List<Double> drawn = new ArrayList<>();
      Stream.concat(cells.stream(), city.stream())
          .forEach(
              cell -> {
                if (cell.meting() instanceof Meting.Bekend(double value)) {
                  drawn.add(value);
                  cell.interval().ifPresent(i -> drawn.addAll(List.of(i.low(), i.high())));
                }
              });
      Optional<Differences> differences = differences(indicator, moment, cells);
      return Optional.of(
          new CompareState.Row(
              indicator,
              moment,
              cells,
              city,
              CellPlot.scale(drawn, indicator.isCount(), indicator.decimalen()),
              differences.map(found -> found.text(language)).orElse(texts.get("aantal")),
              differences.filter(Differences::judged).isPresent(),
              Provenance.of(snapshot, indicator.code(), moment).madeUp().isPresent()));
    }

    private CompareState.Cell cell(IndicatorInfo indicator, Periode moment, String code) {
      return figures.list(indicator.code(), code).stream()
          .filter(figure -> figure.periode().equals(moment))
          .findFirst()
          .map(
              figure -> {
                boolean known = figure.meting() instanceof Meting.Bekend;
                List<String> marks = new ArrayList<>();
                if (known && figure.weinig()) {
                  marks.add(ReadingGuide.LITTLE.term(language));
                }
                if (known) {
                  ReadingGuide.of(figure.finality())
                      .map(mark -> mark.term(language))
                      .ifPresent(marks::add);
                }
                return new CompareState.Cell(
                    code,
                    figure.meting(),
                    FigureText.of(figure.meting(), indicator.decimalen(), language),
                    known ? figure.interval() : Optional.empty(),
                    marks);
              })
          .orElse(
              new CompareState.Cell(
                  code,
                  Meting.absent(Status.ONBEKEND),
                  FigureText.unknown(language),
                  Optional.empty(),
                  List.of()));
    }

    private Optional<Differences> differences(
        IndicatorInfo indicator, Periode moment, List<CompareState.Cell> cells) {
      if (indicator.isCount()) {
        return Optional.empty();
      }
      List<Differences.Side> sides = new ArrayList<>();
      for (CompareState.Cell cell : cells) {
        if (cell.meting() instanceof Meting.Bekend(double value)) {
          sides.add(
              new Differences.Side(cell.code(), names.get(cell.code()), value, cell.interval()));
        }
      }
      return Optional.of(
          Differences.of(sides, (one, other) -> published(indicator, moment, one, other)));
    }

    /** What the snapshot says of two areas of which one holds the other. */
    private Optional<Differences.Verdict> published(
        IndicatorInfo indicator, Periode moment, String one, String other) {
      boolean oneInOther = chosen.places().within(one, other);
      if (!oneInOther && !chosen.places().within(other, one)) {
        return Optional.empty();
      }
      String inner = oneInOther ? one : other;
      String outer = oneInOther ? other : one;
      return Optional.of(
          Optional.ofNullable(holders.get(inner)).stream()
              .flatMap(found -> found.list(indicator.code(), moment).stream())
              .filter(c -> c.soort() == Soort.STAD || c.soort() == Soort.OUDER)
              .filter(c -> c.gebied().equals(outer))
              .flatMap(c -> c.groterDanToeval().stream())
              .findFirst()
              .map(
                  larger ->
                      larger
                          ? Differences.Verdict.LARGER_THAN_CHANCE
                          : Differences.Verdict.MAY_BE_CHANCE)
              .orElse(Differences.Verdict.UNKNOWN));
    }
  }

  private List<CompareState.Group> groups(Map<Pijler, List<CompareState.Row>> rows) {
    List<CompareState.Group> groups = new ArrayList<>();
    addGroup(
        groups,
        rows,
        Pijler.DRAAGKRACHT,
        texts.get("draagkracht"),
        texts.get("draagkracht.uitleg"));
    addGroup(groups, rows, Pijler.DRAAGLAST, texts.get("draaglast"), texts.get("draaglast.uitleg"));
    addGroup(groups, rows, Pijler.CONTEXT, texts.get("context"), texts.get("context.uitleg"));
    return groups;
  }

  private static void addGroup(
      List<CompareState.Group> groups,
      Map<Pijler, List<CompareState.Row>> rows,
      Pijler side,
      String title,
      String explanation) {
    if (rows.containsKey(side)) {
      groups.add(new CompareState.Group(title, explanation, side.code(), rows.get(side)));
    }
  }

  private static Stream<CompareState.Cell> cells(List<CompareState.Row> rows) {
    return rows.stream()
        .flatMap(row -> Stream.concat(row.cells().stream(), row.reference().stream()));
  }

  private List<ReadingGuide> guide(List<CompareState.Row> rows) {
    Set<String> words = new LinkedHashSet<>();
    cells(rows).forEach(cell -> words.addAll(cell.marks()));
    if (cells(rows).anyMatch(cell -> cell.interval().isPresent())) {
      words.add(ReadingGuide.INTERVAL.term(language));
      words.add(ReadingGuide.CHANCE.term(language));
    }
    return Arrays.stream(ReadingGuide.values())
        .filter(mark -> words.contains(mark.term(language)))
        .toList();
  }

  private static Set<FigureState> states(List<CompareState.Row> rows) {
    Set<FigureState> states = EnumSet.noneOf(FigureState.class);
    cells(rows).forEach(cell -> states.add(cell.figure().state()));
    return states;
  }

  private List<String> madeUp(List<CompareState.Row> rows) {
    return rows.stream()
        .flatMap(
            row -> Provenance.of(snapshot, row.indicator().code(), row.periode()).madeUp().stream())
        .distinct()
        .toList();
  }

  private List<String> sources(List<CompareState.Row> rows) {
    return rows.stream()
        .flatMap(
            row ->
                Provenance.of(snapshot, row.indicator().code(), row.periode(), language)
                    .sources()
                    .stream())
        .distinct()
        .toList();
  }
}
