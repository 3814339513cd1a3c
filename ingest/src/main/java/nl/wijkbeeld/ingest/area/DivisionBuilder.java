package nl.wijkbeeld.ingest.area;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes the areas of a division from the features of one delivery: joins parts, dissolves the
 * levels that were not delivered, adds the residual areas.
 */
final class DivisionBuilder {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final Levering levering;
  private final CoordinateSystem system;
  private final String indeling;
  private final Set<Niveau> deliveredElsewhere;
  private final Consumer<Issue> issues;
  private final AreaNames names;
  private LocalDate geldigVan = LocalDate.MIN;
  private Optional<LocalDate> geldigTot = Optional.empty();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** What is gathered about one area while the features pass by. */
  private static final class Draft {
    private final String code;
    private final Niveau niveau;
    private final List<Geometry> parts = new ArrayList<>();
    private final Set<String> aliassen = new LinkedHashSet<>();
    private final Map<Niveau, Set<String>> above = new EnumMap<>(Niveau.class);
    private Optional<String> naam = Optional.empty();
    private String gemeente = "";

    Draft(String code, Niveau niveau) {
      this.code = code;
      this.niveau = niveau;
    }
  }

  /**
   * @param system the coordinate system of the features
   * @param deliveredElsewhere levels of the same division that another delivery brings, so that
   *     they need not be dissolved
   */
  DivisionBuilder(
      Levering levering,
      CoordinateSystem system,
      String indeling,
      Set<Niveau> deliveredElsewhere,
      Consumer<Issue> issues) {
    this.levering = levering;
    this.system = system;
    this.indeling = indeling;
    this.deliveredElsewhere = Set.copyOf(deliveredElsewhere);
    this.issues = issues;
    this.names = new AreaNames(levering.gebieden().namen());
  }

  /**
   * The areas, largest level first, then by code.
   *
   * @param places the features of the delivery, each with its place in the hierarchy
   * @param elsewhere those of the other deliveries of the division
   */
  List<Gebied> build(Map<AreaFeature, AreaPlace> places, Map<AreaFeature, AreaPlace> elsewhere) {
    Niveau finest =
        places.values().stream().map(AreaPlace::niveau).min(Niveau::compareTo).orElseThrow();
    Set<String> codes =
        Stream.of(places, elsewhere)
            .flatMap(features -> features.keySet().stream())
            .map(AreaFeature::code)
            .filter(code -> !AreaCode.isTimeless(code))
            .collect(Collectors.toSet());
    geldigVan = validFrom(codes);
    geldigTot = validUntil(codes);
    List<CoverageCheck.Part> parts = parts(places, finest);
    CoverageCheck coverage = new CoverageCheck(system, parts);
    List<CoverageDefect> defects = coverage.defects();
    CoverageRemarks remarks = new CoverageRemarks(levering.bestand(), issues);
    remarks.report(coverage, defects, parts.size(), titles(places));
    Set<String> delivered =
        places.keySet().stream().map(AreaFeature::code).collect(Collectors.toSet());
    places.forEach((feature, place) -> gather(feature, place, finest, delivered));
    elsewhere.forEach(this::describe);
    List<Gebied> areas = new ArrayList<>();
    Map<Niveau, List<CoverageCheck.Part>> outlines = new EnumMap<>(Niveau.class);
    for (Draft draft : drafts.values()) {
      Geometry outline = union(draft.parts, coverage.differing() == 0);
      areas.add(finish(draft, outline));
      outlines
          .computeIfAbsent(draft.niveau, unused -> new ArrayList<>())
          .add(new CoverageCheck.Part(draft.code, outline));
    }
    places.values().forEach(place -> outlines.remove(place.niveau()));
    outlines.forEach(
        (level, dissolved) ->
            remarks.reportNew(new CoverageCheck(system, dissolved), level.plural(), defects));
    gemeenten(areas).forEach(gemeente -> areas.addAll(residuals(gemeente)));
    areas.sort(Comparator.comparing(Gebied::niveau).reversed().thenComparing(Gebied::code));
    return areas;
  }

