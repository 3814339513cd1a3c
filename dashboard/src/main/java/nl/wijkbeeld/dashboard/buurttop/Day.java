package nl.wijkbeeld.dashboard.buurttop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A BuurtTop: a day on which residents talk at tables and write down what they find.
 *
 * @param wijkbeeld the wijkbeeld that lies on the tables, if any
 * @param code what a phone types to take part; see {@link DayCode}
 * @param tables how many tables there are
 * @param open whether tables can write
 * @param themes what they talk about
 */
public record Day(
    UUID id,
    String title,
    Optional<Edition> wijkbeeld,
    String code,
    int tables,
    boolean open,
    List<Theme> themes,
    Instant madeAt) {

  /** The most tables that a hall can have. */
  public static final int MOST_TABLES = 200;

  /** The edition of a wijkbeeld. */
  public record Edition(String code, int number) {}

  public Day {
    themes = List.copyOf(themes);
  }

  Optional<Theme> theme(int number) {
    return themes.stream().filter(theme -> theme.number() == number).findFirst();
  }
}
