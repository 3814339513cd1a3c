package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask what, and how often. */
class GateTest {
  /** The token of a test; its hash was made with {@code sha256sum}. */
  private static final String TOKEN = "proef-token-voor-de-test";

  @TempDir Path lake;

  private RunningApi open(String... settings) {
    ApiFixture.in(lake).publish("20200101T000000Z-nu");
    return RunningApi.on(lake, settings);
  }

  @Test
  void closed_indicators_ask_for_a_token() throws IOException {
    try (RunningApi api =
        open(
            "wijkbeeld.api.besloten=initiatieven",
            "wijkbeeld.api.tokens=onderzoeker:30c403f1bddf94c84d74dadaea88938da40c778f4b71d1c6083b77102cd3ff1e")) {
      String path = "/waarden?indicator=initiatieven";
      HttpResponse<String> without = api.get(path);
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(json(without).path("title").asText()).isEqualTo("Een token is nodig");
      assertThat(api.get(path, "Authorization", "Bearer " + TOKEN + "x").statusCode())
          .isEqualTo(401);

      HttpResponse<String> with = api.get(path, "Authorization", "Bearer " + TOKEN);
      assertThat(with.statusCode()).isEqualTo(200);
      assertThat(with.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
      String tag = with.headers().firstValue("ETag").orElseThrow();
      assertThat(api.get(path, "If-None-Match", tag).statusCode()).isEqualTo(401);

      assertThat(api.get("/waarden?indicator=alle").statusCode()).isEqualTo(401);
      assertThat(api.get("/ruimtelijk").statusCode()).isEqualTo(401);
      assertThat(api.get("/waarden?indicator=bbga_bevolking").statusCode()).isEqualTo(200);
      assertThat(
              json(api.get("/indicatoren?indicator=initiatieven"))
                  .at("/rijen/0/besloten")
                  .asBoolean())
          .isTrue();
    }
  }

  @Test
  void the_whole_api_can_be_closed() throws IOException {
    try (RunningApi api =
        open(
            "wijkbeeld.api.besloten=alles",
            "wijkbeeld.api.tokens=onderzoeker:30c403f1bddf94c84d74dadaea88938da40c778f4b71d1c6083b77102cd3ff1e")) {
      assertThat(api.get("/gebieden").statusCode()).isEqualTo(401);
      assertThat(api.get("/snapshots").statusCode()).isEqualTo(401);
      assertThat(api.get("/gebieden", "Authorization", "bearer " + TOKEN).statusCode())
          .isEqualTo(200);
      assertThat(api.get("/openapi.json").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void who_asks_too_often_waits() throws IOException {
    try (RunningApi api = open("wijkbeeld.api.per-minuut=3")) {
      for (int left = 2; left >= 0; left--) {
        HttpResponse<String> answer = api.get("/snapshots");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue("" + left);
      }
      HttpResponse<String> refused = api.get("/snapshots");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1, 21);
      assertThat(json(refused).path("title").asText()).isEqualTo("Te veel vragen");
    }
  }

  @Test
  void only_named_websites_may_ask_when_some_are_named() throws IOException {
    try (RunningApi api = open("wijkbeeld.api.herkomst=https://stad.example")) {
      assertThat(api.get("/snapshots", "Origin", "https://stad.example").statusCode())
          .isEqualTo(200);
      assertThat(api.get("/snapshots", "Origin", "https://elders.example").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void a_token_in_the_settings_is_a_hash() {
    assertThatThrownBy(() -> new Settings(0, "*", "", "onderzoeker:" + TOKEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SHA-256")
        .hasMessageNotContaining(TOKEN);
  }
}
