package nl.wijkbeeld.analytics.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.TestSpark;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.step.PoissonLimits;
import nl.wijkbeeld.analytics.step.WithInterval;
import nl.wijkbeeld.vocabulary.Periode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The comparisons of a few values, from lines of text.
 *
 * @param register the indicators
 * @param gebieden lines {@code gebiedcode,niveau,ouder,rest}
 * @param waarden lines {@code gebiedcode,indicator,periode,waarde,status,teller,noemer,prognose}; a
 *     value that is left empty follows from the numerator and the denominator
 */
record Comparing(IndicatorRegister register, List<String> gebieden, List<String> waarden) {
  private static final String INDELING = "proef";
  private static final MathContext EIGHT_DIGITS = new MathContext(8);

  Dataset<Row> similar() {
    return new SimilarAreas(areas(), register.vergelijkbaarOp()).apply(values());
  }

  List<Row> comparisons() {
    return new Comparisons(
            indicators(),
            areas(),
            ancestry(),
            similar(),
            TestSpark.session().createDataFrame(SeriesBreaks.rows(register), SeriesBreaks.SCHEMA),
            register.basisjaar(),
            limits())
        .apply(values())
        .collectAsList();
  }

  /** A row as text: numbers in eight digits, nothing for null. */
  static String text(Row row, String... columns) {
    List<String> texts = new ArrayList<>();
    for (String column : columns) {
      Object cell = row.getAs(column);
      texts.add(
          switch (cell) {
            case null -> "";
            case Double number -> number(number.toString());
            case Boolean yes -> yes ? "ja" : "nee";
            default -> cell.toString();
          });
    }
    return String.join(",", texts);
  }

  /** A number, a product, a fraction, or a product over a number, in eight digits. */
  static String number(String text) {
    String[] fraction = text.split("/", -1);
    BigDecimal number = BigDecimal.ONE;
    for (String factor : fraction[0].split("\\*", -1)) {
      number = number.multiply(new BigDecimal(factor));
    }
    if (fraction.length == 2) {
      number = number.divide(new BigDecimal(fraction[1]), MathContext.DECIMAL64);
    }
    BigDecimal rounded = number.round(EIGHT_DIGITS);
    return number.abs().doubleValue() < 1e-12 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private Dataset<Row> values() {
    Map<String, String> levels =
        gebieden.stream()
            .map(line -> line.split(",", -1))
            .collect(Collectors.toMap(area -> area[0], area -> area[1]));
    Map<String, Indicator> indicators =
        register.indicatoren().stream()
            .collect(Collectors.toMap(Indicator::code, Function.identity()));
    List<Row> rows = new ArrayList<>();
    for (String line : waarden) {
      String[] cells = line.split(",", -1);
      Double teller = parse(cells[5]);
      Double noemer = parse(cells[6]);
      Double value =
          cells[3].isEmpty() && teller != null && noemer != null
              ? Double.valueOf(teller / noemer * indicators.get(cells[1]).factor())
              : parse(cells[3]);
      Periode period = Periode.of(cells[2]);
      rows.add(
          RowFactory.create(
              cells[0],
              INDELING,
              cells[1],
              cells[2],
              "totaal",
              levels.get(cells[0]),
              Date.valueOf(period.begin()),
              Date.valueOf(period.eind()),
              value,
              cells[4],
              teller,
              noemer,
              cells[7].equals("ja")));
    }
    return TestSpark.session()
        .createDataFrame(
            rows,
            strings("gebiedcode", "indeling", "indicator", "periode", "uitsplitsing", "niveau")
                .add("begin", DataTypes.DateType)
                .add("eind", DataTypes.DateType)
                .add("waarde", DataTypes.DoubleType)
                .add("status", DataTypes.StringType)
                .add("teller", DataTypes.DoubleType)
                .add("noemer", DataTypes.DoubleType)
                .add("prognose", DataTypes.BooleanType))
        .transform(new WithInterval(indicators(), limits())::apply);
  }

  private static Double parse(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private Dataset<Row> areas() {
    return TestSpark.session()
        .createDataFrame(
            gebieden.stream()
                .map(line -> line.split(",", -1))
                .map(
                    area ->
                        RowFactory.create(
                            INDELING,
                            area[0],
                            area[1],
                            area[2].isEmpty() ? null : area[2],
                            area[3].equals("ja")))
                .toList(),
            strings("indeling", "gebiedcode", "niveau", "ouder")
                .add("rest", DataTypes.BooleanType));
  }

  private Dataset<Row> ancestry() {
    Map<String, String[]> byCode = new HashMap<>();
    gebieden.stream().map(line -> line.split(",", -1)).forEach(area -> byCode.put(area[0], area));
    List<Row> rows = new ArrayList<>();
    for (String[] area : byCode.values()) {
      String[] above = byCode.get(area[2]);
      while (above != null && area[3].equals("nee")) {
        rows.add(RowFactory.create(INDELING, area[0], area[1], above[0], above[1]));
        above = byCode.get(above[2]);
      }
    }
    return TestSpark.session()
        .createDataFrame(rows, strings("indeling", "kind", "kindniveau", "gebiedcode", "niveau"));
  }

  private Dataset<Row> indicators() {
    return TestSpark.session()
        .createDataFrame(
            register.indicatoren().stream()
                .map(
                    one ->
                        RowFactory.create(
                            one.code(),
                            one.eenheid(),
                            one.aggregatie().code(),
                            one.onzekerheid().name().toLowerCase(Locale.ROOT),
                            one.factor()))
                .toList(),
            strings("indicator", "eenheid", "aggregatie", "onzekerheid")
                .add("factor", DataTypes.DoubleType));
  }

  private static Dataset<Row> limits() {
    return TestSpark.session().createDataFrame(PoissonLimits.rows(), PoissonLimits.SCHEMA);
  }

  private static StructType strings(String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }
}
