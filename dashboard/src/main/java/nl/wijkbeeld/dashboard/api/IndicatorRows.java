package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.Table.Head.flag;
import static nl.wijkbeeld.dashboard.api.Table.Head.list;
import static nl.wijkbeeld.dashboard.api.Table.Head.number;
import static nl.wijkbeeld.dashboard.api.Table.Head.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.wijkbeeld.dashboard.api.Table.Head;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The indicators with what they mean, and on which levels and in which periods they have values.
 */
final class IndicatorRows {
  private static final List<Head> HEADS =
      List.of(
          text("indicator"),
          text("label"),
          text("definitie"),
          text("eenheid"),
          text("thema"),
          text("pijler"),
          text("richting"),
          text("aggregatie"),
          text("teller"),
          number("factor"),
          number("decimalen"),
          text("bron"),
          text("licentie"),
          list("niveaus"),
          list("perioden"),
          flag("besloten"));

  private IndicatorRows() {}

  static Table of(Asked asked) {
    IndicatorCatalog catalog = IndicatorCatalog.of(asked.snapshot());
    List<String> themes = asked.list(Asked.THEME);
    List<String> pillars = asked.list(Asked.PILLAR);
    return new ListedTable(
        HEADS,
        asked.rows().indicators().stream()
            .filter(info -> themes.isEmpty() || themes.contains(info.thema()))
            .filter(info -> pillars.isEmpty() || pillars.contains(info.pijler().code()))
            .map(info -> row(info, catalog, asked.isClosed(info.code())))
            .toList());
  }

  private static Object[] row(IndicatorInfo info, IndicatorCatalog catalog, boolean closed) {
    List<Niveau> levels = catalog.levels(info.code());
    Set<Periode> periods = new LinkedHashSet<>();
    levels.forEach(level -> periods.addAll(catalog.periods(info.code(), level)));
    return new Object[] {
      info.code(),
      info.label(),
      info.definitie(),
      info.eenheid(),
      info.thema(),
      info.pijler().code(),
      info.richting(),
      info.aggregatie().code(),
      info.teller().orElse(null),
      info.factor(),
      (double) info.decimalen(),
      info.bron(),
      info.licentie(),
      levels.stream().map(Niveau::code).toList(),
      periods.stream().map(Periode::code).sorted().toList(),
      closed
    };
  }
}