  /** Takes what another delivery says about areas that are in this one. */
  private void describe(AreaFeature feature, AreaPlace place) {
    place
        .codes()
        .forEach(
            (level, code) -> {
              Draft draft = drafts.get(code);
              if (draft != null && draft.niveau == level) {
                describe(draft, feature, place);
              }
            });
  }

  private static List<CoverageCheck.Part> parts(Map<AreaFeature, AreaPlace> places, Niveau finest) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().niveau() == finest)
        .map(entry -> new CoverageCheck.Part(entry.getKey().code(), entry.getKey().geometry()))
        .toList();
  }

  /** An area's code, with its name when it has one. */
  private static UnaryOperator<String> titles(Map<AreaFeature, AreaPlace> places) {
    Map<String, String> names = new HashMap<>();
    places.forEach(
        (feature, place) -> {
          String naam = place.names().get(place.niveau());
          if (naam != null) {
            names.put(feature.code(), naam);
          }
        });
    return code -> names.containsKey(code) ? "%s (%s)".formatted(code, names.get(code)) : code;
  }

  private void gather(AreaFeature feature, AreaPlace place, Niveau finest, Set<String> delivered) {
    for (Niveau level : EnumSet.range(place.niveau(), Niveau.GEMEENTE)) {
      String code = place.codes().get(level);
      boolean own = level == place.niveau();
      if (code == null
          || (!own && (place.niveau() != finest || deliveredElsewhere.contains(level)))) {
        continue;
      }
      Draft draft = drafts.computeIfAbsent(code, unused -> new Draft(code, level));
      if (draft.niveau != level) {
        throw new RefusedDelivery(
            Issue.ofCell(
                levering.bestand(),
                feature.regel(),
                "code",
                code,
                Reden.DUBBEL,
                "de code \"%s\" staat voor een %s en voor een %s"
                    .formatted(code, draft.niveau.code(), level.code())));
      }
      if (own || !delivered.contains(code)) {
        draft.parts.add(feature.geometry());
      }
      describe(draft, feature, place);
    }
  }

  /** Adds to an area what a feature of it says about it. */
  private static void describe(Draft draft, AreaFeature feature, AreaPlace place) {
    draft.gemeente = place.codes().getOrDefault(Niveau.GEMEENTE, "");
    draft.naam = draft.naam.or(() -> Optional.ofNullable(place.names().get(draft.niveau)));
    place
        .codes()
        .forEach(
            (level, code) -> {
              if (level.compareTo(draft.niveau) > 0) {
                draft.above.computeIfAbsent(level, unused -> new TreeSet<>()).add(code);
              }
            });
    AreaCode.parse(draft.code).ifPresent(parsed -> draft.aliassen.addAll(parsed.aliassen()));
    Optional.ofNullable(place.identifiers(feature).get(draft.niveau))
        .ifPresent(draft.aliassen::add);
    String cbsCode = feature.get(AreaAttribute.CBSCODE);
    if (!cbsCode.isEmpty()) {
      addCbsAlias(draft, cbsCode, draft.niveau, place.niveau());
    }
  }

  /** The nearest area above in which all of it lies. */
  private Optional<String> parent(Draft draft) {
    for (Map.Entry<Niveau, Set<String>> level : draft.above.entrySet()) {
      if (level.getValue().size() == 1) {
        return level.getValue().stream().findFirst();
      }
      issues.accept(
          Issue.remark(
              levering.bestand(),
              0,
              Reden.GEBIED_MEERDUIDIG,
              "%s %s ligt in %d %s (%s) en hoort daarom bij geen daarvan"
                  .formatted(
                      draft.niveau.code(),
                      draft.code,
                      level.getValue().size(),
                      level.getKey().plural(),
                      String.join(", ", level.getValue()))));
    }
    return Optional.empty();
  }

  private static void addCbsAlias(Draft draft, String cbsCode, Niveau level, Niveau own) {
    if (level == own) {
      draft.aliassen.add(cbsCode);
    } else if (level == Niveau.WIJK && own == Niveau.BUURT) {
      AreaCode.parse(cbsCode).flatMap(AreaCode::ouder).ifPresent(draft.aliassen::add);
    }
  }

  private Gebied finish(Draft draft, Geometry outline) {
    String naam =
        draft
            .naam
            .or(() -> names.find(draft.code, draft.gemeente))
            .orElseGet(() -> defaultName(draft));
    if (draft.code.equals(AreaCode.AMSTERDAM)) {
      draft.aliassen.add("STAD");
    }
    draft.aliassen.remove(draft.code);
    return new Gebied(
        draft.code,
        indeling,
        naam,
        draft.niveau,
        parent(draft),
        geldigVan,
        geldigTot,
        OptionalDouble.of(system.surface(outline)),
        Optional.of(system.toLonLat(outline)),
        List.copyOf(draft.aliassen));
  }

  private String defaultName(Draft draft) {
    if (draft.niveau == Niveau.GEMEENTE) {
      if (!levering.gebieden().gemeentenaam().isEmpty()) {
        return levering.gebieden().gemeentenaam();
      }
      if (draft.code.equals(AreaCode.AMSTERDAM)) {
        return "Amsterdam";
      }
    }
    return draft.code;
  }

  private static Geometry union(List<Geometry> parts, boolean validCoverage) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Geometry[] polygons = parts.toArray(Geometry[]::new);
    if (validCoverage) {
      Geometry union = CoverageUnion.union(polygons);
      if (union.isValid()) {
        return union;
      }
    }
    return OverlayNGRobust.union(GEOMETRIES.createGeometryCollection(polygons));
  }

  private static List<Gebied> gemeenten(List<Gebied> areas) {
    return areas.stream().filter(area -> area.niveau() == Niveau.GEMEENTE).toList();
  }

  private List<Gebied> residuals(Gebied gemeente) {
    List<String> unknown =
        gemeente.code().equals(AreaCode.AMSTERDAM)
            ? List.of("Z", "ZX99", "onbekend")
            : List.of("onbekend");
    return List.of(
        residual(
            gemeente,
            "_ALGEMEEN",
            gemeente.naam() + " algemeen",
            List.of("algemeen", "stadsbreed", "gemeentebreed")),
        residual(gemeente, "_LANDELIJK", "landelijk", List.of("heel Nederland")),
        residual(gemeente, "_ONBEKEND", "gebied onbekend", unknown));
  }

  private Gebied residual(Gebied gemeente, String suffix, String naam, List<String> aliassen) {
    return new Gebied(
        gemeente.code() + suffix,
        indeling,
        naam,
        Niveau.STADSDEEL,
        Optional.of(gemeente.code()),
        geldigVan,
        geldigTot,
        OptionalDouble.empty(),
        Optional.empty(),
        aliassen);
  }

  /**
   * As given; else the beginning of the year that the division is named after, in Amsterdam in 2022
   * the day of the change.
   */
  private LocalDate validFrom(Set<String> codes) {
    LocalDate from =
        date(levering, "geldig_van", levering.gebieden().geldigVan())
            .or(() -> Periode.find(indeling).map(Periode::begin))
            .orElseThrow(
                () ->
                    new RefusedDelivery(
                        Issue.ofFile(
                            levering.bestand(),
                            Reden.INSTELLING_ONTBREEKT,
                            "de indeling \"%s\" is geen jaar; geef met \"geldig_van:\" op vanaf welke dag zij geldt"
                                .formatted(indeling))));
    boolean changed =
        levering.gebieden().geldigVan().isEmpty()
            && from.getYear() == AreaCode.AMSTERDAM_2022.getYear()
            && !codes.isEmpty()
            && codes.stream().allMatch(AreaCode::isAmsterdam2022);
    return changed ? AreaCode.AMSTERDAM_2022 : from;
  }

  private Optional<LocalDate> validUntil(Set<String> codes) {
    return date(levering, "geldig_tot", levering.gebieden().geldigTot())
        .or(
            () ->
                !codes.isEmpty() && codes.stream().allMatch(AreaCode::isAmsterdam2015)
                    ? Optional.of(AreaCode.AMSTERDAM_2022)
                    : Optional.empty());
  }

  private static Optional<LocalDate> date(Levering levering, String key, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException invalid) {
      throw new RefusedDelivery(
          Issue.ofCell(
              levering.bestand(),
              0,
              key,
              text,
              Reden.GEEN_PERIODE,
              "\"%s\" is geen datum; schrijf 2022-03-24".formatted(text)),
          invalid);
    }
  }
}
