package nl.wijkbeeld.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.command.DutchCommandLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as a person gives them: what they print, how they end, what they leave. */
class CommandsTest {
  @TempDir private Path folder;
  private Path sources;
  private Path lake;
  private String out;
  private String err;

  @BeforeEach
  void write() throws IOException {
    lake = folder.resolve("meer");
    Files.writeString(folder.resolve("gebieden.geojson"), TestDelivery.AREAS);
    Files.writeString(
        folder.resolve("bbga.csv"),
        "jaar;gebiedcode15;variabele;waarde\n2018;A;BEVTOTAAL;86851\n2018;Noort;BEVTOTAAL;5\n");
    sources =
        Files.writeString(
            folder.resolve("bronnen.yaml"),
            """
            leveringen:
              - {id: gebieden, soort: gebieden, pad: gebieden.geojson, indeling: 2015}
              - {id: bevolking, soort: bbga, pad: bbga.csv, afkeurgrens: 50 %}
            """);
  }

  private int run(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter wrong = new StringWriter();
    CommandLine line = DutchCommandLine.of(new IngestMain());
    line.setOut(new PrintWriter(written));
    line.setErr(new PrintWriter(wrong));
    int code = line.execute(arguments);
    out = written.toString();
    err = wrong.toString();
    return code;
  }

  private int ingest(String... more) {
    List<String> all =
        Stream.concat(
                Stream.of("ingest", "--sources", sources.toString(), "--lake", lake.toString()),
                Stream.of(more))
            .toList();
    return run(all.toArray(String[]::new));
  }

  private List<String> files(Path root) throws IOException {
    if (Files.notExists(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void a_dry_run_shows_every_message_and_writes_nothing() throws IOException {
    assertThat(ingest("--proef")).isZero();

    assertThat(out).contains("bevolking (bbga): 2 gelezen, 1 geaccepteerd, 1 afgekeurd");
    assertThat(err)
        .contains("\"Noort\" is geen gebied in de indeling 2015; bedoelde u")
        .endsWith("Dit was een proef: in het meer is niets geschreven.\n");
    assertThat(files(lake)).isEmpty();
  }

  @Test
  void a_dry_run_on_a_lake_leaves_it_as_it_is() throws IOException {
    ingest();
    List<String> before = files(lake);
    byte[] record =
        Files.readAllBytes(
            lake.resolve("waarnemingen/bron=bbga/levering=bevolking/_levering.json"));
    Files.writeString(
        folder.resolve("bbga.csv"), "jaar;gebiedcode15;variabele;waarde\n2018;A;BEVTOTAAL;1\n");

    assertThat(ingest("--proef")).isZero();

    assertThat(files(lake)).isEqualTo(before);
    assertThat(
            Files.readAllBytes(
                lake.resolve("waarnemingen/bron=bbga/levering=bevolking/_levering.json")))
        .isEqualTo(record);
  }

  @Test
  void a_withdrawn_delivery_is_gone_with_its_rejections_and_an_unknown_one_withdraws_nothing()
      throws IOException {
    ingest();

    assertThat(run("withdraw", "--lake", lake.toString(), "--id", "bevolking,bestaatniet"))
        .isEqualTo(1);
    assertThat(err)
        .contains(
            "geen levering \"bestaatniet\"; er zijn: bevolking, gebieden. Er is niets ingetrokken.");
    assertThat(files(lake)).anyMatch(file -> file.contains("levering=bevolking"));

    assertThat(run("withdraw", "--lake", lake.toString(), "--id", "bevolking")).isZero();
    assertThat(out).startsWith("bevolking (bbga) is ingetrokken: 1 regel\n");
    assertThat(files(lake)).noneMatch(file -> file.contains("levering=bevolking"));
    assertThat(files(lake)).anyMatch(file -> file.contains("levering=gebieden"));
  }

  @Test
  void a_delivery_that_is_no_longer_named_keeps_taking_part_and_is_told() throws IOException {
    ingest();
    Files.writeString(
        sources,
        "leveringen:\n  - {id: gebieden, soort: gebieden, pad: gebieden.geojson, indeling: 2015}\n");

    assertThat(ingest()).isZero();
    assertThat(err)
        .contains(
            "ze blijven meedoen: bevolking. Een levering die niet meer mee mag doen trekt u in met \"withdraw\".");
  }

  @Test
  void status_names_a_delivery_that_was_refused_until_it_is_taken() throws IOException {
    ingest();
    String good = Files.readString(folder.resolve("bbga.csv"));
    Files.writeString(folder.resolve("bbga.csv"), "jaar;gebiedcode15;waarde\n2018;A;1\n");
    ingest();

    run("status", "--lake", lake.toString());
    assertThat(out)
        .contains(
            "Geweigerd bij de laatste keer; een eerdere levering met dezelfde id doet nog mee")
        .contains("bbga.csv, regel 1, kolom \"variabele\"");

    Files.writeString(folder.resolve("bbga.csv"), good);
    ingest();
    run("status", "--lake", lake.toString());
    assertThat(out).doesNotContain("Geweigerd");
  }

  @Test
  void status_shows_deliveries_and_what_stands_out_between_them() throws IOException {
    Files.writeString(
        folder.resolve("bbga.csv"),
        "jaar;gebiedcode15;variabele;waarde\n2017;A;BEVTOTAAL;80000\n2018;A;BEVTOTAAL;8000\n",
        StandardCharsets.UTF_8);
    ingest();

    assertThat(run("status", "--lake", lake.toString())).isZero();
    assertThat(out)
        .contains("bevolking")
        .contains(
            "waarschuwing (sprong): A (stadsdeel): 80.000 inwoners in 2017 en 8.000 in 2018, volgens bbga");

    assertThat(run("status", "--lake", lake.toString(), "--json")).isZero();
    assertThat(out).contains("\"bevindingen\"").contains("\"soort\" : \"sprong\"");
  }
}
