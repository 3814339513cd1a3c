package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.area.AreaPresenter;
import nl.wijkbeeld.dashboard.area.AreaState;
import nl.wijkbeeld.dashboard.area.TrendSection;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.AreaFigures;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.PlaceMapSvg;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Place;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Beside;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Fact;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Said;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds in a snapshot what a wijkbeeld shows of it: the same figures as on the page of the area.
 */
public final class FactsMaker {
  private final Snapshot snapshot;

  public FactsMaker(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * All facts of an area beside what people wrote, or nothing when the snapshot does not know it.
   *
   * @param content what was written: its figures, in their order, and its places
   */
  public Optional<Facts> make(Subject subject, Content content) {
    if (subject.isOwn()) {
      return OwnFacts.of(snapshot, subject).map(own -> own.facts(content));
    }
    String indeling = subject.indeling();
    return make(subject, content.figures())
        .map(
            facts -> {
              Areas areas = Areas.of(snapshot, indeling);
              Areas.Area area = areas.find(facts.code()).orElseThrow();
              return facts.beside(
                  places(indeling, area, content.places()),
                  Comparison.of(
                      snapshot,
                      indeling,
                      area,
                      areas.gemeente(area.code()).orElse(area),
                      facts.figures()));
            });
  }

  /**
   * The figures and sentences of an area, without the maps and tables that a hall sees.
   *
   * @param chosen the figures, in their order; what the snapshot does not have is left out
   */
  public Optional<Facts> make(Subject subject, List<ChosenFigure> chosen) {
    return subject.isOwn()
        ? OwnFacts.of(snapshot, subject).map(own -> own.facts(chosen))
        : state(subject).map(state -> facts(state, subject.indeling(), chosen));
  }

  /** The key figures of an area that can be chosen, strengths first. */
  public List<Choices> choices(Subject subject) {
    return subject.isOwn()
        ? OwnFacts.of(snapshot, subject).map(OwnFacts::choices).orElse(List.of())
        : state(subject).map(AreaState::groups).orElse(List.of()).stream()
            .map(
                group ->
                    new Choices(
                        group.title(),
                        group.explanation(),
                        group.className(),
                        group.tiles().stream().map(FactsMaker::choice).toList()))
            .toList();
  }

  private static Choices.Choice choice(AreaState.Tile tile) {
    boolean known = tile.value().state().known();
    return new Choices.Choice(
        tile.indicator(),
        tile.label(),
        known,
        tile.value().text() + (known ? " " + tile.unit() : "") + ", " + tile.period());
  }

  private Optional<AreaState> state(Subject subject) {
    return new AreaPresenter(snapshot, Optional.empty())
        .state(
            Address.of("gebied/" + subject.code())
                .with("indeling", subject.indeling())
                .with("thema", "alles"));
  }

  private Facts facts(AreaState state, String indeling, List<ChosenFigure> chosen) {
    Areas.Area area = state.area();
    Areas.Area city = Areas.of(snapshot, indeling).gemeente(area.code()).orElse(area);
    AreaFigures figures = AreaFigures.of(snapshot, area.code(), city.code(), indeling);
    TrendSection trends = new TrendSection(snapshot, figures, area, city, Language.NL);
    Map<String, AreaState.Tile> tiles = new LinkedHashMap<>();
    state
        .groups()
        .forEach(group -> group.tiles().forEach(tile -> tiles.put(tile.indicator(), tile)));
    List<Fact> facts = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>(state.portrait().madeUp());
    for (ChosenFigure figure : chosen) {
      AreaState.Tile tile = tiles.get(figure.indicator());
      Optional<IndicatorInfo> indicator = IndicatorCatalog.of(snapshot).find(figure.indicator());
      if (tile != null && indicator.isPresent()) {
        facts.add(fact(tile, indicator.get(), trend(trends, figure.indicator())));
        sources.add(tile.source());
        tile.madeUp().ifPresent(madeUp::add);
      }
    }
    if (!state.portrait().sentences().isEmpty()) {
      sources.addAll(state.sources());
    }
    snapshot.manifest().madeUpMap().ifPresent(madeUp::add);
    return new Facts(
        snapshot.id(),
        snapshot.manifest().madeAt(),
        area.code(),
        area.naam(),
        area.niveau().code(),
        city.naam(),
        state.inhabitants(),
        facts,
        state.portrait().sentences().stream()
            .map(said -> new Said(said.rule().side(), said.text(), said.rule().explanation()))
            .toList(),
        state.portrait().refusal(),
        state.inset().map(AreaMapSvg::draw),
        Optional.empty(),
        Optional.empty(),
        List.copyOf(sources),
        List.copyOf(madeUp));
  }

  /** The area with its first places on it. */
  private Optional<String> places(String indeling, Areas.Area area, List<Place> places) {
    Map<String, Geometry> outlines = Outlines.of(snapshot, indeling, area.niveau()).byCode();
    Geometry outline = outlines.get(area.code());
    if (places.isEmpty() || outline == null) {
      return Optional.empty();
    }
    List<Geometry> parts =
        Areas.of(snapshot, indeling).children(area.code()).stream()
            .map(part -> Outlines.of(snapshot, indeling, part.niveau()).byCode().get(part.code()))
            .filter(Objects::nonNull)
            .toList();
    return Optional.of(
        PlaceMapSvg.draw(
            "Plekken in " + area.naam(),
            outline,
            parts,
            outlines.values().stream().filter(other -> !other.equals(outline)).toList(),
            places.stream()
                .limit(Facts.MOST_ON_MAP)
                .map(place -> new PlaceMapSvg.Spot(place.longitude(), place.latitude()))
                .toList()));
  }

  private static Optional<TrendChart> trend(TrendSection trends, String indicator) {
    return trends
        .make(Address.of("").with("ontwikkeling", indicator), Set.of(), new ArrayList<>())
        .filter(found -> found.indicator().code().equals(indicator))
        .map(AreaState.Trend::chart);
  }

  private static Fact fact(
      AreaState.Tile tile, IndicatorInfo indicator, Optional<TrendChart> trend) {
    List<String> compared = new ArrayList<>();
    tile.compared().change().ifPresent(compared::add);
    tile.compared().reference().ifPresent(compared::add);
    compared.addAll(tile.compared().others());
    return new Fact(
        indicator.code(),
        tile.label(),
        tile.definition(),
        indicator.pijler(),
        indicator.richting(),
        tile.value().text(),
        tile.value().state(),
        tile.unit(),
        tile.period(),
        tile.interval(),
        tile.marks(),
        tile.reference()
            .map(
                beside -> new Beside(beside.name(), beside.value().text(), beside.value().state())),
        compared,
        trend,
        tile.source(),
        tile.madeUp());
  }
}
