package nl.wijkbeeld.dashboard.portrait;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * What is registered of places and organisations in an area.
 *
 * @param places how many places, when the register has any of this area
 * @param near the part of the inhabitants within 500 m of a meeting place, estimated
 * @param gaps the functions that nobody carries, by code
 * @param single the functions that one place or organisation carries, by code
 * @param network whether organisations connect it to other areas: {@code verbonden}, {@code los} or
 *     {@code niet_geregistreerd}
 * @param organisations how many organisations work there
 */
record Connections(
    Optional<Integer> places,
    OptionalDouble near,
    List<String> gaps,
    List<String> single,
    Optional<String> network,
    int organisations) {

  Connections {
    gaps = List.copyOf(gaps);
    single = List.copyOf(single);
  }

  static Connections of(Snapshot snapshot, String gebiedcode, String indeling) {
    return snapshot.ask(Connections.class, Connections::read, indeling, gebiedcode).getFirst();
  }

  private static Connections read(ResultSet row) throws SQLException {
    int count = row.getInt("aantal");
    boolean registered = "bekend".equals(row.getString("geregistreerd"));
    double near = row.getDouble("nabij_500");
    OptionalDouble part = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(near);
    return new Connections(
        registered ? Optional.of(count) : Optional.empty(),
        part,
        list(row.getString("gaten")),
        list(row.getString("enkelvoudig")),
        Optional.ofNullable(row.getString("verbonden")),
        row.getInt("organisaties"));
  }

  private static List<String> list(String codes) {
    return codes == null ? List.of() : Stream.of(codes.split("\\|", -1)).toList();
  }
}
