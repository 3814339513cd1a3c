package nl.wijkbeeld.analytics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.publish.Manifest;
import nl.wijkbeeld.analytics.publish.PublicationCheck;
import nl.wijkbeeld.analytics.publish.SnapshotWriter;
import nl.wijkbeeld.ingest.Fingerprint;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes the values of a lake, checks them, and publishes them as a snapshot; when nothing
 * changed since the last one, that one stands.
 */
public final class AnalyseRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Raised when the same observations give other values, so that a lake is computed again. */
  private static final String METHOD = "3";

  private static final String POLICY =
      "gevoelige aantallen alleen per stadsdeel en gemeente, minimum volgens het register, met aanvullende onderdrukking (ADR 0007)";

  private final AnalyseConfig config;
  private final LakeLayout lake;
  private final IndicatorRegister register;
  private final Consumer<String> progress;
  private final Clock clock;

  /**
   * @param progress is told in Dutch what is being done
   */
  public AnalyseRun(AnalyseConfig config, Consumer<String> progress) {
    this(config, IndicatorRegister.builtIn(), progress, Clock.systemUTC());
  }

  AnalyseRun(
      AnalyseConfig config, IndicatorRegister register, Consumer<String> progress, Clock clock) {
    this.config = config;
    this.lake = new LakeLayout(config.lake());
    this.register = register;
    this.progress = progress;
    this.clock = clock;
  }

  /** Thrown when there is nothing to analyse. */
  public static final class NothingToAnalyse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToAnalyse(String message) {
      super(message);
    }
  }

  /**
   * Computes and publishes.
   *
   * @throws IOException when the lake cannot be read or written
   * @throws NothingToAnalyse when the lake holds no areas or no observations
   * @throws PublicationCheck.FailedCheck when the outcome may not be published
   */
  public SnapshotResult run() throws IOException {
    List<DeliveryRecord> deliveries = new Lake(lake).deliveries();
    Optional<SnapshotResult> standing = standing(deliveries);
    if (standing.isPresent()) {
      progress.accept("Er is niets veranderd sinds de huidige snapshot.");
      return standing.get();
    }
    Optional<SparkSession> running = SparkSessions.findRunning();
    if (running.isPresent()) {
      return publish(running.get(), deliveries);
    }
    progress.accept("Spark wordt gestart ...");
    try (SparkSession spark = SparkSessions.open(config.master(), LakeTables.size(deliveries))) {
      return publish(spark, deliveries);
    }
  }

  /** The current snapshot, when it was made from the same and need not be made again. */
  private Optional<SnapshotResult> standing(List<DeliveryRecord> deliveries) throws IOException {
    return config.force() ? Optional.empty() : current(lake, fingerprint(deliveries));
  }

  /** Computes and publishes with a session that stays open. */
  SnapshotResult publish(SparkSession spark, List<DeliveryRecord> deliveries) throws IOException {
    LakeTables tables = new LakeTables(spark, lake, deliveries);
    if (!tables.hasAreas() || !tables.hasObservations()) {
      throw new NothingToAnalyse(
          "in het meer staan nog geen gebieden of geen waarnemingen; lees eerst leveringen met \"ingest\" of \"run\"");
    }
    Dataset<Row> registered = tables.register(register).localCheckpoint();
    progress.accept("Waarden worden berekend ...");
    Values values = Values.compute(tables, register);
    Manifest.BuitenRegister unregistered = tables.unregistered(register);
    if (unregistered.variabelen() > 0) {
      progress.accept(
          "%d variabelen (%d waarnemingen) staan niet in het indicatorregister; die blijven in het meer."
              .formatted(unregistered.variabelen(), unregistered.waarnemingen()));
    }
    Dataset<Row> published = values.values().select(columns());
    long rows = new PublicationCheck(registered, values.areas()).check(published, values.open());
    Optional<Conversion> conversion =
        Conversion.find(tables, values.areas(), registered, published);
    Dataset<Row> computedFindings = new Findings(registered).of(values, tables.controls());
    Dataset<Row> findings =
        conversion
            .map(made -> computedFindings.unionByName(Findings.incompleteConversions(made.gaps())))
            .orElse(computedFindings)
            .orderBy(Findings.order())
            .localCheckpoint();

    progress.accept("De snapshot wordt geschreven ...");
    String fingerprint = fingerprint(deliveries);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String id = STAMP.format(now) + "-" + fingerprint.substring(0, 8);
    SnapshotWriter writer = new SnapshotWriter(lake, id);
    writer.areas(PublishedAreas.of(values.areas()));
    writer.table("indicatoren", indicators(registered, published), "indicator");
    writer.table(
        "waarden",
        published,
        "indicator",
        "periode",
        "uitsplitsing",
        "indeling",
        "niveau",
        "gebiedcode");
    if (conversion.isPresent()) {
      Dataset<Row> converted = conversion.get().values();
      PublicationCheck.checkConverted(converted);
      writer.table(
          "omgerekend",
          converted,
          "indicator",
          "periode",
          "uitsplitsing",
          "indeling",
          "niveau",
          "gebiedcode");
    }
    writer.table("leveringen", tables.published(), "bron", "levering");
    writer.table("herleiding", new Lineage(registered).of(values), "indicator", "periode", "rol");
    writer.table("bevindingen", findings);
    PublicationCheck.checkWritten(rows, writer.rows("waarden"));
    long hidden = published.filter(col("status").equalTo("onderdrukt")).count();
    writer.publish(
        new Manifest(
            id,
            now.toString(),
            version(),
            fingerprint,
            deliveries.stream().map(Manifest.Invoer::of).toList(),
            writer.tables(),
            new Manifest.Onthulling(POLICY, hidden),
            unregistered));
    progress.accept("Gepubliceerd.");
    return new SnapshotResult(id, true, rows, findings.count(), hidden);
  }

  /** The columns of the contract, in its order and with its types. */
  private static Column[] columns() {
    return new Column[] {
      col("gebiedcode"),
      col("indeling"),
      col("indicator"),
      col("periode"),
      col("uitsplitsing"),
      col("niveau"),
      col("begin"),
      col("eind"),
      col("waarde"),
      col("status"),
      col("voorlopig"),
      col("teller"),
      col("noemer"),
      col("ondergrens"),
      col("bovengrens"),
      lit(null).cast("double").as("gladgestreken"),
      col("dekking"),
      col("herkomst")
    };
  }

  private static Dataset<Row> indicators(Dataset<Row> register, Dataset<Row> values) {
    return register
        .join(values.select("indicator").distinct(), "indicator")
        .select(
            col("indicator"),
            col("label"),
            col("definitie"),
            col("eenheid"),
            col("factor"),
            col("thema"),
            col("pijler"),
            col("richting"),
            col("aggregatie"),
            col("tellercode").as("teller"),
            col("noemercode").as("noemer"),
            col("bron"),
            col("licentie"),
            col("decimalen"),
            col("gevoelig"),
            col("minimum"));
  }

  private String fingerprint(List<DeliveryRecord> deliveries) {
    StringBuilder all = new StringBuilder(METHOD).append('\n').append(version()).append('\n');
    deliveries.forEach(
        d ->
            all.append(d.bron())
                .append('/')
                .append(d.levering())
                .append(' ')
                .append(d.vingerafdruk())
                .append('\n'));
    register.indicatoren().forEach(indicator -> all.append(indicator).append('\n'));
    return Fingerprint.ofText(all.toString());
  }

  private static Optional<SnapshotResult> current(LakeLayout lake, String fingerprint)
      throws IOException {
    if (Files.notExists(lake.current())) {
      return Optional.empty();
    }
    String id = Files.readString(lake.current()).strip();
    Path manifest = lake.snapshot(id).resolve("manifest.json");
    if (Files.notExists(manifest)) {
      return Optional.empty();
    }
    JsonNode node = JSON.readTree(manifest.toFile());
    if (!node.path("vingerafdruk").asText().equals(fingerprint)) {
      return Optional.empty();
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    node.path("tabellen")
        .forEach(table -> rows.put(table.path("naam").asText(), table.path("rijen").asLong()));
    return Optional.of(
        new SnapshotResult(
            id,
            false,
            rows.getOrDefault("waarden", 0L),
            rows.getOrDefault("bevindingen", 0L),
            node.path("onthulling").path("onderdrukt").asLong()));
  }

  private static String version() {
    return Optional.ofNullable(AnalyseRun.class.getPackage().getImplementationVersion())
        .orElse("ontwikkelversie");
  }
}
