package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.analytics.step.Cols.LEVERDATUM;
import static nl.wijkbeeld.analytics.step.Cols.ONTVANGEN;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.LEVERING;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.analytics.disclosure.Policy;
import nl.wijkbeeld.analytics.indicator.Indicator;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.protect.AreaTree;
import nl.wijkbeeld.analytics.publish.Manifest;
import nl.wijkbeeld.analytics.step.NewestDelivery;
import nl.wijkbeeld.analytics.step.PeriodTiles;
import nl.wijkbeeld.analytics.step.PoissonLimits;
import nl.wijkbeeld.analytics.step.WithSampleInterval;
import nl.wijkbeeld.ingest.lake.AreaTable;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.ObservationTable;
import nl.wijkbeeld.ingest.read.Bijtabel;
import nl.wijkbeeld.vocabulary.LakeLayout;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Restgebied;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of a lake as Spark sees them, and the small tables that are made on the driver beside
 * them.
 *
 * @param spark the session
 * @param lake the lake
 * @param deliveries its deliveries
 */
record LakeTables(SparkSession spark, LakeLayout lake, List<DeliveryRecord> deliveries) {
  /** How a survey names the number of respondents behind a question. */
  private static final String RESPONDENTS = "\\.n(_gewogen)?$";

  /** The file in the folder of a delivery that says which part of which area lies where. */
  static final String CONVERSIONS = Bijtabel.OMREKENTABEL.file();

  /** Observations of all sources, with the dates of their delivery. */
  Dataset<Row> observations() {
    Dataset<Row> rows =
        spark
            .read()
            .option("basePath", lake.observations().toString())
            .parquet(files(ObservationTable.FILE));
    return rows.join(deliveryDates(), new String[] {BRON, LEVERING});
  }

  private Dataset<Row> deliveryDates() {
    List<Row> dates = new ArrayList<>();
    for (DeliveryRecord delivery : deliveries) {
      dates.add(
          RowFactory.create(
              delivery.bron(), delivery.levering(), delivery.leverdatum(), delivery.ontvangen()));
    }
    return spark.createDataFrame(dates, strings(BRON, LEVERING, LEVERDATUM, ONTVANGEN));
  }

  boolean hasObservations() {
    return files(ObservationTable.FILE).length > 0;
  }

  /** How many observations there are, by what their deliveries say. */
  static long size(List<DeliveryRecord> deliveries) {
    return deliveries.stream().mapToLong(DeliveryRecord::geaccepteerd).sum();
  }

  /** What the register does not know, so that it is not published. */
  Manifest.BuitenRegister unregistered(IndicatorRegister register) {
    Row counted =
        observations()
            .join(variables(register), new String[] {BRON, "variabele"}, "left_anti")
            .agg(countDistinct(BRON, "variabele"), count(lit(1)))
            .first();
    return new Manifest.BuitenRegister(counted.getLong(0), counted.getLong(1));
  }

  /** The areas of all divisions; the younger delivery of the same area wins. */
  Dataset<Row> areas() {
    return spark
        .read()
        .option("basePath", lake.observations().toString())
        .parquet(files(AreaTable.FILE))
        .join(deliveryDates(), new String[] {BRON, LEVERING})
        .transform(NewestDelivery::ofAreas)
        .drop(BRON, LEVERING, LEVERDATUM, ONTVANGEN)
        .withColumn(REST, col(GEBIEDCODE).rlike(Restgebied.REGEX));
  }

  boolean hasAreas() {
    return files(AreaTable.FILE).length > 0;
  }

  /** Known figures to compare with, or nothing when none were delivered. */
  Optional<Dataset<Row>> controls() {
    String[] files = files(Bijtabel.CONTROLECIJFERS.file());
    return files.length == 0 ? Optional.empty() : Optional.of(spark.read().parquet(files));
  }

  /** The conversion tables between divisions, or nothing when none were delivered. */
  Optional<Dataset<Row>> conversions() {
    String[] files = files(CONVERSIONS);
    return files.length == 0
        ? Optional.empty()
        : Optional.of(
            spark
                .read()
                .option("basePath", lake.observations().toString())
                .parquet(files)
                .join(deliveryDates(), new String[] {BRON, LEVERING})
                .transform(NewestDelivery::ofConversions)
                .drop(BRON, LEVERING, LEVERDATUM, ONTVANGEN));
  }

