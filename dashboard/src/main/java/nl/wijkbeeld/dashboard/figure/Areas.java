package nl.wijkbeeld.dashboard.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * The areas of a division, without residual areas.
 *
 * @param all the areas, by name
 */
public record Areas(List<Area> all) {

  /**
   * An area.
   *
   * @param oppervlakteM2 its surface in square metres
   */
  public record Area(
      String code,
      String naam,
      Niveau niveau,
      Optional<String> ouder,
      OptionalDouble oppervlakteM2) {}

  public Areas {
    all = List.copyOf(all);
  }

  public static Areas of(Snapshot snapshot, String indeling) {
    return snapshot.remember(
        "areas/" + indeling,
        Areas.class,
        opened ->
            new Areas(
                opened.ask(
                    Areas.class,
                    row ->
                        new Area(
                            row.getString("gebiedcode"),
                            row.getString("naam"),
                            Niveau.of(row.getString("niveau")),
                            Optional.ofNullable(row.getString("ouder")),
                            OptionalDouble.of(row.getDouble("oppervlakte_m2"))),
                    indeling)));
  }

  public List<Area> list(Niveau niveau) {
    return all.stream().filter(area -> area.niveau() == niveau).toList();
  }

  public Optional<Area> find(String code) {
    return all.stream().filter(area -> area.code().equals(code)).findFirst();
  }

  /** The names by code. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    all.forEach(area -> names.put(area.code(), area.naam()));
    return names;
  }

  /** The name of the gemeente, or of the first when there are more. */
  public String gemeente() {
    return list(Niveau.GEMEENTE).stream().map(Area::naam).findFirst().orElse("De gemeente");
  }
}
