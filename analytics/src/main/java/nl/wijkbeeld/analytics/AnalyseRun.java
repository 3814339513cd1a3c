package nl.wijkbeeld.analytics;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wijkbeeld.analytics.compare.Comparisons;
import nl.wijkbeeld.analytics.compare.SeriesBreaks;
import nl.wijkbeeld.analytics.compare.SimilarAreas;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import nl.wijkbeeld.analytics.inequality.Inequality;
import nl.wijkbeeld.analytics.protect.AuditReport;
import nl.wijkbeeld.analytics.protect.CountPolicies;
import nl.wijkbeeld.analytics.protect.EarlierSnapshots;
import nl.wijkbeeld.analytics.protect.Ledger;
import nl.wijkbeeld.analytics.protect.PublishedCells;
import nl.wijkbeeld.analytics.protect.RoundingKey;
import nl.wijkbeeld.analytics.protect.SnapshotAudit;
import nl.wijkbeeld.analytics.publish.Manifest;
import nl.wijkbeeld.analytics.publish.PublicationCheck;
import nl.wijkbeeld.analytics.publish.SnapshotWriter;
import nl.wijkbeeld.analytics.score.Scores;
import nl.wijkbeeld.analytics.shock.ShockRecovery;
import nl.wijkbeeld.analytics.shock.ShockRegister;
import nl.wijkbeeld.analytics.shock.SupplyAndDemand;
import nl.wijkbeeld.analytics.signal.Signals;
import nl.wijkbeeld.analytics.space.Neighbourhoods;
import nl.wijkbeeld.analytics.space.SpatialPatterns;
import nl.wijkbeeld.ingest.Fingerprint;
import nl.wijkbeeld.ingest.lake.DeliveryRecord;
import nl.wijkbeeld.ingest.lake.Lake;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes the values of a lake, checks them, and publishes them as a snapshot. When nothing
 * changed since the last one, that one stands; when something did, only the indicators that the
 * change touches are computed, and the rows of the others are taken over from it.
 */
public final class AnalyseRun {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Raised when the same observations give other values, so that a lake is computed again. */
  private static final String METHOD = "7";