  /**
   * A table that deliveries fill beside observations, with their dates, or nothing when none did.
   */
  Optional<Dataset<Row>> beside(Bijtabel table) {
    String[] files = files(table.file());
    return files.length == 0
        ? Optional.empty()
        : Optional.of(
            spark
                .read()
                .option("basePath", lake.observations().toString())
                .parquet(files)
                .join(deliveryDates(), new String[] {BRON, LEVERING}));
  }

  /** The files with a certain name in the folders of the deliveries. */
  private String[] files(String name) {
    return deliveries.stream()
        .map(delivery -> lake.observations(delivery.bron(), delivery.levering()).resolve(name))
        .filter(Files::exists)
        .map(Path::toString)
        .toArray(String[]::new);
  }

  /** First and last day of each period: few rows, made on the driver. */
  Dataset<Row> periods(Dataset<Row> observations) {
    List<Row> rows =
        observations.select("periode").distinct().collectAsList().stream()
            .map(row -> Periode.of(row.getString(0)))
            .map(
                periode ->
                    RowFactory.create(
                        periode.code(),
                        java.sql.Date.valueOf(periode.begin()),
                        java.sql.Date.valueOf(periode.eind())))
            .toList();
    return spark.createDataFrame(
        rows,
        new StructType()
            .add("periode", DataTypes.StringType)
            .add("begin", DataTypes.DateType)
            .add("eind", DataTypes.DateType));
  }

