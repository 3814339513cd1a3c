package nl.wijkbeeld.dashboard.ownarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Areas.Area;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.FiguresOfAreas;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.ownarea.OwnFigure.How;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import org.locationtech.jts.geom.Geometry;

/**
 * An own area for who writes about it: the same figures as on its page, and where it lies.
 *
 * @param codes the fewest areas that make it up
 * @param exactly the published area that it is, if it is one
 * @param city the gemeente that it lies in
 * @param parts of how many of the smallest areas it is made, in words
 * @param inhabitants how many people live there, with the moment; empty when unknown
 * @param lines its figures, as far as they can be put together
 * @param outlines where the areas lie that make it up (RD New); empty without a map
 */
public record OwnPicture(
    List<String> codes,
    Optional<Area> exactly,
    Optional<Area> city,
    String parts,
    Optional<String> inhabitants,
    List<Line> lines,
    List<Geometry> outlines) {

  /**
   * The newest figure of an indicator.
   *
   * @param how how it was put together, in words
   * @param series the figures of all periods, the oldest first
   */
  public record Line(
      IndicatorInfo indicator,
      Periode periode,
      Meting meting,
      Optional<Meting> city,
      String how,
      List<Moment> series) {
    public Line {
      series = List.copyOf(series);
    }
  }

  /** The figure of a period, here and in the gemeente. */
  public record Moment(
      Periode periode, Meting here, Optional<Meting> city, boolean provisional, boolean forecast) {}

  public OwnPicture {
    codes = List.copyOf(codes);
    lines = List.copyOf(lines);
    outlines = List.copyOf(outlines);
  }

  /** The picture of an own area; nothing when a snapshot knows none of its areas. */
  public static Optional<OwnPicture> of(Snapshot snapshot, String indeling, List<String> codes) {
    Areas areas = Areas.of(snapshot, indeling);
    OwnArea area = OwnArea.of(areas, codes);
    if (area.parts().isEmpty() || area.parts().size() > OwnArea.MOST) {
      return Optional.empty();
    }
    OwnFigures figures = OwnFigures.of(snapshot, indeling, area);
    OwnAreaPresenter presenter = new OwnAreaPresenter(snapshot);
    OwnWords words = new OwnWords(Language.NL);
    Optional<Area> city = areas.gemeente(area.parts().iterator().next());
    FiguresOfAreas reference =
        FiguresOfAreas.of(snapshot, indeling, city.map(Area::code).stream().toList());
    List<Line> lines = new ArrayList<>();
    presenter
        .newest(figures)
        .forEach(
            (info, newest) -> {
              if (newest.how() != How.CANNOT_COMBINE) {
                List<Figure> beside =
                    city.map(one -> reference.list(info.code(), one.code())).orElse(List.of());
                lines.add(line(info, newest, words.how(newest), figures, beside));
              }
            });
    return Optional.of(
        new OwnPicture(
            area.codes(),
            area.exactly(),
            city,
            words.parts(area.parts().size()),
            presenter.people(figures),
            lines,
            area.parents().stream()
                .map(one -> Outlines.of(snapshot, indeling, one.niveau()).byCode().get(one.code()))
                .filter(Objects::nonNull)
                .toList()));
  }

  private static Line line(
      IndicatorInfo info, OwnFigure newest, String how, OwnFigures figures, List<Figure> city) {
    return new Line(
        info,
        newest.periode(),
        newest.meting(),
        beside(city, newest.periode()),
        how,
        figures.list(info.code()).stream()
            .map(
                one ->
                    new Moment(
                        one.periode(),
                        one.meting(),
                        beside(city, one.periode()),
                        one.provisional(),
                        one.forecast()))
            .toList());
  }

  private static Optional<Meting> beside(List<Figure> city, Periode periode) {
    return city.stream()
        .filter(one -> one.periode().equals(periode))
        .findFirst()
        .map(Figure::meting);
  }
}
