package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.ChildFigures;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FigureWords;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
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
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas in an area beside each other: some figures of each in a table, one of them on a map.
 */
final class ChildTable {
  private static final int OF_EACH_SIDE = 3;
  private static final int MOST_COLUMNS = 6;
  private static final int CLASSES = 4;
  private static final int LARGEST_LABELLED_MAP = 12;
  private static final int MOST_ROWS = 100;

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final Areas areas;
  private final String indeling;
  private final Address address;
  private final List<String> notices;
  private final Texts texts;
  private final Language language;

  ChildTable(
      Snapshot snapshot,
      Areas areas,
      String indeling,
      Address address,
      List<String> notices,
      Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(ChildTable.class, language);
    this.language = language;
    this.catalog = IndicatorCatalog.of(snapshot);
    this.areas = areas;
    this.indeling = indeling;
    this.address = address;
    this.notices = notices;
  }

  /**
   * The areas in an area, or nothing when there are none with a figure.
   *
   * @param parents the key figures of the area itself
   */
  Optional<AreaState.Children> make(Areas.Area area, Map<IndicatorInfo, Figure> parents) {
    List<Areas.Area> children = areas.children(area.code());
    if (children.isEmpty()) {
      return Optional.empty();
    }
    Niveau niveau = children.getFirst().niveau();
    Map<IndicatorInfo, Periode> columns = columns(niveau, parents);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Periode> periods = new LinkedHashMap<>();
    columns.forEach((indicator, period) -> periods.put(indicator.code(), period));
    ChildFigures figures = ChildFigures.of(snapshot, area.code(), indeling, periods);
    IndicatorInfo mapped =
        address
            .first("indicator")
            .flatMap(catalog::find)
            .filter(columns::containsKey)
            .orElse(columns.keySet().iterator().next());
    Optional<AreaMap> map = map(area, niveau, mapped, columns.get(mapped), figures);
    String order = address.first("sorteer").orElse("");
    boolean falling = order.startsWith("-");
    Optional<String> sorted =
        Optional.of(falling ? order.substring(1) : order).filter(periods::containsKey);
    return Optional.of(
        new AreaState.Children(
            title(area, children),
            columns.entrySet().stream()
                .map(one -> column(one.getKey(), one.getValue(), parents, figures))
                .toList(),
            ordered(children, sorted, falling, figures).stream()
                .limit(MOST_ROWS)
                .map(child -> row(child, columns.keySet(), figures))
                .toList(),
            children.size(),
            sorted,
            !falling,
            mapped,
            map,
            map.map(
                m -> Legend.of(m, value -> language.number(value, mapped.decimalen()), language)),
            selected(children)));
  }

  private String title(Areas.Area area, List<Areas.Area> children) {
    Set<Niveau> levels = children.stream().map(Areas.Area::niveau).collect(Collectors.toSet());
    String what =
        levels.size() == 1 ? language.levels(levels.iterator().next()) : texts.get("gebieden");
    return texts.get("de_delen", what, area.naam());
  }

  /** Which of the areas that were selected lie here. */
  private List<String> selected(List<Areas.Area> children) {
    Set<String> here = children.stream().map(Areas.Area::code).collect(Collectors.toSet());
    return address.list(Address.AREAS).stream().filter(here::contains).toList();
  }

  /** What the columns show: of the theme, else of each side some, and what was asked for. */
  private Map<IndicatorInfo, Periode> columns(Niveau niveau, Map<IndicatorInfo, Figure> parents) {
    Map<IndicatorInfo, Periode> possible = new LinkedHashMap<>();
    Stream.of(true, false)
        .forEach(
            rates ->
                parents.forEach(
                    (indicator, figure) -> {
                      if (indicator.isCount() != rates) {
                        period(indicator, niveau, figure)
                            .ifPresent(found -> possible.put(indicator, found));
                      }
                    }));
    Set<IndicatorInfo> chosen = new LinkedHashSet<>();
    Optional<String> asked = address.first("indicator");
    possible.keySet().stream()
        .filter(indicator -> asked.filter(indicator.code()::equals).isPresent())
        .forEach(chosen::add);
    if (asked.isPresent() && chosen.isEmpty()) {
      notices.add(texts.get("geen_delen", asked.get(), language.level(niveau)));
    }
    for (Pijler side : Pijler.values()) {
      possible.keySet().stream()
          .filter(indicator -> indicator.pijler() == side)
          .limit(OF_EACH_SIDE)
          .forEach(chosen::add);
    }
    Map<IndicatorInfo, Periode> columns = new LinkedHashMap<>();
    chosen.stream()
        .limit(MOST_COLUMNS)
        .sorted(Comparator.comparing(IndicatorInfo::pijler))
        .forEach(indicator -> columns.put(indicator, possible.get(indicator)));
    return columns;
  }

