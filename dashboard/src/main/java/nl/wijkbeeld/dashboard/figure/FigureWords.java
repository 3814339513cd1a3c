package nl.wijkbeeld.dashboard.figure;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;

/** A figure of an area in words, as a screen reader says it and a note repeats it. */
public final class FigureWords {
  private FigureWords() {}

  /** Name, figure, unit, and what to know of it. */
  public static String of(IndicatorInfo indicator, Figure figure, Language language) {
    FigureText said = FigureText.of(figure.meting(), indicator.decimalen(), language);
    List<String> marks = marks(figure, language);
    String rest = marks.isEmpty() ? "" : ", " + String.join(", ", marks);
    return switch (said.state()) {
      case GETAL ->
          "%s: %s%s%s"
              .formatted(figure.naam(), said.text(), language.behind(indicator.eenheid()), rest);
      case NUL ->
          "%s: %s %s%s"
              .formatted(figure.naam(), said.state().word(language), indicator.eenheid(), rest);
      default -> "%s: %s".formatted(figure.naam(), said.text());
    };
  }

  /** Whether a known figure rests on few, and whether it is final. */
  public static List<String> marks(Figure figure, Language language) {
    List<String> marks = new ArrayList<>();
    if (figure.meting() instanceof Meting.Bekend) {
      if (figure.weinig()) {
        marks.add(ReadingGuide.LITTLE.term(language));
      }
      ReadingGuide.of(figure.finality()).map(mark -> mark.term(language)).ifPresent(marks::add);
    }
    return marks;
  }
}
