package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.api.ApiState.Field;
import nl.wijkbeeld.dashboard.api.ApiState.ProblemRow;
import nl.wijkbeeld.dashboard.api.ApiState.TableLink;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** What the page about the API says: all of it follows from the description of the API. */
final class ApiPresenter {
  /** Names the table to try. */
  static final String TABLE = "tabel";

  private static final Map<String, Integer> PROBLEMS =
      Map.of(
          "vraag", 400,
          "onleesbare_vraag", 400,
          "token", 401,
          "niet_gevonden", 404,
          "methode", 405,
          "vorm", 406,
          "te_vaak", 429,
          "druk", 503,
          "geen_snapshot", 503,
          "onleesbaar", 503);

  private final Snapshot snapshot;
  private final Settings settings;
  private final Texts texts;
  private final JsonNode description = ApiDescription.read();

  ApiPresenter(Snapshot snapshot, Settings settings, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(ApiPresenter.class, language);
    this.settings = settings;
  }

  ApiState state(Address address) {
    Resource chosen = address.first(TABLE).flatMap(Resource::find).orElse(Resource.WAARDEN);
    JsonNode operation = operation(chosen);
    Map<String, String> example = example(chosen, address);
    return new ApiState(
        List.of(
                Resource.WAARDEN,
                Resource.GEBIEDEN,
                Resource.INDICATOREN,
                Resource.SCORES,
                Resource.RUIMTELIJK)
            .stream()
            .map(
                one ->
                    new TableLink(
                        texts.get("tabel." + one.code()),
                        address.to(ApiView.PAGE).with(TABLE, one.code()),
                        one == chosen))
            .toList(),
        texts.get("tabel." + chosen.code()),
        texts.get("tabel." + chosen.code() + ".uitleg"),
        ApiController.ROOT + "/" + chosen.code(),
        operation
            .path("parameters")
            .valueStream()
            .map(one -> one.path("$ref").asText())
            .map(reference -> field(reference, example))
            .toList(),
        JsonPage.madeUp(snapshot),
        problems(),
        settings.allClosed(),
        Optional.of(settings.perMinute()).filter(number -> number > 0));
  }

  private JsonNode operation(Resource resource) {
    return description.path("paths").path("/" + resource.code()).path("get");
  }

  private Field field(String reference, Map<String, String> example) {
    JsonNode parameter = description.at(reference.substring(1));
    JsonNode schema = parameter.path("schema");
    JsonNode item = schema.has("items") ? schema.path("items") : schema;
    String name = parameter.path("name").asText();
    return new Field(
        name,
        texts
            .get("parameter." + reference.substring(reference.lastIndexOf('/') + 1))
            .replace("`", ""),
        example.getOrDefault(name, ""),
        name.equals(Asked.COLUMNS)
            ? List.of()
            : item.path("enum").valueStream().map(JsonNode::asText).toList(),
        schema.path("type").asText().equals("integer"));
  }

  /** A question that has an answer, so that the first try shows something. */
  private Map<String, String> example(Resource chosen, Address address) {
    Map<String, String> example = new TreeMap<>();
    address.first(Address.SNAPSHOT).ifPresent(id -> example.put(Asked.SNAPSHOT, id));
    if (chosen == Resource.WAARDEN) {
      IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
      catalog.list().stream()
          .filter(info -> !settings.isClosed(info.code()))
          .filter(info -> catalog.levels(info.code()).contains(Niveau.STADSDEEL))
          .findFirst()
          .or(() -> catalog.list().stream().findFirst())
          .map(IndicatorInfo::code)
          .ifPresent(code -> fill(example, catalog, code));
    } else if (chosen == Resource.GEBIEDEN) {
      example.put(Asked.LEVEL, Niveau.STADSDEEL.code());
    } else if (chosen == Resource.RUIMTELIJK) {
      example.put(Asked.MEASURE, "moran");
    }
    return example;
  }

  private static void fill(Map<String, String> example, IndicatorCatalog catalog, String code) {
    example.put(Asked.INDICATOR, code);
    catalog.levels(code).stream()
        .filter(level -> level != Niveau.GEMEENTE && level != Niveau.LAND)
        .findFirst()
        .ifPresent(
            level -> {
              example.put(Asked.LEVEL, level.code());
              catalog.periods(code, level).stream()
                  .findFirst()
                  .ifPresent(period -> example.put(Asked.PERIOD, period.code()));
            });
  }

  private List<ProblemRow> problems() {
    return PROBLEMS.entrySet().stream()
        .map(
            one ->
                new ProblemRow(
                    one.getKey(),
                    one.getValue(),
                    texts.get("fout." + one.getKey()),
                    texts.get("fout." + one.getKey() + ".uitleg")))
        .sorted(Comparator.comparingInt(ProblemRow::status).thenComparing(ProblemRow::title))
        .toList();
  }
}
