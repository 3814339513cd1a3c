package nl.wijkbeeld.dashboard.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * The areas in which a postcode lies; there are too many postcodes to keep, so each is asked for.
 *
 * @param all the largest part first
 */
record Postcodes(List<Row> all) {

  /** A postcode in an area of a division. */
  record Row(String postcode, String area, String name, Niveau level, String division) {}

  Postcodes {
    all = List.copyOf(all);
  }

  /** The areas of a postcode, as somebody typed it. */
  static Postcodes of(Snapshot snapshot, String typed) {
    String postcode = typed.replace(" ", "").toUpperCase(Locale.ROOT);
    return new Postcodes(
        snapshot.ask(
            Postcodes.class,
            row ->
                new Row(
                    row.getString("postcode"),
                    row.getString("gebiedcode"),
                    row.getString("naam"),
                    Niveau.of(row.getString("niveau")),
                    row.getString("indeling")),
            postcode,
            postcode));
  }

  /** What can be found of them: in the division of the pages, if they lie there. */
  List<Findable> found(Snapshot snapshot, Texts texts) {
    Optional<String> shown = IndicatorCatalog.of(snapshot).division();
    boolean inShown = all.stream().anyMatch(row -> shown.equals(Optional.of(row.division())));
    return all.stream()
        .filter(row -> !inShown || shown.equals(Optional.of(row.division())))
        .map(row -> found(row, inShown, texts))
        .toList();
  }

  private static Findable found(Row row, boolean inShown, Texts texts) {
    String written =
        row.postcode().length() == 6
            ? row.postcode().substring(0, 4) + " " + row.postcode().substring(4)
            : row.postcode();
    return new Findable(
        Findable.Group.GEBIEDEN,
        row.name(),
        texts.get("niveau." + row.level().code()),
        texts.get("postcode") + " " + written,
        0,
        List.of(row.name(), row.area()),
        List.of(),
        "gebied/" + row.area(),
        inShown ? List.of() : List.of("indeling", row.division()),
        "");
  }
}
