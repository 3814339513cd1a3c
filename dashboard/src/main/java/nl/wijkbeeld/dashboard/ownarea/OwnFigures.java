package nl.wijkbeeld.dashboard.ownarea;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.figure.Areas.Area;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** The figures of an own area, computed from the published figures of the areas in it. */
final class OwnFigures {
  private final Map<String, List<OwnFigure>> byIndicator = new LinkedHashMap<>();

  private OwnFigures(List<OwnFigure> figures) {
    figures.forEach(
        figure ->
            byIndicator
                .computeIfAbsent(figure.indicator().code(), unused -> new ArrayList<>())
                .add(figure));
    byIndicator
        .values()
        .forEach(list -> list.sort(java.util.Comparator.comparing(OwnFigure::periode)));
  }

  static OwnFigures of(Snapshot snapshot, String indeling, OwnArea area) {
    if (area.parts().isEmpty()) {
      return new OwnFigures(List.of());
    }
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    int parts = area.parts().size();
    return new OwnFigures(
        snapshot
            .ask(
                OwnFigures.class,
                row -> figure(row, catalog, parts),
                area.chains(),
                indeling,
                area.exactly().map(Area::code).orElse(""))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /** The figures of an indicator, oldest first. */
  List<OwnFigure> list(String indicator) {
    return byIndicator.getOrDefault(indicator, List.of());
  }

  List<OwnFigure> all() {
    return byIndicator.values().stream().flatMap(List::stream).toList();
  }

  private static Optional<OwnFigure> figure(ResultSet row, IndicatorCatalog catalog, int parts)
      throws SQLException {
    Optional<IndicatorInfo> indicator = catalog.find(row.getString("indicator"));
    if (indicator.isEmpty()) {
      return Optional.empty();
    }
    Optional<Meting> whole =
        Optional.ofNullable(row.getString("hele_status"))
            .map(Status::of)
            .map(
                status ->
                    status == Status.BEKEND ? known(row, "hele_waarde") : Meting.absent(status));
    return Optional.of(
        new Combination(
                indicator.get(),
                parts,
                row.getInt("bekend"),
                row.getInt("verborgen"),
                row.getInt("nvt"),
                row.getInt("gewichten") == parts
                    ? share(row.getDouble("gewicht_bekend"), row.getDouble("gewicht"))
                    : OptionalDouble.empty(),
                row.getDouble("som"),
                row.getDouble("teller"),
                row.getDouble("noemer"),
                row.getDouble("gewogen"),
                row.getDouble("weegt"))
            .figure(
                Periode.of(row.getString("periode")),
                whole,
                row.getBoolean("voorlopig"),
                row.getBoolean("prognose")));
  }

  private static Meting known(ResultSet row, String column) {
    try {
      return Meting.of(row.getDouble(column));
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static OptionalDouble share(double known, double all) {
    return all > 0 ? OptionalDouble.of(known / all) : OptionalDouble.empty();
  }
}
