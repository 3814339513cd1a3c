package nl.wijkbeeld.dashboard.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Choices;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FigureWords;
import nl.wijkbeeld.dashboard.figure.FindingTexts;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.locationtech.jts.geom.Geometry;

/** Decides what the city page shows for an address. */
public final class CityPresenter {

  /** What a reader sees first, if the snapshot has it. */
  private static final String FIRST_INDICATOR = "initiatieven_per_1000";

  private static final int DEFAULT_CLASSES = 4;
  private static final int LARGEST_LABELLED_MAP = 12;
  private static final int STRIP_LENGTH = 4;

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final Texts texts;
  private final Language language;

  /** Of the page in Dutch. */
  public CityPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public CityPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(CityPresenter.class, language);
    this.language = language;
    this.catalog = IndicatorCatalog.of(snapshot);
  }

  /**
   * The state of the page, or nothing when the snapshot has no figure for any stadsdeel or smaller
   * area.
   */
  public Optional<CityState> state(Address address) {
    List<IndicatorInfo> indicators =
        catalog.list().stream()
            .filter(i -> catalog.levels(i.code()).stream().anyMatch(CityPresenter::isMapped))
            .toList();
    if (indicators.isEmpty()) {
      return Optional.empty();
    }
    Choices choices = new Choices(address, language);
    CityState.Choice choice = choose(indicators, choices);
    String indeling = catalog.division(choice.indicator().code(), choice.periode()).orElseThrow();
    Areas areas = Areas.of(snapshot, indeling);
    LevelFigures figures =
        LevelFigures.of(
            snapshot, choice.indicator().code(), choice.periode(), indeling, choice.niveau());
    AreaMap map =
        map(choice, figures, Outlines.of(snapshot, indeling, choice.niveau()), areas, address);
    Function<Figure, CityState.Row> row = figure -> row(choice.indicator(), figure, areas, address);
    return Optional.of(
        new CityState(
            areas.gemeente(),
            choices.notices(),
            choice,
            indicators,
            catalog.periods(choice.indicator().code(), choice.niveau()),
            catalog.levels(choice.indicator().code()).stream()
                .filter(CityPresenter::isMapped)
                .toList(),
            strip(indeling),
            map,
            Legend.of(
                map, value -> language.number(value, choice.indicator().decimalen()), language),
            ordered(figures.areas(), choice.sorteer()).stream().map(row).toList(),
            figures.residuals().stream()
                .filter(f -> f.meting() instanceof Meting.Bekend || isHidden(f))
                .map(row)
                .toList(),
            figures.gemeente().map(row),
            origin(figures),
            Provenance.of(snapshot, choice.indicator().code(), choice.periode(), language),
            FindingTexts.of(snapshot, choice.indicator().code(), choice.periode()).texts(),
            snapshot.manifest().madeUpMap(),
            Signals.of(
                snapshot,
                indeling,
                areas.all().stream().map(Areas.Area::code).collect(Collectors.toSet()),
                language),
            marks(figures)));
  }

  /** What the marks beside the figures mean, for those that occur. */
  private List<String> marks(LevelFigures figures) {
    List<Figure> all =
        Stream.of(
                figures.areas().stream(), figures.residuals().stream(), figures.gemeente().stream())
            .flatMap(some -> some)
            .toList();
    List<String> marks = new ArrayList<>();
    if (all.stream().anyMatch(Figure::weinig)) {
      marks.add(ReadingGuide.LITTLE.explanation(language));
    }
    for (Figure.Finality finality : Figure.Finality.values()) {
      if (all.stream().anyMatch(f -> f.finality() == finality)) {
        ReadingGuide.of(finality).map(mark -> mark.explanation(language)).ifPresent(marks::add);
      }
    }
    return marks;
  }

  private String origin(LevelFigures figures) {
    List<Figure> all =
        java.util.stream.Stream.concat(figures.areas().stream(), figures.gemeente().stream())
            .filter(f -> f.meting() instanceof Meting.Bekend)
            .toList();
    long given = all.stream().filter(f -> f.herkomst().equals("bron")).count();
    if (given == all.size()) {
      return texts.get("herkomst.bron");
    }
    return given == 0
        ? texts.get("herkomst.berekend")
        : texts.get("herkomst.deels", language.count(given), language.count(all.size()));
  }

  /** The levels of which a gemeente has several areas. */
  private static boolean isMapped(Niveau niveau) {
    return niveau.compareTo(Niveau.GEMEENTE) < 0;
  }

  private static boolean isHidden(Figure figure) {
    return figure.meting().status() == nl.wijkbeeld.vocabulary.Status.ONDERDRUKT;
  }

  private CityState.Choice choose(List<IndicatorInfo> indicators, Choices choices) {
    IndicatorInfo fallback =
        indicators.stream()
            .filter(i -> i.code().equals(FIRST_INDICATOR))
            .findFirst()
            .orElse(indicators.getFirst());
    IndicatorInfo indicator = choices.pick("indicator", catalog::find, fallback);
    if (!indicators.contains(indicator)) {
      choices.tell(texts.get("alleen_gemeente", indicator.label()));
      indicator = fallback;
    }
    String code = indicator.code();
    List<Niveau> levels = catalog.levels(code).stream().filter(CityPresenter::isMapped).toList();
    Niveau niveau =
        choices.pick(
            "niveau", text -> Niveau.find(text).filter(levels::contains), levels.getFirst());
    List<Periode> periods = catalog.periods(code, niveau);
    Periode periode =
        choices.pick(
            "periode", text -> Periode.find(text).filter(periods::contains), periods.getFirst());
    int classes =
        choices.pick(
            "klassen",
            text -> text.matches("[3-7]") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
            DEFAULT_CLASSES);
    return new CityState.Choice(
        indicator,
        periode,
        niveau,
        classes,
        choices.pick("methode", ClassBreaks.Method.class, ClassBreaks.Method.KWANTIELEN),
        choices.pick("sorteer", CityState.Order.class, CityState.Order.NAAM));
  }

  /** By name as they are, or by figure with what is not known last. */
  private static List<Figure> ordered(List<Figure> byName, CityState.Order order) {
    Comparator<Figure> unknownLast =
        Comparator.comparing(f -> !(f.meting() instanceof Meting.Bekend));
    Comparator<Figure> byValue =
        Comparator.comparingDouble(
            f -> f.meting() instanceof Meting.Bekend(double waarde) ? waarde : 0);
    return switch (order) {
      case NAAM -> byName;
      case OPLOPEND -> byName.stream().sorted(unknownLast.thenComparing(byValue)).toList();
      case AFLOPEND ->
          byName.stream().sorted(unknownLast.thenComparing(byValue.reversed())).toList();
    };
  }

  private AreaMap map(
      CityState.Choice choice,
      LevelFigures figures,
      Outlines outlines,
      Areas areas,
      Address address) {
    IndicatorInfo indicator = choice.indicator();
    List<AreaMap.Area> drawn = new ArrayList<>();
    for (Figure figure : figures.areas()) {
      Geometry outline = outlines.byCode().get(figure.gebiedcode());
      if (outline != null) {
        drawn.add(
            new AreaMap.Area(
                figure.gebiedcode(),
                figure.naam(),
                outline,
                figure.meting(),
                FigureWords.of(indicator, figure, language),
                href(figure, areas, address)));
      }
    }
    double[] known =
        figures.areas().stream()
            .filter(f -> f.meting() instanceof Meting.Bekend)
            .mapToDouble(f -> ((Meting.Bekend) f.meting()).waarde())
            .toArray();
    return new AreaMap(
        texts.get(
            "kaarttitel",
            indicator.label(),
            language.level(choice.niveau()),
            language.period(choice.periode())),
        drawn,
        known.length == 0 || indicator.isCount()
            ? Optional.empty()
            : Optional.of(ClassBreaks.of(known, choice.klassen(), choice.methode())),
        indicator.isCount(),
        Palette.of(indicator.richting()),
        drawn.size() <= LARGEST_LABELLED_MAP);
  }

  private static Optional<String> href(Figure figure, Areas areas, Address address) {
    return areas.find(figure.gebiedcode()).map(area -> address.to("gebied/" + area.code()).href());
  }

  private CityState.Row row(IndicatorInfo indicator, Figure figure, Areas areas, Address address) {
    List<String> notes = new ArrayList<>();
    figure
        .interval()
        .ifPresent(i -> notes.add(language.interval(i.low(), i.high(), indicator.decimalen())));
    notes.addAll(FigureWords.marks(figure, language));
    if (figure.dekking().isPresent()
        && figure.dekking().getAsDouble() < 0.9995
        && figure.meting() instanceof Meting.Bekend) {
      notes.add(texts.get("dekking", language.number(figure.dekking().getAsDouble() * 100, 1)));
    }
    return new CityState.Row(
        figure.gebiedcode(),
        figure.naam(),
        FigureText.of(figure.meting(), indicator.decimalen(), language).text(),
        FigureState.of(figure.meting()),
        String.join("; ", notes),
        figure.niveau() == Niveau.GEMEENTE || figure.residual()
            ? Optional.empty()
            : href(figure, areas, address));
  }

  /** Figures that exist for the whole gemeente only: first and last moment. */
  private List<CityState.StripFigure> strip(String indeling) {
    Optional<String> gemeente =
        Areas.of(snapshot, indeling).list(Niveau.GEMEENTE).stream()
            .map(Areas.Area::code)
            .findFirst();
    if (gemeente.isEmpty()) {
      return List.of();
    }
    AreaFigures figures = AreaFigures.of(snapshot, gemeente.get(), gemeente.get(), indeling);
    return catalog.list().stream()
        .filter(i -> catalog.levels(i.code()).equals(List.of(Niveau.GEMEENTE)))
        .filter(i -> i.factor() != 1000)
        .map(i -> stripFigure(i, figures.list(i.code(), gemeente.get(), Kolom.TOTAAL)))
        .limit(STRIP_LENGTH)
        .toList();
  }

  private CityState.StripFigure stripFigure(IndicatorInfo indicator, List<Figure> figures) {
    List<Figure> ends =
        figures.size() > 2 ? List.of(figures.getFirst(), figures.getLast()) : figures;
    Map<Boolean, List<Figure>> madeUp =
        ends.stream()
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    f ->
                        Provenance.of(snapshot, indicator.code(), f.periode())
                            .madeUp()
                            .isPresent()));
    return new CityState.StripFigure(
        indicator.label(),
        indicator.eenheid(),
        ends.stream()
            .map(
                f ->
                    new CityState.Step(
                        FigureText.of(f.meting(), indicator.decimalen(), language),
                        language.period(f.periode())))
            .toList(),
        !madeUp.get(true).isEmpty());
  }
}
