package nl.wijkbeeld.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {
  @TempDir private Path folder;

  private SourcesFile read(String yaml) throws IOException {
    return SourcesFile.read(Files.writeString(folder.resolve("bronnen.yaml"), yaml));
  }

  @Test
  void reads_every_key_of_a_delivery_and_resolves_its_path_from_the_sources_file()
      throws IOException {
    SourcesFile sources =
        read(
            """
            leveringen:
              - id: kwb-2020
                soort: kwb-odata-v3
                pad: kwb/kwb.json
                periode: 2020
                indeling: 2015
                licentie: CC BY 4.0
                bronvermelding: CBS
                leverdatum: 2020-09-01
                verzonnen: true
                toelichting: Verzonnen.
                codering: windows-1252
                volledig: ja
                niveau: buurt
                per: week
            """);

    assertThat(sources.issues()).isEmpty();
    Levering levering = sources.leveringen().getFirst();
    assertThat(levering.soort()).isEqualTo(Soort.KWB_ODATA_V3);
    assertThat(levering.pad()).isEqualTo(folder.resolve("kwb/kwb.json"));
    assertThat(levering.bestand()).isEqualTo("kwb.json");
    assertThat(levering.periode()).contains(Periode.ofYear(2020));
    assertThat(levering.indeling()).contains("2015");
    assertThat(levering.leverdatum()).isEqualTo("2020-09-01");
    assertThat(levering.verzonnen()).isTrue();
    assertThat(levering.codering()).contains(Charset.forName("windows-1252"));
    assertThat(levering.volledig()).isTrue();
    assertThat(levering.niveau()).contains(Niveau.BUURT);
    assertThat(levering.per()).isEqualTo(Periode.Soort.WEEK);
  }

  @Test
  void needs_only_id_soort_and_pad() throws IOException {
    Levering levering = read("- {id: a, soort: bbga, pad: a.csv}").leveringen().getFirst();

    assertThat(levering.codering()).isEmpty();
    assertThat(levering.afkeurgrens()).isEqualTo(0.05);
    assertThat(levering.adres()).isEmpty();
    assertThat(levering.tabel()).isEqualTo(TableSettings.NONE);
    assertThat(levering.verzonnen()).isFalse();
    assertThat(levering.periode()).isEmpty();
  }

  @Test
  void keeps_the_good_entries_and_names_the_line_of_each_wrong_one() throws IOException {
    SourcesFile sources =
        read(
            """
            leveringen:
              - id: goed
                soort: bbga
                pad: a.csv
              - id: zonder-pad
                soort: bbga
              - id: fout
                soort: excel
                pad: a.xls
              - id: goed
                soort: bbga
                pad: b.csv
              - id: typfout
                soort: bbga
                pad: b.csv
                priode: 2020
              - id: wanneer
                soort: bbga
                pad: b.csv
                periode: zomer
            """);

    assertThat(sources.leveringen()).extracting(Levering::id).containsExactly("goed");
    assertThat(sources.issues())
        .extracting(Issue::text)
        .satisfiesExactly(
            text ->
                assertThat(text).isEqualTo("bronnen.yaml, regel 5: de sleutel \"pad\" ontbreekt"),
            text ->
                assertThat(text)
                    .startsWith("bronnen.yaml, regel 8: de soort \"excel\" wordt niet gelezen"),
            text ->
                assertThat(text)
                    .startsWith("bronnen.yaml, regel 10: de id \"goed\" komt twee keer voor"),
            text ->
                assertThat(text)
                    .isEqualTo("bronnen.yaml, regel 16: de sleutel \"priode\" bestaat niet"),
            text ->
                assertThat(text).startsWith("bronnen.yaml, regel 20: \"zomer\" is geen periode"));
  }

  @Test
  void refuses_what_is_no_list_of_deliveries_or_no_yaml_or_no_utf8() throws IOException {
    assertThatThrownBy(() -> read("hallo")).hasMessageContaining("lijst");
    assertThatThrownBy(() -> read("- id: [\n  x")).hasMessageContaining("geen geldige YAML");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "- {id: caf\u00e9}".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SourcesFile.read(latin)).hasMessageContaining("geen UTF-8");
  }
}
