package nl.wijkbeeld.dashboard.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * Everything that a snapshot says of its indicators.
 *
 * @param all the indicators, by theme and name
 */
record IndicatorDetails(List<Detail> all) {

  /**
   * An indicator.
   *
   * @param teller the name of what is divided, if it is a ratio
   * @param noemer the name of what it is divided by
   * @param reeks {@code stand} or {@code stroom}
   * @param waarom why it stands on its side of the picture
   * @param beleid the row of the disclosure policy
   */
  record Detail(
      String code,
      String label,
      String definitie,
      String eenheid,
      String thema,
      Pijler pijler,
      String richting,
      Aggregatie aggregatie,
      Optional<String> teller,
      Optional<String> noemer,
      double factor,
      String bron,
      String licentie,
      boolean gevoelig,
      int minimum,
      Optional<String> reeks,
      Optional<String> geldigVan,
      Optional<String> geldigTot,
      Optional<String> waarom,
      Optional<String> beleid) {}

  IndicatorDetails {
    all = List.copyOf(all);
  }

  /** The indicators of a snapshot; asked once for each. */
  static IndicatorDetails of(Snapshot snapshot) {
    return snapshot.remember(
        "indicator-details",
        IndicatorDetails.class,
        opened -> new IndicatorDetails(opened.ask(IndicatorDetails.class, IndicatorDetails::read)));
  }

  private static Detail read(ResultSet row) throws SQLException {
    return new Detail(
        row.getString("indicator"),
        row.getString("label"),
        row.getString("definitie"),
        row.getString("eenheid"),
        row.getString("thema"),
        Pijler.of(row.getString("pijler")),
        row.getString("richting"),
        Aggregatie.of(row.getString("aggregatie")),
        text(row, "teller_label"),
        text(row, "noemer_label"),
        row.getDouble("factor"),
        row.getString("bron"),
        row.getString("licentie"),
        row.getBoolean("gevoelig"),
        row.getInt("minimum"),
        text(row, "soort_reeks"),
        text(row, "geldig_van"),
        text(row, "geldig_tot"),
        text(row, "waarom"),
        text(row, "beleid"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
  }
}
