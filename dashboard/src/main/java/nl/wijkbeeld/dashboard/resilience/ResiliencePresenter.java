package nl.wijkbeeld.dashboard.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Choice;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Options;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Order;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Panel;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Row;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Decides what the veerkrachtkaart shows. */
public final class ResiliencePresenter {
  static final String PAGE = "veerkracht";
  static final String LEVEL = "niveau";
  static final String DIVISION = "indeling";
  static final String PERIOD = "periode";
  static final String KIND = "weergave";
  static final String TIME = "tijd";
  static final String SERIES = "reeks";
  static final String REFERENCE = "referentie";
  static final String ARROWS = "pijlen";
  static final String BOX = "vak";
  static final String EXPLAINED = "uitleg";
  static final String ORDER = "sorteer";
  static final String YES = "ja";

  /** Where a browser finds what a map says of each area. */
  static final String FIGURES = "veerkrachtcijfers";

  private final Snapshot snapshot;
  private final ScorePeriods periods;
  private final Language language;
  private final Texts texts;

  /** Of the page in Dutch. */
  public ResiliencePresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public ResiliencePresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(ResiliencePresenter.class, language);
    this.periods = ScorePeriods.of(snapshot);
  }

  /** The state of the page, or nothing when the snapshot has no scores of areas. */
  public Optional<ResilienceState> state(Address address) {
    List<String> notices = new ArrayList<>();
    Optional<String> indeling = division(address, notices);
    return indeling
        .filter(division -> !periods.levels(division).isEmpty())
        .map(division -> state(division, address, notices));
  }

  private Optional<String> division(Address address, List<String> notices) {
    List<String> divisions = periods.divisions();
    Optional<String> asked = address.first(DIVISION);
    if (asked.isPresent() && !divisions.contains(asked.get()) && !divisions.isEmpty()) {
      notices.add(texts.get("geen_indeling", asked.get()));
    }
    return asked
        .filter(divisions::contains)
        .or(() -> IndicatorCatalog.of(snapshot).division().filter(divisions::contains))
        .or(periods::division);
  }

  private ResilienceState state(String indeling, Address address, List<String> notices) {
    List<Niveau> levels = periods.levels(indeling);
    Niveau niveau = level(address, periods.knownFirst(indeling, levels), notices);
    List<String> references = periods.references(indeling, niveau);
    String reference =
        address.first(REFERENCE).filter(references::contains).orElseGet(references::getFirst);
    List<Periode> known = periods.periods(indeling, niveau, reference);
    Optional<Periode> asked = address.first(PERIOD).flatMap(Periode::find).filter(known::contains);
    if (address.has(PERIOD) && asked.isEmpty()) {
      notices.add(texts.get("geen_periode", address.first(PERIOD).orElse("")));
    }
    Periode periode = asked.orElseGet(known::getFirst);
    Areas areas = Areas.of(snapshot, indeling);
    List<Row> rows = rows(areas, indeling, niveau, periode, reference);
    Cross.Kind kind = kind(address);
    boolean series =
        address.first(TIME).filter(SERIES::equals).isPresent()
            && known.stream()
                    .filter(one -> periods.isKnown(indeling, niveau, reference, one))
                    .count()
                > 1;
    Optional<Cross> cross =
        cross(series ? all(areas, indeling, niveau, known, reference) : rows, kind, notices);
    List<Row> boxed = boxed(rows, cross);
    boolean arrows = address.has(ARROWS);
    List<String> selected =
        address.list(Address.AREAS).stream().filter(code -> has(rows, code)).toList();
    missing(address, selected, niveau, notices);
    Choice choice =
        new Choice(
            indeling,
            niveau,
            periode,
            reference,
            cross.map(Cross::kind).orElse(kind),
            series,
            arrows,
            box(address, cross),
            order(address),
            selected);
    List<Row> ordered = ordered(boxed, choice.order());
    int unknown = (int) rows.stream().filter(row -> !row.known()).count();
    ScoreBasis basis = new ScoreBasis(snapshot, choice, rows, language);
    nearlyEmpty(rows, rows.size() - unknown, niveau, notices);
    if (unknown < rows.size()) {
      basis.narrow().ifPresent(notices::add);
    }
    ScoreMaker maker = new ScoreMaker(snapshot, choice, cross, language);
    PanelMaker drawn = new PanelMaker(choice, cross, language);
    List<Panel> panels =
        series
            ? known.stream()
                .filter(one -> periods.isKnown(indeling, niveau, reference, one))
                .sorted()
                .map(
                    one ->
                        drawn.panel(
                            boxed(rows(areas, indeling, niveau, one, reference), cross), one))
                .toList()
            : List.of(drawn.panel(ordered, periode));
    Provenance provenance = basis.provenance();
    return new ResilienceState(
        areas.gemeente(),
        notices,
        choice,
        new Options(levels, known, known.stream().sorted().toList(), references),
        ordered,
        Sheet.of(address, ordered.size()),
        cross,
        panels,
        counts(boxed, cross),
        unknown,
        boxed.stream()
            .flatMap(row -> Stream.concat(row.strengthWay().stream(), row.loadWay().stream()))
            .map(Trajectories.Way::from)
            .min(Comparator.naturalOrder()),
        maker.scatter(boxed),
        address.first(EXPLAINED).flatMap(code -> maker.calculation(boxed, code)),
        maker.summary(boxed),
        provenance.sources(),
        provenance.madeUp().stream().toList());
  }

  /** What the address under which a browser finds a map says, read back. */
  Optional<FigureMap> figures(Address address) {
    Optional<Niveau> niveau = address.first(LEVEL).flatMap(Niveau::find);
    Optional<Periode> periode = address.first(PERIOD).flatMap(Periode::find);
    Optional<String> indeling = address.first(DIVISION);
    if (niveau.isEmpty() || periode.isEmpty() || indeling.isEmpty()) {
      return Optional.empty();
    }
    return state(address).stream()
        .flatMap(state -> state.panels().stream())
        .filter(panel -> panel.periode().equals(periode.get()))
        .map(Panel::map)
        .findFirst();
  }

  private Niveau level(Address address, List<Niveau> levels, List<String> notices) {
    Optional<Niveau> asked = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    if (address.has(LEVEL) && asked.isEmpty()) {
      notices.add(texts.get("geen_niveau", address.first(LEVEL).orElse("")));
    }
    return asked.orElseGet(levels::getFirst);
  }

  private static Cross.Kind kind(Address address) {
    return address.first(KIND).filter(Cross.Kind.KWADRANTEN.code()::equals).isPresent()
        ? Cross.Kind.KWADRANTEN
        : Cross.Kind.KLASSEN;
  }

  private static Order order(Address address) {
    String asked = address.first(ORDER).orElse("");
    for (Order order : Order.values()) {
      if (order.code().equals(asked)) {
        return order;
      }
    }
    return Order.NAAM;
  }

  private static OptionalInt box(Address address, Optional<Cross> cross) {
    String asked = address.first(BOX).orElse("");
    if (cross.isEmpty() || !asked.matches("[0-8]")) {
      return OptionalInt.empty();
    }
    int box = Integer.parseInt(asked);
    return box < cross.get().count() ? OptionalInt.of(box) : OptionalInt.empty();
  }

  private static boolean has(List<Row> rows, String code) {
    return rows.stream().anyMatch(row -> row.code().equals(code));
  }

  private void missing(
      Address address, List<String> selected, Niveau niveau, List<String> notices) {
    List<String> gone =
        address.list(Address.AREAS).stream().filter(code -> !selected.contains(code)).toList();
    if (!gone.isEmpty()) {
      notices.add(
          texts.get("geen_gebied", language.levels(niveau), "“" + String.join("”, “", gone) + "”"));
    }
  }

  private void nearlyEmpty(List<Row> rows, int known, Niveau niveau, List<String> notices) {
    if (known > 0 && known * 3 < rows.size()) {
      notices.add(
          texts.get(
              "weinig_bekend",
              language.count(known),
              language.count(rows.size()),
              language.levels(niveau)));
    }
    if (known == 0) {
      notices.add(
          texts.get(
              "niets_bekend",
              rows.stream()
                  .flatMap(row -> Stream.concat(row.strength().stream(), row.load().stream()))
                  .map(Scores.Score::reason)
                  .filter(reason -> !reason.isEmpty())
                  .findFirst()
                  .map(reason -> Reasons.in(language, reason))
                  .orElseGet(() -> texts.get("cijfers_ontbreken"))));
    }
  }

  private List<Row> rows(
      Areas areas, String indeling, Niveau niveau, Periode periode, String reference) {
    Scores scores = Scores.of(snapshot, indeling, niveau, periode, reference);
    Trajectories ways = Trajectories.of(snapshot, indeling, niveau, periode);
    return areas.list(niveau).stream()
        .map(
            area ->
                new Row(
                    area,
                    area.ouder().flatMap(areas::find),
                    Optional.ofNullable(scores.strength().get(area.code())),
                    Optional.ofNullable(scores.load().get(area.code())),
                    OptionalInt.empty(),
                    Optional.ofNullable(ways.strength().get(area.code())),
                    Optional.ofNullable(ways.load().get(area.code()))))
        .toList();
  }

  private List<Row> all(
      Areas areas, String indeling, Niveau niveau, List<Periode> known, String reference) {
    return known.stream()
        .flatMap(periode -> rows(areas, indeling, niveau, periode, reference).stream())
        .toList();
  }

  /** With too few areas for nine boxes there are four, and with too few for those none. */
  private Optional<Cross> cross(List<Row> rows, Cross.Kind asked, List<String> notices) {
    List<Row> known = rows.stream().filter(Row::known).toList();
    double[] strengths =
        known.stream().mapToDouble(row -> row.strengthValue().orElseThrow()).toArray();
    double[] loads = known.stream().mapToDouble(row -> row.loadValue().orElseThrow()).toArray();
    Optional<Cross> cross = Cross.of(asked, strengths, loads);
    if (cross.isPresent() || known.isEmpty()) {
      return cross;
    }
    Optional<Cross> four =
        asked == Cross.Kind.KLASSEN
            ? Cross.of(Cross.Kind.KWADRANTEN, strengths, loads)
            : Optional.empty();
    notices.add(texts.get(four.isPresent() ? "vier_vakken" : "geen_vakken.uitleg"));
    return four;
  }

  private static List<Row> boxed(List<Row> rows, Optional<Cross> cross) {
    return rows.stream()
        .map(
            row ->
                new Row(
                    row.area(),
                    row.parent(),
                    row.strength(),
                    row.load(),
                    row.known() && cross.isPresent()
                        ? OptionalInt.of(
                            cross
                                .get()
                                .boxOf(
                                    row.strengthValue().orElseThrow(),
                                    row.loadValue().orElseThrow()))
                        : OptionalInt.empty(),
                    row.strengthWay(),
                    row.loadWay()))
        .toList();
  }

  private static List<Integer> counts(List<Row> rows, Optional<Cross> cross) {
    int[] counts = new int[cross.map(Cross::count).orElse(0)];
    rows.forEach(row -> row.box().ifPresent(box -> counts[box]++));
    return java.util.Arrays.stream(counts).boxed().toList();
  }

  /** By name as they come; by score the highest first, unknown last. */
  private static List<Row> ordered(List<Row> rows, Order order) {
    return switch (order) {
      case NAAM -> rows;
      case DRAAGKRACHT ->
          rows.stream()
              .sorted(Comparator.comparingDouble(row -> -row.strengthValue().orElse(-1)))
              .toList();
      case DRAAGLAST ->
          rows.stream()
              .sorted(Comparator.comparingDouble(row -> -row.loadValue().orElse(-1)))
              .toList();
    };
  }
}
