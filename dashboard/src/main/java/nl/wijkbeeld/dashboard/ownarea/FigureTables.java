package nl.wijkbeeld.dashboard.ownarea;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas.Area;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FiguresOfAreas;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.ownarea.OwnFigure.How;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Pijler;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Makes the tables of an own area, each figure beside that of the city.
 *
 * @param name what the reader calls the area
 * @param city the gemeente that it lies in, if it lies in one
 * @param reference the figures of the gemeente
 * @param address the page
 */
record FigureTables(String name, Optional<Area> city, FiguresOfAreas reference, Address address) {

  /** The newest figures on one side of the picture; nothing when there are none. */
  Optional<Section> side(Pijler side, Map<IndicatorInfo, OwnFigure> newest) {
    List<OwnFigure> mine =
        newest.entrySet().stream()
            .filter(entry -> entry.getKey().pijler() == side)
            .map(Map.Entry::getValue)
            .filter(figure -> figure.how() != How.CANNOT_COMBINE)
            .toList();
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    String title =
        switch (side) {
          case DRAAGKRACHT -> "Wat draagt";
          case DRAAGLAST -> "Wat weegt";
          case CONTEXT -> "Wie er wonen, en hoe";
        };
    return Optional.of(
        new Section(
            side.code(),
            title,
            List.of(
                new Handout.Table(
                    title + " in " + name,
                    List.of(
                        new Column("Cijfer", false),
                        Column.forSheet("Code"),
                        new Column(name, true),
                        new Column(city.map(Area::naam).orElse("De gemeente"), true),
                        new Column("Eenheid", false),
                        new Column("Periode", false),
                        new Column("Hoe gerekend", false),
                        new Column("Bekend", true)),
                    mine.stream().map(figure -> row(figure)).toList())),
            mine.stream()
                .map(
                    figure ->
                        address.with(OwnAreaPresenter.INDICATOR, figure.indicator().code()).href()
                            + "#reeks")
                .toList(),
            List.of()));
  }

  private List<Cell> row(OwnFigure figure) {
    IndicatorInfo info = figure.indicator();
    return List.of(
        Cell.text(info.label()),
        Cell.text(info.code()),
        Cell.figure(figure.meting(), info.decimalen()),
        reference(figure),
        Cell.text(info.eenheid()),
        Cell.text(figure.periode().label()),
        Cell.text(how(figure)),
        Cell.text(coverage(figure)));
  }

  private Cell reference(OwnFigure figure) {
    return city.stream()
        .flatMap(area -> reference.list(figure.indicator().code(), area.code()).stream())
        .filter(one -> one.periode().equals(figure.periode()))
        .findFirst()
        .map(Figure::meting)
        .map(meting -> Cell.figure(meting, figure.indicator().decimalen()))
        .orElseGet(
            () -> Cell.figure(Meting.absent(Status.ONBEKEND), figure.indicator().decimalen()));
  }

  /** How a figure came about, or why it did not, in a few words. */
  static String how(OwnFigure figure) {
    String words =
        switch (figure.how()) {
          case PUBLISHED -> "gepubliceerd";
          case SUM -> "opgeteld";
          case RATIO -> "opgeteld en gedeeld";
          case MEAN -> "gewogen gemiddelde";
          case HIDDEN_PART -> "verborgen in " + of(figure.hidden(), figure);
          case TOO_LITTLE -> "te weinig bekend";
          case CANNOT_COMBINE -> "niet op te tellen";
          case NOT_APPLICABLE -> "niet van toepassing";
        };
    return words
        + (figure.provisional() ? "; voorlopig" : "")
        + (figure.few() ? "; rust op weinig" : "");
  }

  private static String of(int count, OwnFigure figure) {
    return "%s van %s".formatted(Dutch.count(count), parts(figure.parts()));
  }

  private static String coverage(OwnFigure figure) {
    return figure.how() == How.PUBLISHED
        ? "\u2013"
        : "%s %%".formatted(Dutch.number(Math.floor(figure.coverage() * 100), 0));
  }

  /** An indicator through all periods, the newest first. */
  Section series(IndicatorInfo info, OwnFigures figures) {
    return new Section(
        "reeks",
        info.label() + " door de tijd",
        List.of(
            new Handout.Text(List.of(info.definitie())),
            new Handout.Table(
                "%s (%s), %s".formatted(info.label(), info.eenheid(), name),
                List.of(
                    new Column("Periode", false),
                    new Column(name, true),
                    new Column(city.map(Area::naam).orElse("De gemeente"), true),
                    new Column("Hoe gerekend", false),
                    new Column("Bekend", true)),
                figures.list(info.code()).stream()
                    .sorted(Comparator.comparing(OwnFigure::periode).reversed())
                    .map(
                        figure ->
                            List.of(
                                Cell.text(figure.periode().label()),
                                Cell.figure(figure.meting(), info.decimalen()),
                                reference(figure),
                                Cell.text(how(figure)),
                                Cell.text(coverage(figure))))
                    .toList())));
  }

  /** A number of the smallest areas. */
  static String parts(int parts) {
    return parts == 1 ? "1 buurt" : Dutch.count(parts) + " buurten";
  }
}
