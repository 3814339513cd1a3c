package nl.wijkbeeld.dashboard.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * A selection written as a file: the table alone, or a zip with all that a reader needs to
 * understand, repeat and cite it. Whatever happens, nothing is left behind but the result.
 *
 * @param rows the table
 * @param choice how it is written
 */
public record Export(SelectionRows rows, FileChoice choice) {
  /** More columns than this no spreadsheet or database takes gladly. */
  private static final int MOST_COLUMNS = 1500;

  private static final String NAME = "waarden";

  /** What an address asks for. */
  public static Export of(Snapshot snapshot, Address address) {
    FileChoice choice = FileChoice.of(address);
    Selection asked = Selection.of(address);
    return new Export(
        SelectionRows.of(
            snapshot, choice.format() == FileFormat.JSON_STAT ? asked.asLong() : asked),
        choice);
  }

  /** What an address asks for that cannot be given, in Dutch. */
  public static List<Issue> issues(Snapshot snapshot, Address address) {
    return issues(snapshot, address, Language.NL);
  }

  /** What an address asks for that cannot be given. */
  public static List<Issue> issues(Snapshot snapshot, Address address, Language language) {
    Texts texts = Texts.of(Export.class, language);
    List<Issue> issues = new ArrayList<>(FileChoice.issues(address, language));
    address
        .first(Selection.FORM)
        .filter(form -> !List.of(Selection.LONG, Selection.WIDE).contains(form))
        .ifPresent(form -> issues.add(new Issue(Selection.FORM, texts.get("fout.vorm"))));
    issues.addAll(SelectionCheck.issues(snapshot, Selection.of(address), language));
    if (issues.isEmpty()) {
      Export export = of(snapshot, address);
      export.tooLarge(export.rows.count().rows(), texts).ifPresent(issues::add);
    }
    return List.copyOf(issues);
  }

  /** Whether so many rows do not fit, and what would. */
  java.util.Optional<Issue> tooLarge(long count, Texts texts) {
    FileFormat format = choice.format();
    if (rows.fields().size() > MOST_COLUMNS) {
      return java.util.Optional.of(
          new Issue(
              Selection.FORM,
              texts.get(
                  "fout.kolommen",
                  Integer.toString(MOST_COLUMNS),
                  Integer.toString(rows.fields().size()))));
    }
    if (count == 0) {
      return java.util.Optional.of(new Issue(Selection.INDICATOR, texts.get("fout.geen_rij")));
    }
    if (count > format.mostRows()) {
      return java.util.Optional.of(
          new Issue(
              FileChoice.FORMAT,
              texts.get(
                  "fout.rijen",
                  format.label(),
                  Long.toString(format.mostRows()),
                  Long.toString(count))));
    }
    return java.util.Optional.empty();
  }

  /** What the table is called. */
  public String tableName() {
    return NAME + "." + choice.format().extension();
  }

  /** Roughly how many bytes so many rows take. */
  long estimate(long count) {
    long fields = Math.max(1, rows.fields().size());
    return count * choice.format().bytesPerRow() * fields / Column.USUAL.size() + 4096;
  }

  /** Writes the table to a file; it is there whole or not at all. */
  public void writeTable(Path file, Progress progress) throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      table(part, progress);
      Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes the zip to a file; it is there whole or not at all. */
  public void writePackage(Path file, Progress progress) throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        writePackage(out, progress);
      }
      Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes the zip to a stream. */
  public void writePackage(OutputStream out, Progress progress) throws IOException {
    Path work = Files.createTempDirectory("wijkbeeld-export");
    try {
      Codebook codebook = new Codebook(rows, choice);
      SteadyZip zip = new SteadyZip(out, rows.snapshot().manifest().madeAt());
      zip.add("LEESMIJ.txt", codebook.readMe(tableName()));
      zip.add("codebook.json", codebook.csvw(tableName()));
      zip.add("indicatoren.csv", codebook.indicatorCsv());
      zip.add("bronvermelding.txt", codebook.attribution());
      zip.add("LICENTIE.txt", codebook.licence());
      zip.add("citeren.txt", codebook.citation());
      zip.add("citeren.bib", codebook.bibtex());
      zip.add("CITATION.cff", codebook.cff());
      zip.add("vraag.json", codebook.query());
      Path table = work.resolve(tableName());
      table(table, progress);
      progress.packing();
      zip.add(
          tableName(),
          table,
          choice.format() != FileFormat.CSV
              && choice.format() != FileFormat.GEOJSON
              && choice.format() != FileFormat.GEOPACKAGE
              && choice.format() != FileFormat.JSON_STAT,
          progress);
      zip.close();
    } finally {
      remove(work);
    }
  }

  /** Writes the table as JSON-stat to a stream, which stays open. */
  public void writeJsonStat(OutputStream out) throws IOException {
    new JsonStatFile(rows, choice).write(out, new Progress());
  }

  private void table(Path file, Progress progress) throws IOException {
    switch (choice.format()) {
      case CSV, PARQUET, GEOPARQUET -> new DatabaseFile(rows, choice).write(file, progress);
      case XLSX -> new XlsxFile(rows, choice).write(file, progress);
      case ODS -> new OdsFile(rows, choice).write(file, progress);
      case GEOPACKAGE -> new GeoPackageFile(rows, choice).write(file, progress);
      case GEOJSON -> {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          new GeoJsonFile(rows, choice).write(out, progress);
        }
      }
      case JSON_STAT -> {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          new JsonStatFile(rows, choice).write(out, progress);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
