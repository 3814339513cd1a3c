package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.portrait.Rule;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * What a snapshot says of a wijk, as it is shown in a wijkbeeld. Of an edition it is kept, so that
 * it reads the same when the snapshot is long gone.
 *
 * @param snapshot the id of the snapshot
 * @param made when that snapshot was made
 * @param code the code of the area
 * @param area its name
 * @param level its level, such as {@code wijk}
 * @param city the name of the gemeente
 * @param inhabitants how many people live there, with the moment; empty when unknown
 * @param figures the chosen figures, in their order
 * @param sentences what the rules say of the area, strengths first
 * @param refusal why there are no sentences, when there would be loads only
 * @param inset where the area lies, as SVG; empty when there are no outlines
 * @param places the area with the first {@link #MOST_ON_MAP} places on it by their number, as SVG;
 *     empty when there are no outlines or no places
 * @param comparison the figures beside those of other areas, when there are others
 * @param sources the deliveries behind all this, each as a sentence
 * @param madeUp what is made up about it, each as a sentence
 */
public record Facts(
    String snapshot,
    Instant made,
    String code,
    String area,
    String level,
    String city,
    Optional<String> inhabitants,
    List<Fact> figures,
    List<Said> sentences,
    Optional<String> refusal,
    Optional<String> inset,
    Optional<String> places,
    Optional<Comparison> comparison,
    List<String> sources,
    List<String> madeUp) {

  /** So many places have a number on the map. */
  public static final int MOST_ON_MAP = 8;

  /** Strengths first, loads last. */
  public static final Comparator<Fact> STRENGTHS_FIRST =
      Comparator.comparingInt(
          fact ->
              List.of(Pijler.DRAAGKRACHT, Pijler.CONTEXT, Pijler.DRAAGLAST).indexOf(fact.side()));

  /**
   * A figure as it is shown.
   *
   * @param value the figure, or the word for why there is none
   * @param direction {@code hoog_is_kracht}, {@code hoog_is_last} or {@code neutraal}
   * @param interval its 95 % interval, or empty
   * @param marks in words: how final it is, whether it rests on few
   * @param beside what it is compared with, with its figure
   * @param compared what it is compared with, in sentences
   * @param trend its course beside that of the gemeente, when it has two moments
   * @param madeUp what is made up about it, if anything
   */
  public record Fact(
      String indicator,
      String label,
      String definition,
      Pijler side,
      String direction,
      String value,
      FigureState state,
      String unit,
      String period,
      String interval,
      List<String> marks,
      Optional<Beside> beside,
      List<String> compared,
      Optional<TrendChart> trend,
      String source,
      Optional<String> madeUp) {
    public Fact {
      marks = List.copyOf(marks);
      compared = List.copyOf(compared);
    }
  }

  /** Another figure of the same indicator, such as that of the city. */
  public record Beside(String name, String value, FigureState state) {}

  /** A sentence, with the side that it is about and why it was made. */
  public record Said(Rule.Side side, String text, String rule) {}

  public Facts {
    figures = List.copyOf(figures);
    sentences = List.copyOf(sentences);
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /** The same, with its places on a map and with the figures of other areas. */
  Facts beside(Optional<String> drawnPlaces, Optional<Comparison> others) {
    return new Facts(
        snapshot,
        made,
        code,
        area,
        level,
        city,
        inhabitants,
        figures,
        sentences,
        refusal,
        inset,
        drawnPlaces,
        others,
        sources,
        madeUp);
  }

  /** The same, with more that is made up about it. */
  public Facts alsoMadeUp(String what) {
    return new Facts(
        snapshot,
        made,
        code,
        area,
        level,
        city,
        inhabitants,
        figures,
        sentences,
        refusal,
        inset,
        places,
        comparison,
        sources,
        Stream.concat(Stream.of(what), madeUp.stream()).toList());
  }
}
