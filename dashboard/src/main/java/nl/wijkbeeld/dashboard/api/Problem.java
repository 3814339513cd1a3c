package nl.wijkbeeld.dashboard.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.export.Json;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal as {@code application/problem+json} (RFC 9457), in the language of the asker. */
final class Problem {
  static final String TYPE = "application/problem+json";

  private Problem() {}

  static void write(HttpServletRequest request, HttpServletResponse response, Refused refused)
      throws IOException {
    Language language = language(request);
    Texts texts = Texts.of(Problem.class, language);
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("type", request.getContextPath() + "/api#fout-" + refused.key());
    said.put("title", texts.get("fout." + refused.key()));
    said.put("status", refused.status().value());
    said.put("detail", detail(refused, texts));
    said.put("instance", request.getRequestURI());
    if (!refused.faults().isEmpty()) {
      said.put("fouten", refused.faults().stream().map(fault -> fault(fault, texts)).toList());
    }
    byte[] body = Json.text(said).getBytes(StandardCharsets.UTF_8);
    response.setStatus(refused.status().value());
    response.setContentType(TYPE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (refused.status() == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wijkbeeld\"");
    }
    if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String detail(Refused refused, Texts texts) {
    return refused.faults().isEmpty()
        ? texts.get("fout." + refused.key() + ".uitleg")
        : String.join(" ", refused.faults().stream().map(fault -> fault.message(texts)).toList());
  }

  private static Map<String, Object> fault(Fault fault, Texts texts) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("parameter", fault.parameter());
    said.put("melding", fault.message(texts));
    said.put("gevraagd", fault.asked());
    said.put(
        "in_plaats_daarvan",
        fault.instead().stream()
            .map(one -> Map.of("code", one.code(), "naam", one.naam()))
            .toList());
    return said;
  }

  /** The language that the asker would rather read, else Dutch. */
  static Language language(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
        .flatMap(Problem::preferred)
        .orElse(Language.NL);
  }

  private static Optional<Language> preferred(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
          .flatMap(code -> Language.find(code).stream())
          .findFirst();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
