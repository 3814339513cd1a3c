package nl.wijkbeeld.analytics.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The made-up city with its clients by sex: 486 cells, and what must come out of it. */
record ModelstadTable(AdditiveTable table, Map<String, Integer> cells) {
  static ModelstadTable read() {
    JsonNode json = json("sdc_table.json");
    Map<String, Integer> cells = new LinkedHashMap<>();
    Map<String, Integer> areas = new LinkedHashMap<>();
    AdditiveTable.Builder builder = AdditiveTable.builder();
    for (Map.Entry<String, JsonNode> cell : json.get("cells").properties()) {
      int bar = cell.getKey().indexOf('|');
      int area = areas.computeIfAbsent(cell.getKey().substring(0, bar), code -> areas.size());
      int column =
          switch (cell.getKey().substring(bar + 1)) {
            case "Tot" -> AdditiveTable.TOTAL;
            case "m" -> 1;
            default -> 2;
          };
      cells.put(cell.getKey(), builder.cell(area, column, 0, cell.getValue().asDouble()));
    }
    for (JsonNode equation : json.get("eq")) {
      String total = equation.get(0).asText();
      int[] parts = new int[equation.get(1).size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = cells.get(equation.get(1).get(i).asText());
      }
      boolean columns = areaOf(total).equals(areaOf(equation.get(1).get(0).asText()));
      builder.equation(
          columns ? AdditiveTable.Kind.COLUMN : AdditiveTable.Kind.AREA, cells.get(total), parts);
    }
    return new ModelstadTable(builder.build(), cells);
  }

  /** The cells that a list in the golden file names: {@code primary} or {@code suppressed}. */
  BitSet named(String list) {
    BitSet named = new BitSet();
    json("sdc_table.json").get(list).forEach(key -> named.set(cells.get(key.asText())));
    return named;
  }

  static JsonNode json(String name) {
    try (InputStream in = ModelstadTable.class.getResourceAsStream("/modelstad/" + name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String areaOf(String key) {
    return key.substring(0, key.indexOf('|'));
  }
}
