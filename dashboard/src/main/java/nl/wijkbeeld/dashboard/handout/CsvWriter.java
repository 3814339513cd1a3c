package nl.wijkbeeld.dashboard.handout;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.text.FigureState;

/**
 * The tables of a page for a Dutch spreadsheet: UTF-8 with a byte order mark, semicolons, decimal
 * commas.
 *
 * <p>The first table begins in the first row with its header, so that a program can read it as it
 * is. A figure has two columns: the number, empty when there is none, and beside it its state. Each
 * further table follows after an empty row and a row with its name; last, after an empty row,
 * stands in two columns what the tables are about: title, choices, snapshot, sources, and what to
 * mind.
 */
final class CsvWriter {
  /** A number as a language writes it; in a sheet it has a comma and nothing between thousands. */
  private static final Map<Language, Pattern> NUMBERS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      NUMBERS.put(
          language,
          Pattern.compile(
              "[-\u2212]?[0-9]{1,3}([%s]?[0-9]{3})*([%s][0-9]+)?"
                  .formatted(language.thousands(), language.decimals())));
    }
  }

  private static final String STATE = " (toestand)";

  private CsvWriter() {}

  static byte[] write(Handout handout, Colophon colophon) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().fieldSeparator(';').build(text)) {
      List<Handout.Table> tables =
          handout.parts().stream()
              .filter(Handout.Table.class::isInstance)
              .map(Handout.Table.class::cast)
              .toList();
      for (int i = 0; i < tables.size(); i++) {
        if (i > 0) {
          csv.writeRecord("");
          csv.writeRecord(harmless(tables.get(i).caption()));
        }
        table(tables.get(i), handout.language()).forEach(csv::writeRecord);
      }
      if (!tables.isEmpty()) {
        csv.writeRecord("");
      }
      about(handout, colophon, tables)
          .forEach(pair -> csv.writeRecord(pair.getFirst(), harmless(pair.getLast())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> table(Handout.Table table, Language language) {
    List<Boolean> figures = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      figures.add(table.rows().stream().anyMatch(row -> row.get(column).figure().isPresent()));
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      String label = harmless(table.columns().get(i).label());
      header.add(label);
      if (figures.get(i)) {
        header.add(label + STATE);
      }
    }
    rows.add(header);
    for (List<Handout.Cell> row : table.rows()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < figures.size(); i++) {
        Handout.Cell cell = row.get(i);
        boolean number = table.columns().get(i).number();
        fields.add(
            cell.figure().isPresent()
                ? value(cell, language)
                : number ? number(cell, language) : harmless(cell.text()));
        if (figures.get(i)) {
          fields.add(cell.figure().map(CsvWriter::state).orElse(""));
        }
      }
      rows.add(fields);
    }
    return rows;
  }

  /** The number of a figure: all that is known of it, or as it is written. */
  private static String value(Handout.Cell cell, Language language) {
    if (!cell.figure().map(FigureState::known).orElse(true)) {
      return "";
    }
    return cell.value().isPresent() ? plain(cell.value().getAsDouble()) : number(cell, language);
  }

  private static String number(Handout.Cell cell, Language language) {
    return NUMBERS.get(language).matcher(cell.text()).matches()
        ? cell.text()
            .replace(String.valueOf(language.thousands()), "")
            .replace(language.decimals(), ',')
            .replace('\u2212', '-')
        : harmless(cell.text());
  }

  private static String state(FigureState state) {
    return state.known() ? "bekend" : state.word();
  }

  private static String plain(double value) {
    return value == 0
        ? "0"
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static List<List<String>> about(
      Handout handout, Colophon colophon, List<Handout.Table> tables) {
    List<List<String>> about = new ArrayList<>();
    about.add(List.of("Titel", handout.title()));
    if (!handout.subtitle().isBlank()) {
      about.add(List.of("Onderwerp", handout.subtitle()));
    }
    tables.stream().limit(1).forEach(first -> about.add(List.of("Eerste tabel", first.caption())));
    handout.choices().forEach(choice -> about.add(List.of("Keuze", choice)));
    about.add(List.of("Cijfers", colophon.figures()));
    handout.madeUp().forEach(text -> about.add(List.of("Verzonnen", text)));
    handout.sources().forEach(text -> about.add(List.of("Bron", text)));
    handout.notes().forEach(text -> about.add(List.of("Let op", text)));
    about.add(List.of("Link", colophon.link()));
    return about;
  }

  /** A text that a spreadsheet would take for a formula is made a text again. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
