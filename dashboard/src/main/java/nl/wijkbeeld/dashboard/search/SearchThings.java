package nl.wijkbeeld.dashboard.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import nl.wijkbeeld.vocabulary.Niveau;

/** Gathers what can be found in a snapshot. */
final class SearchThings {
  /** From small to large: of two that match as well, the larger comes first. */
  private static final List<Niveau> LEVELS = List.of(Niveau.values());

  private static final List<String> PAGES =
      List.of(
          "",
          "kaart",
          "vergelijken",
          "ontwikkeling",
          "rangorde",
          "sociale-infrastructuur",
          "netwerk",
          "geldstromen",
          "veerkracht",
          "herstel",
          "verbanden",
          "spreiding",
          "eigen-gebied",
          "wijkbeelden",
          "buurttop",
          "edities",
          "signalen",
          "gegevens",
          "methode/optellen",
          "methode/onzekerheid",
          "methode/verbergen",
          "methode/vergelijken",
          "methode/signalen",
          "toegankelijkheid",
          "privacy");

  private final Texts texts;
  private final List<Findable> things = new ArrayList<>();

  private SearchThings(Language language) {
    this.texts = Texts.of(SearchThings.class, language);
  }

  /** The index of a snapshot for a language; made once for each. */
  static SearchIndex index(Snapshot snapshot, Language language) {
    return snapshot.remember(
        "zoeken/" + language.code(),
        SearchIndex.class,
        opened -> {
          SearchThings gathered = new SearchThings(language);
          gathered.areas(
              FindableAreas.of(opened).all(), IndicatorCatalog.of(opened).division().orElse(""));
          IndicatorCatalog.of(opened).list().forEach(gathered::indicator);
          PAGES.forEach(gathered::page);
          return new SearchIndex(gathered.things);
        });
  }

  /** The index of the newest editions; they are few, and change without a new snapshot. */
  static SearchIndex editions(List<Wijkbeelden.Published> editions, Language language) {
    SearchThings gathered = new SearchThings(language);
    editions.forEach(gathered::edition);
    return new SearchIndex(gathered.things);
  }

  private void edition(Wijkbeelden.Published edition) {
    things.add(
        new Findable(
            Findable.Group.WIJKBEELDEN,
            edition.title(),
            texts.get("wijkbeeld"),
            texts.get("editie", edition.code(), Integer.toString(edition.number())),
            0,
            List.of(edition.title(), edition.code()),
            List.of(texts.get("wijkbeeld"), edition.introduction()),
            "wijkbeeld/" + edition.code(),
            List.of(),
            ""));
  }

  /** What the areas are called, of the division that the pages show and of others. */
  private void areas(List<FindableAreas.Row> all, String division) {
    Map<String, FindableAreas.Row> now = new LinkedHashMap<>();
    Map<String, FindableAreas.Row> nowByName = new HashMap<>();
    for (FindableAreas.Row row : all) {
      if (row.division().equals(division)) {
        now.put(row.code(), row);
        nowByName.put(byName(row), row);
      }
    }
    Map<String, List<String>> earlierCodes = new HashMap<>();
    Map<String, FindableAreas.Row> gone = new LinkedHashMap<>();
    for (FindableAreas.Row row : all) {
      if (now.containsKey(row.code())) {
        continue;
      }
      Optional<FindableAreas.Row> successor = Optional.ofNullable(nowByName.get(byName(row)));
      if (successor.isPresent()) {
        earlierCodes
            .computeIfAbsent(successor.get().code(), unused -> new ArrayList<>())
            .add(row.code());
      } else {
        gone.putIfAbsent(row.code(), row);
      }
    }
    now.values().forEach(row -> area(row, now, earlierCodes.getOrDefault(row.code(), List.of())));
    Map<String, FindableAreas.Row> byKey = new HashMap<>();
    all.forEach(row -> byKey.put(row.division() + " " + row.code(), row));
    gone.values().forEach(row -> goneArea(row, byKey));
  }

  private static String byName(FindableAreas.Row row) {
    return row.level().code() + " " + Spelling.plain(row.name());
  }

  private void area(
      FindableAreas.Row row, Map<String, FindableAreas.Row> now, List<String> earlierCodes) {
    List<String> names = new ArrayList<>(List.of(row.name(), row.code()));
    names.addAll(row.aliases());
    names.addAll(earlierCodes);
    String within =
        within(row, parent -> Optional.ofNullable(now.get(parent)).map(FindableAreas.Row::name));
    things.add(
        new Findable(
            Findable.Group.GEBIEDEN,
            row.name(),
            texts.get("niveau." + row.level().code()),
            earlierCodes.isEmpty()
                ? within
                : join(within, texts.get("eerder", String.join(", ", earlierCodes))),
            LEVELS.indexOf(row.level()),
            names,
            List.of(),
            "gebied/" + row.code(),
            List.of(),
            ""));
  }

  private void goneArea(FindableAreas.Row row, Map<String, FindableAreas.Row> byKey) {
    List<String> names = new ArrayList<>(List.of(row.name(), row.code()));
    names.addAll(row.aliases());
    String within =
        within(
            row,
            parent ->
                Optional.ofNullable(byKey.get(row.division() + " " + parent))
                    .map(FindableAreas.Row::name));
    things.add(
        new Findable(
            Findable.Group.GEBIEDEN,
            row.name(),
            texts.get("niveau." + row.level().code()),
            join(within, texts.get("alleen_in", row.division())),
            -1,
            names,
            List.of(),
            "gebied/" + row.code(),
            List.of("indeling", row.division()),
            ""));
  }

  private static String within(
      FindableAreas.Row row, java.util.function.Function<String, Optional<String>> name) {
    return join(row.code(), row.parent().flatMap(name).orElse(""));
  }

  private static String join(String one, String other) {
    return other.isEmpty() ? one : one + " \u00b7 " + other;
  }

  private void indicator(IndicatorInfo info) {
    things.add(
        new Findable(
            Findable.Group.INDICATOREN,
            info.label(),
            texts.get("cijfer"),
            info.thema() + " \u00b7 " + info.eenheid(),
            0,
            List.of(info.label(), info.code()),
            List.of(info.thema(), info.definitie(), info.bron()),
            "gegevens",
            List.of(),
            "indicator-" + info.code()));
  }

  private void page(String path) {
    String key = "pagina." + (path.isEmpty() ? "stad" : path.replace('/', '.'));
    things.add(
        new Findable(
            Findable.Group.PAGINAS,
            texts.get(key),
            texts.get("pagina"),
            texts.get(key + ".wat"),
            0,
            List.of(texts.get(key)),
            List.of(texts.get(key + ".wat"), texts.get(key + ".woorden")),
            path,
            List.of(),
            ""));
  }
}
