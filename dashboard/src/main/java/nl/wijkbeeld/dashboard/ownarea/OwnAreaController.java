package nl.wijkbeeld.dashboard.ownarea;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.vocabulary.Meting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives all figures of an own area through all periods as CSV. */
@Controller
final class OwnAreaController {
  static final String FILE = "eigen-cijfers/eigen-gebied.csv";

  private static final String NA = "NA";

  private static final Logger LOG = LoggerFactory.getLogger(OwnAreaController.class);
  private final SnapshotStore store;

  OwnAreaController(SnapshotStore store) {
    this.store = store;
  }

  @ExceptionHandler(UnreadableSnapshot.class)
  void unreadable(UnreadableSnapshot failed, HttpServletResponse response) throws IOException {
    LOG.error("de snapshot kan niet worden gelezen", failed);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getOutputStream()
        .write(
            "De cijfers kunnen nu niet worden geopend. Probeer het later opnieuw.\n"
                .getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/" + FILE)
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> choices.put(name, Arrays.asList(values)));
    Address address = new Address(FILE, choices);
    Texts texts = Texts.of(OwnAreaController.class, address.language());
    OwnWords words = new OwnWords(Language.NL);
    Optional<Snapshot> snapshot = store.read(address.first(Address.SNAPSHOT));
    Optional<OwnFigures> figures =
        snapshot.flatMap(opened -> new OwnAreaPresenter(opened).figures(address));
    if (figures.isEmpty() || figures.get().all().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setContentType("text/plain;charset=UTF-8");
      response
          .getOutputStream()
          .write((texts.get("fout.geen_cijfers") + "\n").getBytes(StandardCharsets.UTF_8));
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"eigen-gebied.csv\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(
          "gebied",
          "snapshot",
          "indicator",
          "label",
          "eenheid",
          "periode",
          "waarde",
          "status",
          "berekening",
          "buurten",
          "bekend",
          "verborgen",
          "dekking",
          "verzonnen");
      String name =
          address
              .first(OwnAreaPresenter.NAME)
              .orElse(Texts.of(OwnAreaController.class, Language.NL).get("titel"));
      for (OwnFigure figure : figures.get().all()) {
        csv.writeRecord(
            harmless(name),
            snapshot.get().id(),
            figure.indicator().code(),
            harmless(figure.indicator().label()),
            figure.indicator().eenheid(),
            figure.periode().code(),
            figure.meting() instanceof Meting.Bekend(double value) ? number(value) : NA,
            figure.meting().status().code(),
            words.how(figure),
            Integer.toString(figure.parts()),
            Integer.toString(figure.known()),
            Integer.toString(figure.hidden()),
            number(Math.round(figure.coverage() * 1e4) / 1e4),
            Provenance.of(snapshot.get(), figure.indicator().code(), figure.periode())
                    .madeUp()
                    .isPresent()
                ? "ja"
                : "nee");
      }
    }
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A text that a spreadsheet would take for a formula is made a text again. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
