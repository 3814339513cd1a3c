package nl.wijkbeeld.ingest.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A file to measure with, made up from a fixed seed, so that everybody measures with the same
 * bytes.
 *
 * @param name what it is called in the table
 * @param soort the kind of delivery
 * @param file where it lies
 * @param areas the delivery with the areas that it is about
 * @param rows how many lines, without the header
 */
record BenchmarkFile(String name, String soort, Path file, String areas, long rows) {
  private static final long SEED = 20_200_622;
  private static final int FIRST_YEAR = 2005;
  private static final int YEARS = 15;
  private static final int MEASURES = 113;

  /** Each gemeente of the made-up country has nine wijken and forty buurten. */
  private static final int AREAS_OF_A_GEMEENTE = 50;

  /** A measure of Kerncijfers wijken en buurten: its name in OData v3, and in StatLine's header. */
  private record Measure(String odata, String statLine) {}

  @FunctionalInterface
  private interface Lines {
    void write(OutputStream out) throws IOException;
  }

  /** The delivery of the country's areas, without outlines. */
  static String country(Path folder, int areas) throws IOException {
    Path list = folder.resolve("gebieden-%d.csv".formatted(areas));
    List<String> codes = codes(areas);
    Files.write(list, Stream.concat(Stream.of("code"), codes.stream()).toList());
    return "  - {id: gebieden, soort: gebiedenlijst, indeling: 2020, pad: \"%s\"}%n"
        .formatted(list.toAbsolutePath());
  }

  /** The delivery of the schematic areas of Amsterdam, with their outlines. */
  static String amsterdam(Path schematic) {
    return "  - {id: gebieden, soort: gebieden, indeling: 2015, pad: \"%s\"}%n"
        .formatted(schematic.toAbsolutePath());
  }

  /**
   * A file like the Basisbestand Gebieden Amsterdam: a line for each year, area and variable. One
   * figure in twenty is missing.
   */
  static BenchmarkFile bbga(Path folder, String areas, List<String> codes, long rows)
      throws IOException {
    Path file = folder.resolve("bbga-%d.csv".formatted(rows));
    long variables = Math.ceilDiv(rows, (long) YEARS * codes.size());
    make(
        file,
        out -> {
          Random random = new Random(SEED);
          StringBuilder line = new StringBuilder("jaar;gebiedcode15;variabele;waarde\n");
          long written = 0;
          for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (String code : codes) {
              for (long variable = 0; variable < variables && written < rows; variable++) {
                line.append(year).append(';').append(code).append(";BEV");
                line.append(variable % 10 == 0 ? "PROG" : "").append(variable).append("_P;");
                figure(line, random, ".");
                written++;
                flush(line.append('\n'), out);
              }
            }
          }
        });
    return new BenchmarkFile("BBGA, lange CSV", "bbga", file, areas, rows);
  }

  /** A file like a download from StatLine: a line for each area, a column for each measure. */
  static BenchmarkFile statLine(Path folder, String areas, int rows) throws IOException {
    Path file = folder.resolve("statline-%d.csv".formatted(rows));
    List<Measure> measures = measures();
    make(
        file,
        out -> {
          Random random = new Random(SEED);
          StringBuilder line =
              new StringBuilder(
                  "\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\"Regioaanduiding/Soort regio (omschrijving)\";\"Regioaanduiding/Codering (code)\"");
          measures.forEach(measure -> line.append(";\"").append(measure.statLine()).append('"'));
          flush(line.append('\n'), out);
          for (String code : codes(rows)) {
            line.append("\"Gebied ").append(code).append("\";\"Gemeente ").append(code, 2, 6);
            line.append("\";\"").append(kind(code)).append("\";\"").append(padded(code));
            line.append('"');
            for (int i = 0; i < measures.size(); i++) {
              figure(line.append(';'), random, ",");
            }
            flush(line.append('\n'), out);
          }
        });
    return new BenchmarkFile("StatLine, brede CSV", "kwb-statline", file, areas, rows);
  }

  /** A file like a TypedDataSet of OData v3: an object for each area. */
  static BenchmarkFile odata(Path folder, String areas, int rows) throws IOException {
    Path file = folder.resolve("odata-%d.json".formatted(rows));
    List<Measure> measures = measures();
    make(
        file,
        out -> {
          Random random = new Random(SEED);
          StringBuilder line = new StringBuilder("{\"value\": [\n");
          int id = 0;
          for (String code : codes(rows)) {
            line.append(id == 0 ? "" : ",\n").append("{\"ID\": ").append(id++);
            line.append(", \"WijkenEnBuurten\": \"").append(padded(code));
            line.append("\", \"Gemeentenaam_1\": \"Gemeente ").append(code, 2, 6);
            line.append("\", \"SoortRegio_2\": \"").append(kind(code));
            line.append("\", \"Codering_3\": \"").append(padded(code)).append('"');
            for (int i = 0; i < measures.size(); i++) {
              line.append(", \"").append(measures.get(i).odata()).append('_').append(i + 5);
              int before = line.append("\": ").length();
              figure(line, random, ".");
              line.append(line.length() == before ? "null" : "");
            }
            flush(line.append('}'), out);
          }
          flush(line.append("\n]}\n"), out);
        });
    return new BenchmarkFile("OData v3, JSON", "kwb-odata-v3", file, areas, rows);
  }

  long bytes() throws IOException {
    return Files.size(file);
  }

  /** The sources file for this file and its areas. */
  String sources() {
    return "leveringen:\n"
        + areas
        + "  - {id: meting, soort: %s, periode: 2020, pad: \"%s\"}%n"
            .formatted(soort, file.toAbsolutePath());
  }

  /** Makes a file under another name first, so that one that exists is whole. */
  private static void make(Path file, Lines lines) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      lines.write(out);
    }
    Files.move(part, file);
  }

  private static void flush(StringBuilder line, OutputStream out) throws IOException {
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }

  /** A whole number, a number with one decimal, or nothing. */
  private static void figure(StringBuilder line, Random random, String decimal) {
    int kind = random.nextInt(20);
    if (kind > 0) {
      line.append(random.nextInt(kind < 8 ? 1_000 : 100_000));
    }
    if (kind > 10) {
      line.append(decimal).append(random.nextInt(10));
    }
  }

  private static List<String> codes(int areas) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < areas; i++) {
      int gemeente = i / AREAS_OF_A_GEMEENTE + 1;
      int nth = i % AREAS_OF_A_GEMEENTE;
      codes.add(
          nth == 0
              ? "GM%04d".formatted(gemeente)
              : nth < 10
                  ? "WK%04d%02d".formatted(gemeente, nth)
                  : "BU%04d%02d%02d".formatted(gemeente, nth % 9 + 1, nth));
    }
    return codes;
  }

  private static String padded(String code) {
    return "%-10s".formatted(code);
  }

  private static String kind(String code) {
    return code.startsWith("GM")
        ? "Gemeente  "
        : code.startsWith("WK") ? "Wijk      " : "Buurt     ";
  }

  private static List<Measure> measures() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(
                BenchmarkFile.class.getResourceAsStream(
                    "/nl/wijkbeeld/ingest/read/kwb-kolommen.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && line.indexOf('"') < 0)
          .skip(1)
          .map(line -> line.split(";", -1))
          .filter(row -> !row[2].isEmpty())
          .limit(MEASURES)
          .map(
              row ->
                  new Measure(
                      row[0].replaceFirst("\\.\\d$", ""),
                      row[2].split("\\|", -1)[0] + " (" + row[1] + ")"))
          .toList();
    }
  }
}
