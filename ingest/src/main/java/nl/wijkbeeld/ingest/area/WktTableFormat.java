package nl.wijkbeeld.ingest.area;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.ingest.issue.Reden;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

/**
 * A CSV with a column of outlines in WKT, in EWKT ({@code SRID=28992;POLYGON ...}) or in the
 * hexadecimal WKB that PostGIS exports.
 */
final class WktTableFormat implements AreaFormat {

  /** The names under which the column of outlines is recognised. */
  static final List<String> OUTLINE = List.of("wkt", "geom", "geometry", "geometrie", "the_geom");

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final Pattern SRID =
      Pattern.compile("\\s*SRID\\s*=\\s*(\\d+)\\s*;", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9A-Fa-f]{2}){9,}");

  /** Whether the first line of a text is the header of such a table. */
  static boolean isHeader(String line) {
    return columns(line).stream().anyMatch(OUTLINE::contains);
  }

  private static List<String> columns(String line) {
    char separator = separator(line);
    List<String> columns = new ArrayList<>();
    for (String column : line.split(Pattern.quote(String.valueOf(separator)), -1)) {
      columns.add(column.strip().replace("\"", "").strip().toLowerCase(Locale.ROOT));
    }
    return columns;
  }

  /** The separator that stands most often in the header; the semicolon when there is none. */
  private static char separator(String line) {
    char best = SEPARATORS.getFirst();
    for (char separator : SEPARATORS) {
      if (count(line, separator) > count(line, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  @Override
  public Optional<String> read(AreaFile file, Consumer<RawFeature> features) throws IOException {
    Charset charset = file.askedEncoding().orElse(StandardCharsets.UTF_8);
    try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(
                    file.open(),
                    charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(separator(header(text)))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
      return rows(file, reader, features);
    } catch (CsvParseException broken) {
      throw file.refuse(
          Reden.BESTAND_BREEKT_AF,
          "een aanhalingsteken is niet gesloten; is het bestand helemaal gedownload?",
          broken);
    } catch (UncheckedIOException | CharacterCodingException unreadable) {
      if (unreadable instanceof UncheckedIOException wrapped
          && !(wrapped.getCause() instanceof CharacterCodingException)) {
        throw wrapped.getCause();
      }
      throw file.refuse(
          Reden.TEKEN_ONLEESBAAR,
          "het bestand is geen %s; bewaar het als UTF-8, of zet \"codering: windows-1252\" bij deze levering"
              .formatted(charset.name()),
          unreadable);
    }
  }

  private static Optional<String> rows(
      AreaFile file, CsvReader<CsvRecord> reader, Consumer<RawFeature> features) {
    List<String> header = List.of();
    Set<String> systems = new LinkedHashSet<>();
    Optional<CsvRecord> last = Optional.empty();
    for (CsvRecord row : reader) {
      if (header.isEmpty()) {
        header = row.getFields().stream().map(String::strip).toList();
        continue;
      }
      last = Optional.of(row);
      features.accept(feature(header, row, systems));
    }
    if (last.filter(WktTableFormat::isHalf).isPresent()) {
      throw file.brokenOff("regel %d".formatted(last.get().getStartingLineNumber()));
    }
    if (systems.size() > 1) {
      throw file.refuse(
          Reden.BESTAND_ONLEESBAAR,
          "de regels noemen verschillende assenstelsels (%s); lever er een"
              .formatted(String.join(", ", systems)));
    }
    return systems.stream().findFirst();
  }

  /** An outline whose brackets are not all closed was cut off. */
  private static boolean isHalf(CsvRecord row) {
    return row.getFields().stream().anyMatch(field -> count(field, '(') > count(field, ')'));
  }

  private static RawFeature feature(List<String> header, CsvRecord row, Set<String> systems) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Optional<Geometry> geometry = Optional.empty();
    for (int column = 0; column < Math.min(header.size(), row.getFieldCount()); column++) {
      if (OUTLINE.contains(header.get(column).toLowerCase(Locale.ROOT))) {
        String text = row.getField(column);
        geometry = geometry.or(() -> outline(text, systems));
      } else {
        attributes.put(header.get(column), row.getField(column));
      }
    }
    return new RawFeature(row.getStartingLineNumber(), "WKT", attributes, geometry);
  }

  private static Optional<Geometry> outline(String text, Set<String> systems) {
    Matcher srid = SRID.matcher(text);
    boolean named = srid.lookingAt();
    if (named) {
      systems.add("EPSG:" + srid.group(1));
    }
    String wkt = (named ? text.substring(srid.end()) : text).strip();
    try {
      if (!HEXADECIMAL.matcher(wkt).matches()) {
        return Optional.of(new WKTReader().read(wkt));
      }
      Geometry geometry = new WKBReader().read(WKBReader.hexToBytes(wkt));
      if (geometry.getSRID() > 0) {
        systems.add("EPSG:" + geometry.getSRID());
      }
      return Optional.of(geometry);
    } catch (ParseException | IllegalArgumentException | StackOverflowError invalid) {
      return Optional.empty();
    }
  }

  /** Reads ahead in the first line, and passes over a byte order mark. */
  private static String header(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    text.mark(FormatFinder.HEAD);
    StringBuilder line = new StringBuilder();
    for (int c = text.read();
        c >= 0 && c != '\n' && c != '\r' && line.length() < FormatFinder.HEAD - 2;
        c = text.read()) {
      line.append((char) c);
    }
    text.reset();
    return line.toString();
  }
}
