package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExportCommandTest {
  @TempDir static Path lake;
  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  @BeforeAll
  static void publish() {
    SnapshotFixture.amsterdam(lake).publish("eerste");
  }

  @Test
  void writes_the_columns_of_the_contract_with_the_name_and_whether_it_is_made_up() {
    assertThat(screen("initiatieven", "stadsdeel").out().lines().findFirst().orElseThrow())
        .isEqualTo(
            "gebiedcode,naam,indeling,niveau,indicator,periode,uitsplitsing,begin,eind,waarde,status,voorlopig,teller,noemer,ondergrens,bovengrens,gladgestreken,dekking,herkomst,weinig,prognose,verzonnen");
  }

  @Test
  void writes_the_figures_of_the_page() {
    assertThat(
            records(screen("initiatieven", "stadsdeel").out()).stream()
                .filter(r -> r.getField("uitsplitsing").equals("totaal"))
                .map(r -> r.getField("gebiedcode") + "=" + r.getField("waarde")))
        .contains("A=12", "N=25", "GM0363_ALGEMEEN=172", "GM0363_LANDELIJK=88");
  }

  @Test
  void an_older_snapshot_leaves_empty_what_it_does_not_know() {
    assertThat(records(screen("initiatieven", "stadsdeel").out()))
        .allSatisfy(
            row -> {
              assertThat(row.getField("weinig")).isEmpty();
              assertThat(row.getField("prognose")).isEmpty();
            });
  }

  @Test
  void a_newer_snapshot_says_what_rests_on_few_and_what_is_a_forecast(@TempDir Path newer) {
    SnapshotFixture.trusted(newer).publish("nieuw");
    Outcome outcome =
        on(
            newer,
            "--indicator",
            "initiatieven_per_1000,vrijwilligers_pct",
            "--level",
            "stadsdeel",
            "--out",
            "-");

    assertThat(records(outcome.out()))
        .filteredOn(row -> row.getField("weinig").equals("true"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField("gladgestreken")).isEqualTo("0.17"));
    assertThat(records(outcome.out()))
        .filteredOn(row -> row.getField("prognose").equals("true"))
        .extracting(row -> row.getField("periode"))
        .containsExactly("2020", "2021");
  }

  @Test
  void a_missing_figure_is_an_empty_field_beside_its_state() {
    NamedCsvRecord hidden =
        records(screen("bbga_bijstand_pct", "stadsdeel").out()).stream()
            .filter(r -> r.getField("gebiedcode").equals("T"))
            .findFirst()
            .orElseThrow();

    assertThat(hidden.getField("waarde")).isEmpty();
    assertThat(hidden.getField("status")).isEqualTo("onderdrukt");
  }

  @Test
  void made_up_figures_say_so_in_every_row() {
    assertThat(records(screen("verzuimmeldingen", "stadsdeel").out()))
        .isNotEmpty()
        .allMatch(r -> r.getField("verzonnen").equals("true"));
    assertThat(records(screen("initiatieven", "stadsdeel").out()))
        .allMatch(r -> r.getField("verzonnen").equals("false"));
  }

  @Test
  void a_name_that_looks_like_a_formula_is_made_harmless() {
    assertThat(records(screen("bbga_bevolking", "wijk").out()))
        .extracting(r -> r.getField("naam"))
        .containsExactlyInAnyOrder("'=Oud & <b>Nieuw</b> \"Noord\"", "Noord 'Oost'");
  }

  @Test
  void large_numbers_are_written_in_full() {
    assertThat(records(screen("bbga_bevolking", "wijk").out()))
        .extracting(r -> r.getField("waarde"))
        .containsExactlyInAnyOrder("1234567.25", "12345678");
  }

  @Test
  void the_dutch_dialect_has_semicolons_decimal_commas_and_a_byte_order_mark() {
    String text =
        run("--indicator", "bbga_bevolking", "--level", "wijk", "--dialect", "nl", "--out", "-")
            .out();

    assertThat(text).startsWith("\uFEFFgebiedcode;naam;").contains(";1234567,25;");
  }

  @Test
  void a_minus_stays_a_number(@TempDir Path other) {
    SnapshotFixture.empty(other)
        .indicator("groei", "Groei", "%", 1, "context", "neutraal", "niet", 1)
        .known("N", "groei", "2020", -1.5)
        .publish("eerste");
    Outcome outcome = on(other, "--indicator", "groei", "--level", "stadsdeel", "--out", "-");

    assertThat(records(outcome.out()).getFirst().getField("waarde")).isEqualTo("-1.5");
  }

  @Test
  void only_the_periods_asked_for_are_written() {
    assertThat(
            records(
                run(
                        "--indicator",
                        "bbga_bevolking",
                        "--level",
                        "stadsdeel",
                        "--period",
                        "2014,2018",
                        "--out",
                        "-")
                    .out()))
        .extracting(r -> r.getField("periode"))
        .containsOnly("2014", "2018")
        .hasSize(16);
  }

  @Test
  void several_indicators_go_into_one_file() throws IOException {
    Path file = folder.resolve("uit.csv");
    Outcome outcome =
        run(
            "--indicator",
            "initiatieven,bbga_bevolking",
            "--level",
            "gemeente",
            "--out",
            "" + file);

    assertThat(outcome.code()).isZero();
    assertThat(records(Files.readString(file, StandardCharsets.UTF_8)))
        .extracting(r -> r.getField("indicator"))
        .contains("initiatieven", "bbga_bevolking");
    assertThat(outcome.err()).contains("snapshot eerste").contains("bekend");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void the_summary_counts_by_state_and_stays_off_the_screen_output() {
    Outcome outcome = screen("initiatieven_per_1000", "stadsdeel");

    assertThat(outcome.err()).contains("8 waarden").contains("7 bekend").contains("1 nvt");
    assertThat(outcome.out()).doesNotContain("snapshot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "parquet", "geopackage", "geoparquet", "ods"})
  void what_is_no_text_does_not_go_to_the_screen(String format) {
    Outcome outcome =
        run(
            "--indicator",
            "initiatieven",
            "--level",
            "stadsdeel",
            "--format",
            format,
            "--out",
            "-");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(format).contains("--out");
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--level straat --indicator initiatieven --out -",
        "--level wijk --indicator initiatieven --out - --format pdf",
        "--level wijk --indicator initiatieven --out - --dialect fries",
        "--level wijk --indicator initiatieven",
        "--level wijk --out -",
        "--onbekend"
      })
  void wrong_use_ends_with_two(String arguments) {
    Outcome outcome = run(arguments.split(" ", -1));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).isNotBlank();
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void an_indicator_without_figures_on_the_level_is_named_and_nothing_is_written() {
    Path file = folder.resolve("uit.csv");
    Outcome outcome =
        run("--indicator", "initiatieven,hoop", "--level", "stadsdeel", "--out", "" + file);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("hoop").doesNotContain("voor initiatieven");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_lake_without_a_snapshot_says_what_to_do(@TempDir Path none) {
    Outcome outcome = on(none, "--indicator", "initiatieven", "--level", "wijk", "--out", "-");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("geen snapshot").contains("run");
  }

  @Test
  void a_folder_that_does_not_exist_is_a_sentence_and_not_a_stack_trace() {
    Outcome outcome =
        run(
            "--indicator",
            "initiatieven",
            "--level",
            "stadsdeel",
            "--out",
            folder.resolve("nergens").resolve("uit.csv").toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("fout:").contains("nergens").doesNotContain("\tat ");
  }

  private static Outcome screen(String indicator, String level) {
    return run("--indicator", indicator, "--level", level, "--out", "-");
  }

  private static Outcome run(String... arguments) {
    return on(lake, arguments);
  }

  private static Outcome on(Path lake, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("--lake", lake.toString()));
    all.addAll(Arrays.asList(arguments));
    int code =
        new CommandLine(new ExportCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(all.toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  private static List<NamedCsvRecord> records(String text) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
