package nl.wijkbeeld.dashboard.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.wijkbeeld.dashboard.chart.BarChart;
import nl.wijkbeeld.dashboard.chart.BarChartSvg;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.locationtech.jts.geom.Geometry;

/** The pictures of social infrastructure: pure functions of what is registered. */
final class InfrastructurePictures {
  private InfrastructurePictures() {}

  /** The places by category, as bars. */
  static Handout.Picture categories(AreaInfrastructure.Row row) {
    String title = "Geregistreerde plekken per categorie";
    return new Handout.Picture(
        "Hoeveel plekken van elke categorie in het register staan",
        title + ". De cijfers staan in de tabel.",
        BarChartSvg.draw(
            new BarChart(
                title,
                row.categories().entrySet().stream()
                    .map(
                        one ->
                            new BarChart.Bar(
                                Words.category(one.getKey()),
                                one.getValue(),
                                Dutch.count(one.getValue())))
                    .toList())),
        List.of());
  }

  /** A map of the part of the inhabitants that lives near, if there are outlines to draw. */
  static Optional<Handout.Picture> near(
      Snapshot snapshot,
      String indeling,
      List<Place> areas,
      Function<String, OptionalDouble> part,
      Function<String, String> href) {
    Map<String, Geometry> outlines =
        Outlines.of(snapshot, indeling, areas.getFirst().area().niveau()).byCode();
    List<AreaMap.Area> drawn = new ArrayList<>();
    for (Place area : areas) {
      Geometry outline = outlines.get(area.code());
      if (outline != null) {
        OptionalDouble known = part.apply(area.code());
        Meting meting =
            known.isPresent()
                ? Meting.of(100 * known.getAsDouble())
                : new Meting.Afwezig(Status.ONBEKEND);
        drawn.add(
            new AreaMap.Area(
                area.code(),
                area.naam(),
                outline,
                meting,
                "%s: %s binnen 500 meter".formatted(area.naam(), Words.percent(known)),
                Optional.of(href.apply(area.code()))));
      }
    }
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    String title = "Deel van de inwoners binnen 500 meter van een ontmoetingsplek, schatting";
    AreaMap map =
        new AreaMap(
            title,
            drawn,
            Optional.of(new ClassBreaks(new double[] {0, 20, 40, 60, 80, 100})),
            false,
            Palette.of("hoog_is_kracht"),
            true);
    return Optional.of(
        new Handout.Picture(
            title,
            title + ". De cijfers staan in de tabel.",
            AreaMapSvg.drawAlone(map, "nabij"),
            Legend.of(map, value -> Dutch.withUnit(Dutch.number(value, 0), "%")).entries().stream()
                .map(entry -> new Handout.Key(entry.swatch(), entry.text()))
                .toList()));
  }
}
