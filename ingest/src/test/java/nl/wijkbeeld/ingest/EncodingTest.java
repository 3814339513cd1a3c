package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  private static final String TEXT =
      "peildatum;categorie;gebied;aantal\n2020-05-26;Caf\u00e9s & cre\u00ebren;Centrum;3\n2020-05-26;Co\u00f6peratie \u2019t Ei;Noord;2\n";
  private static final String LATIN = TEXT.replace('\u2019', '\'');

  @TempDir private Path folder;

  private DeliveryReport read(byte[] bytes) throws IOException {
    Files.write(folder.resolve("init.csv"), bytes);
    return report(
        new TestDelivery(folder).withAreas().withFile("init", "initiatieven", "init.csv").run(),
        "init");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "windows-1252, WINDOWS-1252",
    "x-MacRoman, MacRoman",
    "ISO-8859-1, ISO-8859-1"
  })
  void an_encoding_is_recognised_and_named(String charset, String name)
      throws IOException, SQLException {
    String text = charset.startsWith("ISO") ? LATIN : TEXT;

    DeliveryReport report = read(text.getBytes(Charset.forName(charset)));

    assertThat(report.geaccepteerd()).isEqualTo(2);
    assertThat(messages(report))
        .containsExactly(
            "init.csv: het bestand is geen UTF-8 en is gelezen als %s; kloppen de letters niet, zet dan \"codering:\" bij deze levering"
                .formatted(name));
    assertThat(categories()).contains("categorie=Caf\u00e9s & cre\u00ebren");
    assertThat(categories())
        .anyMatch(
            category ->
                category.startsWith("categorie=Co\u00f6peratie") && category.endsWith("t Ei"));
  }

  private java.util.List<String> categories() throws SQLException {
    return new TestDelivery(folder)
        .query(
            "SELECT DISTINCT uitsplitsing FROM '$LAKE/waarnemingen/bron=initiatieven/levering=init/waarnemingen.parquet'");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_is_no_part_of_the_first_heading(String charset) throws IOException {
    DeliveryReport report = read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));

    assertThat(report.geaccepteerd()).isEqualTo(2);
  }

  @Test
  void a_damaged_letter_in_utf_8_costs_its_own_line() throws IOException, SQLException {
    byte[] good = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] damaged = "2020-05-26;Pri\u00eble;Noord;1\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[good.length + damaged.length];
    System.arraycopy(good, 0, all, 0, good.length);
    System.arraycopy(damaged, 0, all, good.length, damaged.length);

    DeliveryReport report = read(all);

    assertThat(report.geaccepteerd()).isEqualTo(2);
    assertThat(messages(report))
        .singleElement()
        .asString()
        .startsWith(
            "init.csv, regel 4, kolom \"categorie\": byte 0xEB is geen UTF-8; in windows-1252 is het \"\u00eb\"");
  }

  @Test
  void a_file_without_a_last_line_end_is_read_with_a_warning() throws IOException {
    DeliveryReport report = read(TEXT.strip().getBytes(StandardCharsets.UTF_8));

    assertThat(report.geaccepteerd()).isEqualTo(2);
    assertThat(messages(report))
        .containsExactly(
            "init.csv: de laatste regel heeft geen regeleinde; kijk of het bestand helemaal is aangekomen");
  }
}
