package nl.wijkbeeld.dashboard.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** The answer to a request outside the pages, such as for a file, that could not be given. */
@Controller
final class ErrorResponse implements ErrorController {
  private static final int NOT_FOUND = 404;
  private static final int INTERNAL_ERROR = 500;

  @RequestMapping("/error")
  ResponseEntity<String> error(HttpServletRequest request) {
    Texts texts = Texts.of(Frame.class, Language.NL);
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : NOT_FOUND;
    String title = texts.get(status >= INTERNAL_ERROR ? "storing" : "geen_antwoord");
    String explanation = texts.get(status == NOT_FOUND ? "bestaat_niet" : "geen_antwoord.uitleg");
    if (status >= INTERNAL_ERROR) {
      Throwable cause =
          request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
              ? thrown
              : new IllegalStateException("antwoord " + status + " zonder oorzaak");
      explanation =
          texts.get("storing.uitleg")
              + " "
              + texts.get("storing.nummer")
              + " "
              + Mishap.log(cause).number();
    }
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page(request.getContextPath(), title, explanation, texts.get("naar_de_stad")));
  }

  private static String page(String root, String title, String explanation, String way) {
    return """
        <!DOCTYPE html>
        <html lang="nl" theme="light-dark">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%2$s \u2013 Wijkbeeld</title>
        <link rel="stylesheet" href="%1$s/wijkbeeld.css">
        </head>
        <body><div class="pagina"><main><section class="leeg">
        <h1>%2$s</h1>
        <p>%3$s</p>
        <p><a class="knop" href="%1$s/">%4$s</a></p>
        </section></main></div></body>
        </html>
        """
        .formatted(
            HtmlUtils.htmlEscape(root),
            HtmlUtils.htmlEscape(title),
            HtmlUtils.htmlEscape(explanation),
            HtmlUtils.htmlEscape(way));
  }
}
