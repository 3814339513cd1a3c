package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  @TempDir static Path lake;
  private static RunningApi api;

  @BeforeAll
  static void start() {
    ApiFixture.in(lake).publish("20200101T000000Z-eerst");
    ApiFixture.in(lake).known("E", "bbga_bijstand_pct", "2018", 14).publish("20200102T000000Z-nu");
    api = RunningApi.on(lake, "wijkbeeld.api.per-minuut=0");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void gives_the_values_of_one_indicator_level_and_period_with_their_states() throws IOException {
    HttpResponse<String> answer =
        api.get("/waarden?indicator=buurtkamers&niveau=stadsdeel&periode=2020");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode page = json(answer);
    assertThat(page.at("/snapshot/id").asText()).isEqualTo("20200102T000000Z-nu");
    assertThat(page.path("totaal").asInt()).isEqualTo(8);
    assertThat(page.path("volgende").isNull()).isTrue();
    Map<String, String> found = new LinkedHashMap<>();
    for (JsonNode row : page.path("rijen")) {
      found.put(
          row.path("gebiedcode").asText(),
          row.path("status").asText() + " " + row.path("waarde").asText());
    }
    assertThat(found)
        .containsEntry("A", "bekend 12")
        .containsEntry("F", "bekend 0")
        .containsEntry("N", "onderdrukt null")
        .containsEntry("M", "onbekend null")
        .containsEntry("E", "nvt null")
        .hasSize(8);
  }

  @Test
  void answers_as_csv_with_NA_where_nothing_is() throws IOException {
    HttpResponse<String> answer =
        api.get(
            "/waarden?indicator=buurtkamers&niveau=stadsdeel&kolommen=waarde",
            "Accept",
            "text/csv");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.body().lines())
        .startsWith(
            "gebiedcode,indeling,niveau,indicator,periode,uitsplitsing,waarde,status,verzonnen")
        .contains("A,2015,stadsdeel,buurtkamers,2020,totaal,12,bekend,false")
        .contains("N,2015,stadsdeel,buurtkamers,2020,totaal,NA,onderdrukt,false")
        .hasSize(9);
  }

  @Test
  void answers_as_json_stat() throws IOException {
    JsonNode cube =
        json(
            api.get(
                "/waarden?indicator=buurtkamers&niveau=stadsdeel&kolommen=naam",
                "Accept",
                "application/vnd.json-stat+json"));

    assertThat(cube.path("version").asText()).isEqualTo("2.0");
    assertThat(cube.path("value").size()).isEqualTo(5);
    assertThat(cube.path("status").size()).isEqualTo(3);
  }

  @Test
  void gives_areas_with_their_outlines_as_geojson() throws IOException {
    JsonNode areas = json(api.get("/gebieden?niveau=stadsdeel&formaat=geojson"));

    assertThat(areas.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(areas.path("features").size()).isEqualTo(10);
    JsonNode centre =
        areas
            .path("features")
            .valueStream()
            .filter(area -> area.at("/properties/gebiedcode").asText().equals("A"))
            .findFirst()
            .orElseThrow();
    assertThat(centre.at("/properties/naam").asText()).isEqualTo("Centrum");
    assertThat(centre.at("/geometry/coordinates/0/0/0").asDouble()).isBetween(4.79, 4.83);
    assertThat(centre.at("/geometry/coordinates/0/0/1").asDouble()).isBetween(52.31, 52.41);
  }

  @Test
  void gives_what_lies_within_an_area_and_nothing_where_nothing_does() throws IOException {
    assertThat(codes("/gebieden?binnen=N")).containsExactlyInAnyOrder("N60", "N61");
    assertThat(codes("/gebieden?binnen=N60")).isEmpty();
    assertThat(codes("/waarden?indicator=bbga_bevolking&binnen=N")).containsOnly("N60", "N61");
  }

  private static List<String> codes(String path) throws IOException {
    List<String> codes = new ArrayList<>();
    json(api.get(path)).path("rijen").forEach(row -> codes.add(row.path("gebiedcode").asText()));
    return codes;
  }

  @Test
  void gives_scores_and_patterns_without_the_numbers_of_what_is_refused() throws IOException {
    JsonNode unknown = json(api.get("/scores?gebieden=B")).at("/rijen/0");
    assertThat(unknown.path("status").asText()).isEqualTo("onbekend");
    assertThat(unknown.path("score").isNull()).isTrue();
    assertThat(unknown.path("reden").asText()).startsWith("Er zijn te weinig");

    JsonNode refused = json(api.get("/ruimtelijk?indicator=bbga_bijstand_pct")).at("/rijen/0");
    assertThat(refused.path("status").asText()).isEqualTo("geweigerd");
    assertThat(refused.path("p").isNull()).isTrue();
    assertThat(json(api.get("/ruimtelijk?maat=moran")).path("totaal").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/waarden?indicator=alle&aantal=7",
        "/waarden?indicator=alle&aantal=7&formaat=csv",
        "/gebieden?aantal=3",
        "/gebieden?aantal=3&formaat=csv",
        "/indicatoren?aantal=2&formaat=csv",
        "/scores?aantal=1&formaat=csv"
      })
  void pages_hold_every_row_once(String first) throws IOException {
    List<String> rows = new ArrayList<>();
    int pages = 0;
    String next = "/api/v1" + first;
    while (next != null) {
      HttpResponse<String> answer = api.ask("GET", next);
      assertThat(answer.statusCode()).as(next).isEqualTo(200);
      if (first.contains("csv")) {
        answer.body().lines().skip(1).forEach(rows::add);
      } else {
        json(answer).path("rijen").forEach(row -> rows.add(row.toString()));
      }
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
      pages++;
    }
    String all = first.replaceAll("aantal=\\d+", "aantal=25000");
    long total = json(api.get(all.replace("&formaat=csv", ""))).path("totaal").asLong();

    assertThat(pages).isGreaterThan(1);
    assertThat(rows).hasSize((int) total);
    assertThat(new HashSet<>(rows)).hasSize((int) total);
  }

  @Test
  void an_answer_that_did_not_change_is_not_sent_again() throws IOException {
    String path = "/waarden?indicator=bbga_bijstand_pct&niveau=stadsdeel";
    String tag = api.get(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = api.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);

    HttpResponse<String> older =
        api.get(path + "&snapshot=20200101T000000Z-eerst", "If-None-Match", tag);
    assertThat(older.statusCode()).isEqualTo(200);
    assertThat(older.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(json(older).path("totaal").asInt())
        .isEqualTo(json(api.get(path)).path("totaal").asInt() - 1);
  }

  @Test
  void goes_over_the_line_compressed_when_asked() throws IOException {
    String path = "/waarden?indicator=alle&formaat=csv";
    byte[] compressed = api.bytes(path, "Accept-Encoding", "br, gzip;q=0.5");
    byte[] plain = api.bytes(path, "Accept-Encoding", "gzip;q=0");

    assertThat(compressed).hasSizeLessThan(plain.length / 3);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
        .isEqualTo(plain);
  }

  @Test
  void says_what_is_wrong_in_dutch_and_in_english_and_names_the_nearest() throws IOException {
    HttpResponse<String> dutch = api.get("/waarden?indicator=initiatiefen");
    assertThat(dutch.statusCode()).isEqualTo(400);
    assertThat(dutch.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode fault = json(dutch).at("/fouten/0");
    assertThat(fault.path("parameter").asText()).isEqualTo("indicator");
    assertThat(fault.path("melding").asText())
        .isEqualTo(
            "De indicator \u201cinitiatiefen\u201d is er niet. Bedoelt u initiatieven (Initiatieven)?");
    assertThat(fault.at("/in_plaats_daarvan/0/code").asText()).isEqualTo("initiatieven");

    JsonNode english =
        json(api.get("/waarden?indicator=initiatiefen", "Accept-Language", "en-GB,nl;q=0.5"));
    assertThat(english.path("title").asText()).isEqualTo("The question is not right");
    assertThat(english.path("detail").asText())
        .isEqualTo(
            "There is no indicator \u201cinitiatiefen\u201d. Did you mean initiatieven (Initiatieven)?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/waarden 400 indicator",
        "/waarden?indicator=initiatieven&niveau=straat 400 niveau",
        "/waarden?indicator=initiatieven&niveau=wijk 400 niveau",
        "/waarden?indicator=initiatieven&periode=1999 400 periode",
        "/waarden?indicator=initiatieven&periode=gisteren 400 periode",
        "/waarden?indicator=initiatieven&gebieden=Q 400 gebieden",
        "/waarden?indicator=initiatieven&binnen=Q 400 binnen",
        "/waarden?indicator=initiatieven&indeling=1900 400 indeling",
        "/waarden?indicator=initiatieven&uitsplitsing=a%3Db 400 uitsplitsing",
        "/waarden?indicator=initiatieven&kolommen=geheim 400 kolommen",
        "/waarden?indicator=initiatieven&aantal=0 400 aantal",
        "/waarden?indicator=initiatieven&aantal=25001 400 aantal",
        "/waarden?indicator=initiatieven&vanaf=-1 400 vanaf",
        "/waarden?indicator=initiatieven&indicatr=x 400 indicatr",
        "/waarden?indicator=initiatieven&formaat=xml 400 formaat",
        "/waarden?indicator=initiatieven&formaat=geojson 400 formaat",
        "/waarden?indicator=initiatieven&aantal=1&aantal=2 400 aantal",
        "/waarden?indicator=initiatieven&snapshot=er-niet 404 snapshot",
        "/waarden?indicator=initiatieven&snapshot=..%2F..%2Fetc 404 snapshot",
        "/snapshots/er-niet 404 snapshot",
        "/snapshots?x=1 400 x",
        "/scores?pijler=geluk 400 pijler",
        "/scores?thema=geluk 400 thema",
        "/scores?referentie=ooit 400 referentie",
        "/ruimtelijk?maat=meter 400 maat",
        "/ruimtelijk?indicator=niets 400 indicator",
        "/waardn 404 tabel"
      })
  void names_the_parameter_that_is_wrong(String written) throws IOException {
    String[] parts = written.split(" ", -1);
    HttpResponse<String> answer = api.get(parts[0]);

    assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(parts[1]));
    assertThat(json(answer).at("/fouten/0/parameter").asText()).isEqualTo(parts[2]);
    assertThat(json(answer).at("/fouten/0/melding").asText()).matches(".*[.?]");
  }

  @Test
  void only_reads() throws IOException {
    HttpResponse<String> post = api.ask("POST", "/api/v1/waarden");
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    assertThat(json(post).path("title").asText()).isEqualTo("Alleen lezen");
    assertThat(api.ask("HEAD", "/api/v1/gebieden").body()).isEmpty();
    assertThat(api.get("/waarden?indicator=initiatieven", "Accept", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void pages_of_other_websites_may_ask() throws IOException {
    HttpResponse<String> answer = api.get("/gebieden", "Origin", "https://onderzoek.example");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");

    HttpResponse<String> preflight =
        api.ask(
            "OPTIONS",
            "/api/v1/waarden",
            "Origin",
            "https://onderzoek.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "authorization");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("authorization");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/waarden?indicator=alle&aantal=25000",
        "/waarden?indicator=alle&aantal=25000&formaat=csv",
        "/waarden?indicator=alle&formaat=json-stat",
        "/waarden?indicator=alle&kolommen=waarde,teller,noemer,ondergrens,bovengrens,gladgestreken",
        "/scores",
        "/scores?formaat=csv",
        "/ruimtelijk",
        "/ruimtelijk?formaat=csv",
        "/gebieden?formaat=geojson",
        "/indicatoren",
        "/snapshots/20200102T000000Z-nu"
      })
  void what_is_hidden_is_in_no_byte(String path) throws IOException {
    byte[] line = api.bytes(path, "Accept-Encoding", "gzip");
    String text =
        line.length > 1 && line[0] == 0x1f
            ? new String(
                new GZIPInputStream(new ByteArrayInputStream(line)).readAllBytes(),
                StandardCharsets.UTF_8)
            : new String(line, StandardCharsets.UTF_8);

    assertThat(text).isNotEmpty();
    for (String hidden : ApiFixture.PLANTED) {
      assertThat(text).doesNotContain(hidden);
    }
  }

  @Test
  void lists_the_snapshots_that_are_kept() throws IOException {
    JsonNode all = json(api.get("/snapshots"));
    assertThat(all.at("/rijen/0/id").asText()).isEqualTo("20200102T000000Z-nu");
    assertThat(all.at("/rijen/0/huidig").asBoolean()).isTrue();
    assertThat(all.at("/rijen/1/huidig").asBoolean()).isFalse();

    JsonNode one = json(api.get("/snapshots/20200101T000000Z-eerst"));
    assertThat(one.at("/leveringen/0/licentie").asText()).isEqualTo("CC BY 4.0");
  }
}
