package nl.wijkbeeld.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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
 * <p>The number behind a column's last underscore shifts every year, so a column goes by the name
 * before it ({@code AantalInwoners_5} is {@code AantalInwoners}).
 */
public final class KwbODataReader implements DeliveryReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Notation NOTATION = Notation.named("cbs");
  private static final String REGION = "WijkenEnBuurten";
  private static final Pattern SEQUENCE = Pattern.compile("_\\d+$");

  /** One figure of an area, as a number or as text that should have been one. */
  private record Cell(long line, Optional<Meting> meting, String text) {}

  /** The name of each column without its number; empty for one without a number. */
  private final Map<String, String> bareNames = new HashMap<>();

  @Override
  public void read(Desk desk) throws IOException {
    Periode periode = desk.periodeOfDelivery();
    try (InputStream in = SourceFile.open(desk.levering(), desk.progress()::bytes);
        JsonParser parser = JSON.createParser(in)) {
      openValues(desk, parser);
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        area(desk, parser, periode);
      }
    } catch (JsonProcessingException broken) {
      throw SourceFile.brokenJson(desk.levering(), broken);
    }
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

  private void area(Desk desk, JsonParser parser, Periode periode) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    String region = null;
    Map<String, Cell> cells = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (REGION.equals(name)) {
        region = parser.getText().strip();
      } else if (!bareName(name).isEmpty()) {
        cell(parser, token).ifPresent(cell -> cells.put(name, cell));
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
    Optional<Gebied> gebied = desk.area(line, REGION, region, periode, Optional.empty());
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
              periode,
              Kolom.TOTAAL,
              cell.meting().get(),
              false));
    }
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
          Optional.of(new Cell(line, Optional.of(Meting.of(parser.getDoubleValue())), ""));
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
