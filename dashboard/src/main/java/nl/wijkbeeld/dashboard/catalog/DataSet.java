package nl.wijkbeeld.dashboard.catalog;

import java.util.List;

/**
 * A published table as a data set.
 *
 * @param code what it is called in the API
 * @param title its name
 * @param description what is in it
 * @param forms the forms in which it is given
 */
record DataSet(String code, String title, String description, List<Form> forms) {

  /** A form: its code in an address, its name, its media type and its code in the European list. */
  enum Form {
    CSV("csv", "CSV", "text/csv", "CSV"),
    JSON("json", "JSON", "application/json", "JSON"),
    GEOJSON("geojson", "GeoJSON", "application/geo+json", "GEOJSON");

    private final String code;
    private final String label;
    private final String mediaType;
    private final String fileType;

    Form(String code, String label, String mediaType, String fileType) {
      this.code = code;
      this.label = label;
      this.mediaType = mediaType;
      this.fileType = fileType;
    }

    String code() {
      return code;
    }

    String label() {
      return label;
    }

    String mediaType() {
      return mediaType;
    }

    String fileType() {
      return fileType;
    }
  }

  /** All of them. */
  static final List<DataSet> ALL =
      List.of(
          new DataSet(
              "waarden",
              "Cijfers per wijk en buurt",
              "Waarden van alle indicatoren per gebied en periode, met hun status, zekerheid, dekking en bron. Kleine aantallen zijn verborgen om mensen te beschermen.",
              List.of(Form.CSV, Form.JSON)),
          new DataSet(
              "gebieden",
              "Gebieden en hun grenzen",
              "Gemeente, stadsdelen, gebieden, wijken en buurten van elke gebiedsindeling, met hun omtrek.",
              List.of(Form.CSV, Form.GEOJSON)),
          new DataSet(
              "indicatoren",
              "Wat elk cijfer betekent",
              "De indicatoren met hun definitie, eenheid, thema en bron, en op welke niveaus en in welke perioden er waarden zijn.",
              List.of(Form.CSV, Form.JSON)),
          new DataSet(
              "scores",
              "Draagkracht en draaglast",
              "Scores per gebied en jaar van wat een wijk draagt en wat er weegt, met hun rang en hoe zeker die is.",
              List.of(Form.CSV, Form.JSON)),
          new DataSet(
              "ruimtelijk",
              "Samenhang in de ruimte",
              "Per indicator of bij elkaar ligt wat op elkaar lijkt: Moran, LISA en Gi*.",
              List.of(Form.CSV, Form.JSON)));

  /** Where it can be taken in a form. */
  String download(String root, Form form) {
    return root
        + "api/v1/"
        + code
        + "?formaat="
        + form.code()
        + (code.equals("waarden") ? "&indicator=alle" : "")
        + "&aantal=25000";
  }
}
