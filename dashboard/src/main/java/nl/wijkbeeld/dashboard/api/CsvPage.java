package nl.wijkbeeld.dashboard.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A page of rows as CSV, as in an export: a comma, a decimal point, and NA where nothing is. */
record CsvPage(PageRows rows) {
  private static final String NA = "NA";
  private static final String FORMULA = "=+-@\t\r\n";
  private static final double EXACT = 1e15;

  void write(OutputStream out) throws IOException {
    List<Table.Head> heads = JsonPage.shown(rows.table());
    try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(heads.stream().map(Table.Head::name).toList());
      rows.read(
          row -> {
            String[] cells = new String[heads.size()];
            for (int i = 0; i < cells.length; i++) {
              cells[i] = cell(row[i]);
            }
            csv.writeRecord(cells);
          });
    }
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> NA;
      case Double number -> plain(number);
      case List<?> texts -> texts.stream().map(Object::toString).collect(Collectors.joining("|"));
      default -> harmless(value.toString());
    };
  }

  /** In full: no exponent, and no decimals that say nothing. */
  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < EXACT
        ? Long.toString((long) number)
        : (Math.abs(number) < EXACT ? BigDecimal.valueOf(number) : new BigDecimal(number))
            .toPlainString();
  }

  /** A text that a spreadsheet would take for a formula is made a text again. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
