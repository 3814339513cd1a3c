package nl.wijkbeeld.dashboard.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What the page with all areas of a level shows.
 *
 * @param notices what could not be done, as sentences
 * @param possible the indicators there are
 * @param list the list; nothing when no indicator was asked for
 */
public record RankingState(
    List<String> notices, List<IndicatorInfo> possible, Optional<Listing> list) {

  /** In what order the areas stand. */
  public enum Order {
    NAAM,
    WAARDE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * All areas of a level.
   *
   * @param ranked how many areas have an interval, and so take part in the ranks
   * @param scale the scale that the plots share
   * @param gemeente the city
   * @param page which page of the list it is, from 1
   * @param pages how many pages there are
   * @param rows the areas on this page
   */
  public record Listing(
      IndicatorInfo indicator,
      Niveau niveau,
      List<Niveau> niveaus,
      Periode periode,
      List<Periode> periods,
      Order order,
      int count,
      int ranked,
      Range scale,
      Optional<Figure> gemeente,
      int page,
      int pages,
      List<Row> rows,
      Set<FigureState> states,
      List<ReadingGuide> guide,
      Provenance provenance) {
    public Listing {
      niveaus = List.copyOf(niveaus);
      periods = List.copyOf(periods);
      rows = List.copyOf(rows);
      guide = List.copyOf(guide);
    }
  }

  /**
   * An area.
   *
   * @param rank between which places it stands, if it has an interval
   * @param selected whether it is one of those that the reader follows
   */
  public record Row(
      Place place,
      Meting meting,
      FigureText figure,
      Optional<Figure.Interval> interval,
      Optional<Rank> rank,
      List<String> marks,
      boolean selected) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  /** Places on a list, 1 for the highest figure, both included. */
  public record Rank(int first, int last) {
    String text(Language language) {
      Texts texts = Texts.of(Rank.class, language);
      return first == last
          ? texts.get("plaats", language.count(first))
          : texts.get("plaats.tot", language.count(first), language.count(last));
    }
  }

  public RankingState {
    notices = List.copyOf(notices);
    possible = List.copyOf(possible);
  }
}
