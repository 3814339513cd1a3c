package nl.wijkbeeld.analytics;

import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The areas that a snapshot publishes: the same rows that the values were computed with. */
final class PublishedAreas {

  /** Other codes and names of an area, one a line. */
  private static final String ALIASES = "aliassen";

  private PublishedAreas() {}

  /** Some hundreds of rows, read on the driver. */
  static List<Gebied> of(Dataset<Row> areas) throws IOException {
    List<Gebied> gebieden = new ArrayList<>();
    for (Row row : areas.collectAsList()) {
      gebieden.add(area(row));
    }
    return gebieden;
  }

  private static Gebied area(Row row) throws IOException {
    Double surface = row.getAs(Kolom.OPPERVLAKTE_M2);
    return new Gebied(
        row.getAs(Kolom.GEBIEDCODE),
        row.getAs(Kolom.INDELING),
        row.getAs(Kolom.NAAM),
        Niveau.of(row.getAs(Kolom.NIVEAU)),
        Optional.ofNullable(row.getAs(Kolom.OUDER)),
        date(row.getAs(Kolom.GELDIG_VAN)).orElse(null),
        date(row.getAs(Kolom.GELDIG_TOT)),
        surface == null ? OptionalDouble.empty() : OptionalDouble.of(surface),
        outline(row.getAs(Kolom.GEOMETRY)),
        row.<String>getAs(ALIASES) == null
            ? List.of()
            : row.<String>getAs(ALIASES).lines().toList());
  }

  private static Optional<LocalDate> date(Date date) {
    return Optional.ofNullable(date).map(Date::toLocalDate);
  }

  private static Optional<Geometry> outline(byte[] wkb) throws IOException {
    if (wkb == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WKBReader().read(wkb));
    } catch (ParseException damaged) {
      throw new IOException("een omtrek in het meer is beschadigd", damaged);
    }
  }
}
