package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

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
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    if (new ServletWebRequest(request, response)
        .checkNotModified(ApiController.tag(new String(BYTES, StandardCharsets.UTF_8)))) {
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(BYTES.length);
    response.getOutputStream().write(BYTES);
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
