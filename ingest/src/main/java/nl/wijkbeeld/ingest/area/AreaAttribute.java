package nl.wijkbeeld.ingest.area;

import java.util.List;
import java.util.Map;

/** An attribute of an area, with the names that CBS, Kadaster and O&S have used over the years. */
enum AreaAttribute {
  CODE("code", "buurtcode", "buurt_code", "bu_code", "gebiedcode15", "statcode"),
  NAAM("naam", "buurtnaam", "buurt", "bu_naam", "statnaam", "name"),
  CBSCODE("cbscode", "cbs_code"),
  IDENTIFICATIE("identificatie"),
  WIJKCODE("wijkcode", "buurtcombinatie_code", "wk_code", "wijk_code"),
  WIJKNAAM("wijknaam", "wk_naam", "buurtcombinatie"),
  WIJK_ID("ligtinwijkid", "ligt_in_wijk_id", "ligtinwijk"),
  GEBIEDCODE("gebiedcode", "ggwcode", "ligtinggwgebiedid", "ligt_in_ggwgebied_id"),
  GEBIEDNAAM("gebiednaam", "ggwnaam"),
  STADSDEELCODE("stadsdeelcode", "stadsdeel_code"),
  STADSDEELNAAM("stadsdeelnaam"),
  STADSDEEL_ID("ligtinstadsdeelid", "ligt_in_stadsdeel_id", "ligtinstadsdeel"),
  GEMEENTECODE("gemeentecode", "gm_code"),
  GEMEENTENAAM("gemeentenaam", "gm_naam");

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> names;

  AreaAttribute(String... names) {
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }

  /** The first of its names under which something is given, or empty. */
  String in(Map<String, String> attributes) {
    return names.stream()
        .map(attributes::get)
        .filter(value -> value != null && !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether the attribute exists, filled in or not. */
  boolean isIn(Map<String, String> attributes) {
    return names.stream().anyMatch(attributes::containsKey);
  }
}