  /** The values once more, ordered by area. */
  private static final String BY_AREA = "waarden_per_gebied";

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
    String fingerprint = fingerprint(deliveries);
    return config.force()
        ? Optional.empty()
        : PreviousSnapshot.find(lake)
            .filter(previous -> previous.fingerprint().equals(fingerprint))
            .map(PreviousSnapshot::standing);
  }

  /** Computes and publishes with a session that stays open. */
  SnapshotResult publish(SparkSession spark, List<DeliveryRecord> deliveries) throws IOException {
    LakeTables tables = new LakeTables(spark, lake, deliveries);
    if (!tables.hasAreas() || !tables.hasObservations()) {
      throw new NothingToAnalyse(
          "in het meer staan nog geen gebieden of geen waarnemingen; lees eerst leveringen met \"ingest\" of \"run\"");
    }
    Dataset<Row> registered = tables.register(register).localCheckpoint();
    Recomputation plan = plan(tables);
    Outcome outcome =
        Outcome.of(
            tables,
            registered,
            plan,
            EarlierSnapshots.cells(spark, lake, registered, ""),
            RoundingKey.of(lake, CountPolicies.of(register)));
    Manifest.BuitenRegister unregistered = tables.unregistered(register);
    if (unregistered.variabelen() > 0) {
      progress.accept(
          "%d variabelen (%d waarnemingen) staan niet in het indicatorregister; die blijven in het meer."
              .formatted(unregistered.variabelen(), unregistered.waarnemingen()));
    }

    progress.accept("De snapshot wordt geschreven ...");
    String fingerprint = fingerprint(deliveries);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String id = STAMP.format(now) + "-" + fingerprint.substring(0, 8);
    SnapshotWriter writer = new SnapshotWriter(lake, id);
    write(writer, outcome, registered, tables);
    PublicationCheck.checkWritten(outcome.rows(), writer.rows("waarden"));
    PublicationCheck.checkWritten(outcome.rows(), writer.rows(BY_AREA));
    long hidden = outcome.values().filter(col("status").equalTo("onderdrukt")).count();
    SnapshotAudit.Result audit = audit(spark, writer, outcome, id);
    writer.publish(
        new Manifest(
            id,
            now.toString(),
            version(),
            fingerprint,
            foundation(deliveries),
            plan.previous().map(PreviousSnapshot::id).orElse(""),
            plan.touched().stream().sorted().toList(),
            deliveries.stream().map(Manifest.Invoer::of).toList(),
            writer.tables(),
            new Manifest.Onthulling(hidden),
            Manifest.Audit.of(audit),
            unregistered));
    progress.accept("Gepubliceerd.");
    return new SnapshotResult(id, true, outcome.rows(), outcome.findings().count(), hidden);
  }

  /**
   * Audits what was written, as someone sees it who has the files and all earlier snapshots.
   *
   * @throws PublicationCheck.FailedCheck when anything hidden can be derived
   */
  private SnapshotAudit.Result audit(
      SparkSession spark, SnapshotWriter writer, Outcome outcome, String id) throws IOException {
    progress.accept("De onthullingscontrole wordt gedaan ...");
    SnapshotAudit.Result result =
        new PublishedCells(spark, lake, id, writer.folder())
            .audit(outcome.ledger(), CountPolicies.of(register));
    if (!result.herleidbaar().isEmpty()) {
      Path list = AuditReport.write(lake, id, result);
      throw new PublicationCheck.FailedCheck(AuditReport.problem(result, list));
    }
    if (outcome.ledger().isPresent()) {
      Ledger.write(lake, id, outcome.ledger().get());
    }
    return result;
  }

  /** What must be computed; what nothing changed for can be taken over. */
  private Recomputation plan(LakeTables tables) throws IOException {
    Recomputation everything = Recomputation.ofEverything(register);
    Optional<PreviousSnapshot> previous = PreviousSnapshot.find(lake);
    if (config.force()
        || previous.isEmpty()
        || !previous.get().foundation().equals(foundation(tables.deliveries()))
        || !previous.get().isWhole()) {
      progress.accept("Waarden worden berekend ...");
      return everything;
    }
    Recomputation changed = Recomputation.since(previous.get(), tables, register);
    long takenOver = changed.takenOver(tables);
    if (takenOver == 0 || changed.sources().contains(LakeLayout.GEBIEDEN)) {
      progress.accept("Waarden worden berekend ...");
      return everything;
    }
    progress.accept(
        "Van %d indicatoren worden de waarden berekend; van %d is niets veranderd, die worden overgenomen uit snapshot %s."
            .formatted(changed.touched().size(), takenOver, previous.get().id()));
    return changed;
  }

  private void write(
      SnapshotWriter writer, Outcome outcome, Dataset<Row> registered, LakeTables tables)
      throws IOException {
    String[] cell = {"indicator", "periode", "uitsplitsing", "indeling", "niveau", "gebiedcode"};
    writer.areas(PublishedAreas.of(outcome.areas()));
    writer.table("indicatoren", indicators(registered, outcome.values()), "indicator");
    writer.longTable("waarden", outcome.values(), cell);
    writer.again(
        registered.sparkSession(),
        "waarden",
        BY_AREA,
        "indeling",
        "gebiedcode",
        "indicator",
        "periode",
        "uitsplitsing");
    if (outcome.converted().isPresent()) {
      writer.table(Conversion.TABLE, outcome.converted().get(), cell);
    }
    Derived derived = Derived.of(tables, register, outcome);
    String[] moment = {"indicator", "periode", "indeling", "niveau", "gebiedcode"};
    writer.table(Signals.TABLE, derived.signals(), moment);
    writer.table(Derived.JUDGED, derived.judged(), "indicator", "indeling", "niveau", "oordeel");
    writer.table(
        Comparisons.TABLE,
        derived.comparisons(),
        "indeling",
        "gebiedcode",
        "indicator",
        "periode",
        "soort");
    writer.table(
        SimilarAreas.TABLE, derived.similar(), "indeling", "niveau", "gebiedcode", "nummer");
    writer.table(SeriesBreaks.TABLE, derived.breaks(), "indicator", "periode");
    writer.table("leveringen", tables.published(), "bron", "levering");
    writer.table(
        "herleiding",
        outcome.lineage(),
        "indicator",
        "periode",
        "rol",
        "bronindicator",
        "bronperiode",
        "bron",
        "levering");
    writer.table("bevindingen", outcome.findings());
    String[] score = {"indeling", "niveau", "gebiedcode", "periode", "pijler", "thema"};
    writer.table(Scores.TABLE, derived.scores().scores(), score);
    writer.table(
        Scores.TRAJECTORIES,
        derived.scores().trajectories(),
        "indeling",
        "niveau",
        "gebiedcode",
        "pijler",
        "tot",
        "van");
    writer.table(
        Scores.PARTS,
        derived.scores().parts(),
        "indeling",
        "niveau",
        "gebiedcode",
        "periode",
        "pijler",
        "indicator");
    writer.table(
        Inequality.TABLE, derived.inequality(), "indicator", "indeling", "niveau", "periode");
    PlaceTables.of(tables, outcome).write(writer);
    writer.table(
        Neighbourhoods.TABLE, derived.neighbours(), "indeling", "niveau", "gebiedcode", "buur");
    writer.table(Neighbourhoods.ISLANDS, derived.islands(), "indeling", "niveau", "gebiedcode");
    writer.table(
        SpatialPatterns.TABLE,
        derived.patterns(),
        "indicator",
        "indeling",
        "niveau",
        "maat",
        "periode",
        "gebiedcode");
    writer.table(
        ShockRecovery.TABLE,
        derived.shocks(),
        "schok",
        "indicator",
        "indeling",
        "niveau",
        "gebiedcode",
        "eenheid_tijd");
    writer.table(
        ShockRecovery.SERIES,
        derived.shockSeries(),
        "schok",
        "indicator",
        "indeling",
        "gebiedcode",
        "periode");
    writer.table(
        SupplyAndDemand.TABLE,
        derived.decays(),
        "paar",
        "indeling",
        "niveau",
        "gebiedcode",
        "eenheid_tijd",
        "kant");
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
            col("minimum"),
            col("soort_reeks"),
            col("geldig_van"),
            col("geldig_tot"),
            col("beleid"),
            col("waarom"),
            col("gewicht"));
  }

  /** The hash over everything that decides what comes out. */
  private String fingerprint(List<DeliveryRecord> deliveries) {
    return Fingerprint.ofText(method() + stamps(deliveries));
  }

  /** The hash over what touches every figure, so that a change of it computes everything. */
  private String foundation(List<DeliveryRecord> deliveries) {
    return Fingerprint.ofText(
        method()
            + stamps(
                deliveries.stream()
                    .filter(one -> one.bron().equals(LakeLayout.GEBIEDEN))
                    .toList()));
  }

  private String method() {
    StringBuilder all = new StringBuilder(METHOD).append('\n').append(version()).append('\n');
    register.indicatoren().forEach(indicator -> all.append(indicator).append('\n'));
    all.append(new TreeMap<>(register.uitsplitsingen())).append('\n');
    all.append(register.basisjaar())
        .append(register.vergelijkbaarOp())
        .append(register.vraagEnAanbod())
        .append('\n');
    all.append(ShockRegister.of(lake)).append('\n');
    return all.toString();
  }

  private static String stamps(List<DeliveryRecord> deliveries) {
    return deliveries.stream()
        .map(one -> "%s/%s %s\n".formatted(one.bron(), one.levering(), one.vingerafdruk()))
        .collect(Collectors.joining());
  }

  private static String version() {
    return Optional.ofNullable(AnalyseRun.class.getPackage().getImplementationVersion())
        .orElse("ontwikkelversie");
  }
}
