package nl.wijkbeeld.dashboard.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives the file of a choice on the export page, as it is made: who stops the download stops the
 * making, and nothing is left behind.
 */
@Controller
final class ExportController {
  static final String FOLDER = "uitvoer";
  static final String FILE = "wijkbeeld.zip";
  static final String QUERY = "vraag.json";
  static final String READY = "klaar";

  private static final String ZIP = "application/zip";

  private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

  private final SnapshotStore store;
  private final ExportJobs jobs;

  ExportController(SnapshotStore store, ExportJobs jobs) {
    this.store = store;
    this.jobs = jobs;
  }

  @GetMapping("/" + FOLDER + "/" + QUERY)
  void query(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers(response, "application/json", QUERY);
    response
        .getOutputStream()
        .write(QueryFile.text(address(request)).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/" + FOLDER + "/" + FILE)
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Address asked = address(request);
    Texts texts = Texts.of(ExportController.class, asked.language());
    try {
      Optional<Snapshot> snapshot = store.read(asked.first(Address.SNAPSHOT));
      if (snapshot.isEmpty()) {
        say(response, HttpServletResponse.SC_NOT_FOUND, texts.get("fout.snapshot"));
        return;
      }
      List<Issue> issues = Export.issues(snapshot.get(), asked, asked.language());
      if (!issues.isEmpty()) {
        say(
            response,
            HttpServletResponse.SC_BAD_REQUEST,
            issues.stream().map(Issue::message).collect(Collectors.joining("\n")));
        return;
      }
      give(Export.of(snapshot.get(), asked), response, texts);
    } catch (UnreadableSnapshot unreadable) {
      LOG.error("de snapshot kan niet worden gelezen", unreadable);
      if (!response.isCommitted()) {
        response.reset();
        say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, texts.get("fout.onleesbaar"));
      } else {
        throw unreadable;
      }
    }
  }

  /** A file that was made before, for who knows its name. */
  @GetMapping("/" + FOLDER + "/" + READY + "/{id}")
  void ready(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = Texts.of(ExportController.class, address(request).language());
    Optional<ExportJob> job = jobs.find(id);
    Optional<Path> file = job.flatMap(ExportJob::file);
    if (file.isEmpty()) {
      say(response, HttpServletResponse.SC_NOT_FOUND, texts.get("fout.niet_meer"));
      return;
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      headers(response, ZIP, name(job.get().export()));
      response.setContentLengthLong(Files.size(file.get()));
      in.transferTo(response.getOutputStream());
    }
  }

  private static String name(Export export) {
    return "wijkbeeld-%s-%s.zip"
        .formatted(export.rows().snapshot().id(), export.choice().format().code());
  }

  private void give(Export export, HttpServletResponse response, Texts texts) throws IOException {
    if (!jobs.enter()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "30");
      say(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          texts.get("al_bezig", Integer.toString(ExportJobs.AT_ONCE)));
      return;
    }
    try {
      headers(response, ZIP, name(export));
      export.writePackage(response.getOutputStream(), new Progress());
    } finally {
      jobs.leave();
    }
  }

  private static void headers(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  private static void say(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Address address(HttpServletRequest request) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> choices.put(name, Arrays.asList(values)));
    return new Address(ExportView.PAGE, choices);
  }
}
