package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/**
 * Reads CBS OData v4: one object or line for each measure and area, as pages of {@code
 * Observations} or as the CSV bundle. {@code MeasureCodes} in the same delivery becomes metadata;
 * the other files of a bundle say nothing about figures and are passed over by name.
 *
 * <p>Why a figure is missing stands in {@code ValueAttribute}.
 */
public final class KwbODataV4Reader implements DeliveryReader {
  private static final String[] REGION = {"WijkenEnBuurten", "RegioS", "Regios", "Gemeenten"};
  private static final Map<String, Status> ATTRIBUTES =
      Map.of(
          "Impossible", Status.NVT,
          "NotApplicable", Status.NVT,
          "Confidential", Status.ONDERDRUKT,
          "Secret", Status.ONDERDRUKT,
          "Unreliable", Status.ONBEKEND,
          "Unknown", Status.ONBEKEND,
          "Missing", Status.ONBEKEND,
          "None", Status.ONBEKEND);

  private final Set<String> unknownMeasures = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  private boolean observations;

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      if (table.find("Measure").isPresent() && table.find("Value").isPresent()) {
        observations = true;
        figures(desk, table);
      } else if (MetadataReader.isMeasureCodes(table)) {
        MetadataReader.read(desk, table);
      } else if (!isCodeList(table)) {
        table.require("Measure");
      }
    }
  }

  /** Dimensions of a bundle: codes with a title, or lists of groups. */
  private static boolean isCodeList(Table table) {
    return table.find("Identifier", "Id", "Key", "Identifier_").isPresent();
  }

  @Override
  public void finish(Desk desk) {
    if (!observations) {
      throw new RefusedDelivery(
          Issue.ofFile(
              desk.levering().bestand(),
              Reden.KOLOM_ONTBREEKT,
              "er is geen bestand met de kolommen Measure en Value (Observations); lever dat erbij"));
    }
    if (!texts.isEmpty()) {
      desk.remark(
          0,
          Reden.KOLOM_ONBEKEND,
          "deze maten zijn tekst, zoals een postcode, en niet overgenomen: %s"
              .formatted(String.join(", ", texts.stream().sorted().toList())));
    }
    if (!unknownMeasures.isEmpty()) {
      desk.remark(
          0,
          Reden.KOLOM_ONBEKEND,
          "%d maten staan niet in kwb-kolommen.csv en zijn onder hun eigen code bewaard: %s"
              .formatted(
                  unknownMeasures.size(),
                  String.join(", ", unknownMeasures.stream().sorted().limit(10).toList())));
    }
  }

  private void figures(Desk desk, Table table) {
    int measure = table.require("Measure");
    int value = table.require("Value");
    int region = table.require(REGION);
    OptionalInt attribute = table.find("ValueAttribute");
    OptionalInt string = table.find("StringValue");
    OptionalInt period = table.find("Perioden");
    Optional<Periode> fixed =
        period.isEmpty() ? Optional.of(desk.periodeOfDelivery()) : Optional.empty();
    Notation notation = desk.notation("cbs");
    String regionName = table.columns().get(region);
    for (var next = table.next(); next.isPresent(); next = table.next()) {
      Table.Row row = next.get();
      Optional<Periode> periode =
          fixed.isPresent() ? fixed : desk.periode(row.regel(), "Perioden", row.field(period));
      if (periode.isEmpty()) {
        continue;
      }
      String code = row.field(region);
      Optional<Gebied> gebied =
          desk.area(row.regel(), regionName, code, periode.get(), Optional.empty());
      if (gebied.isEmpty()) {
        continue;
      }
      if (desk.isNoName(row.regel(), "Measure", row.field(measure))) {
        continue;
      }
      if (row.field(value).isEmpty() && !row.field(string).isEmpty()) {
        texts.add(row.field(measure));
        continue;
      }
      Optional<Meting> meting = meting(row.field(value), row.field(attribute), notation);
      if (meting.isEmpty() || row.field(measure).isEmpty()) {
        desk.rejectRow(
            row.regel(),
            "Value",
            row.field(value),
            Reden.GEEN_GETAL,
            meting.isEmpty()
                ? "\"%s\" is geen getal".formatted(row.field(value))
                : "er staat geen maat bij dit cijfer");
        continue;
      }
      desk.accept(
          desk.observation(
              row.regel(),
              gebied.get(),
              code,
              variable(row.field(measure)),
              periode.get(),
              Kolom.TOTAAL,
              meting.get(),
              row.field(attribute).equals("Provisional")));
    }
  }

  private String variable(String measure) {
    Optional<KwbColumns.Measure> known = KwbColumns.byODataV4(measure);
    if (known.isEmpty()) {
      unknownMeasures.add(measure);
    }
    return known.map(KwbColumns.Measure::code).orElse(measure);
  }

  private static Optional<Meting> meting(String value, String attribute, Notation notation) {
    Optional<Meting> parsed = notation.parse(value);
    return parsed.map(
        meting ->
            meting instanceof Meting.Bekend
                ? meting
                : Meting.absent(ATTRIBUTES.getOrDefault(attribute, Status.ONBEKEND)));
  }
}
