package nl.wijkbeeld.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Where series were measured in another way from then on.
 *
 * @param all the breaks, by indicator and period
 */
public record SeriesBreaks(List<SeriesBreak> all) {

  /**
   * A break.
   *
   * @param label the name of the indicator
   * @param periode the first period after it
   * @param soort {@code definitie}, {@code registratie} or {@code indeling}
   * @param uitleg what changed, as a sentence
   */
  public record SeriesBreak(
      String indicator, String label, Periode periode, String soort, String uitleg) {

    /** What kind of break it is, for a reader. */
    public String kind(Language language) {
      return Texts.of(SeriesBreak.class, language).find("breuk." + soort).orElse(soort);
    }

    /** What kind of break it is, in Dutch. */
    public String kind() {
      return kind(Language.NL);
    }
  }

  public SeriesBreaks {
    all = List.copyOf(all);
  }

  /** The breaks of a snapshot; asked once for each. */
  public static SeriesBreaks of(Snapshot snapshot) {
    return snapshot.remember(
        "breaks",
        SeriesBreaks.class,
        opened -> new SeriesBreaks(opened.ask(SeriesBreaks.class, SeriesBreaks::read)));
  }

  public List<SeriesBreak> list(String indicator) {
    return all.stream().filter(one -> one.indicator().equals(indicator)).toList();
  }

  private static SeriesBreak read(ResultSet row) throws SQLException {
    return new SeriesBreak(
        row.getString("indicator"),
        row.getString("label"),
        Periode.of(row.getString("periode")),
        row.getString("soort"),
        row.getString("uitleg"));
  }
}
