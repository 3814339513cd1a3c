package nl.wijkbeeld.dashboard.figure;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;

/** A figure of an area in words, as a screen reader says it and a note repeats it. */
public final class FigureWords {
  private FigureWords() {}

  /** Name, figure, unit, and what to know of it. */
  public static String of(IndicatorInfo indicator, Figure figure) {
    String text = Dutch.figure(figure.meting(), indicator.decimalen());
    List<String> marks = marks(figure);
    String rest = marks.isEmpty() ? "" : ", " + String.join(", ", marks);
    return switch (FigureState.of(figure.meting())) {
      case GETAL -> "%s: %s %s%s".formatted(figure.naam(), text, indicator.eenheid(), rest);
      case NUL -> "%s: nul %s%s".formatted(figure.naam(), indicator.eenheid(), rest);
      default -> "%s: %s".formatted(figure.naam(), text);
    };
  }

  /** Whether a known figure rests on few, and whether it is final. */
  public static List<String> marks(Figure figure) {
    List<String> marks = new ArrayList<>();
    if (figure.meting() instanceof Meting.Bekend) {
      if (figure.weinig()) {
        marks.add(ReadingGuide.LITTLE.term());
      }
      if (figure.finality() != Figure.Finality.DEFINITIEF) {
        marks.add(figure.finality().word());
      }
    }
    return marks;
  }
}
