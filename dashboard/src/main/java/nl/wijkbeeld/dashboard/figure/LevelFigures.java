package nl.wijkbeeld.dashboard.figure;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * An indicator in a period, for all areas of a level and for the gemeente.
 *
 * @param areas the areas of the level, by name, without residual areas
 * @param residuals what could not be attributed
 * @param gemeente the gemeente
 */
public record LevelFigures(List<Figure> areas, List<Figure> residuals, Optional<Figure> gemeente) {

  public LevelFigures {
    areas = List.copyOf(areas);
    residuals = List.copyOf(residuals);
  }

  public static LevelFigures of(
      Snapshot snapshot, String indicator, Periode periode, String indeling, Niveau niveau) {
    List<Figure> all =
        snapshot.ask(
            LevelFigures.class,
            Figure.reader(),
            indicator,
            periode.code(),
            indeling,
            niveau.code());
    return new LevelFigures(
        all.stream().filter(f -> f.niveau() == niveau && !f.residual()).toList(),
        all.stream().filter(Figure::residual).toList(),
        all.stream().filter(f -> f.niveau() == Niveau.GEMEENTE).findFirst());
  }
}
