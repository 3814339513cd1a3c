package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;

/**
 * Reads what sources say about their own variables: {@code DataProperties} of OData v3, {@code
 * MeasureCodes} of OData v4, the metadata of the BBGA (CSV or API), units and themes of the
 * Statistiekhub, and a plain list of codes with names.
 */
public final class MetadataReader implements DeliveryReader {

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      read(desk, table);
    }
  }

  static boolean isMeasureCodes(Table table) {
    return table.find("Identifier").isPresent()
        && table.find("Unit").isPresent()
        && table.find("Title").isPresent();
  }

  static void read(Desk desk, Table table) {
    if (table.find("ParentID").isPresent() && table.find("Key").isPresent()) {
      dataProperties(desk, table);
    } else if (isMeasureCodes(table)) {
      measureCodes(desk, table);
    } else if (table.find("variabele").isPresent() && table.find("label").isPresent()) {
      bbga(desk, table);
    } else if (table.find("model").isPresent() && table.find("fields.name").isPresent()) {
      statistiekhub(desk, table);
    } else if (table.columns().size() == 2) {
      pairs(desk, table);
    } else {
      throw new RefusedDelivery(
          Issue.ofCell(
              desk.levering().bestand(),
              table.headerLine(),
              "variabele",
              "",
              Reden.KOLOM_ONTBREEKT,
              "dit is geen bekende beschrijving van variabelen; verwacht worden DataProperties of MeasureCodes van CBS, de metadata van de BBGA, of twee kolommen met code en naam"));
    }
  }

  /** Topics stand in groups; the path of a topic is that of its groups. */
  private static void dataProperties(Desk desk, Table table) {
    int id = table.require("ID");
    int parent = table.require("ParentID");
    int type = table.require("Type");
    int key = table.require("Key");
    int title = table.require("Title");
    OptionalInt unit = table.find("Unit");
    OptionalInt description = table.find("Description");
    Map<String, String> paths = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (var next = table.next(); next.isPresent(); next = table.next()) {
      Table.Row row = next.get();
      String above = paths.getOrDefault(row.field(parent), "");
      String path = above.isEmpty() ? row.field(title) : above + "/" + row.field(title);
      paths.put(row.field(id), path);
      if (row.field(type).endsWith("Group") || row.field(key).isEmpty()) {
        accept(desk, row, "kwb", "", path, row.field(title), "", above, row.field(description));
        continue;
      }
      String name = row.field(key).replaceFirst("_\\d+$", "");
      int nth = seen.merge(name, 1, Integer::sum);
      accept(
          desk,
          row,
          "kwb",
          nth == 1 ? name : name + "." + nth,
          row.field(key),
          row.field(title),
          row.field(unit),
          above,
          row.field(description));
    }
  }

  private static void measureCodes(Desk desk, Table table) {
    int code = table.require("Identifier");
    int title = table.require("Title");
    int unit = table.require("Unit");
    OptionalInt description = table.find("Description");
    OptionalInt group = table.find("MeasureGroupId", "MeasureGroupID");
    for (var next = table.next(); next.isPresent(); next = table.next()) {
      Table.Row row = next.get();
      String identifier = row.field(code);
      accept(
          desk,
          row,
          "kwb",
          KwbColumns.byODataV4(identifier).map(KwbColumns.Measure::code).orElse(identifier),
          identifier,
          row.field(title),
          row.field(unit),
          row.field(group),
          row.field(description));
    }
  }

  private static void bbga(Desk desk, Table table) {
    int variable = table.require("variabele");
    int label = table.require("label");
    OptionalInt definition = table.find("definitie");
    OptionalInt theme = table.find("thema");
    OptionalInt unit = table.find("symbool", "rekeneenheid");
    for (var next = table.next(); next.isPresent(); next = table.next()) {
      Table.Row row = next.get();
      String name = row.field(variable);
      if (name.isEmpty()) {
        desk.rejectRow(
            row.regel(), "Variabele", "", Reden.ONMOGELIJKE_WAARDE, "er staat geen variabele");
        continue;
      }
      accept(
          desk,
          row,
          "bbga",
          name,
          name,
          row.field(label),
          row.field(unit),
          row.field(theme),
          row.field(definition));
    }
  }

  private static void statistiekhub(Desk desk, Table table) {
    int name = table.require("fields.name");
    OptionalInt code = table.find("fields.code", "fields.abbreviation");
    OptionalInt symbol = table.find("fields.symbol");
    int model = table.require("model");
    for (var next = table.next(); next.isPresent(); next = table.next()) {
      Table.Row row = next.get();
      accept(
          desk,
          row,
          "statistiekhub",
          row.field(code),
          row.field(code),
          row.field(name),
          row.field(symbol),
          row.field(model),
          "");
    }
  }

  private static void pairs(Desk desk, Table table) {
    for (var next = table.next(); next.isPresent(); next = table.next()) {
      Table.Row row = next.get();
      Optional<String> known = KwbColumns.byODataV4(row.field(0)).map(KwbColumns.Measure::code);
      accept(
          desk,
          row,
          known.isPresent() ? "kwb" : desk.levering().soort().bron(),
          known.orElse(row.field(0)),
          row.field(0),
          row.field(1),
          "",
          "",
          "");
    }
  }

  private static void accept(
      Desk desk,
      Table.Row row,
      String bron,
      String variabele,
      String name,
      String label,
      String unit,
      String theme,
      String description) {
    desk.accept(
        row.regel(),
        Bijtabel.METADATA,
        bron,
        variabele,
        name,
        label.replace('\u00a0', ' ').strip(),
        unit,
        theme,
        description);
  }
}
