package nl.wijkbeeld.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.SourceFile;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Reads CBS Kerncijfers wijken en buurten as an OData v3 {@code TypedDataSet}: one object for each
 * area, codes padded to ten, a missing figure as {@code null}.
 *
 * <p>A table can hold the same name twice ({@code Appartement} under electricity and again under
 * gas): the second is called {@code Appartement.2}.
 *
 * <p>A table with {@code Perioden} says in each row of which period its figures are; of another the
 * sources file says it.
 *
 * <p>The number behind a column's last underscore shifts every year, so a column goes by the name
 * before it ({@code AantalInwoners_5} is {@code AantalInwoners}).
 */
public final class KwbODataReader implements DeliveryReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int MOST_COLUMNS = 5_000;
  private static final Notation NOTATION = Notation.named("cbs");
  private static final String REGION = "WijkenEnBuurten";
  private static final String PERIOD = "Perioden";
  private static final Pattern SEQUENCE = Pattern.compile("_\\d+$");

  /** One figure of an area, as a number or as text that should have been one. */
  private record Cell(long line, Optional<Meting> meting, String text) {}

  /** The name of each column without its number; empty for one without a number. */
  private final Map<String, String> bareNames = new HashMap<>();

  @Override
  public void read(Desk desk) throws IOException {
    try (InputStream in = SourceFile.open(desk.levering(), desk.progress()::bytes);
        JsonParser parser = JSON.createParser(in)) {
      openValues(desk, parser);
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          area(desk, parser);
        } else {
          reject(desk, parser);
        }
      }
      SourceFile.checkEnd(desk.levering(), parser);
    } catch (IOException broken) {
      throw SourceFile.unreadable(desk.levering(), broken);
    }
  }

  private static void reject(Desk desk, JsonParser parser) throws IOException {
    desk.rowRead();
    desk.rejectRow(
        parser.currentTokenLocation().getLineNr(),
        "",
        parser.getText(),
        Reden.VERKEERD_AANTAL_VELDEN,
        "in de lijst \"value\" wordt een object verwacht, met namen en waarden");
    parser.skipChildren();
  }

  private static void openValues(Desk desk, JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      return;
    }
    while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean value = "value".equals(parser.currentName());
      if (parser.nextToken() == JsonToken.START_ARRAY && value) {
        return;
      }
      parser.skipChildren();
    }
    throw new RefusedDelivery(
        Issue.ofFile(
            desk.levering().bestand(),
            Reden.BESTAND_ONLEESBAAR,
            "dit is geen TypedDataSet van CBS: de lijst \"value\" ontbreekt"));
  }

  private void area(Desk desk, JsonParser parser) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    String region = null;
    String written = null;
    Map<String, Cell> cells = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (REGION.equals(name)) {
        region = scalar(parser, token);
      } else if (PERIOD.equals(name)) {
        written = scalar(parser, token);
      } else if (!bareName(name).isEmpty()) {
        cell(parser, token).ifPresent(cell -> cells.put(name, cell));
        if (cells.size() > MOST_COLUMNS) {
          throw new RefusedDelivery(
              Issue.ofFile(
                  desk.levering().bestand(),
                  Reden.BESTAND_ONLEESBAAR,
                  "een object heeft meer dan %d kenmerken".formatted(MOST_COLUMNS)));
        }
      } else {
        parser.skipChildren();
      }
    }
    desk.rowRead();
    if (region == null) {
      throw new RefusedDelivery(
          Issue.ofCell(
              desk.levering().bestand(),
              line,
              REGION,
              "",
              Reden.KOLOM_ONTBREEKT,
              "de kolom \"%s\" ontbreekt; zonder gebiedscode is het bestand niet te gebruiken"
                  .formatted(REGION)));
    }
    Optional<Periode> periode =
        written == null
            ? Optional.of(desk.periodeOfDelivery())
            : desk.periode(line, PERIOD, written);
    if (periode.isEmpty()) {
      return;
    }
    Optional<Gebied> gebied = desk.area(line, REGION, region, periode.get(), Optional.empty());
    if (gebied.isEmpty()) {
      return;
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Map.Entry<String, Cell> entry : cells.entrySet()) {
      String name = bareName(entry.getKey());
      int nth = seen.merge(name, 1, Integer::sum);
      Cell cell = entry.getValue();
      if (cell.meting().isEmpty()) {
        desk.rejectCell(
            cell.line(),
            entry.getKey(),
            cell.text(),
            Reden.GEEN_GETAL,
            "\"%s\" is geen getal (gebied %s)".formatted(cell.text(), region));
        continue;
      }
      desk.accept(
          desk.observation(
              cell.line(),
              gebied.get(),
              region,
              nth == 1 ? name : name + "." + nth,
              periode.get(),
              Kolom.TOTAAL,
              cell.meting().get(),
              false));
    }
  }

  /** The number, or nothing when it is larger than any that can be kept. */
  private static Optional<Meting> number(JsonParser parser) throws IOException {
    double value = parser.getDoubleValue();
    return Double.isFinite(value) ? Optional.of(Meting.of(value)) : Optional.empty();
  }

  /** The text of a value; of a list or object, which is no code, nothing. */
  private static String scalar(JsonParser parser, JsonToken token) throws IOException {
    String text = token.isScalarValue() ? parser.getText().strip() : "";
    parser.skipChildren();
    return text;
  }

  private String bareName(String column) {
    return bareNames.computeIfAbsent(
        column,
        unused -> {
          Matcher sequence = SEQUENCE.matcher(column);
          return sequence.find() ? sequence.replaceFirst("") : "";
        });
  }

  /** The figure, or nothing for a column of text such as the name of the gemeente. */
  private static Optional<Cell> cell(JsonParser parser, JsonToken token) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    return switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Optional.of(new Cell(line, number(parser), parser.getText()));
      case VALUE_NULL ->
          Optional.of(new Cell(line, Optional.of(Meting.absent(Status.ONBEKEND)), ""));
      case VALUE_STRING -> {
        String name = parser.currentName();
        String text = parser.getText().strip();
        yield KwbColumns.isText(name)
            ? Optional.empty()
            : Optional.of(new Cell(line, NOTATION.parse(text), text));
      }
      default -> {
        parser.skipChildren();
        yield Optional.empty();
      }
    };
  }
}
