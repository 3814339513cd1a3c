package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.SourceFile;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a spreadsheet as a table: xlsx row by row with fastexcel, the old xls with POI.
 *
 * <p>The header is the first row with two cells or more, or the row that the sources file names. Of
 * a formula the outcome is read that Excel stored; nothing is computed or fetched.
 */
final class SheetTable extends Table {

  /** An old spreadsheet is read as a whole, so it may not be larger. */
  private static final long LARGEST_XLS = 64L << 20;

  /** Unpacked size of a sheet against its packed size, beyond which it was made to fill memory. */
  private static final long HIGHEST_RATIO = 200;

  private static final long LARGEST_PART = 2L << 30;
  private static final int MOST_DIGITS = 400;

  /** One row of cells as text. */
  private record Cells(long regel, List<String> velden) {}

  private final AutoCloseable workbook;
  private final Iterator<Cells> rows;
  private final List<String> header;
  private long headerLine = 1;

  private SheetTable(Desk desk, AutoCloseable workbook, Iterator<Cells> rows) {
    super(desk);
    this.workbook = workbook;
    this.rows = rows;
    this.header = header();
  }

  /** Whether a file begins as xlsx (a zip) or xls (OLE 2) does. */
  static boolean isSpreadsheet(byte[] head) {
    return isZip(head) || (head.length >= 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF);
  }

