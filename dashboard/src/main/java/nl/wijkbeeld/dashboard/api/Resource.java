package nl.wijkbeeld.dashboard.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of the API: a table, in which forms, and with which parameters. */
enum Resource {
  GEBIEDEN,
  INDICATOREN,
  WAARDEN,
  SCORES,
  RUIMTELIJK;

  /** As it is called in an address. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The forms in which it can be given; the first when nobody asks for another. */
  List<Form> forms() {
    return switch (this) {
      case GEBIEDEN -> List.of(Form.JSON, Form.CSV, Form.GEOJSON);
      case WAARDEN -> List.of(Form.JSON, Form.CSV, Form.JSON_STAT);
      case INDICATOREN, SCORES, RUIMTELIJK -> List.of(Form.JSON, Form.CSV);
    };
  }

  /** By what it can be filtered, and what is in it. */
  List<String> parameters() {
    return switch (this) {
      case GEBIEDEN -> List.of(Asked.AREAS, Asked.WITHIN, Asked.LEVEL, Asked.DIVISION);
      case INDICATOREN -> List.of(Asked.INDICATOR, Asked.THEME, Asked.PILLAR);
      case WAARDEN ->
          List.of(
              Asked.INDICATOR,
              Asked.AREAS,
              Asked.WITHIN,
              Asked.LEVEL,
              Asked.DIVISION,
              Asked.PERIOD,
              Asked.BREAKDOWN,
              Asked.COLUMNS);
      case SCORES ->
          List.of(
              Asked.AREAS,
              Asked.WITHIN,
              Asked.LEVEL,
              Asked.DIVISION,
              Asked.PERIOD,
              Asked.PILLAR,
              Asked.THEME,
              Asked.REFERENCE);
      case RUIMTELIJK ->
          List.of(
              Asked.INDICATOR,
              Asked.AREAS,
              Asked.WITHIN,
              Asked.LEVEL,
              Asked.DIVISION,
              Asked.PERIOD,
              Asked.MEASURE);
    };
  }

  Table table(Asked asked) {
    return switch (this) {
      case GEBIEDEN -> AreaRows.of(asked);
      case INDICATOREN -> IndicatorRows.of(asked);
      case WAARDEN -> new ValueTable(asked.rows());
      case SCORES -> ScoreRows.of(asked);
      case RUIMTELIJK -> SpatialRows.of(asked);
    };
  }

  static Optional<Resource> find(String code) {
    return Arrays.stream(values()).filter(resource -> resource.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Resource::code).toList();
  }
}
