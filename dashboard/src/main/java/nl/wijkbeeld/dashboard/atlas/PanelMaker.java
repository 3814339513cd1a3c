package nl.wijkbeeld.dashboard.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Differences;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.LevelSeries;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.map.Shading;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** Makes what a map says of each area: of one period, or of the change between two. */
final class PanelMaker {
  /**
   * Two figures with a decimal leave a difference with fifteen; what is behind the ninth is not.
   */
  private static final double ROUNDED = 1e9;

  private static final String INTERVAL = "95%-interval ";

  private final Snapshot snapshot;

  PanelMaker(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The change of one area.
   *
   * @param earlier the figure of the earlier period
   * @param later that of the later
   * @param meting how much higher the later one is, if both are known
   */
  record Change(
      Figure later,
      Optional<Figure> earlier,
      Meting meting,
      Optional<Differences.Difference> difference) {

    /** Whether the snapshot can tell that it is no larger than chance. */
    boolean noise() {
      return meting instanceof Meting.Bekend
          && difference
              .flatMap(Differences.Difference::groterDanToeval)
              .map(larger -> !larger)
              .orElse(false);
    }
  }

  /** The figures of the period of a panel. */
  LevelFigures figures(PanelChoice choice) {
    return figures(choice, choice.periode());
  }

  private LevelFigures figures(PanelChoice choice, Periode periode) {
    return snapshot
        .remember("recent-figures", RecentFigures.class, unused -> new RecentFigures())
        .of(snapshot, choice.indicator().code(), periode, choice.indeling(), choice.niveau());
  }

  FigureMap make(PanelChoice choice) {
    return choice.vanaf().isPresent()
        ? change(choice, changes(choice, figures(choice)))
        : period(choice, figures(choice));
  }

  /** What a map of one period says. */
  FigureMap period(PanelChoice choice, LevelFigures figures) {
    IndicatorInfo indicator = choice.indicator();
    return new FigureMap(
        "%s per %s, %s"
            .formatted(indicator.label(), choice.niveau().code(), choice.periode().label()),
        figures.areas().stream()
            .map(
                figure ->
                    new FigureMap.Item(
                        figure.gebiedcode(),
                        figure.naam(),
                        figure.meting(),
                        text(indicator, figure),
                        false))
            .toList(),
        new Shading(
            indicator.isCount() ? Optional.empty() : breaks(choice, figures),
            indicator.isCount(),
            Palette.of(indicator.richting())),
        false);
  }

  private Optional<ClassBreaks> breaks(PanelChoice choice, LevelFigures figures) {
    if (choice.vast()) {
      return shared(choice).breaks();
    }
    double[] known = known(figures.areas().stream().map(Figure::meting).toList());
    return known.length == 0
        ? Optional.empty()
        : Optional.of(ClassBreaks.of(known, choice.klassen(), choice.methode()));
  }

  /** What is kept of the classes of all periods. */
  private record SharedBreaks(Optional<ClassBreaks> breaks) {}

  private SharedBreaks shared(PanelChoice choice) {
    String key =
        "shared-breaks/%s/%s/%s/%s/%d/%s"
            .formatted(
                choice.indicator().code(),
                choice.indeling(),
                choice.niveau(),
                choice.periode().soort(),
                choice.klassen(),
                choice.methode());
    return snapshot.remember(
        key,
        SharedBreaks.class,
        opened -> {
          double[] values =
              LevelSeries.of(opened, choice.indicator().code(), choice.indeling(), choice.niveau())
                  .values(choice.periode().soort());
          return new SharedBreaks(
              values.length == 0
                  ? Optional.empty()
                  : Optional.of(ClassBreaks.of(values, choice.klassen(), choice.methode())));
        });
  }

  /** The change of each area since the earlier period, in the order of the later figures. */
  List<Change> changes(PanelChoice choice, LevelFigures later) {
    Map<String, Figure> earlier =
        figures(choice, choice.vanaf().orElseThrow()).areas().stream()
            .collect(Collectors.toMap(Figure::gebiedcode, Function.identity(), (a, b) -> a));
    Map<String, Differences.Difference> differences =
        Differences.of(
                snapshot,
                choice.indicator().code(),
                choice.indeling(),
                choice.niveau(),
                choice.periode(),
                choice.vanaf().orElseThrow())
            .byCode();
    return later.areas().stream()
        .map(
            figure -> {
              Optional<Figure> before = Optional.ofNullable(earlier.get(figure.gebiedcode()));
              return new Change(
                  figure,
                  before,
                  difference(
                      figure.meting(),
                      before.map(Figure::meting).orElse(Meting.absent(Status.ONBEKEND))),
                  Optional.ofNullable(differences.get(figure.gebiedcode())));
            })
        .toList();
  }

  /** Hidden when either is hidden, so that nothing is told of it; then not applicable, missing. */
  private static Meting difference(Meting later, Meting earlier) {
    if (later instanceof Meting.Bekend(double now)
        && earlier instanceof Meting.Bekend(double was)) {
      return Meting.of(Math.round((now - was) * ROUNDED) / ROUNDED);
    }
    for (Status status : List.of(Status.ONDERDRUKT, Status.NVT)) {
      if (later.status() == status || earlier.status() == status) {
        return Meting.absent(status);
      }
    }
    return Meting.absent(Status.ONBEKEND);
  }

  /** What a map of a change says. */
  FigureMap change(PanelChoice choice, List<Change> changes) {
    IndicatorInfo indicator = choice.indicator();
    double[] known = known(changes.stream().map(Change::meting).toList());
    return new FigureMap(
        "%s per %s: verandering van %s naar %s"
            .formatted(
                indicator.label(),
                choice.niveau().code(),
                choice.vanaf().orElseThrow().label(),
                choice.periode().label()),
        changes.stream()
            .map(
                change ->
                    new FigureMap.Item(
                        change.later().gebiedcode(),
                        change.later().naam(),
                        change.meting(),
                        text(choice, change),
                        change.noise()))
            .toList(),
        new Shading(
            known.length == 0 || indicator.isCount()
                ? Optional.empty()
                : Optional.of(ClassBreaks.aroundZero(known, choice.klassen(), choice.methode())),
            indicator.isCount(),
            Palette.ofChange(indicator.richting())),
        true);
  }

  /** How figures of a panel are written; a difference has its sign. */
  static DoubleFunction<String> format(PanelChoice choice) {
    int decimals = choice.indicator().decimalen();
    return choice.vanaf().isPresent()
        ? value -> signed(value, decimals)
        : value -> Dutch.number(value, decimals);
  }

  /** The unit of the figures of a panel: a difference of percentages is in points. */
  static String unit(PanelChoice choice) {
    String unit = choice.indicator().eenheid();
    return choice.vanaf().isPresent() && unit.equals("%") ? "procentpunt" : unit;
  }

  private static String text(IndicatorInfo indicator, Figure figure) {
    String text = Dutch.figure(figure.meting(), indicator.decimalen());
    List<String> notes = notes(indicator, figure);
    String interval = figure.interval().isPresent() ? INTERVAL : "";
    String rest = notes.isEmpty() ? "" : " (" + interval + String.join("; ", notes) + ")";
    return switch (FigureState.of(figure.meting())) {
      case GETAL -> text + " " + indicator.eenheid() + rest;
      case NUL -> "nul " + indicator.eenheid() + rest;
      default -> text;
    };
  }

  /** What must be said with a known figure: its interval, on how few it rests, how final it is. */
  static List<String> notes(IndicatorInfo indicator, Figure figure) {
    List<String> notes = new ArrayList<>();
    if (figure.meting() instanceof Meting.Bekend) {
      figure
          .interval()
          .ifPresent(i -> notes.add(Dutch.interval(i.low(), i.high(), indicator.decimalen())));
      if (figure.weinig()) {
        notes.add("rust op weinig");
      }
      if (figure.finality() != Figure.Finality.DEFINITIEF) {
        notes.add(figure.finality().word());
      }
    }
    return notes;
  }

  private static String text(PanelChoice choice, Change change) {
    int decimals = choice.indicator().decimalen();
    if (!(change.meting() instanceof Meting.Bekend(double difference))) {
      return "verschil " + Dutch.figure(change.meting(), decimals);
    }
    boolean interval = change.difference().flatMap(Differences.Difference::interval).isPresent();
    String notes = (interval ? INTERVAL : "") + String.join("; ", notes(choice, change));
    return "%s %s, van %s naar %s%s"
        .formatted(
            difference == 0 ? "geen verschil," : signed(difference, decimals),
            difference == 0 ? "" : unit(choice),
            change.earlier().map(f -> Dutch.figure(f.meting(), decimals)).orElse("onbekend"),
            Dutch.figure(change.later().meting(), decimals),
            notes.isEmpty() ? "" : " (" + notes + ")")
        .replace(", ,", ",");
  }

  /** Its interval, and whether it is larger than chance, where the snapshot can tell. */
  static List<String> notes(PanelChoice choice, Change change) {
    List<String> notes = new ArrayList<>();
    change
        .difference()
        .flatMap(Differences.Difference::interval)
        .ifPresent(
            i -> notes.add(Dutch.interval(i.low(), i.high(), choice.indicator().decimalen())));
    change
        .difference()
        .flatMap(Differences.Difference::groterDanToeval)
        .ifPresent(larger -> notes.add(larger ? "groter dan toeval" : "niet groter dan toeval"));
    return notes;
  }

  /** How the classes of a map were made, as a sentence. */
  static String classes(PanelChoice choice) {
    if (choice.indicator().isCount()) {
      return "Aantallen staan als cirkels op de kaart, omdat een groot gebied anders meer lijkt te hebben.";
    }
    String how =
        switch (choice.methode()) {
          case KWANTIELEN -> "In elke klasse zitten ongeveer evenveel gebieden.";
          case GELIJK -> "Elke klasse is even breed.";
          case JENKS ->
              "De klassen volgen de groepen in de cijfers: binnen een klasse verschillen zij zo min mogelijk.";
        };
    if (choice.vanaf().isPresent()) {
      return how + " Een daling en een stijging van dezelfde grootte hebben een even sterke kleur.";
    }
    return choice.vast() ? how + " De klassen zijn in elke periode dezelfde." : how;
  }

  /** With a plus or a minus. */
  static String signed(double value, int decimals) {
    String text = Dutch.number(value, decimals);
    return value == 0 ? "0" : value > 0 ? "+" + text : text;
  }

  private static double[] known(List<Meting> metingen) {
    return metingen.stream()
        .filter(Meting.Bekend.class::isInstance)
        .mapToDouble(meting -> ((Meting.Bekend) meting).waarde())
        .toArray();
  }
}
