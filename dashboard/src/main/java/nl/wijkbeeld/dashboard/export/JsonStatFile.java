package nl.wijkbeeld.dashboard.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;

/**
 * JSON-stat 2.0: a cube in which only the cells that exist stand, with the state of those that have
 * no value.
 */
record JsonStatFile(SelectionRows rows, FileChoice choice) {
  private static final List<Column> KEYS =
      List.of(
          Column.INDICATOR,
          Column.PERIODE,
          Column.UITSPLITSING,
          Column.INDELING,
          Column.NIVEAU,
          Column.GEBIEDCODE);
  private static final String MEASURE = "maat";

  /** The categories of every dimension, each with its label, and where they stand in a row. */
  private record Cube(
      List<Map<String, String>> categories,
      List<Map<String, Integer>> places,
      List<Integer> keys,
      List<Integer> measures,
      int status) {

    /** Where the value of a row and a measure stands when the whole cube is written in a row. */
    long index(Object[] values, int measure) {
      long index = 0;
      for (int i = 0; i < keys.size(); i++) {
        index = index * categories.get(i).size() + places.get(i).get((String) values[keys.get(i)]);
      }
      return index * measures.size() + measure;
    }
  }

  void write(OutputStream out, Progress progress) throws IOException {
    Cube cube = cube(progress);
    try (JsonGenerator json = Json.writer(out)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("class", "dataset");
      json.writeStringField("label", "Wijkbeeld, snapshot " + rows.snapshot().id());
      json.writeStringField("updated", rows.snapshot().manifest().madeAt().toString());
      Codebook codebook = new Codebook(rows, choice);
      json.writeStringField("source", String.join("; ", codebook.sources()));
      json.writeArrayFieldStart("note");
      for (List<String> state : codebook.stateRows()) {
        json.writeString(state.getFirst() + ": " + state.getLast());
      }
      for (String text : codebook.madeUp()) {
        json.writeString("Verzonnen: " + text);
      }
      json.writeEndArray();
      dimensions(json, cube);
      json.writeObjectFieldStart("value");
      rows.read(
          Page.ALL,
          values -> {
            progress.row();
            for (int i = 0; i < cube.measures().size(); i++) {
              if (values[cube.measures().get(i)] instanceof Double number) {
                json.writeFieldName("" + cube.index(values, i));
                Json.number(json, number);
              }
            }
          });
      json.writeEndObject();
      json.writeObjectFieldStart("status");
      rows.read(
          Page.ALL,
          values -> {
            progress.check();
            if (!values[cube.status()].equals("bekend")) {
              json.writeStringField("" + cube.index(values, 0), (String) values[cube.status()]);
            }
          });
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private Cube cube(Progress progress) throws IOException {
    List<Column> columns = rows.fields().stream().map(Field::column).toList();
    List<Integer> keys = KEYS.stream().map(columns::indexOf).toList();
    int name = columns.indexOf(Column.NAAM);
    List<Map<String, String>> categories = new ArrayList<>();
    KEYS.forEach(unused -> categories.add(new LinkedHashMap<>()));
    rows.read(
        Page.ALL,
        values -> {
          progress.check();
          for (int i = 0; i < keys.size(); i++) {
            String code = (String) values[keys.get(i)];
            boolean area = KEYS.get(i) == Column.GEBIEDCODE && name >= 0 && values[name] != null;
            categories.get(i).putIfAbsent(code, area ? (String) values[name] : code);
          }
        });
    for (IndicatorInfo indicator : rows.indicators()) {
      categories.getFirst().replace(indicator.code(), indicator.label());
    }
    List<Map<String, Integer>> places = new ArrayList<>();
    for (Map<String, String> dimension : categories) {
      Map<String, Integer> found = new LinkedHashMap<>();
      dimension.keySet().forEach(code -> found.put(code, found.size()));
      places.add(found);
    }
    List<Integer> measures = new ArrayList<>(List.of(columns.indexOf(Column.WAARDE)));
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).kind() == Column.Kind.NUMBER && columns.get(i) != Column.WAARDE) {
        measures.add(i);
      }
    }
    return new Cube(categories, places, keys, measures, columns.indexOf(Column.STATUS));
  }

  private void dimensions(JsonGenerator json, Cube cube) throws IOException {
    json.writeArrayFieldStart("id");
    for (Column key : KEYS) {
      json.writeString(key.code());
    }
    json.writeString(MEASURE);
    json.writeEndArray();
    json.writeArrayFieldStart("size");
    for (Map<String, String> dimension : cube.categories()) {
      json.writeNumber(dimension.size());
    }
    json.writeNumber(cube.measures().size());
    json.writeEndArray();
    json.writeFieldName("role");
    json.writeRawValue(
        "{\"time\":[\"periode\"],\"geo\":[\"gebiedcode\"],\"metric\":[\"indicator\",\"maat\"]}");
    json.writeObjectFieldStart("dimension");
    for (int i = 0; i < KEYS.size(); i++) {
      dimension(json, KEYS.get(i).code(), cube.categories().get(i));
    }
    Map<String, String> measures = new LinkedHashMap<>();
    for (int field : cube.measures()) {
      Column column = rows.fields().get(field).column();
      measures.put(column.code(), column.meaning(Language.NL));
    }
    dimension(json, MEASURE, measures);
    json.writeEndObject();
  }

  private static void dimension(JsonGenerator json, String name, Map<String, String> categories)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("label", name);
    json.writeObjectFieldStart("category");
    json.writeArrayFieldStart("index");
    for (String code : categories.keySet()) {
      json.writeString(code);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("label");
    for (Map.Entry<String, String> category : categories.entrySet()) {
      json.writeStringField(category.getKey(), category.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
