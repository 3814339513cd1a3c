package nl.wijkbeeld.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAddressTest {

  private static SourceAddress address(String text) {
    return SourceAddress.of(URI.create(text));
  }

  @ParameterizedTest
  @CsvSource({
    "https://cbs.nl/a/TypedDataSet?x=1,   TypedDataSet, cbs.nl/a/TypedDataSet",
    "https://cbs.nl/a/kerncijfers/,       kerncijfers,  cbs.nl/a/kerncijfers/",
    "https://cbs.nl,                      cbs.nl,       cbs.nl/",
    "HTTPS://CBS.nl:8443/#deel,           cbs.nl,       cbs.nl:8443/"
  })
  void shows_host_and_path_only(String text, String name, String shown) {
    assertThat(address(text).name()).isEqualTo(name);
    assertThat(address(text).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "b?x=1,                    https://h/v/b?x=1",
    "?x=1,                     https://h/v/a?x=1",
    "/b,                       https://h/b",
    "https://H:443/b,          https://h:443/b",
    "//h/b,                    https://h/b",
    "?f=a b&g=50%&h=%20,       https://h/v/a?f=a%20b&g=50%25&h=%20",
    "?naam=Café,               https://h/v/a?naam=Caf%C3%A9"
  })
  void finds_the_next_page_from_a_link(String link, String next) {
    SourceAddress here = address("https://h/v/a?q=0");

    assertThat(here.next(here, link).uri()).hasToString(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h/v/a",
        "https://h:8443/a",
        "https://elders/a",
        "//elders/a",
        "https://h@elders/a",
        "https://u:p@h/a",
        "https://h.elders/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:a"
      })
  void refuses_a_next_page_elsewhere(String link) {
    SourceAddress here = address("https://h/v/a");

    assertThatThrownBy(() -> here.next(here, link)).isInstanceOf(RefusedDelivery.class);
  }

  @Test
  void a_next_page_may_stay_with_the_server_to_which_the_source_was_redirected() {
    SourceAddress here = address("https://h/v/a");
    SourceAddress served = address("https://opslag/x/a");

    assertThat(here.next(served, "b").uri()).hasToString("https://opslag/x/b");
    assertThat(here.next(served, "https://h/v/b").uri()).hasToString("https://h/v/b");
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/a?$format=json,           /a?$skip=1,             https://h/a?$skip=1&$format=json",
    "https://h/a?x=1&%24format=json,     /b,                     https://h/b?%24format=json",
    "https://h/a?$format=json,           /a?$format=atom&$skip=1, https://h/a?$format=atom&$skip=1",
    "https://h/a?_format=json,           /a?page=2,              https://h/a?page=2"
  })
  void keeps_the_format_of_odata_when_a_link_leaves_it_out(String first, String link, String next) {
    assertThat(address(first).next(address(first), link).uri()).hasToString(next);
  }

  @Test
  void a_redirect_keeps_to_the_scheme() {
    assertThat(address("https://h/a").redirect("https://elders/b")).isPresent();
    assertThat(address("https://h/a").redirect("http://h/a")).isEmpty();
    assertThat(address("http://h/a").redirect("https://h/a")).isEmpty();
    assertThat(address("http://h/a").redirect("http://elders/a")).isPresent();
  }
}
