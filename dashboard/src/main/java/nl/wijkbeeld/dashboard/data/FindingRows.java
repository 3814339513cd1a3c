package nl.wijkbeeld.dashboard.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The findings that a reader asks for; no more than can be read.
 *
 * @param rows the first of them
 * @param total how many there are
 */
public record FindingRows(List<Row> rows, long total) {

  /**
   * A finding.
   *
   * @param kind its kind, for a reader
   * @param about area, indicator and period, as far as it is about one
   * @param text what it says
   */
  public record Row(String kind, String about, String text) {}

  private record Counted(Row row, long total) {}

  public FindingRows {
    rows = List.copyOf(rows);
  }

  static FindingRows of(
      Snapshot snapshot,
      Optional<String> soort,
      Optional<String> bevat,
      UnaryOperator<String> kindName) {
    String kind = soort.orElse("");
    String text = bevat.orElse("");
    List<Counted> found =
        snapshot.ask(FindingRows.class, row -> read(row, kindName), kind, kind, text, text);
    return new FindingRows(
        found.stream().map(Counted::row).toList(), found.isEmpty() ? 0 : found.getFirst().total());
  }

  private static Counted read(ResultSet row, UnaryOperator<String> kindName) throws SQLException {
    StringBuilder about = new StringBuilder();
    append(about, row.getString("naam"));
    append(about, row.getString("label"));
    String period = row.getString("periode");
    if (period != null) {
      append(about, Periode.find(period).map(Periode::label).orElse(period));
    }
    String breakdown = row.getString("uitsplitsing");
    if (breakdown != null && !breakdown.equals("totaal")) {
      append(about, breakdown.replace("=", ": "));
    }
    return new Counted(
        new Row(kindName.apply(row.getString("soort")), about.toString(), row.getString("melding")),
        row.getLong("totaal"));
  }

  private static void append(StringBuilder about, String part) {
    if (part != null && !part.isBlank()) {
      about.append(about.isEmpty() ? "" : ", ").append(part);
    }
  }
}
