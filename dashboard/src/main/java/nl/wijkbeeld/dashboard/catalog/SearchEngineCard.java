package nl.wijkbeeld.dashboard.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.export.Json;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** The values of a snapshot as {@code schema.org/Dataset}, for search engines. */
final class SearchEngineCard {
  private static final int MOST_VARIABLES = 200;

  private SearchEngineCard() {}

  /** As JSON-LD that can stand in a script element. */
  static String of(Snapshot snapshot, Site site, String root) {
    DataSet values = DataSet.ALL.getFirst();
    Licence licence = Licence.of(snapshot.manifest());
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("@context", "https://schema.org");
    card.put("@type", "Dataset");
    card.put("@id", root + "#" + values.code());
    card.put("name", values.title() + ", " + DataCatalog.place(snapshot));
    card.put(
        "description",
        values.description()
            + (snapshot.manifest().hasMadeUp()
                ? " Let op: een deel van deze gegevens is verzonnen, als voorbeeld."
                : ""));
    card.put("url", root + "gegevens");
    card.put("inLanguage", "nl");
    card.put("version", snapshot.id());
    card.put("dateModified", snapshot.manifest().madeAt().toString());
    card.put("isAccessibleForFree", !site.isClosed());
    card.put("license", licence.uri().orElse(root + "gegevens#leveringen"));
    card.put("creator", Map.of("@type", "Organization", "name", site.organisation(), "url", root));
    card.put("spatialCoverage", Map.of("@type", "Place", "name", DataCatalog.place(snapshot)));
    card.put(
        "variableMeasured",
        IndicatorCatalog.of(snapshot).list().stream()
            .limit(MOST_VARIABLES)
            .map(SearchEngineCard::variable)
            .toList());
    List<Object> downloads = new ArrayList<>();
    for (DataSet.Form form : values.forms()) {
      downloads.add(
          Map.of(
              "@type",
              "DataDownload",
              "encodingFormat",
              form.mediaType(),
              "contentUrl",
              values.download(root, form)));
    }
    card.put("distribution", downloads);
    return Json.text(card).replace("<", "\\u003c");
  }

  private static Map<String, Object> variable(IndicatorInfo info) {
    Map<String, Object> variable = new LinkedHashMap<>();
    variable.put("@type", "PropertyValue");
    variable.put("propertyID", info.code());
    variable.put("name", info.label());
    variable.put("description", info.definitie());
    variable.put("unitText", info.eenheid());
    return variable;
  }
}
