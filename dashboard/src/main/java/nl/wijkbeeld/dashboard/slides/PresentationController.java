package nl.wijkbeeld.dashboard.slides;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.dashboard.account.FrameAncestors;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Shows the slides of a wijkbeeld: {@code /wijkbeeld/CODE/presentatie}, of the newest edition, of
 * another by {@code ?editie=N}, or of what is being written by {@code ?concept} for who is logged
 * in. The same as a file is {@code /wijkbeeld/CODE/presentatie.html}, {@code zip}, {@code pptx} or
 * {@code pdf}. No session is held for it.
 */
@Controller
public final class PresentationController {
  private static final Logger LOG = LoggerFactory.getLogger(PresentationController.class);
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; base-uri 'none'; form-action 'none'; ";

  private final Decks decks;
  private final FrameAncestors ancestors;

  PresentationController(Decks decks, FrameAncestors ancestors) {
    this.decks = decks;
    this.ancestors = ancestors;
  }

  @GetMapping("/wijkbeeld/{code}/presentatie")
  ResponseEntity<byte[]> slides(
      @PathVariable String code,
      @RequestParam(name = "editie", required = false) String number,
      @RequestParam(name = "concept", required = false) String concept,
      HttpServletRequest request) {
    String root = request.getContextPath() + "/";
    return answer(
        code,
        number,
        concept,
        request,
        wijkbeeld ->
            html(
                HttpStatus.OK,
                SlideHtml.served(Deck.of(wijkbeeld), root, decks.photos(wijkbeeld))));
  }

  @GetMapping("/wijkbeeld/{code}/presentatie.{extension}")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @PathVariable String extension,
      @RequestParam(name = "editie", required = false) String number,
      @RequestParam(name = "concept", required = false) String concept,
      HttpServletRequest request) {
    Optional<HallFile> kind = HallFile.find(extension);
    if (kind.isEmpty()) {
      return problem(
          HttpStatus.NOT_FOUND,
          "Dit bestand is er niet",
          "Van een presentatie kunt u een html, zip, pptx of pdf ophalen.");
    }
    String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    return answer(
        code,
        number,
        concept,
        request,
        wijkbeeld -> {
          byte[] bytes =
              kind.get()
                  .write(
                      new HallFile.Hall(
                          Deck.of(wijkbeeld),
                          decks.photos(wijkbeeld),
                          TableTheme.STANDARD,
                          wijkbeeld.edition().map(edition -> HallFile.online(base, wijkbeeld))));
          return ResponseEntity.ok()
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment()
                      .filename(HallFile.name(wijkbeeld, kind.get()))
                      .build()
                      .toString())
              .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
              .header("X-Content-Type-Options", "nosniff")
              .contentType(MediaType.parseMediaType(kind.get().contentType()))
              .body(bytes);
        });
  }

  /** What is made of a wijkbeeld. */
  @FunctionalInterface
  private interface Answer {
    ResponseEntity<byte[]> of(Wijkbeeld wijkbeeld) throws IOException;
  }

  private ResponseEntity<byte[]> answer(
      String code, String number, String concept, HttpServletRequest request, Answer answer) {
    try {
      if (concept != null && request.getUserPrincipal() == null) {
        return problem(
            HttpStatus.FORBIDDEN,
            "U bent niet ingelogd",
            "Een concept is er alleen voor wie eraan werkt. Log in en probeer het opnieuw.");
      }
      Optional<Wijkbeeld> wijkbeeld =
          concept != null ? decks.draft(code) : decks.edition(code, number(number));
      return wijkbeeld.isPresent()
          ? answer.of(wijkbeeld.get())
          : problem(
              HttpStatus.NOT_FOUND,
              "Dit wijkbeeld is er niet",
              "Er is van dit gebied nog geen editie vastgesteld, of dit nummer bestaat niet.");
    } catch (NumberFormatException noNumber) {
      return problem(
          HttpStatus.NOT_FOUND, "Deze editie is er niet", "Een editie heeft een nummer, zoals 1.");
    } catch (IOException | UnreadableSnapshot unreadable) {
      LOG.error("de presentatie van {} is niet gemaakt", code, unreadable);
      return problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "De cijfers zijn nu niet te lezen",
          "Probeer het over een minuut opnieuw. Blijft het zo, meld het dan aan de beheerder.");
    }
  }

  private static OptionalInt number(String text) {
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private ResponseEntity<byte[]> problem(HttpStatus status, String title, String what) {
    return html(status, ProblemPage.of(title, what));
  }

  private ResponseEntity<byte[]> html(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .header("Content-Security-Policy", POLICY + ancestors.policy())
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page.getBytes(StandardCharsets.UTF_8));
  }
}
