package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.analytics.protect.CountPolicies;
import nl.wijkbeeld.analytics.protect.Ledger;
import nl.wijkbeeld.analytics.protect.PublishedCells;
import nl.wijkbeeld.analytics.protect.SnapshotAudit;
import nl.wijkbeeld.ingest.IngestConfig;
import nl.wijkbeeld.ingest.IngestRun;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The audit of the snapshot of the samples, as a user asks for it, and of one that leaks. */
class AuditCommandTest {
  @TempDir private static Path folder;
  private static Path lake;

  @BeforeAll
  static void publishTheSamples() throws IOException {
    TestSpark.session();
    lake = folder.resolve("meer");
    Path samples = Path.of(System.getProperty("wijkbeeld.root"), "data-samples", "bronnen.yaml");
    new IngestRun(new IngestConfig(samples, lake), report -> {}).run();
    new AnalyseRun(new AnalyseConfig(lake, "local[2]", false), text -> {}).run();
  }

  @Test
  void the_audit_counts_what_is_hidden_and_finds_nothing_derivable() throws IOException {
    StringWriter out = new StringWriter();

    assertThat(run(out, "--json")).isZero();

    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertThat(result.get("verborgen").asLong()).isPositive();
    assertThat(result.get("gecontroleerd").asLong()).isPositive();
    assertThat(result.get("herleidbaar")).isEmpty();
    JsonNode manifest =
        new ObjectMapper().readTree(snapshot().resolve("manifest.json").toFile()).get("audit");
    assertThat(manifest.get("verborgen")).isEqualTo(result.get("verborgen"));
    assertThat(manifest.get("herleidbaar").asLong()).isZero();
  }

  @Test
  void somebody_with_the_files_only_finds_nothing_either() {
    StringWriter out = new StringWriter();

    assertThat(run(out, "--buitenstaander")).isZero();
    assertThat(out.toString()).contains("te herleiden        0");
  }

  @Test
  void a_snapshot_that_shows_one_of_two_numbers_that_hide_each_other_does_not_pass()
      throws IOException {
    var spark = TestSpark.session();
    LakeLayout layout = new LakeLayout(lake);
    String id = Files.readString(layout.current()).strip();
    var ledger = Ledger.find(spark, layout, id).orElseThrow();
    var count = ledger.filter("indicator = 'verzuimmeldingen' AND onder_verborgen >= 5").first();
    String cell =
        "indicator = '%s' AND periode = '%s' AND gebiedcode = '%s'"
            .formatted(count.getAs("indicator"), count.getAs("periode"), count.getAs("gebiedcode"));
    Path leaking = folder.resolve("lek");
    for (String table : List.of("gebieden", "indicatoren")) {
      spark
          .read()
          .parquet(snapshot().resolve(table).toString())
          .write()
          .parquet(leaking.resolve(table).toString());
    }
    spark
        .read()
        .parquet(snapshot().resolve("waarden").toString())
        .withColumn(
            "waarde",
            functions
                .when(functions.expr(cell), functions.lit(count.getAs("onder_verborgen")))
                .otherwise(functions.col("waarde")))
        .withColumn(
            "status",
            functions
                .when(functions.expr(cell), functions.lit("bekend"))
                .otherwise(functions.col("status")))
        .write()
        .parquet(leaking.resolve("waarden").toString());

    SnapshotAudit.Result result =
        new PublishedCells(spark, layout, id, leaking)
            .audit(
                java.util.Optional.of(ledger),
                CountPolicies.of(nl.wijkbeeld.analytics.indicator.IndicatorRegister.builtIn()));

    assertThat(result.herleidbaar())
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.indicator()).startsWith("verzuimmeldingen");
              assertThat(one.tot() - one.van() < 5 || one.tot() < 5).isTrue();
            });
  }

  @Test
  void a_lake_without_a_snapshot_says_what_to_do() {
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new AnalyticsMain())
            .setErr(new PrintWriter(err))
            .execute("audit", "--lake", folder.resolve("leeg").toString());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("nog geen snapshot");
  }

  private static int run(StringWriter out, String option) {
    return new CommandLine(new AnalyticsMain())
        .setOut(new PrintWriter(out))
        .execute("audit", "--lake", lake.toString(), option);
  }

  private static Path snapshot() throws IOException {
    LakeLayout layout = new LakeLayout(lake);
    return layout.snapshot(Files.readString(layout.current()).strip());
  }
}
