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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.ownarea.OwnFigure.How;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Pijler;
import nl.wijkbeeld.vocabulary.Status;

/** Makes the tables of an own area, each figure beside that of the city. */
final class FigureTables {
  private final String name;
  private final Optional<Area> city;
  private final FiguresOfAreas reference;
  private final Address address;
  private final Language language;
  private final Texts texts;
  private final OwnWords words;

  /**
   * Of an area.
   *
   * @param name what the reader calls the area
   * @param city the gemeente that it lies in, if it lies in one
   * @param reference the figures of the gemeente
   * @param address the page
   */
  FigureTables(
      String name,
      Optional<Area> city,
      FiguresOfAreas reference,
      Address address,
      Language language) {
    this.name = name;
    this.city = city;
    this.reference = reference;
    this.address = address;
    this.language = language;
    this.texts = Texts.of(FigureTables.class, language);
    this.words = new OwnWords(language);
  }

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
    String title = texts.get("pijler." + side.code());
    return Optional.of(
        new Section(
            side.code(),
            title,
            List.of(
                new Handout.Table(
                    texts.get("pijler.waarin", title, name),
                    List.of(
                        new Column(texts.get("cijfer"), false),
                        Column.forSheet(texts.get("code")),
                        new Column(name, true),
                        new Column(city.map(Area::naam).orElse(texts.get("de_gemeente")), true),
                        new Column(texts.get("eenheid"), false),
                        new Column(texts.get("periode"), false),
                        new Column(texts.get("hoe_gerekend"), false),
                        new Column(texts.get("bekend"), true)),
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
        Cell.figure(figure.meting(), info.decimalen(), language),
        reference(figure),
        Cell.text(info.eenheid()),
        Cell.text(language.period(figure.periode())),
        Cell.text(words.how(figure)),
        Cell.text(words.coverage(figure)));
  }

  private Cell reference(OwnFigure figure) {
    return city.stream()
        .flatMap(area -> reference.list(figure.indicator().code(), area.code()).stream())
        .filter(one -> one.periode().equals(figure.periode()))
        .findFirst()
        .map(Figure::meting)
        .map(meting -> Cell.figure(meting, figure.indicator().decimalen(), language))
        .orElseGet(
            () ->
                Cell.figure(
                    Meting.absent(Status.ONBEKEND), figure.indicator().decimalen(), language));
  }

  /** An indicator through all periods, the newest first. */
  Section series(IndicatorInfo info, OwnFigures figures) {
    return new Section(
        "reeks",
        texts.get("door_de_tijd", info.label()),
        List.of(
            new Handout.Text(List.of(info.definitie())),
            new Handout.Table(
                texts.get("reeks", info.label(), info.eenheid(), name),
                List.of(
                    new Column(texts.get("periode"), false),
                    new Column(name, true),
                    new Column(city.map(Area::naam).orElse(texts.get("de_gemeente")), true),
                    new Column(texts.get("hoe_gerekend"), false),
                    new Column(texts.get("bekend"), true)),
                figures.list(info.code()).stream()
                    .sorted(Comparator.comparing(OwnFigure::periode).reversed())
                    .map(
                        figure ->
                            List.of(
                                Cell.text(language.period(figure.periode())),
                                Cell.figure(figure.meting(), info.decimalen(), language),
                                reference(figure),
                                Cell.text(words.how(figure)),
                                Cell.text(words.coverage(figure))))
                    .toList())));
  }
}
