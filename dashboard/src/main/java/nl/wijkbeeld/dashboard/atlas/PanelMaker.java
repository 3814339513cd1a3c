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
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Differences;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.map.LevelSeries;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.map.Shading;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** Makes what a map says of each area: of one period, or of the change between two. */
final class PanelMaker {
  /**
   * Two figures with a decimal leave a difference with fifteen; what is behind the ninth is not.
   */
  private static final double ROUNDED = 1e9;

  private final Snapshot snapshot;
  private final Texts texts;
  private final Language language;

  PanelMaker(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(PanelMaker.class, language);
    this.language = language;
  }

  /** The language in which it is said. */
  Language language() {
    return language;
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
        texts.get(
            "kaarttitel",
            indicator.label(),
            language.level(choice.niveau()),
            language.period(choice.periode())),
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
        texts.get(
            "kaarttitel.verandering",
            indicator.label(),
            language.level(choice.niveau()),
            language.period(choice.vanaf().orElseThrow()),
            language.period(choice.periode())),
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
  DoubleFunction<String> format(PanelChoice choice) {
    int decimals = choice.indicator().decimalen();
    return choice.vanaf().isPresent()
        ? value -> signed(value, decimals)
        : value -> language.number(value, decimals);
  }

  /** The unit of the figures of a panel: a difference of percentages is in points. */
  String unit(PanelChoice choice) {
    String unit = choice.indicator().eenheid();
    return choice.vanaf().isPresent() && unit.equals("%") ? texts.get("procentpunt") : unit;
  }

  private String text(IndicatorInfo indicator, Figure figure) {
    FigureText said = FigureText.of(figure.meting(), indicator.decimalen(), language);
    String notes = notes(notes(indicator, figure), figure.interval().isPresent());
    return switch (said.state()) {
      case GETAL -> said.text() + language.behind(indicator.eenheid()) + notes;
      case NUL -> said.state().word(language) + " " + indicator.eenheid() + notes;
      default -> said.text();
    };
  }

  /** Behind the figure, between brackets. */
  private String notes(List<String> notes, boolean interval) {
    String all = String.join("; ", notes);
    return notes.isEmpty() ? "" : " (" + (interval ? texts.get("interval", all) : all) + ")";
  }

  /** What must be said with a known figure: its interval, on how few it rests, how final it is. */
  List<String> notes(IndicatorInfo indicator, Figure figure) {
    List<String> notes = new ArrayList<>();
    if (figure.meting() instanceof Meting.Bekend) {
      figure
          .interval()
          .ifPresent(i -> notes.add(language.interval(i.low(), i.high(), indicator.decimalen())));
      if (figure.weinig()) {
        notes.add(ReadingGuide.LITTLE.term(language));
      }
      ReadingGuide.of(figure.finality()).map(mark -> mark.term(language)).ifPresent(notes::add);
    }
    return notes;
  }

  private String text(PanelChoice choice, Change change) {
    int decimals = choice.indicator().decimalen();
    String later = FigureText.of(change.later().meting(), decimals, language).text();
    if (!(change.meting() instanceof Meting.Bekend(double difference))) {
      return texts.get("verschil", FigureText.of(change.meting(), decimals, language).text());
    }
    String earlier =
        change
            .earlier()
            .map(figure -> FigureText.of(figure.meting(), decimals, language))
            .orElse(FigureText.unknown(language))
            .text();
    String notes =
        notes(
            notes(choice, change),
            change.difference().flatMap(Differences.Difference::interval).isPresent());
    return difference == 0
        ? texts.get("geen_verschil", earlier, later, notes)
        : texts.get(
            "verschil.van_naar", signed(difference, decimals), unit(choice), earlier, later, notes);
  }

  /** Its interval, and whether it is larger than chance, where the snapshot can tell. */
  List<String> notes(PanelChoice choice, Change change) {
    List<String> notes = new ArrayList<>();
    change
        .difference()
        .flatMap(Differences.Difference::interval)
        .ifPresent(
            i -> notes.add(language.interval(i.low(), i.high(), choice.indicator().decimalen())));
    change
        .difference()
        .flatMap(Differences.Difference::groterDanToeval)
        .ifPresent(
            larger ->
                notes.add(
                    larger ? texts.get("groter_dan_toeval") : texts.get("niet_groter_dan_toeval")));
    return notes;
  }

  /** How the classes of a map were made, as a sentence. */
  String classes(PanelChoice choice) {
    if (choice.indicator().isCount()) {
      return texts.get("uitleg.aantallen");
    }
    String how =
        switch (choice.methode()) {
          case KWANTIELEN -> texts.get("uitleg.kwantielen");
          case GELIJK -> texts.get("uitleg.gelijk");
          case JENKS -> texts.get("uitleg.jenks");
        };
    if (choice.vanaf().isPresent()) {
      return texts.get("uitleg.verandering", how);
    }
    return choice.vast() ? texts.get("uitleg.vast", how) : how;
  }

  /** With a plus or a minus. */
  String signed(double value, int decimals) {
    String text = language.number(value, decimals);
    return value == 0 ? "0" : value > 0 ? "+" + text : text;
  }

  private static double[] known(List<Meting> metingen) {
    return metingen.stream()
        .filter(Meting.Bekend.class::isInstance)
        .mapToDouble(meting -> ((Meting.Bekend) meting).waarde())
        .toArray();
  }
}
