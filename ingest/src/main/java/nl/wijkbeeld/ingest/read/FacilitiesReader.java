package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads places of social infrastructure, as GeoJSON or as a table with points, postcodes or areas.
 * Each becomes a row with its category and functions, and counts in its area.
 *
 * <p>Which kind belongs to which category stands in the resource {@code voorzieningen.csv}; the
 * sources file can add kinds under {@code waarden}, as in {@code Repaircafé:
 * mensen_en_netwerken|verbinden}.
 */
public final class FacilitiesReader implements DeliveryReader {

  /** Where a kind of place belongs. */
  private record Assignment(String categorie, List<String> functies) {}

  static final Set<String> CATEGORIES =
      Set.of(
          "publiek",
          "commercieel",
          "recreatief",
          "religieus",
          "transit",
          "digitaal",
          "mensen_en_netwerken");
  static final Set<String> FUNCTIONS =
      Set.of("communiceren", "signaleren", "verbinden", "mobiliseren", "dienstverlenen");
  private static final String UNKNOWN = "onbekend";

  private final Map<String, Assignment> assignments = new HashMap<>();
  private final Map<String, Integer> unassigned = new LinkedHashMap<>();
  private final Map<String, Desk.Place> seen = new HashMap<>();
  private final AreaSums sums = new AreaSums();

  @Override
  public void read(Desk desk) throws IOException {
    assignments(desk);
    Periode periode = desk.periodeOfDelivery();
    try (Table table = Table.open(desk)) {
      PlaceColumns place = PlaceColumns.of(desk, table);
      OptionalInt id = table.find("MVZN_ID", "voorziening", "id", "identificatie");
      OptionalInt name = table.find("naam", "name");
      OptionalInt kind = table.find("soort");
      OptionalInt group = table.find("categorie", "type", "functie");
      if (kind.isEmpty() && group.isEmpty()) {
        table.require("soort", "categorie");
      }
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        Table.Row row = next.get();
        String label = row.field(kind).isEmpty() ? row.field(group) : row.field(kind);
        if (desk.isNoName(row.regel(), "naam", row.field(name))
            || desk.isNoName(row.regel(), "soort", label)) {
          continue;
        }
        Optional<Gebied> gebied = place.area(row, periode);
        if (gebied.isEmpty()) {
          continue;
        }
        String number = row.field(id);
        Desk.Place earlier =
            number.isEmpty() ? null : seen.putIfAbsent(number, desk.place(row.regel()));
        if (earlier != null) {
          desk.rejectRow(
              row.regel(),
              "id",
              number,
              Reden.DUBBEL,
              "deze voorziening staat ook op %s; de eerste telt".formatted(desk.nameOf(earlier)));
          continue;
        }
        Assignment assignment = assignment(row.field(kind), row.field(group));
        Optional<Coordinate> point = place.hasPoint(row) ? place.point(row) : Optional.empty();
        desk.accept(
            row.regel(),
            Bijtabel.VOORZIENINGEN,
            number.isEmpty() ? desk.levering().bestand() + ":" + row.regel() : number,
            row.field(name),
            label,
            assignment.categorie(),
            String.join("|", assignment.functies()),
            gebied.get().code(),
            gebied.get().indeling(),
            periode.code(),
            point.map(Coordinate::getX).orElse(null),
            point.map(Coordinate::getY).orElse(null));
        sums.add(
            desk.observation(
                row.regel(),
                gebied.get(),
                place.written(row),
                "voorzieningen",
                periode,
                "categorie=" + assignment.categorie(),
                Meting.of(1),
                false));
      }
    }
  }

  @Override
  public void finish(Desk desk) {
    sums.addTotals();
    if (desk.levering().volledig()) {
      sums.addZeros(desk);
    }
    sums.handOver(desk);
    if (!unassigned.isEmpty()) {
      desk.remark(
          0,
          Reden.KOLOM_ONBEKEND,
          "van deze soorten is geen categorie bekend, ze tellen als onbekend: %s. Zet ze onder \"waarden:\" bij deze levering, zoals \"Repaircafé: mensen_en_netwerken|verbinden\""
              .formatted(
                  unassigned.entrySet().stream()
                      .limit(20)
                      .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                      .collect(Collectors.joining(", "))));
    }
  }

  private Assignment assignment(String kind, String group) {
    Assignment found = assignments.get(fold(kind));
    if (found == null) {
      found = assignments.get(fold(group));
    }
    if (found == null) {
      unassigned.merge(kind.isEmpty() ? group : kind, 1, Integer::sum);
      return new Assignment(UNKNOWN, List.of());
    }
    return found;
  }

  private void assignments(Desk desk) {
    if (!assignments.isEmpty()) {
      return;
    }
    for (String[] row : ResourceCsv.rows("voorzieningen.csv")) {
      assignments.put(fold(row[0]), new Assignment(row[1], List.of(row[2].split("\\|"))));
    }
    desk.levering()
        .tabel()
        .waarden()
        .forEach(
            (kind, written) -> {
              List<String> parts = List.of(written.split("\\s*[|,]\\s*"));
              List<String> functions = parts.subList(1, parts.size());
              if (!CATEGORIES.contains(parts.getFirst()) || !FUNCTIONS.containsAll(functions)) {
                throw new RefusedDelivery(
                    Issue.ofFile(
                        desk.levering().bestand(),
                        Reden.INSTELLING_ONTBREEKT,
                        "bij \"waarden: %s\" staat \"%s\"; een categorie is %s, een functie is %s"
                            .formatted(
                                kind,
                                written,
                                CATEGORIES.stream().sorted().collect(Collectors.joining(", ")),
                                FUNCTIONS.stream().sorted().collect(Collectors.joining(", ")))));
              }
              assignments.put(fold(kind), new Assignment(parts.getFirst(), functions));
            });
  }

  private static String fold(String kind) {
    return kind.strip().toLowerCase(Locale.ROOT);
  }
}
