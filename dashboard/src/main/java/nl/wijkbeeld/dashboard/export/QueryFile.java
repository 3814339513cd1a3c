package nl.wijkbeeld.dashboard.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** A question that was saved: the choices of an address, as JSON. */
public final class QueryFile {
  private static final String VERSION = "wijkbeeld_vraag";
  private static final String CHOICES = "keuze";

  private QueryFile() {}

  /** The question of an address, as it stands in a file. */
  public static String text(Address address) {
    Map<String, Object> choices = new LinkedHashMap<>();
    for (List<String> names : List.of(Selection.NAMES, FileChoice.NAMES)) {
      for (String name : names) {
        if (address.has(name)) {
          choices.put(name, address.list(name));
        }
      }
    }
    Map<String, Object> query = new LinkedHashMap<>();
    query.put(VERSION, 1);
    address.first(Address.SNAPSHOT).ifPresent(id -> query.put(Address.SNAPSHOT, id));
    query.put(CHOICES, choices);
    return Json.pretty(query);
  }

  /**
   * The address of a question in a file.
   *
   * @param language of the message that says why it is not such a file
   * @throws IOException when it is not such a file
   */
  public static Address read(byte[] bytes, Language language) throws IOException {
    Texts texts = Texts.of(QueryFile.class, language);
    JsonNode query = parsed(bytes, texts);
    if (!query.path(VERSION).isInt() || !query.path(CHOICES).isObject()) {
      throw new IOException(texts.get("vraag.geen_bestand"));
    }
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (String name : (Iterable<String>) query.path(CHOICES)::fieldNames) {
      if (!Selection.NAMES.contains(name) && !FileChoice.NAMES.contains(name)) {
        throw new IOException(
            texts.get("vraag.kent_geen", name.substring(0, Math.min(40, name.length()))));
      }
    }
    query
        .path(CHOICES)
        .properties()
        .forEach(
            choice -> {
              List<String> values = new ArrayList<>();
              if (choice.getValue().isArray()) {
                choice.getValue().forEach(value -> values.add(value.asText()));
              } else {
                values.add(choice.getValue().asText());
              }
              choices.put(choice.getKey(), values);
            });
    if (query.path(Address.SNAPSHOT).isTextual()) {
      choices.put(Address.SNAPSHOT, List.of(query.path(Address.SNAPSHOT).asText()));
    }
    return new Address("exporteren", choices);
  }

  private static JsonNode parsed(byte[] bytes, Texts texts) throws IOException {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (JsonProcessingException noJson) {
      throw new IOException(texts.get("vraag.geen_bestand"), noJson);
    }
  }
}
