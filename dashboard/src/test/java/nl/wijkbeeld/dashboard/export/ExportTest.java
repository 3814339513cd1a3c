package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  @TempDir static Path lake;
  @TempDir Path folder;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    SnapshotFixture.trusted(lake).publish("eerste");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static Address asked(String indicator) {
    return Address.of("exporteren").with(Selection.INDICATOR, indicator);
  }

  @Test
  void an_unknown_code_is_told_with_the_nearest() {
    assertThat(Export.issues(snapshot, asked("initiativen")))
        .singleElement()
        .satisfies(issue -> assertThat(issue.parameter()).isEqualTo("indicator"))
        .satisfies(issue -> assertThat(issue.message()).contains("initiatieven (Initiatieven)"));
    assertThat(Export.issues(snapshot, asked("initiatieven").with(Selection.AREAS, "Noort")))
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains("N (Noord)"));
  }

  @Test
  void an_impossible_combination_says_what_there_is() {
    assertThat(Export.issues(snapshot, asked("voedselbank_klanten").with(Selection.LEVEL, "wijk")))
        .extracting(Issue::message)
        .singleElement()
        .asString()
        .contains("wel op gemeente");
    assertThat(Export.issues(snapshot, asked("bbga_bevolking").with(Selection.PERIOD, "1999")))
        .extracting(Issue::message)
        .singleElement()
        .asString()
        .contains("2018");
  }

  @Test
  void too_many_rows_are_refused_with_a_smaller_way() {
    Export export = Export.of(snapshot, asked("initiatieven").with(FileChoice.FORMAT, "xlsx"));

    assertThat(export.tooLarge(10_000_000))
        .hasValueSatisfying(
            issue -> assertThat(issue.message()).contains("Excel", "1000000", "Parquet"));
    assertThat(export.tooLarge(1_000)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP VIEW waarden; --",
        "x') OR ('1'='1",
        "\" OR 1=1 --",
        "../../../etc/passwd",
        "%s%n$1",
        "a\u0000b"
      })
  void tricks_in_any_choice_are_refused_and_do_no_harm(String trick) throws IOException {
    for (String name : Selection.NAMES) {
      Address address = asked("initiatieven").with(name, trick);

      assertThat(Export.issues(snapshot, address)).as(name).isNotEmpty();
      if (!name.equals(Selection.COLUMNS) && !name.equals(Selection.FORM)) {
        assertThat(Export.of(snapshot, address).rows().count().rows()).as(name).isZero();
      }
    }
    for (String name : FileChoice.NAMES) {
      assertThat(Export.issues(snapshot, asked("initiatieven").with(name, trick)))
          .as(name)
          .isNotEmpty();
    }
    assertThat(Export.of(snapshot, asked("initiatieven")).rows().count().rows()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void a_download_that_is_cut_off_leaves_nothing_behind(FileFormat format) throws IOException {
    Set<Path> before = temporary();
    Export export =
        Export.of(snapshot, asked("bbga_bevolking").with(FileChoice.FORMAT, format.code()));
    OutputStream gone =
        new OutputStream() {
          private int taken;

          @Override
          public void write(int one) throws IOException {
            if (++taken > 3000) {
              throw new IOException("de lezer is weg");
            }
          }
        };

    assertThatThrownBy(() -> export.writePackage(gone, new Progress()))
        .isInstanceOf(IOException.class);
    Progress cancelled = new Progress();
    cancelled.cancel();
    assertThatThrownBy(() -> export.writePackage(folder.resolve("uit.zip"), cancelled))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> export.writeTable(folder.resolve("uit"), cancelled))
        .isInstanceOf(IOException.class);
    assertThat(temporary()).isEqualTo(before);
    assertThat(folder).isEmptyDirectory();
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new TreeSet<>(
          files
              .filter(file -> file.getFileName().toString().startsWith("wijkbeeld-export"))
              .toList());
    }
  }

  @Test
  void a_saved_question_reads_back_as_it_was() throws IOException {
    Address address =
        asked("initiatieven,bbga_bevolking")
            .with(Selection.LEVEL, "stadsdeel")
            .with(Selection.BREAKDOWN, "categorie=Zorg")
            .with(FileChoice.FORMAT, "geojson")
            .with(FileChoice.GRID, "rd")
            .with(Address.SNAPSHOT, "eerste");
    Address read =
        QueryFile.read(QueryFile.text(address).getBytes(StandardCharsets.UTF_8), Language.NL);

    assertThat(Selection.of(read)).isEqualTo(Selection.of(address));
    assertThat(FileChoice.of(read)).isEqualTo(FileChoice.of(address));
    assertThat(read.first(Address.SNAPSHOT)).contains("eerste");
    assertThatThrownBy(() -> QueryFile.read("{}".getBytes(StandardCharsets.UTF_8), Language.NL))
        .isInstanceOf(IOException.class);
  }

  @Test
  void the_page_shows_the_first_rows_and_the_size() throws IOException {
    ExportState state = new ExportPresenter(snapshot).state(asked("buurtkamers"));

    assertThat(state.outcome())
        .hasValueSatisfying(
            outcome -> {
              assertThat(outcome.rows()).isEqualTo(9);
              assertThat(outcome.preview())
                  .hasSize(9)
                  .anySatisfy(row -> assertThat(row).contains("N", "NA", "onderdrukt"));
            });
    assertThat(new ExportPresenter(snapshot).state(Address.of("exporteren")).outcome()).isEmpty();
  }

  @Test
  void outlines_in_rd_new_lie_in_amsterdam() throws IOException {
    Path file = folder.resolve("kaart.geojson");
    Export.of(
            snapshot,
            asked("buurtkamers").with(FileChoice.FORMAT, "geojson").with(FileChoice.GRID, "rd"))
        .writeTable(file, new Progress());
    var point = Json.MAPPER.readTree(file.toFile()).at("/features/0/geometry/coordinates/0/0/0");

    assertThat(point.get(0).asDouble()).isBetween(110_000.0, 130_000.0);
    assertThat(point.get(1).asDouble()).isBetween(475_000.0, 495_000.0);
  }
}