  /**
   * Which periods of flows are added up to which longer ones: few rows, made on the driver.
   *
   * @param delivered the values of all sources
   */
  Dataset<Row> periodTiles(Dataset<Row> delivered, IndicatorRegister register) {
    Map<String, List<Periode.Soort>> wanted = new HashMap<>();
    register.indicatoren().stream()
        .filter(one -> !one.perioden().isEmpty())
        .forEach(one -> wanted.put(one.code(), one.perioden()));
    Map<List<String>, List<Periode>> present = new HashMap<>();
    delivered
        .filter(col("indicator").isin(wanted.keySet().toArray()))
        .select("indicator", "indeling", "periode")
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                present
                    .computeIfAbsent(
                        List.of(row.getString(0), row.getString(1)), absent -> new ArrayList<>())
                    .add(Periode.of(row.getString(2))));
    List<Row> rows = new ArrayList<>();
    present.forEach(
        (series, periods) ->
            rows.addAll(
                PeriodTiles.rows(
                    series.get(0), series.get(1), periods, wanted.get(series.get(0)))));
    return spark.createDataFrame(rows, PeriodTiles.SCHEMA);
  }

  /**
   * Which area lies in which, over all levels, residual areas left out: few rows, made on the
   * driver.
   */
  Dataset<Row> ancestry(Dataset<Row> areas) {
    Map<String, Row> byCode = new HashMap<>();
    List<Row> all =
        areas
            .filter(col(REST).equalTo(false))
            .select("indeling", "gebiedcode", "niveau", "ouder")
            .collectAsList();
    all.forEach(area -> byCode.put(area.getString(0) + "/" + area.getString(1), area));
    List<Row> rows = new ArrayList<>();
    for (Row area : all) {
      Set<String> seen = new HashSet<>();
      Row above = byCode.get(area.getString(0) + "/" + area.getString(3));
      while (above != null && seen.add(above.getString(1))) {
        if (Niveau.of(above.getString(2)).compareTo(Niveau.of(area.getString(2))) > 0) {
          rows.add(
              RowFactory.create(
                  area.getString(0),
                  area.getString(1),
                  area.getString(2),
                  above.getString(1),
                  above.getString(2)));
        }
        above = byCode.get(area.getString(0) + "/" + above.getString(3));
      }
    }
    return spark.createDataFrame(
        rows, strings("indeling", "kind", "kindniveau", "gebiedcode", "niveau"));
  }

  /** Which area lies directly in which, residual areas included. */
  AreaTree areaTree(Dataset<Row> areas) {
    return AreaTree.of(
        areas.select("indeling", "gebiedcode", "ouder").collectAsList().stream()
            .map(
                row ->
                    new AreaTree.Link(
                        row.getString(0), row.getString(1), Optional.ofNullable(row.getString(2))))
            .toList());
  }

  /** The register as a table. */
  Dataset<Row> register(IndicatorRegister register) {
    List<Row> rows = new ArrayList<>();
    for (Indicator i : register.indicatoren()) {
      rows.add(
          RowFactory.create(
              i.code(),
              i.label(),
              i.definitie(),
              i.eenheid(),
              i.factor(),
              i.thema(),
              i.pijler().code(),
              i.richting(),
              i.aggregatie().code(),
              i.teller().orElse(null),
              i.noemer().orElse(null),
              i.gewicht().orElse(null),
              i.bron(),
              i.licentie(),
              i.decimalen(),
              i.gevoelig(),
              i.minimum(),
              i.afronding(),
              i.onzekerheid().name().toLowerCase(Locale.ROOT),
              i.reeks().name().toLowerCase(Locale.ROOT),
              i.geldigVan().orElse(null),
              i.geldigTot().orElse(null),
              i.beleid().map(Policy.Kind::soort).orElse(null),
              i.waarom()));
    }
    return spark.createDataFrame(
        rows,
        strings("indicator", "label", "definitie", "eenheid")
            .add("factor", DataTypes.DoubleType)
            .add("thema", DataTypes.StringType)
            .add("pijler", DataTypes.StringType)
            .add("richting", DataTypes.StringType)
            .add("aggregatie", DataTypes.StringType)
            .add("tellercode", DataTypes.StringType)
            .add("noemercode", DataTypes.StringType)
            .add("gewicht", DataTypes.StringType)
            .add("bron", DataTypes.StringType)
            .add("licentie", DataTypes.StringType)
            .add("decimalen", DataTypes.IntegerType)
            .add("gevoelig", DataTypes.BooleanType)
            .add("minimum", DataTypes.IntegerType)
            .add("afronding", DataTypes.IntegerType)
            .add("onzekerheid", DataTypes.StringType)
            .add("soort_reeks", DataTypes.StringType)
            .add("geldig_van", DataTypes.StringType)
            .add("geldig_tot", DataTypes.StringType)
            .add("beleid", DataTypes.StringType)
            .add("waarom", DataTypes.StringType));
  }

  /** Which variable of which source is which indicator. */
  Dataset<Row> variables(IndicatorRegister register) {
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : register.indicatoren()) {
      for (String variable : indicator.uit()) {
        int colon = variable.indexOf(':');
        rows.add(
            RowFactory.create(
                variable.substring(0, colon), variable.substring(colon + 1), indicator.code()));
      }
    }
    return spark.createDataFrame(rows, strings(BRON, "variabele", "indicator"));
  }

  /**
   * How many people answered behind each figure of a survey: of the number and the weighted number
   * the smaller, each as last delivered.
   */
  Dataset<Row> respondents(IndicatorRegister register) {
    Column name = col("variabele");
    return observations()
        .filter(col(BRON).equalTo("enquete").and(name.rlike(RESPONDENTS)))
        .withColumn("soort_n", regexp_extract(name, RESPONDENTS, 0))
        .withColumn("variabele", regexp_replace(name, RESPONDENTS, ""))
        .join(broadcast(variables(register)), new String[] {BRON, "variabele"})
        .withColumn("vraag", col("indicator"))
        .withColumn("indicator", concat(col("vraag"), col("soort_n")))
        .transform(NewestDelivery::apply)
        .groupBy(
            col("vraag").as("indicator"),
            col("indeling"),
            col("gebiedcode"),
            col("periode"),
            col("uitsplitsing"))
        .agg(min(col("waarde")).as(WithSampleInterval.RESPONDENTS));
  }

  /** The exact Poisson limits of small counts. */
  Dataset<Row> poissonLimits() {
    return spark.createDataFrame(PoissonLimits.rows(), PoissonLimits.SCHEMA);
  }

  /** The deliveries as they are published. */
  Dataset<Row> published() {
    List<Row> rows = new ArrayList<>();
    for (DeliveryRecord d : deliveries) {
      rows.add(
          RowFactory.create(
              d.bron(),
              d.levering(),
              d.bestand(),
              d.sha256(),
              d.ontvangen(),
              d.gelezen(),
              d.geaccepteerd(),
              d.afgekeurd(),
              d.licentie(),
              d.bronvermelding()));
    }
    return spark.createDataFrame(
        rows,
        strings(BRON, LEVERING, "bestand", "sha256", "ontvangen")
            .add("gelezen", DataTypes.LongType)
            .add("geaccepteerd", DataTypes.LongType)
            .add("afgekeurd", DataTypes.LongType)
            .add("licentie", DataTypes.StringType)
            .add("bronvermelding", DataTypes.StringType));
  }

  private static StructType strings(String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }
}
