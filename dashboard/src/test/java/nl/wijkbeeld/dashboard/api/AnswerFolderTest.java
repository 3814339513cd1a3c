package nl.wijkbeeld.dashboard.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFolderTest {
  private static final Optional<Address> NEXT = Optional.of(Address.of("api/v1/waarden?vanaf=5"));

  @TempDir Path parent;
  private String usual;

  @BeforeEach
  void useOwnFolder() {
    usual = System.setProperty("java.io.tmpdir", parent.toString());
  }

  @AfterEach
  void useTheUsualFolder() {
    System.setProperty("java.io.tmpdir", usual);
  }

  @Test
  void what_is_kept_is_found_with_its_next_page_and_nothing_else() throws IOException {
    AnswerFolder folder = new AnswerFolder(1);
    folder.keep("a", new Answer("een".getBytes(UTF_8), NEXT));
    folder.keep("b", new Answer("twee".getBytes(UTF_8), Optional.empty()));

    assertThat(folder.find("a")).contains(new Answer("een".getBytes(UTF_8), NEXT));
    assertThat(folder.find("b")).contains(new Answer("twee".getBytes(UTF_8), Optional.empty()));
    assertThat(folder.find("c")).isEmpty();
  }

  @Test
  void only_the_user_of_the_server_can_look_into_it_and_it_goes_when_the_server_stops()
      throws IOException {
    AnswerFolder folder = new AnswerFolder(1);
    folder.keep("a", new Answer("een".getBytes(UTF_8), NEXT));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entries().getFirst())))
        .isEqualTo("rwx------");
    folder.close();
    assertThat(entries()).isEmpty();
  }

  @Test
  void an_answer_whose_file_is_gone_is_not_found() throws IOException {
    AnswerFolder folder = new AnswerFolder(1);
    folder.keep("a", new Answer("een".getBytes(UTF_8), NEXT));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(entries().getFirst())) {
      for (Path file : files) {
        Files.delete(file);
      }
    }

    assertThat(folder.find("a")).isEmpty();
  }

  @Test
  void it_does_not_grow_beyond_its_measure() throws IOException {
    AnswerFolder folder = new AnswerFolder(1);
    byte[] large = new byte[300_000];
    for (int i = 0; i < 50; i++) {
      folder.keep("antwoord " + i, new Answer(large, Optional.empty()));
    }

    long kept =
        List.of(entries().getFirst().toFile().listFiles()).stream()
            .mapToLong(f -> f.length())
            .sum();
    assertThat(kept).isBetween(large.length + 0L, 1L << 20);
  }

  @Test
  void what_an_ended_process_left_is_removed_and_that_of_a_running_one_is_not() throws IOException {
    long own = ProcessHandle.current().pid();
    Path left = Files.createDirectory(parent.resolve("wijkbeeld-antwoorden-999999999-1-1"));
    Files.writeString(left.resolve("1.gz"), "oud");
    // In a container the process before this one had the same number.
    Path before = Files.createDirectory(parent.resolve("wijkbeeld-antwoorden-" + own + "-1-1"));
    AnswerFolder running = new AnswerFolder(1);
    running.keep("a", new Answer("een".getBytes(UTF_8), NEXT));

    new AnswerFolder(1);

    assertThat(left).doesNotExist();
    assertThat(before).doesNotExist();
    assertThat(running.find("a")).isPresent();
  }

  private List<Path> entries() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      entries.forEach(found::add);
    }
    return found;
  }
}
