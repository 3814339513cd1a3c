package nl.wijkbeeld.dashboard.api;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A form in which the API can answer. */
enum Form {
  JSON("json", "application/json"),
  CSV("csv", "text/csv;charset=UTF-8"),
  GEOJSON("geojson", "application/geo+json"),
  JSON_STAT("json-stat", "application/vnd.json-stat+json");

  private final String code;
  private final String type;

  Form(String code, String type) {
    this.code = code;
    this.type = type;
  }

  /** As it is called in an address. */
  String code() {
    return code;
  }

  MediaType type() {
    return MediaType.parseMediaType(type);
  }

  static Optional<Form> find(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }
}
