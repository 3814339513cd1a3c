package nl.wijkbeeld.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.fetch.TestSource.Reply;
import nl.wijkbeeld.ingest.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest extends FetchFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ETag          | \"v1\"                        | If-None-Match",
        "ETag          | W/\"v1\"                      | If-None-Match",
        "Last-Modified | Fri, 20 Nov 2026 09:00:00 GMT | If-Modified-Since"
      })
  void gives_the_cached_file_when_the_server_says_that_it_is_unchanged(
      String header, String value, String condition) throws IOException {
    source.answer("/a.csv", Reply.csv("a;b\n").with(header, value));

    Fetched first = fetch("/a.csv");
    Fetched second = fetch("/a.csv");

    assertThat(first.fromCache()).isFalse();
    assertThat(second).isEqualTo(new Fetched(first.files(), true, first.sha256()));
    assertThat(source.asked().get(0).headers()).doesNotContainKey(condition);
    assertThat(source.asked().get(1).headers().getFirst(condition)).isEqualTo(value);
  }

  @Test
  void fetches_anew_when_the_source_changed() throws IOException {
    source.answer(
        "/a.csv",
        Reply.csv("oud").with("ETag", "\"v1\""),
        Reply.csv("nieuw").with("ETag", "\"v2\""));
    fetch("/a.csv");

    assertThat(texts(fetch("/a.csv"))).containsExactly("nieuw");
    assertThat(fetch("/a.csv").fromCache()).isTrue();
  }

  @Test
  void asks_of_every_page_whether_it_changed_and_fetches_only_those_that_did() throws IOException {
    source
        .answer("/a", Reply.json("{\"@odata.nextLink\":\"/b\"}").with("ETag", "\"a1\""))
        .answer(
            "/b",
            Reply.json("{\"b\":1}").with("ETag", "\"b1\""),
            Reply.json("{\"b\":2}").with("ETag", "\"b2\""));
    fetch("/a");

    Fetched second = fetch("/a");
    Fetched third = fetch("/a");

    assertThat(texts(second)).containsExactly("{\"@odata.nextLink\":\"/b\"}", "{\"b\":2}");
    assertThat(second.fromCache()).isFalse();
    assertThat(second.sha256()).isEqualTo(Sha256.ofFiles(second.files()));
    assertThat(third).isEqualTo(new Fetched(second.files(), true, second.sha256()));
  }

  @Test
  void does_not_take_a_page_for_another_that_carries_the_same_tag() throws IOException {
    source
        .answer(
            "/a",
            Reply.json("{\"@odata.nextLink\":\"/b\"}"),
            Reply.json("{\"@odata.nextLink\":\"/c\"}"))
        .answer("/b", Reply.json("{\"b\":1}").with("ETag", "\"1\""))
        .answer("/c", Reply.json("{\"c\":1}").with("ETag", "\"1\""));
    fetch("/a");

    assertThat(texts(fetch("/a")).getLast()).isEqualTo("{\"c\":1}");
  }

  @Test
  void a_download_of_the_same_bytes_keeps_the_files_where_they_are() throws IOException {
    source.answer("/a.csv", Reply.csv("a;b\n"));

    assertThat(fetch("/a.csv")).isEqualTo(fetch("/a.csv"));
    assertThat(source.targets()).hasSize(2);
  }

  @Test
  void keeps_addresses_with_another_query_apart() throws IOException {
    source.answer("/a?j=1", Reply.csv("1")).answer("/a?j=2", Reply.csv("2"));

    assertThat(fetch("/a?j=1").files()).doesNotContainAnyElementsOf(fetch("/a?j=2").files());
    assertThat(texts(fetch("/a?j=1"))).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "shorter", "other", "note"})
  void fetches_anew_when_the_copy_is_no_longer_whole(String damage) throws IOException {
    source.answer("/a.csv", Reply.csv("a;b\n").with("ETag", "\"v1\""));
    Path file = fetch("/a.csv").files().getFirst();
    switch (damage) {
      case "gone" -> Files.delete(file);
      case "shorter" -> Files.writeString(file, "a;");
      case "other" -> Files.writeString(file, "a;c\n");
      default -> Files.writeString(note(), "{\"adres\":");
    }

    Fetched second = fetch("/a.csv");

    assertThat(second.fromCache()).isFalse();
    assertThat(texts(second)).containsExactly("a;b\n");
    assertThat(source.asked().getLast().headers()).doesNotContainKey("If-None-Match");
  }

  @Test
  void a_fetch_that_fails_half_way_leaves_the_earlier_copy_whole() throws IOException {
    source
        .answer(
            "/a",
            Reply.json("{\"@odata.nextLink\":\"/b\"}"),
            Reply.json("{\"n\":2,\"@odata.nextLink\":\"/b\"}"))
        .answer("/b", Reply.json("{}"), Reply.status(500));
    Fetched first = fetch("/a");
    List<String> before = texts(first);
    String note = Files.readString(note());

    refusal("/a");

    assertThat(texts(first)).isEqualTo(before);
    assertThat(note()).hasContent(note);
    assertThat(names()).noneMatch(name -> name.startsWith("bezig-"));
  }

  @Test
  void does_not_quietly_use_the_copy_when_the_network_fails_but_says_that_it_is_there()
      throws IOException {
    source.answer("/a.csv", Reply.csv("a;b\n"));
    Path file = fetch("/a.csv").files().getFirst();
    source.answer("/a.csv", Reply.status(503));

    Issue issue = refusal("/a.csv");

    assertThat(issue.melding())
        .contains("Er is een kopie van 21 november 2026 om 08:30; die wordt niet vanzelf gebruikt")
        .contains(file.toString());
  }

  @Test
  void the_note_does_not_hold_the_query() throws IOException {
    source.answer("/a.csv?sleutel=geheim", Reply.csv("a;b\n"));
    fetch("/a.csv?sleutel=geheim");

    assertThat(Files.readString(note()))
        .contains("/a.csv", "2026-11-21T07:30:00Z")
        .doesNotContain("geheim");
  }

  @Test
  void removes_earlier_copies_after_a_day_and_not_before() throws IOException {
    source.answer("/a.csv", Reply.csv("1"), Reply.csv("2"), Reply.csv("3"));
    Path first = fetch("/a.csv").files().getFirst();
    Path second = fetch("/a.csv").files().getFirst();
    age(first.getParent(), 25);
    age(second.getParent(), 23);

    fetch("/a.csv");

    assertThat(first).doesNotExist();
    assertThat(second).hasContent("2");
  }

  @Test
  void keeps_the_copy_itself_however_long_ago_its_files_were_written() throws IOException {
    source.answer("/a.csv", Reply.csv("1"));
    age(fetch("/a.csv").files().getFirst().getParent(), 2400);

    assertThat(texts(fetch("/a.csv"))).containsExactly("1");
  }

  private static void age(Path folder, int hours) throws IOException {
    Files.setLastModifiedTime(folder, FileTime.from(NOW.minus(Duration.ofHours(hours))));
  }

  private Path note() throws IOException {
    return addressFolder().resolve("notitie.json");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(addressFolder())) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  private Path addressFolder() throws IOException {
    try (Stream<Path> folders = Files.list(cache)) {
      return folders.findFirst().orElseThrow();
    }
  }
}
