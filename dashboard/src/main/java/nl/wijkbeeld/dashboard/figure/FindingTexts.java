package nl.wijkbeeld.dashboard.figure;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What a reader should know before trusting an indicator in a period.
 *
 * @param texts the findings, as sentences
 */
public record FindingTexts(List<String> texts) {
  public FindingTexts {
    texts = List.copyOf(texts);
  }

  public static FindingTexts of(Snapshot snapshot, String indicator, Periode periode) {
    return new FindingTexts(
        snapshot.ask(
            FindingTexts.class,
            row ->
                row.getString("naam") == null
                    ? row.getString("melding")
                    : row.getString("naam") + ": " + row.getString("melding"),
            indicator,
            periode.code()));
  }
}
