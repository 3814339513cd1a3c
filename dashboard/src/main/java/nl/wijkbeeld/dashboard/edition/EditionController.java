package nl.wijkbeeld.dashboard.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives all values that differ between two snapshots as CSV; DuckDB writes it. */
@Controller
final class EditionController {
  private static final String FILE = "verschillen/waarden.csv";

  private final SnapshotStore store;

  EditionController(SnapshotStore store) {
    this.store = store;
  }

  /** The file with the choices of a page. */
  static Address file(Address page, String from, String to) {
    return new Address(FILE, page.choices())
        .without(Address.SNAPSHOT, Address.EMBEDDED)
        .with(EditionPresenter.FROM, from)
        .with(EditionPresenter.TO, to);
  }

  @GetMapping("/" + FILE)
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Texts texts =
        Texts.of(
            EditionController.class,
            text(request, Language.PARAMETER).flatMap(Language::find).orElse(Language.NL));
    Optional<Snapshot> from = snapshot(request, EditionPresenter.FROM);
    Optional<Snapshot> to = snapshot(request, EditionPresenter.TO);
    if (from.isEmpty() || to.isEmpty()) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, texts.get("fout.snapshot"));
      return;
    }
    Optional<String> indicator = text(request, EditionPresenter.INDICATOR);
    if (indicator.isPresent() && !known(indicator.get(), from.get(), to.get())) {
      refuse(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          texts.get("fout.indicator", indicator.get()));
      return;
    }
    Optional<String> level = text(request, EditionPresenter.LEVEL);
    Optional<Niveau> niveau =
        level.flatMap(
            code ->
                Arrays.stream(Niveau.values()).filter(one -> one.code().equals(code)).findFirst());
    Optional<String> named = text(request, EditionPresenter.KIND);
    Optional<ChangeKind> kind =
        Arrays.stream(ChangeKind.values())
            .filter(one -> one.code().equals(named.orElse(ChangeKind.ALLE.code())))
            .findFirst();
    if (kind.isEmpty() || (level.isPresent() && niveau.isEmpty())) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, texts.get("fout.keuze"));
      return;
    }
    Path file = Files.createTempFile("wijkbeeld-verschillen", ".csv");
    try {
      new ChangesFile(from.get(), to.get(), indicator, niveau, kind.get()).write(file);
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"verschillen-%s-%s.csv\""
              .formatted(from.get().id(), to.get().id()));
      response.setHeader("X-Content-Type-Options", "nosniff");
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static boolean known(String indicator, Snapshot from, Snapshot to) {
    return IndicatorCatalog.of(to).find(indicator).isPresent()
        || IndicatorCatalog.of(from).find(indicator).isPresent();
  }

  private Optional<Snapshot> snapshot(HttpServletRequest request, String name) throws IOException {
    Optional<String> id = text(request, name);
    return id.isEmpty() ? Optional.empty() : store.find(id.get());
  }

  private static Optional<String> text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  private static void refuse(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
