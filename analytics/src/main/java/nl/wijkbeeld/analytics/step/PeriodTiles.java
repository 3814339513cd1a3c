package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.wijkbeeld.vocabulary.Periode;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which periods together are a longer one: for each longer period the longest kind of shorter ones
 * that fills it without a gap. Weeks never make a month or a year, since they cross them.
 */
public final class PeriodTiles {
  static final String LONGER = "langer";
  static final String LONGER_BEGIN = "langer_begin";
  static final String LONGER_END = "langer_eind";

  /** How many shorter periods fill the longer one. */
  static final String PARTS = "perioden";

  /** The columns of {@link #rows}. */
  public static final StructType SCHEMA =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(LONGER, DataTypes.StringType)
          .add(LONGER_BEGIN, DataTypes.DateType)
          .add(LONGER_END, DataTypes.DateType)
          .add(PARTS, DataTypes.LongType);

  private PeriodTiles() {}

  /**
   * The tiles of one series.
   *
   * @param present the periods of which it has figures
   * @param wanted the kinds of longer period to make
   */
  public static List<Row> rows(
      String indicator,
      String indeling,
      Collection<Periode> present,
      Collection<Periode.Soort> wanted) {
    List<Row> rows = new ArrayList<>();
    for (Periode.Soort kind : wanted) {
      for (Periode longer : longer(kind, present)) {
        List<Periode> parts = parts(longer, present);
        for (Periode part : parts) {
          rows.add(
              RowFactory.create(
                  indicator,
                  indeling,
                  part.code(),
                  longer.code(),
                  java.sql.Date.valueOf(longer.begin()),
                  java.sql.Date.valueOf(longer.eind()),
                  (long) parts.size()));
        }
      }
    }
    return rows;
  }

  private static Collection<Periode> longer(Periode.Soort kind, Collection<Periode> present) {
    Function<LocalDate, Optional<Periode>> of = day -> Periode.find(code(kind, day));
    TreeSet<Periode> longer = new TreeSet<>();
    present.forEach(part -> of.apply(part.begin()).ifPresent(longer::add));
    return longer;
  }

  private static String code(Periode.Soort kind, LocalDate day) {
    int year = day.getYear();
    int schoolYear = day.getMonthValue() >= 8 ? year : year - 1;
    return switch (kind) {
      case JAAR -> Integer.toString(year);
      case SCHOOLJAAR -> schoolYear + "/" + (schoolYear + 1);
      case KWARTAAL -> year + "K" + ((day.getMonthValue() + 2) / 3);
      case MAAND -> Periode.monthOf(day).code();
      case WEEK -> Periode.weekOf(day).code();
      case DAG -> Periode.dayOf(day).code();
    };
  }

  /** The longest kind of period that fills a longer one; nothing when none does. */
  private static List<Periode> parts(Periode longer, Collection<Periode> present) {
    return java.util.Arrays.stream(Periode.Soort.values())
        .map(kind -> of(kind, longer, present))
        .filter(parts -> fills(longer, parts))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static List<Periode> of(Periode.Soort kind, Periode longer, Collection<Periode> present) {
    return present.stream()
        .filter(part -> part.soort() == kind && kind != longer.soort())
        .filter(
            part -> !part.begin().isBefore(longer.begin()) && !part.eind().isAfter(longer.eind()))
        .sorted(Comparator.comparing(Periode::begin))
        .toList();
  }

  private static boolean fills(Periode longer, List<Periode> parts) {
    LocalDate until = longer.begin();
    for (Periode part : parts) {
      if (!part.begin().equals(until)) {
        return false;
      }
      until = part.eind().plusDays(1);
    }
    return until.equals(longer.eind().plusDays(1));
  }
}
