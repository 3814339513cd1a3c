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

  @ParameterizedTest
  @CsvSource({
    "Belgi\u00eb, x-MacRoman",
    "Oekra\u00efne, x-MacRoman",
    "v\u00f3\u00f3r de brug, x-MacRoman",
    "Caf\u00e9, x-MacRoman",
    "Co\u00f6peratie, x-MacRoman",
    "Re\u00fcnie, x-MacRoman",
    "Belgi\u00eb, windows-1252",
    "Oekra\u00efne, windows-1252",
    "v\u00f3\u00f3r de brug, windows-1252",
    "Caf\u00e9, windows-1252",
    "foto\u2019s, windows-1252",
    "het \u2018dorp\u2019, windows-1252",
    "\u2018t Ei \u2014 bij het water, windows-1252",
    "Oost\u2013West, windows-1252",
    "enzovoort\u2026, windows-1252",
    "20 \u20ac, windows-1252"
  })
  void one_odd_letter_in_a_file_is_enough_to_know_its_encoding(String word, String charset)
      throws IOException, SQLException {
    DeliveryReport report =
        read(
            "peildatum;categorie;gebied;aantal\n2020-05-26;%s;Centrum;3\n"
                .formatted(word)
                .getBytes(Charset.forName(charset)));

    assertThat(report.geaccepteerd()).isEqualTo(1);
    assertThat(categories()).contains("categorie=" + word);
  }

  @Test
  void statline_in_the_encoding_of_excel_text_gives_the_same_figures()
      throws IOException, SQLException {
    String text =
        "\uFEFFWijken en buurten\tCodering (code)\tBevolking/Aantal inwoners (aantal)\r\nCaf\u00e9buurt\tBU03630000\t1100\r\n";
    Files.write(folder.resolve("kwb.txt"), text.getBytes(StandardCharsets.UTF_16LE));
    new TestDelivery(folder)
        .withAreas()
        .withFile("kwb", "kwb-statline", "kwb.txt", "periode: 2020")
        .run();

    assertThat(
            new TestDelivery(folder)
                .query(
                    "SELECT gebiedcode, variabele, waarde FROM '$LAKE/waarnemingen/bron=kwb/levering=kwb/waarnemingen.parquet'"))
        .containsExactly("A00a|AantalInwoners|1100.0");
  }
}
