package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with the table, the codebook, the sources and what to mind as sheets. */
record XlsxFile(SelectionRows rows, FileChoice choice) {
  /** So many rows are held before they go to the file. */
  private static final int HELD = 500;

  private static final String DAY = "yyyy-mm-dd";

  void write(Path file, Progress progress) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".werkmap", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(draft);
          Workbook book = new Workbook(out, "Wijkbeeld", null)) {
        table(book, progress);
        Codebook codebook = new Codebook(rows, choice);
        sheet(book, "codebook", List.of("kolom", "soort", "betekenis"), codebook.columnRows());
        sheet(book, "indicatoren", Codebook.INDICATOR_HEADER, codebook.indicatorRows());
        sheet(book, "status", List.of("status", "betekenis"), codebook.stateRows());
        sheet(book, "bronnen", List.of("bron"), codebook.sources().stream().map(List::of).toList());
        sheet(book, "toelichting", List.of("toelichting"), notes(codebook));
      }
      steady(draft, file, progress);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private List<List<String>> notes(Codebook codebook) {
    return java.util.stream.Stream.concat(
            codebook.readMe("waarden.xlsx").lines(), codebook.citation().lines())
        .filter(line -> !line.isBlank())
        .map(List::of)
        .toList();
  }

  private void table(Workbook book, Progress progress) throws IOException {
    Worksheet sheet = book.newWorksheet("waarden");
    sheet.freezePane(0, 1);
    List<Field> fields = rows.fields();
    for (int column = 0; column < fields.size(); column++) {
      sheet.value(0, column, fields.get(column).name());
      sheet.style(0, column).bold().set();
      if (fields.get(column).kind() == Column.Kind.DATE) {
        sheet.style(column).format(DAY).set();
      }
    }
    int[] row = {0};
    rows.read(
        Page.ALL,
        values -> {
          progress.row();
          row[0]++;
          for (int column = 0; column < values.length; column++) {
            cell(sheet, row[0], column, values[column]);
          }
          if (row[0] % HELD == 0) {
            sheet.flush();
          }
        });
    sheet.finish();
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case null -> {
        // An empty cell: there is no value, and the state beside it says why.
      }
      case Double number -> sheet.value(row, column, number);
      case Boolean flag -> sheet.value(row, column, flag);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAY).set();
      }
      default -> sheet.value(row, column, value.toString());
    }
  }

  private static void sheet(
      Workbook book, String name, List<String> header, List<List<String>> lines)
      throws IOException {
    Worksheet sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().set();
    }
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        sheet.value(row + 1, column, lines.get(row).get(column));
      }
    }
    sheet.finish();
  }

  /** The same members with the time of the snapshot rather than of the clock. */
  private void steady(Path draft, Path file, Progress progress) throws IOException {
    try (ZipFile made = new ZipFile(draft.toFile());
        SteadyZip zip =
            new SteadyZip(Files.newOutputStream(file), rows.snapshot().manifest().madeAt())) {
      Enumeration<? extends ZipEntry> members = made.entries();
      while (members.hasMoreElements()) {
        progress.check();
        ZipEntry member = members.nextElement();
        try (InputStream in = made.getInputStream(member)) {
          if (member.getName().equals("docProps/core.xml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip.add(
                member.getName(),
                text.replaceAll(
                    "(<dcterms:created[^>]*>)[^<]*", "$1" + rows.snapshot().manifest().madeAt()));
          } else {
            in.transferTo(zip.begin(member.getName()));
            zip.end();
          }
        }
      }
    }
  }
}
