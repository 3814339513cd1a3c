package nl.wijkbeeld.dashboard.atlas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.FigureMap;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * What a map says of each area, for a browser that has the outlines: a letter for the class or
 * state of each, in the order of the outlines, and the text of each.
 */
public final class FigureFile {

  /** An area of which the map says nothing. */
  private static final char NOTHING = '-';

  private static final char NOISE = 't';

  private FigureFile() {}

  /** What a map says, in Dutch. */
  public static byte[] of(FigureMap map, String description, List<String> codes) {
    return of(map, description, codes, Language.NL);
  }

  public static byte[] of(
      FigureMap map, String description, List<String> codes, Language language) {
    String none = Texts.of(FigureFile.class, language).get("geen_cijfer");
    Map<String, FigureMap.Item> items = new HashMap<>();
    map.items().forEach(item -> items.put(item.code(), item));
    StringBuilder classes = new StringBuilder();
    for (String code : codes) {
      classes.append(items.containsKey(code) ? letter(map, items.get(code)) : NOTHING);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("titel", map.title());
      out.writeStringField("beschrijving", description);
      out.writeArrayFieldStart("kleuren");
      for (String colour : map.shading().colours()) {
        out.writeString(colour);
      }
      out.writeEndArray();
      out.writeStringField("accent", map.shading().palette().accent());
      out.writeStringField("daling", map.shading().palette().fallAccent());
      out.writeStringField("nul", map.zeroColour());
      out.writeStringField("klassen", classes.toString());
      out.writeArrayFieldStart("teksten");
      for (String code : codes) {
        out.writeString(items.containsKey(code) ? items.get(code).text() : none);
      }
      out.writeEndArray();
      if (map.shading().circles()) {
        circles(out, items, codes);
      }
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The radius of each circle, as part of that of the largest; below zero for a fall. */
  private static void circles(
      JsonGenerator out, Map<String, FigureMap.Item> items, List<String> codes) throws IOException {
    double[] counts =
        codes.stream()
            .mapToDouble(code -> items.containsKey(code) ? known(items.get(code)) : 0)
            .toArray();
    double greatest = DoubleStream.of(counts).map(Math::abs).max().orElse(0);
    out.writeArrayFieldStart("cirkels");
    for (double count : counts) {
      out.writeNumber(
          greatest == 0
              ? 0
              : Math.signum(count)
                  * Math.round(Math.sqrt(Math.abs(count) / greatest) * 10_000)
                  / 10_000.0);
    }
    out.writeEndArray();
  }

  private static double known(FigureMap.Item item) {
    return !item.noise() && item.meting() instanceof Meting.Bekend(double waarde) ? waarde : 0;
  }

  private static char letter(FigureMap map, FigureMap.Item item) {
    if (item.noise()) {
      return NOISE;
    }
    return switch (FigureState.of(item.meting())) {
      case NUL -> 'z';
      case ONBEKEND -> 'o';
      case ONDERDRUKT -> 'v';
      case NVT -> 'n';
      case GETAL -> {
        double waarde = ((Meting.Bekend) item.meting()).waarde();
        yield map.shading().shaded() ? Character.forDigit(map.shading().classOf(waarde), 16) : 'c';
      }
    };
  }
}