  private static boolean isZip(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  static SheetTable open(Desk desk) throws IOException {
    try (InputStream in = SourceFile.open(desk.levering())) {
      return isZip(in.readNBytes(4)) ? xlsx(desk) : xls(desk);
    }
  }

  private static SheetTable xlsx(Desk desk) throws IOException {
    SpreadsheetZip.check(desk.levering(), LARGEST_PART, HIGHEST_RATIO);
    ReadableWorkbook workbook;
    try {
      workbook =
          new ReadableWorkbook(desk.levering().pad().toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException damaged) {
      throw damaged(desk, damaged);
    }
    try {
      String wanted = desk.levering().tabel().blad();
      Sheet sheet =
          (wanted.isEmpty() ? Optional.of(workbook.getFirstSheet()) : workbook.findSheet(wanted))
              .orElseThrow(() -> noSheet(desk, workbook.getSheets().map(Sheet::getName).toList()));
      Stream<Cells> cells = sheet.openStream().map(row -> new Cells(row.getRowNum(), texts(row)));
      return new SheetTable(desk, workbook, cells.iterator());
    } catch (RefusedDelivery refused) {
      workbook.close();
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      workbook.close();
      throw damaged(desk, damaged);
    }
  }

  private static SheetTable xls(Desk desk) throws IOException {
    if (java.nio.file.Files.size(desk.levering().pad()) > LARGEST_XLS) {
      throw new RefusedDelivery(
          Issue.ofFile(
              desk.levering().bestand(),
              Reden.BESTAND_ONLEESBAAR,
              "een xls-bestand van meer dan 64 MB wordt niet gelezen; bewaar het als xlsx of CSV"));
    }
    HSSFWorkbook workbook;
    try (InputStream in = SourceFile.open(desk.levering(), desk.progress()::bytes)) {
      workbook = new HSSFWorkbook(in);
    } catch (RefusedDelivery refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw damaged(desk, damaged);
    }
    try {
      return sheetOf(desk, workbook);
    } catch (RefusedDelivery refused) {
      throw refused;
    } catch (RuntimeException damaged) {
      workbook.close();
      throw damaged(desk, damaged);
    }
  }

  private static SheetTable sheetOf(Desk desk, HSSFWorkbook workbook) throws IOException {
    String wanted = desk.levering().tabel().blad();
    var sheet = wanted.isEmpty() ? firstSheet(workbook) : workbook.getSheet(wanted);
    if (sheet == null) {
      List<String> names = new ArrayList<>();
      workbook.forEach(one -> names.add(one.getSheetName()));
      workbook.close();
      throw noSheet(desk, names);
    }
    List<Cells> cells = new ArrayList<>();
    sheet.forEach(row -> cells.add(new Cells(row.getRowNum() + 1L, texts(row))));
    return new SheetTable(desk, workbook, cells.iterator());
  }

  private static HSSFSheet firstSheet(HSSFWorkbook workbook) {
    return workbook.getNumberOfSheets() == 0 ? null : workbook.getSheetAt(0);
  }

  private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
    List<String> texts = new ArrayList<>(row.getCellCount());
    for (int column = 0; column < row.getCellCount(); column++) {
      texts.add(row.getOptionalCell(column).map(SheetTable::text).orElse("").strip());
    }
    return texts;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      String format = cell.getDataFormatString();
      if (cell.getValue() instanceof BigDecimal number) {
        return isDate(cell, format) && isDay(number.doubleValue())
            ? date(cell.asDate())
            : shown(number, format);
      }
      return cell.getRawValue() == null ? "" : plain(cell.getRawValue());
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  /** A number; one that Excel shows as a percentage is one here too, and no fraction. */
  private static String shown(BigDecimal number, String format) {
    return format != null && format.indexOf('%') >= 0
        ? plain(number.movePointRight(2)) + "%"
        : plain(number);
  }

  /** A number without an exponent, or the text as it is. */
  private static String plain(String raw) {
    return raw.matches("[-+]?\\d+(\\.\\d+)?[eE][-+]?\\d{1,3}") ? plain(new BigDecimal(raw)) : raw;
  }

  /** A number without an exponent and without zeros behind it, so that a year is a year. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS
        ? number.toString()
        : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Whether a number can be a date: up to the last day of 9999. */
  private static boolean isDay(double number) {
    return number >= 0 && number < 2_958_466;
  }

  private static boolean isDate(Cell cell, String format) {
    Integer id = cell.getDataFormatId();
    return format != null && id != null && DateUtil.isADateFormat(id, format);
  }

  private static String date(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static List<String> texts(org.apache.poi.ss.usermodel.Row row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      texts.add(text(row.getCell(column)).strip());
    }
    return texts;
  }

  private static String text(org.apache.poi.ss.usermodel.Cell cell) {
    if (cell == null) {
      return "";
    }
    var type =
        cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell) && isDay(cell.getNumericCellValue())
              ? date(cell.getLocalDateTimeCellValue())
              : shown(
                  new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())),
                  cell.getCellStyle().getDataFormatString());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> "#FOUT";
      case _NONE, BLANK, FORMULA -> "";
    };
  }

  private List<String> header() {
    int wanted = levering().tabel().kopregel().orElse(0);
    while (rows.hasNext()) {
      Cells cells = rows.next();
      long filled = cells.velden().stream().filter(text -> !text.isEmpty()).count();
      if (wanted == 0 ? filled >= 2 : cells.regel() >= wanted) {
        headerLine = cells.regel();
        return cells.velden();
      }
    }
    throw new RefusedDelivery(
        Issue.ofFile(
            levering().bestand(),
            Reden.BESTAND_ONLEESBAAR,
            "dit blad is leeg; zet met \"blad:\" erbij op welk blad de tabel staat"));
  }

  @Override
  List<String> columns() {
    return header;
  }

  @Override
  long headerLine() {
    return headerLine;
  }

  @Override
  Optional<Row> next() {
    try {
      while (rows.hasNext()) {
        Cells cells = rows.next();
        if (cells.velden().stream().allMatch(String::isEmpty)) {
          continue;
        }
        desk().rowRead();
        if (isUnreadable(cells.regel(), cells.velden())) {
          continue;
        }
        List<String> fields = new ArrayList<>(cells.velden());
        while (fields.size() > header.size() && fields.getLast().isEmpty()) {
          fields.removeLast();
        }
        if (fields.size() > header.size()) {
          desk()
              .rejectRow(
                  cells.regel(),
                  "",
                  String.join(" ", fields),
                  Reden.VERKEERD_AANTAL_VELDEN,
                  "de regel heeft %d cellen, de kop heeft er %d"
                      .formatted(fields.size(), header.size()));
          continue;
        }
        while (fields.size() < header.size()) {
          fields.add("");
        }
        return Optional.of(new Row(cells.regel(), List.copyOf(fields)));
      }
      return Optional.empty();
    } catch (RefusedDelivery refused) {
      throw refused;
    } catch (RuntimeException damaged) {
      throw damaged(desk(), damaged);
    }
  }

  private static RefusedDelivery damaged(Desk desk, Exception cause) {
    return new RefusedDelivery(
        Issue.ofFile(
            desk.levering().bestand(),
            Reden.BESTAND_ONLEESBAAR,
            "dit is geen leesbaar Excel-bestand (beschadigd, half, of met een wachtwoord); bewaar het opnieuw als xlsx of CSV"),
        cause);
  }

  private static RefusedDelivery noSheet(Desk desk, List<String> names) {
    return new RefusedDelivery(
        Issue.ofFile(
            desk.levering().bestand(),
            Reden.KOLOM_ONTBREEKT,
            "het blad \"%s\" bestaat niet; er zijn: %s"
                .formatted(desk.levering().tabel().blad(), String.join(", ", names))));
  }

  @Override
  public void close() throws IOException {
    try {
      workbook.close();
    } catch (IOException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IOException(failed);
    }
  }
}
