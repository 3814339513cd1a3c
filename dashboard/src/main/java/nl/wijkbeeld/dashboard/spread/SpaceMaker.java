package nl.wijkbeeld.dashboard.spread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaGroup;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.spread.Patterns.Pattern;
import nl.wijkbeeld.dashboard.spread.SpreadState.Choice;
import nl.wijkbeeld.dashboard.spread.SpreadState.Row;
import nl.wijkbeeld.dashboard.spread.SpreadState.Space;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;
import org.locationtech.jts.geom.Geometry;

/** How a figure lies in space: in words, by area, and as a map of groups. */
final class SpaceMaker {
  private final Snapshot snapshot;
  private final Language language;
  private final Texts texts;
  private final SpreadWords words;

  SpaceMaker(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(SpaceMaker.class, language);
    this.words = new SpreadWords(language);
  }

  /** What the page says of the whole level, and of each area among its neighbours. */
  Space of(Choice choice, Patterns patterns) {
    Areas areas = Areas.of(snapshot, choice.indeling());
    Neighbours neighbours = Neighbours.of(snapshot, choice.indeling(), choice.niveau());
    Optional<Pattern> moran = patterns.whole(choice.periode());
    Map<String, Pattern> byArea = patterns.areas();
    Optional<Periode> periode = byArea.values().stream().map(Pattern::periode).findFirst();
    List<Row> rows = periode.map(period -> rows(choice, period, byArea)).orElseGet(List::of);
    String refused =
        rows.isEmpty()
            ? patterns
                .refused()
                .map(Pattern::reason)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> Reasons.in(language, reason))
                .orElseGet(() -> texts.get("kaart.niets"))
            : "";
    Map<SpreadGroup, Integer> counts = new EnumMap<>(SpreadGroup.class);
    rows.forEach(row -> counts.merge(row.group(), 1, Integer::sum));
    return new Space(
        moran,
        words.space(moran, choice),
        periode,
        refused,
        rows,
        counts,
        rows.isEmpty() ? Optional.empty() : map(choice, rows, periode.orElseThrow()),
        neighbours,
        neighbours.islands().stream()
            .map(code -> areas.find(code).map(Areas.Area::naam).orElse(code))
            .toList());
  }

  private Map<String, Meting> figures(Choice choice, Periode periode) {
    return LevelFigures.of(
            snapshot, choice.indicator().code(), periode, choice.indeling(), choice.niveau())
        .areas()
        .stream()
        .collect(Collectors.toMap(Figure::gebiedcode, Figure::meting, (a, b) -> a));
  }

  private List<Row> rows(Choice choice, Periode periode, Map<String, Pattern> byArea) {
    Map<String, Meting> figures = figures(choice, periode);
    List<Row> rows = new ArrayList<>();
    for (Areas.Area area : Areas.of(snapshot, choice.indeling()).list(choice.niveau())) {
      Meting meting = figures.getOrDefault(area.code(), Meting.absent(Status.ONBEKEND));
      Optional<Pattern> pattern = Optional.ofNullable(byArea.get(area.code()));
      rows.add(new Row(area, meting, group(meting, pattern), pattern));
    }
    return rows;
  }

  private static SpreadGroup group(Meting meting, Optional<Pattern> pattern) {
    if (!(meting instanceof Meting.Bekend)) {
      return SpreadGroup.of(FigureState.of(meting));
    }
    if (pattern.filter(Pattern::known).isEmpty()) {
      return SpreadGroup.ALLEEN;
    }
    return SpreadGroup.find(pattern.get().group()).orElse(SpreadGroup.TOEVAL);
  }

  private Optional<AreaMap> map(Choice choice, List<Row> rows, Periode periode) {
    Map<String, Geometry> outlines =
        Outlines.of(snapshot, choice.indeling(), choice.niveau()).byCode();
    List<AreaMap.Area> areas = new ArrayList<>();
    Map<String, AreaGroup> groups = new HashMap<>();
    Set<String> noise = new HashSet<>();
    Set<String> chosen = new HashSet<>();
    for (Row row : rows) {
      String code = row.area().code();
      Geometry outline = outlines.get(code);
      if (outline == null) {
        continue;
      }
      row.group().drawn().ifPresent(group -> groups.put(code, group));
      if (row.group() == SpreadGroup.TOEVAL) {
        noise.add(code);
      }
      if (choice.group().filter(row.group()::equals).isPresent()) {
        chosen.add(code);
      }
      areas.add(
          new AreaMap.Area(
              code,
              row.area().naam(),
              outline,
              // What it is, is told by its group; only of an absence the kind is drawn.
              row.meting() instanceof Meting.Bekend ? Meting.of(1) : row.meting(),
              row.area().naam() + ": " + row.group().label(language),
              Optional.empty()));
    }
    return areas.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AreaMap.ofGroups(
                texts.get(
                    "kaart",
                    choice.indicator().label(),
                    language.period(periode),
                    language.levels(choice.niveau())),
                areas,
                groups,
                noise,
                chosen));
  }
}
