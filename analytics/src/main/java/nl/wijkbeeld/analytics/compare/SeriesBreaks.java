package nl.wijkbeeld.analytics.compare;

import static nl.wijkbeeld.analytics.compare.Columns.SOORT;
import static nl.wijkbeeld.analytics.compare.Columns.UITLEG;
import static nl.wijkbeeld.vocabulary.Kolom.BEGIN;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Periode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Where the series of an indicator does not go on, as the register says it. A ratio breaks where it
 * says so itself, and where its numerator or its denominator breaks. Few rows, made on the driver.
 */
public final class SeriesBreaks {

  /** The name of the table. */
  public static final String TABLE = "reeksbreuken";

  /** The columns of {@link #rows}. */
  public static final StructType SCHEMA =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(BEGIN, DataTypes.DateType)
          .add(SOORT, DataTypes.StringType)
          .add(UITLEG, DataTypes.StringType);

  private SeriesBreaks() {}

  /** The breaks of all indicators, at most one for each period. */
  public static List<Row> rows(IndicatorRegister register) {
    Map<String, Indicator> byCode =
        register.indicatoren().stream()
            .collect(Collectors.toMap(Indicator::code, Function.identity()));
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : register.indicatoren()) {
      Map<Periode, Indicator.Breuk> breaks = new TreeMap<>();
      Stream.of(
              Stream.of(indicator),
              part(indicator, indicator.teller(), byCode),
              part(indicator, indicator.noemer(), byCode))
          .flatMap(Function.identity())
          .flatMap(one -> one.breuken().stream())
          .forEach(one -> breaks.putIfAbsent(one.periode(), one));
      breaks.forEach((period, one) -> rows.add(row(indicator.code(), period, one)));
    }
    return rows;
  }

  /** By indicator the first days after a break. */
  public static Map<String, List<LocalDate>> days(IndicatorRegister register) {
    return rows(register).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString(0),
                Collectors.mapping(row -> row.getDate(2).toLocalDate(), Collectors.toList())));
  }

  /** The table as it is published. */
  public static Dataset<Row> published(Dataset<Row> breaks) {
    return breaks.select(col(INDICATOR), col(PERIODE), col(SOORT), col(UITLEG));
  }

  private static Stream<Indicator> part(
      Indicator indicator, Optional<String> code, Map<String, Indicator> byCode) {
    boolean ratio = indicator.aggregatie() == Aggregatie.VERHOUDING;
    return ratio ? code.map(byCode::get).stream() : Stream.empty();
  }

  private static Row row(String indicator, Periode period, Indicator.Breuk one) {
    return RowFactory.create(
        indicator,
        period.code(),
        Date.valueOf(period.begin()),
        one.soort().name().toLowerCase(Locale.ROOT),
        one.uitleg());
  }
}
