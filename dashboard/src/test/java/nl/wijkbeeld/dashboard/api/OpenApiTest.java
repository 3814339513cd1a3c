package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.wijkbeeld.dashboard.export.Column;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API is right: it validates, and every answer is as it says. */
class OpenApiTest {
  private static final JsonNode DESCRIPTION = ApiDescription.read();
  private static final int CALLS = 400;
  private static final long SEED = 20261121;

  @TempDir static Path lake;
  private static RunningApi api;

  @BeforeAll
  static void start() {
    ApiFixture.in(lake).publish("20200101T000000Z-nu");
    api = RunningApi.on(lake, "wijkbeeld.api.per-minuut=0");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void it_is_valid_openapi() throws IOException {
    HttpResponse<String> served = api.get("/openapi.json");
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    var parsed = new OpenAPIV3Parser().readContents(served.body(), null, options);

    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(parsed.getOpenAPI().getPaths()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void every_schema_is_valid(String name) {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(DESCRIPTION.at("/components/schemas/" + name))).isEmpty();
  }

  static Stream<String> schemas() {
    return DESCRIPTION.at("/components/schemas").propertyStream().map(Map.Entry::getKey);
  }

  @Test
  void it_names_every_parameter_and_form_that_a_table_takes_and_no_other() {
    for (Resource resource : Resource.values()) {
      JsonNode operation = DESCRIPTION.path("paths").path("/" + resource.code()).path("get");
      assertThat(parameters(operation).stream().map(one -> one.path("name").asText()))
          .as(resource.code())
          .containsExactlyInAnyOrderElementsOf(Asked.names(resource));
      assertThat(operation.at("/responses/200/content").propertyStream().map(Map.Entry::getKey))
          .as(resource.code())
          .containsExactlyInAnyOrderElementsOf(
              resource.forms().stream()
                  .map(form -> form.type().getType() + "/" + form.type().getSubtype())
                  .toList());
    }
    assertThat(words(DESCRIPTION.at("/components/parameters/kolommen/schema/items/enum")))
        .isEqualTo(Arrays.stream(Column.values()).map(Column::code).toList());
    assertThat(DESCRIPTION.at("/components/parameters/aantal/schema/maximum").asInt())
        .isEqualTo(Asked.MOST_ROWS);
  }

  private static List<JsonNode> parameters(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .map(one -> one.has("$ref") ? DESCRIPTION.at(one.path("$ref").asText().substring(1)) : one)
        .toList();
  }

  private static List<String> words(JsonNode words) {
    return StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/waarden?indicator=alle&aantal=25000",
        "/waarden?indicator=alle&formaat=json-stat",
        "/waarden?indicator=buurtkamers&kolommen=waarde,bron,label,eenheid",
        "/gebieden",
        "/gebieden?formaat=geojson",
        "/indicatoren",
        "/scores",
        "/ruimtelijk",
        "/snapshots",
        "/snapshots/20200101T000000Z-nu",
        "/waarden",
        "/niets",
        "/scores?thema=x&pijler=y"
      })
  void every_answer_is_as_it_says(String path) throws IOException {
    isAsDescribed(path, api.get(path));
  }

  /** Random questions, the same at every run: some make sense, many do not. */
  @Test
  void no_question_finds_an_answer_that_is_not_described() throws IOException {
    Random random = new Random(SEED);
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<String> paths = DESCRIPTION.path("paths").propertyStream().map(Map.Entry::getKey).toList();
    for (int call = 0; call < CALLS; call++) {
      String path = paths.get(random.nextInt(paths.size()));
      List<String> query = new ArrayList<>();
      for (JsonNode one : parameters(DESCRIPTION.path("paths").path(path).path("get"))) {
        if (one.path("in").asText().equals("path")) {
          // A slash or a control character in a path never reaches the API: the server refuses it.
          path =
              path.replace(
                  "{id}", encoded(value(one, random).replaceAll("[/\\\\\\p{Cntrl}%]", "_")));
        } else if (random.nextInt(4) == 0
            || (one.path("name").asText().equals("indicator") && random.nextInt(4) > 0)) {
          query.add(one.path("name").asText() + "=" + encoded(value(one, random)));
        }
      }
      String asked = query.isEmpty() ? path : path + "?" + String.join("&", query);
      String accept =
          List.of("*/*", "application/json", "text/csv", "image/png, */*;q=0.1", "onzin", "")
              .get(random.nextInt(6));
      HttpResponse<String> answer =
          accept.isEmpty() ? api.get(asked) : api.get(asked, "Accept", accept);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      assertThat(answer.statusCode()).as(asked).isLessThan(500);
      isAsDescribed(asked, answer);
      for (String hidden : ApiFixture.PLANTED) {
        assertThat(answer.body().replace(asked, "")).as(asked).doesNotContain(hidden);
      }
    }
    assertThat(statuses).containsKeys(200, 400, 404, 406);
  }

  private static String value(JsonNode parameter, Random random) {
    JsonNode schema =
        parameter.path("schema").has("items")
            ? parameter.path("schema").path("items")
            : parameter.path("schema");
    if (schema.has("enum") && random.nextInt(4) > 0) {
      return words(schema.path("enum")).get(random.nextInt(schema.path("enum").size()));
    }
    List<String> strange =
        List.of(
            "' OR 1=1 --",
            "'); DROP TABLE waarden; --",
            "../../../../etc/passwd",
            "%00",
            "\u0000",
            "a,b,,c",
            ",",
            " ",
            "\u00e9",
            "x".repeat(3000),
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "NaN",
            "${7*7}",
            "<script>",
            "read_text('/etc/passwd')",
            "\"; SELECT 1");
    List<String> sensible =
        List.of(
            "alle",
            "initiatieven",
            "buurtkamers",
            "bbga_bijstand_pct",
            "N",
            "A,N",
            "GM0363",
            "2015",
            "2018",
            "2020",
            "2020-05-26",
            "totaal",
            "categorie=Zorg",
            "5",
            "20",
            "20200101T000000Z-nu",
            "Thema");
    return random.nextInt(3) == 0
        ? strange.get(random.nextInt(strange.size()))
        : sensible.get(random.nextInt(sensible.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Its status, type and body are in the description of its path. */
  private static void isAsDescribed(String asked, HttpResponse<String> answer) throws IOException {
    String path = asked.replaceAll("\\?.*", "").replaceAll("^/snapshots/.*", "/snapshots/{id}");
    JsonNode described = DESCRIPTION.path("paths").path(path).at("/get/responses");
    if (described.isMissingNode()) {
      described = DESCRIPTION.at("/paths/~1waarden/get/responses");
    }
    JsonNode response = described.path("" + answer.statusCode());
    assertThat(response.isMissingNode()).as("%s: status %d", asked, answer.statusCode()).isFalse();
    if (response.has("$ref")) {
      response = DESCRIPTION.at(response.path("$ref").asText().substring(1));
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode content = response.path("content").path(type);
    assertThat(content.isMissingNode()).as("%s: %s", asked, type).isFalse();
    if (type.endsWith("json")) {
      assertThat(schema(content.path("schema")).validate(json(answer))).as(asked).isEmpty();
    }
  }

  private static JsonSchema schema(JsonNode reference) {
    ObjectNode schema = RunningApi.JSON.createObjectNode();
    schema.set("components", DESCRIPTION.path("components"));
    schema.setAll((ObjectNode) reference.deepCopy());
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
  }
}
