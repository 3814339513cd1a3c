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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.locationtech.jts.geom.Geometry;

/** The pictures of social infrastructure, of what is registered. */
final class InfrastructurePictures {
  private final Language language;
  private final Texts texts;
  private final Words words;

  InfrastructurePictures(Language language) {
    this.language = language;
    this.texts = Texts.of(InfrastructurePictures.class, language);
    this.words = Words.in(language);
  }

  /** The places by category, as bars. */
  Handout.Picture categories(AreaInfrastructure.Row row) {
    String title = texts.get("per_categorie");
    return new Handout.Picture(
        texts.get("per_categorie.onderschrift"),
        texts.get("staan_in_tabel", title),
        BarChartSvg.draw(
            new BarChart(
                title,
                row.categories().entrySet().stream()
                    .map(
                        one ->
                            new BarChart.Bar(
                                words.category(one.getKey()),
                                one.getValue(),
                                language.count(one.getValue())))
                    .toList())),
        List.of());
  }

  /** A map of the part of the inhabitants that lives near, if there are outlines to draw. */
  Optional<Handout.Picture> near(
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
                texts.get("binnen_500_meter", area.naam(), words.percent(known)),
                Optional.of(href.apply(area.code()))));
      }
    }
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    String title = texts.get("kaart_nabij");
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
            texts.get("staan_in_tabel", title),
            AreaMapSvg.drawAlone(map, "nabij", language),
            Legend.of(map, value -> words.percentage(value, 0), language).entries().stream()
                .map(entry -> new Handout.Key(entry.swatch(), entry.text()))
                .toList()));
  }
}