  /** The period of the figure of the area itself, else the newest before it. */
  private Optional<Periode> period(IndicatorInfo indicator, Niveau niveau, Figure parent) {
    return catalog.periods(indicator.code(), niveau).stream()
        .filter(period -> period.compareTo(parent.periode()) <= 0)
        .findFirst();
  }

  private static double largest(List<Figure> figures) {
    return figures.stream().mapToDouble(ChildTable::known).max().orElse(0);
  }

  private static double known(Figure figure) {
    return figure.meting() instanceof Meting.Bekend(double waarde) ? waarde : 0;
  }

  private AreaState.Column column(
      IndicatorInfo indicator,
      Periode period,
      Map<IndicatorInfo, Figure> parents,
      ChildFigures figures) {
    Figure parent = parents.get(indicator);
    boolean same = parent.periode().equals(period);
    double largest = largest(figures.byIndicator().get(indicator.code()));
    boolean onScale = same && !indicator.isCount() && largest > 0 && known(parent) > 0;
    return new AreaState.Column(
        indicator,
        period,
        same
            ? FigureText.of(parent.meting(), indicator.decimalen(), language)
            : FigureText.unknown(language),
        onScale && known(parent) <= largest
            ? Optional.of(known(parent) / largest)
            : Optional.empty());
  }

  private AreaState.Row row(Areas.Area child, Set<IndicatorInfo> columns, ChildFigures figures) {
    List<AreaState.Bar> bars = new ArrayList<>();
    for (IndicatorInfo indicator : columns) {
      double largest = largest(figures.byIndicator().get(indicator.code()));
      bars.add(
          figures
              .find(indicator.code(), child.code())
              .map(figure -> bar(indicator, figure, largest))
              .orElse(new AreaState.Bar(FigureText.unknown(language), Optional.empty(), "")));
    }
    return new AreaState.Row(child, bars);
  }

  private AreaState.Bar bar(IndicatorInfo indicator, Figure figure, double largest) {
    return new AreaState.Bar(
        FigureText.of(figure.meting(), indicator.decimalen(), language),
        known(figure) > 0 ? Optional.of(known(figure) / largest) : Optional.empty(),
        String.join(", ", FigureWords.marks(figure, language)));
  }

  private static List<Areas.Area> ordered(
      List<Areas.Area> children,
      Optional<String> indicator,
      boolean falling,
      ChildFigures figures) {
    if (indicator.isEmpty()) {
      return falling ? children.reversed() : children;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    figures
        .byIndicator()
        .get(indicator.get())
        .forEach(
            figure -> {
              if (figure.meting() instanceof Meting.Bekend(double waarde)) {
                values.put(figure.gebiedcode(), waarde);
              }
            });
    Comparator<Areas.Area> byValue =
        Comparator.comparingDouble(child -> values.getOrDefault(child.code(), 0.0));
    return children.stream()
        .sorted(
            Comparator.comparing((Areas.Area child) -> !values.containsKey(child.code()))
                .thenComparing(falling ? byValue.reversed() : byValue))
        .toList();
  }

  private Optional<AreaMap> map(
      Areas.Area area,
      Niveau niveau,
      IndicatorInfo indicator,
      Periode period,
      ChildFigures figures) {
    Map<String, Geometry> outlines = Outlines.of(snapshot, indeling, niveau).byCode();
    List<AreaMap.Area> drawn = new ArrayList<>();
    for (Areas.Area child : areas.children(area.code())) {
      Geometry outline = outlines.get(child.code());
      if (outline != null) {
        Optional<Figure> figure = figures.find(indicator.code(), child.code());
        drawn.add(
            new AreaMap.Area(
                child.code(),
                child.naam(),
                outline,
                figure
                    .map(Figure::meting)
                    .orElse(Meting.absent(nl.wijkbeeld.vocabulary.Status.ONBEKEND)),
                figure
                    .map(found -> FigureWords.of(indicator, found, language))
                    .orElse(child.naam() + ": " + FigureState.ONBEKEND.word(language)),
                Optional.of(address.to("gebied/" + child.code()).href())));
      }
    }
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    double[] values =
        drawn.stream()
            .filter(one -> one.meting() instanceof Meting.Bekend)
            .mapToDouble(one -> ((Meting.Bekend) one.meting()).waarde())
            .toArray();
    return Optional.of(
        new AreaMap(
            texts.get(
                "kaarttitel",
                indicator.label(),
                language.level(niveau),
                area.naam(),
                language.period(period)),
            drawn,
            values.length == 0 || indicator.isCount()
                ? Optional.empty()
                : Optional.of(ClassBreaks.of(values, CLASSES, ClassBreaks.Method.KWANTIELEN)),
            indicator.isCount(),
            Palette.of(indicator.richting()),
            drawn.size() <= LARGEST_LABELLED_MAP));
  }
}
