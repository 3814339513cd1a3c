package nl.wijkbeeld.dashboard.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Published values as a table for another program: the columns of the contract, with the name of
 * the area and whether the figure is made up. A missing figure is an empty field beside its state.
 *
 * @param rows the values, each with its texts in the order of {@link #HEADER}
 */
record ValuesCsv(List<List<String>> rows) {
  static final List<String> HEADER =
      List.of(
          "gebiedcode",
          "naam",
          "indeling",
          "niveau",
          "indicator",
          "periode",
          "uitsplitsing",
          "begin",
          "eind",
          "waarde",
          "status",
          "voorlopig",
          "teller",
          "noemer",
          "ondergrens",
          "bovengrens",
          "gladgestreken",
          "dekking",
          "herkomst",
          "weinig",
          "prognose",
          "verzonnen");
  private static final List<String> NUMBERS =
      List.of("waarde", "teller", "noemer", "ondergrens", "bovengrens", "gladgestreken", "dekking");

  ValuesCsv {
    rows = List.copyOf(rows);
  }

  static ValuesCsv of(
      Snapshot snapshot, List<String> indicators, String level, List<String> periods) {
    List<List<String>> rows = new ArrayList<>();
    for (String indicator : indicators) {
      if (IndicatorCatalog.of(snapshot).find(indicator).isEmpty()) {
        continue;
      }
      rows.addAll(
          snapshot.ask(
              ValuesCsv.class,
              row -> {
                List<String> fields = new ArrayList<>();
                for (String column : HEADER) {
                  if (!column.equals("verzonnen")) {
                    String text = row.getString(column);
                    fields.add(text == null ? "" : text);
                  }
                }
                return fields;
              },
              indicator,
              level));
    }
    return new ValuesCsv(
        rows.stream()
            .filter(
                row -> periods.isEmpty() || periods.contains(row.get(HEADER.indexOf("periode"))))
            .map(row -> withMadeUp(snapshot, row))
            .toList());
  }

  private static List<String> withMadeUp(Snapshot snapshot, List<String> row) {
    List<String> all = new ArrayList<>(row);
    boolean madeUp =
        Provenance.of(
                snapshot,
                row.get(HEADER.indexOf("indicator")),
                Periode.of(row.get(HEADER.indexOf("periode"))))
            .madeUp()
            .isPresent();
    all.add(Boolean.toString(madeUp));
    return all;
  }

  boolean hasIndicator(String code) {
    return rows.stream().anyMatch(row -> row.get(HEADER.indexOf("indicator")).equals(code));
  }

  /** The table; for Dutch programs with semicolons, decimal commas and a byte order mark. */
  String write(boolean dutch) {
    StringWriter text = new StringWriter();
    if (dutch) {
      text.write('\uFEFF');
    }
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(dutch ? ';' : ',').build(text)) {
      csv.writeRecord(HEADER);
      for (List<String> row : rows) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          boolean number = NUMBERS.contains(HEADER.get(i));
          fields.add(number ? decimal(row.get(i), dutch) : harmless(row.get(i)));
        }
        csv.writeRecord(fields);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** What was written, by state. */
  String summary(String snapshot) {
    TreeMap<String, Integer> states = new TreeMap<>();
    rows.forEach(row -> states.merge(row.get(HEADER.indexOf("status")), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    states.forEach((state, count) -> parts.add(count + " " + state));
    return "%d waarden uit snapshot %s (%s)"
        .formatted(rows.size(), snapshot, String.join(", ", parts));
  }

  /** A number in full: no exponent, and no decimals that say nothing. */
  private static String decimal(String number, boolean dutch) {
    if (number.isEmpty()) {
      return number;
    }
    BigDecimal value = new BigDecimal(number);
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return dutch ? plain.replace('.', ',') : plain;
  }

  /** A text that a spreadsheet would take for a formula is made a text again. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
