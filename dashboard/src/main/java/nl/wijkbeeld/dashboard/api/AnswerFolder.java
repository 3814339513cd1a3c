package nl.wijkbeeld.dashboard.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.address.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Answers that do not fit in memory, as files in a folder of this process that only its user can
 * read. The operating system keeps the ones that are asked for often; when the folder is full, the
 * least used ones go. It goes itself when the process ends, or at the start of a later one.
 */
@Component
final class AnswerFolder {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerFolder.class);
  private static final String PREFIX = "wijkbeeld-antwoorden-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-(\\d+)-.*");

  private final Path folder;
  private final AtomicLong number = new AtomicLong();
  private final Cache<String, Kept> kept;

  /** An answer in a file. */
  private record Kept(Path file, int bytes, Optional<Address> next) {}

  /**
   * Makes the folder.
   *
   * @param megabytes how much it can hold; 0 is nothing
   */
  AnswerFolder(@Value("${wijkbeeld.api.bewaard-mb:512}") long megabytes) throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    removeLeftovers(parent);
    folder = Files.createTempDirectory(parent, PREFIX + mark(ProcessHandle.current()) + "-");
    kept =
        Caffeine.newBuilder()
            .maximumWeight(Math.max(0, megabytes) << 20)
            .weigher((String key, Kept answer) -> key.length() + answer.bytes())
            .removalListener(AnswerFolder::remove)
            .executor(Runnable::run)
            .build();
  }

  Optional<Answer> find(String key) {
    Kept found = kept.getIfPresent(key);
    if (found == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Answer(Files.readAllBytes(found.file()), found.next()));
    } catch (IOException gone) {
      // It made place for another one just now, or somebody emptied the folder: it is made again.
      LOG.debug("een bewaard antwoord is weg", gone);
      kept.invalidate(key);
      return Optional.empty();
    }
  }

  /** Keeps an answer; without room on the disk it is not kept, and made again when asked for. */
  void keep(String key, Answer answer) {
    Path file = folder.resolve(number.incrementAndGet() + ".gz");
    try {
      Files.write(file, answer.compressed());
      kept.put(key, new Kept(file, answer.compressed().length, answer.next()));
    } catch (IOException full) {
      LOG.warn("een antwoord kon niet worden bewaard in {}", folder, full);
      delete(file);
    }
  }

  @PreDestroy
  void close() {
    removeFolder(folder);
  }

  private static void remove(String key, Kept answer, RemovalCause cause) {
    if (answer != null) {
      delete(answer.file());
    }
  }

  /** What a process left that was ended before it could clean up. */
  private static void removeLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path one : folders) {
        Matcher name = NAME.matcher(one.getFileName().toString());
        if (name.matches() && !isOfRunningProcess(name.group(1), name.group(2))) {
          removeFolder(one);
        }
      }
    }
  }

  /** In a container every process has the same number: its start tells it from the one before. */
  private static boolean isOfRunningProcess(String pid, String start) {
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> mark(process).equals(pid + "-" + start))
        .isPresent();
  }

  private static String mark(ProcessHandle process) {
    return process.pid()
        + "-"
        + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static void removeFolder(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(AnswerFolder::delete);
    } catch (IOException unreadable) {
      LOG.warn("{} kan niet worden opgeruimd", folder, unreadable);
    }
    delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      LOG.warn("{} kan niet worden weggehaald", file, refused);
    }
  }
}
