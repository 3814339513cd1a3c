package nl.wijkbeeld.dashboard.ownarea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Areas.Area;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.Palette;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The map on which a reader puts an area together: every area on it is a link to the same page with
 * it added or taken away.
 */
record ChoiceMap(Areas areas, OwnArea area, Address address, Texts texts) {
  /** So many areas can be on the map. */
  private static final int MOST_MAPPED = 1500;

  /** How far around an area the map reaches at least, in metres. */
  private static final double AROUND = 1200;

  /** The levels below the gemeente that have outlines, the smallest first. */
  static List<Niveau> levels(Areas areas) {
    return Arrays.stream(Niveau.values())
        .filter(level -> level.compareTo(Niveau.GEMEENTE) < 0)
        .filter(level -> !areas.list(level).isEmpty())
        .sorted()
        .toList();
  }

  /**
   * The map of the area and what lies around it, or of its whole gemeenten; nothing without
   * outlines, or with too many.
   */
  Optional<AreaMap> map(Niveau level, Outlines outlines, String name) {
    Set<String> cities = cities();
    Envelope around = around(level, outlines);
    List<AreaMap.Area> drawn = new ArrayList<>();
    Set<String> inside = new LinkedHashSet<>();
    for (Area one : areas.list(level)) {
      Geometry outline = outlines.byCode().get(one.code());
      if (outline == null
          || !around.intersects(outline.getEnvelopeInternal())
          || areas.gemeente(one.code()).filter(city -> cities.contains(city.code())).isEmpty()) {
        continue;
      }
      OwnArea.Share share = area.share(one.code());
      if (share == OwnArea.Share.ALL) {
        inside.add(one.code());
      }
      drawn.add(drawn(one, outline, share));
    }
    return drawn.isEmpty() || drawn.size() > MOST_MAPPED
        ? Optional.empty()
        : Optional.of(
            new AreaMap(
                texts.get("kaart_van", name),
                drawn,
                Optional.of(new ClassBreaks(new double[] {1, 1.5, 2.5, 3})),
                false,
                Palette.of("neutraal"),
                false,
                inside,
                Set.of()));
  }

  /** The area and as much again around it; everything when the reader asks for that. */
  private Envelope around(Niveau level, Outlines outlines) {
    Envelope around = new Envelope();
    areas.list(level).stream()
        .filter(one -> area.share(one.code()) != OwnArea.Share.NONE)
        .map(one -> outlines.byCode().get(one.code()))
        .filter(Objects::nonNull)
        .forEach(outline -> around.expandToInclude(outline.getEnvelopeInternal()));
    if (around.isNull() || address.has(OwnAreaPresenter.WHOLE)) {
      return new Envelope(-Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
    around.expandBy(Math.max(AROUND, Math.max(around.getWidth(), around.getHeight()) / 2));
    return around;
  }

  private AreaMap.Area drawn(Area one, Geometry outline, OwnArea.Share share) {
    int shade =
        switch (share) {
          case NONE -> 1;
          case PART -> 2;
          case ALL -> 3;
        };
    String description = texts.get("kaart." + share.name().toLowerCase(Locale.ROOT), one.naam());
    return new AreaMap.Area(
        one.code(),
        one.naam(),
        outline,
        Meting.of(shade),
        description,
        Optional.of(address.with(Address.AREAS, area.toggled(one.code())).href()));
  }

  /** The gemeenten that it lies in; the first when nothing is chosen yet. */
  private Set<String> cities() {
    return area.parts().isEmpty()
        ? areas.list(Niveau.GEMEENTE).stream().limit(1).map(Area::code).collect(Collectors.toSet())
        : area.parts().stream()
            .flatMap(part -> areas.gemeente(part).stream())
            .map(Area::code)
            .collect(Collectors.toSet());
  }
}
