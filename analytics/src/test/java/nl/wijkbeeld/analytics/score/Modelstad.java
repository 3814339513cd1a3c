package nl.wijkbeeld.analytics.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The buurten of the modelstad, with the indicators that its scores are made of. */
public final class Modelstad {
  public static final String INDELING = "modelstad";

  /** By pillar and indicator the column that it is, with a minus when low is much of the pillar. */
  private static final Map<String, Map<String, String>> PILLARS =
      Map.of(
          "draagkracht",
              ordered(
                  "k1 inkomen",
                  "k2 sociaal",
                  "k3 groen",
                  "k4 vrijwillig",
                  "k5 -schuld",
                  "k6 -eenzaam"),
          "draaglast", ordered("l1 schuld", "l2 eenzaam", "l3 -inkomen"));

  private static final StructType AREAS =
      new StructType()
          .add("indeling", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("ouder", DataTypes.StringType)
          .add("rest", DataTypes.BooleanType);

  private static final StructType ANCESTRY =
      new StructType()
          .add("indeling", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("kindniveau", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("niveau", DataTypes.StringType);

  public static final StructType VALUES =
      new StructType()
          .add("gebiedcode", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("indicator", DataTypes.StringType)
          .add("periode", DataTypes.StringType)
          .add("uitsplitsing", DataTypes.StringType)
          .add("niveau", DataTypes.StringType)
          .add("begin", DataTypes.DateType)
          .add("waarde", DataTypes.DoubleType)
          .add("status", DataTypes.StringType)
          .add("teller", DataTypes.DoubleType)
          .add("noemer", DataTypes.DoubleType)
          .add("ondergrens", DataTypes.DoubleType)
          .add("bovengrens", DataTypes.DoubleType)
          .add("prognose", DataTypes.BooleanType);

  private static final List<String> HEADER;
  private static final List<String[]> BUURTEN;

  static {
    List<String> lines = lines();
    HEADER = List.of(lines.getFirst().split(",", -1));
    BUURTEN = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private Modelstad() {}

  public static String[] codes() {
    return BUURTEN.stream().map(buurt -> buurt[0]).toArray(String[]::new);
  }

  /** A column of text. */
  public static String[] text(String name) {
    return BUURTEN.stream().map(buurt -> buurt[HEADER.indexOf(name)]).toArray(String[]::new);
  }

  /** A column of numbers; NaN for what is missing. */
  public static double[] column(String name) {
    return BUURTEN.stream()
        .map(buurt -> buurt[HEADER.indexOf(name)])
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  /** By indicator the figures of a pillar, high for much of it. */
  static double[][] aligned(String pillar) {
    return PILLARS.get(pillar).values().stream()
        .map(
            name -> {
              double sign = name.startsWith("-") ? -1 : 1;
              double[] figures = column(name.replace("-", ""));
              return IntStream.range(0, figures.length)
                  .mapToDouble(i -> sign * figures[i])
                  .toArray();
            })
        .toArray(double[][]::new);
  }

  public static JsonNode expected(String name) throws IOException {
    return new ObjectMapper().readTree(resource("modelstad/" + name).toFile());
  }

  static Dataset<Row> scored() {
    List<Row> rows = new ArrayList<>();
    PILLARS.forEach(
        (pillar, indicators) ->
            indicators.forEach(
                (code, name) ->
                    rows.add(
                        RowFactory.create(
                            code,
                            pillar,
                            code.compareTo("k4") < 0 ? "Een" : "Twee",
                            name.startsWith("-") ? -1.0 : 1.0,
                            true))));
    return TestSpark.session().createDataFrame(rows, ScoredIndicators.SCHEMA);
  }

  public static Dataset<Row> areas() {
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create(INDELING, "STAD", "gemeente", null, false));
    for (String[] buurt : BUURTEN) {
      rows.add(RowFactory.create(INDELING, buurt[2], "stadsdeel", "STAD", false));
      rows.add(RowFactory.create(INDELING, buurt[1], "wijk", buurt[2], false));
      rows.add(RowFactory.create(INDELING, buurt[0], "buurt", buurt[1], false));
    }
    return TestSpark.session().createDataFrame(rows.stream().distinct().toList(), AREAS);
  }

  public static Dataset<Row> ancestry() {
    List<Row> rows = new ArrayList<>();
    for (String[] buurt : BUURTEN) {
      rows.add(RowFactory.create(INDELING, buurt[2], "stadsdeel", "STAD", "gemeente"));
      rows.add(RowFactory.create(INDELING, buurt[1], "wijk", buurt[2], "stadsdeel"));
      rows.add(RowFactory.create(INDELING, buurt[1], "wijk", "STAD", "gemeente"));
      rows.add(RowFactory.create(INDELING, buurt[0], "buurt", buurt[1], "wijk"));
      rows.add(RowFactory.create(INDELING, buurt[0], "buurt", buurt[2], "stadsdeel"));
      rows.add(RowFactory.create(INDELING, buurt[0], "buurt", "STAD", "gemeente"));
    }
    return TestSpark.session().createDataFrame(rows.stream().distinct().toList(), ANCESTRY);
  }

  /** The figures of all buurten as they would be published in a year. */
  static List<Row> values(int year) {
    List<Row> rows = new ArrayList<>();
    PILLARS
        .values()
        .forEach(
            indicators ->
                indicators.forEach(
                    (code, name) -> rows.addAll(values(code, name.replace("-", ""), year))));
    rows.addAll(values("inwoners", "inwoners", year));
    return rows;
  }

  /** One value of a buurt. */
  static Row value(String indicator, String area, int year, double value) {
    return RowFactory.create(
        area,
        INDELING,
        indicator,
        Integer.toString(year),
        "totaal",
        "buurt",
        Date.valueOf("%d-01-01".formatted(year)),
        Double.isNaN(value) ? null : value,
        Double.isNaN(value) ? "onbekend" : "bekend",
        null,
        null,
        null,
        null,
        false);
  }

  static List<Row> values(String indicator, String column, int year) {
    double[] figures = column(column);
    return IntStream.range(0, figures.length)
        .mapToObj(i -> value(indicator, BUURTEN.get(i)[0], year, figures[i]))
        .toList();
  }

  static Dataset<Row> table(List<Row> values) {
    return TestSpark.session().createDataFrame(values, VALUES);
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String pair : pairs) {
      ordered.put(pair.substring(0, 2), pair.substring(3));
    }
    return ordered;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(resource("modelstad/buurten.csv"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Modelstad.class.getResource("/" + name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
