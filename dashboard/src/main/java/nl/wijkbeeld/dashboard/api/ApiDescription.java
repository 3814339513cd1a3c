package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the API (OpenAPI 3.1), which programs and the page about it read. */
@Controller
final class ApiDescription {
  static final String FILE = "openapi.json";

  private static final byte[] BYTES = bytes();

  /** The description, to look things up in. */
  static JsonNode read() {
    try {
      return new ObjectMapper().readTree(BYTES);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @GetMapping(ApiController.ROOT + "/" + FILE)
  void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ApiController.small(request, response, BYTES);
  }

  private static byte[] bytes() {
    try (InputStream in =
        Objects.requireNonNull(ApiDescription.class.getResourceAsStream(FILE), FILE)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
