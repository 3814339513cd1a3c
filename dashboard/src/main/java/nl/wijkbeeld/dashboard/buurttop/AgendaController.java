package nl.wijkbeeld.dashboard.buurttop;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.handout.Colophon;
import nl.wijkbeeld.dashboard.handout.HandoutFormat;
import nl.wijkbeeld.dashboard.text.Dutch;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives the toekomstagenda as a file: PDF, Word or Markdown. */
@Controller
public class AgendaController {
  private final Days days;
  private final AgendaPresenter presenter;

  AgendaController(Days days, AgendaPresenter presenter) {
    this.days = days;
    this.presenter = presenter;
  }

  @GetMapping("/buurttop/{id}/agenda.{extension:pdf|docx|md}")
  public ResponseEntity<byte[]> file(
      @PathVariable UUID id, @PathVariable String extension, HttpServletRequest request)
      throws IOException {
    Optional<Day> day = days.find(id);
    if (day.isEmpty()) {
      return new ResponseEntity<>(HttpStatus.NOT_FOUND);
    }
    AgendaDocument document = new AgendaDocument(presenter.state(day.get()));
    HttpHeaders headers = new HttpHeaders();
    headers.setCacheControl("private, no-cache");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename("toekomstagenda-%s.%s".formatted(Dutch.dayOf(day.get().madeAt()), extension))
            .build());
    return switch (extension) {
      case "pdf" -> {
        headers.set(HttpHeaders.CONTENT_TYPE, "application/pdf");
        String link =
            ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                + "/buurttop/%s/agenda".formatted(id);
        Colophon colophon = new Colophon("BuurtTop van " + Dutch.day(day.get().madeAt()), link);
        yield new ResponseEntity<>(
            HandoutFormat.PDF.write(document.handout(), colophon), headers, HttpStatus.OK);
      }
      case "docx" -> {
        headers.set(
            HttpHeaders.CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        yield new ResponseEntity<>(document.docx(), headers, HttpStatus.OK);
      }
      default -> {
        headers.set(HttpHeaders.CONTENT_TYPE, "text/markdown;charset=UTF-8");
        yield new ResponseEntity<>(
            document.markdown().getBytes(StandardCharsets.UTF_8), headers, HttpStatus.OK);
      }
    };
  }
}
