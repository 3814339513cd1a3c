package nl.wijkbeeld.ingest.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds where a JSON page says that the next page is, without holding the page in memory. Known
 * are:
 *
 * <ul>
 *   <li>OData v3: {@code odata.nextLink}, and {@code d.__next} in its verbose form;
 *   <li>OData v4: {@code @odata.nextLink}, and {@code @nextLink} since 4.01;
 *   <li>HAL, as the API of the gemeente Amsterdam: {@code _links.next.href};
 *   <li>OGC API Features, as PDOK: the item of {@code links} whose {@code rel} is {@code next}.
 * </ul>
 */
final class NextLink {
  private static final JsonFactory JSON = new JsonFactory();

  private NextLink() {}

  /**
   * Reads a page to its end, so that a page which ends early is noticed too.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException when the page is not whole
   */
  static Optional<String> read(Path page) throws IOException {
    Optional<String> next = Optional.empty();
    try (JsonParser json = JSON.createParser(page.toFile())) {
      JsonToken token = json.nextToken();
      if (token == null) {
        throw new JsonEOFException(json, null, "the page is empty");
      }
      for (; token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          Optional<String> found = inRoot(json);
          next = next.isPresent() ? next : found;
        } else {
          json.skipChildren();
        }
      }
    }
    return next;
  }

  private static Optional<String> inRoot(JsonParser json) throws IOException {
    Optional<String> next = Optional.empty();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      Optional<String> found =
          switch (field) {
            case "odata.nextLink", "@odata.nextLink", "@nextLink" -> text(json);
            case "d" -> member(json, "__next");
            case "_links", "links" ->
                json.currentToken() == JsonToken.START_ARRAY
                    ? itemWithRelNext(json)
                    : member(json, "next");
            default -> skip(json);
          };
      next = next.isPresent() ? next : found;
    }
    return next;
  }

  /** The member of the present object that is a link: a text, or an object with a href. */
  private static Optional<String> member(JsonParser json, String name) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return skip(json);
    }
    Optional<String> link = Optional.empty();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = json.currentName().equals(name);
      JsonToken value = json.nextToken();
      if (!wanted) {
        json.skipChildren();
      } else if (value == JsonToken.START_OBJECT) {
        link = member(json, "href");
      } else {
        link = text(json);
      }
    }
    return link;
  }

  private static Optional<String> itemWithRelNext(JsonParser json) throws IOException {
    Optional<String> link = Optional.empty();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      String rel = "";
      Optional<String> href = Optional.empty();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "rel" -> rel = text(json).orElse("");
          case "href" -> href = text(json);
          default -> json.skipChildren();
        }
      }
      link = rel.equals("next") && link.isEmpty() ? href : link;
    }
    return link;
  }

  private static Optional<String> text(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return Optional.of(json.getText()).filter(link -> !link.isBlank());
    }
    return skip(json);
  }

  private static Optional<String> skip(JsonParser json) throws IOException {
    json.skipChildren();
    return Optional.empty();
  }
}
