package nl.wijkbeeld.dashboard.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;

/**
 * The places where people meet or find help, if the snapshot has them, newest known of each.
 *
 * @param all the places, by name
 */
public record Places(List<Place> all) {
  private static final String TABLE = "voorzieningen";

  /**
   * A place.
   *
   * @param soort what it is, as its source calls it
   * @param categorie the group to which it belongs
   * @param gebied the name of the area in which it lies, if known
   * @param x metres east (RD New)
   * @param y metres north (RD New)
   */
  public record Place(
      String naam, String soort, String categorie, Optional<String> gebied, double x, double y) {}

  public Places {
    all = List.copyOf(all);
  }

  /** The places of a snapshot; asked once for each. */
  public static Places of(Snapshot snapshot) {
    return snapshot.remember(
        "places",
        Places.class,
        opened ->
            new Places(opened.has(TABLE) ? opened.ask(Places.class, Places::read) : List.of()));
  }

  /** The groups of places, in alphabetical order. */
  public List<String> categories() {
    return all.stream().map(Place::categorie).distinct().sorted().toList();
  }

  /** The places of a group. */
  public List<Place> list(String categorie) {
    return all.stream().filter(place -> place.categorie().equals(categorie)).toList();
  }

  private static Place read(ResultSet row) throws SQLException {
    try {
      Coordinate at =
          JTS.transform(
              new Coordinate(row.getDouble("lon"), row.getDouble("lat")), null, Outlines.toRdNew());
      return new Place(
          row.getString("naam"),
          row.getString("soort"),
          row.getString("categorie"),
          Optional.ofNullable(row.getString("gebied")),
          at.x,
          at.y);
    } catch (TransformException damaged) {
      throw new IllegalStateException(
          "de plaats van " + row.getString("naam") + " is beschadigd", damaged);
    }
  }
}
