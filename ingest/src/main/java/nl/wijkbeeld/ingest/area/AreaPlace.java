package nl.wijkbeeld.ingest.area;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Where a feature stands in the hierarchy: its own level, and its code and name on that level and
 * on every level above that is known.
 *
 * @param niveau its own level
 * @param codes code by level
 * @param names name by level, where the feature says
 */
record AreaPlace(Niveau niveau, Map<Niveau, String> codes, Map<Niveau, String> names) {

  AreaPlace {
    codes = Map.copyOf(codes);
    names = Map.copyOf(names);
  }

  /** Other codes under which registers know the area itself or an area above it, by level. */
  Map<Niveau, String> identifiers(AreaFeature feature) {
    Map<Niveau, String> identifiers = new EnumMap<>(Niveau.class);
    put(identifiers, Niveau.WIJK, feature.get(AreaAttribute.WIJK_ID));
    put(identifiers, Niveau.STADSDEEL, feature.get(AreaAttribute.STADSDEEL_ID));
    put(identifiers, niveau, feature.get(AreaAttribute.IDENTIFICATIE));
    return identifiers;
  }

  /**
   * Reads the place from the feature's attributes and, where these are silent, from the form of its
   * codes.
   *
   * @throws RefusedDelivery when the level or the gemeente cannot be known
   */
  static AreaPlace of(AreaFeature feature, Levering levering) {
    Optional<AreaCode> parsed = AreaCode.parse(feature.code());
    Niveau niveau =
        levering
            .niveau()
            .or(() -> parsed.map(AreaCode::niveau))
            .or(feature::niveau)
            .or(
                () ->
                    feature.get(AreaAttribute.WIJKCODE).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Niveau.BUURT))
            .orElseThrow(
                () ->
                    refuse(
                        levering,
                        feature,
                        "aan de code \"%s\" is niet te zien of dit een buurt, wijk of stadsdeel is; geef \"niveau:\" op"
                            .formatted(feature.code())));
    Map<Niveau, String> codes = new EnumMap<>(Niveau.class);
    put(codes, Niveau.WIJK, feature.get(AreaAttribute.WIJKCODE));
    if (niveau == Niveau.BUURT && !codes.containsKey(Niveau.WIJK)) {
      parsed
          .filter(code -> code.niveau() == Niveau.BUURT)
          .flatMap(AreaCode::ouder)
          .ifPresentOrElse(
              wijk -> codes.put(Niveau.WIJK, wijk),
              () -> put(codes, Niveau.WIJK, feature.get(AreaAttribute.WIJK_ID)));
    }
    put(codes, Niveau.GEBIED, feature.get(AreaAttribute.GEBIEDCODE));
    put(codes, Niveau.STADSDEEL, feature.get(AreaAttribute.STADSDEELCODE));
    if (!codes.containsKey(Niveau.STADSDEEL)) {
      parsed
          .flatMap(AreaCode::stadsdeel)
          .ifPresentOrElse(
              stadsdeel -> codes.put(Niveau.STADSDEEL, stadsdeel),
              () -> put(codes, Niveau.STADSDEEL, feature.get(AreaAttribute.STADSDEEL_ID)));
    }
    codes.put(Niveau.GEMEENTE, gemeente(feature, levering, parsed));
    codes.keySet().removeIf(level -> level.compareTo(niveau) < 0);
    codes.put(niveau, feature.code());

    Map<Niveau, String> names = new EnumMap<>(Niveau.class);
    put(names, Niveau.WIJK, feature.get(AreaAttribute.WIJKNAAM));
    put(names, Niveau.GEBIED, feature.get(AreaAttribute.GEBIEDNAAM));
    put(names, Niveau.STADSDEEL, feature.get(AreaAttribute.STADSDEELNAAM));
    put(names, Niveau.GEMEENTE, feature.get(AreaAttribute.GEMEENTENAAM));
    put(names, niveau, feature.get(AreaAttribute.NAAM));
    return new AreaPlace(niveau, codes, names);
  }

  private static String gemeente(
      AreaFeature feature, Levering levering, Optional<AreaCode> parsed) {
    if (!feature.get(AreaAttribute.GEMEENTECODE).isEmpty()) {
      return feature.get(AreaAttribute.GEMEENTECODE);
    }
    if (!levering.gebieden().gemeentecode().isEmpty()) {
      return levering.gebieden().gemeentecode();
    }
    return AreaCode.gemeenteOfCbsCode(feature.get(AreaAttribute.CBSCODE))
        .or(() -> parsed.map(AreaCode::gemeente))
        .orElseThrow(
            () ->
                refuse(
                    levering,
                    feature,
                    "de gemeente van \"%s\" is niet bekend; geef \"gemeente: {code: GM0000, naam: ...}\" op"
                        .formatted(feature.code())));
  }

  private static RefusedDelivery refuse(Levering levering, AreaFeature feature, String message) {
    return new RefusedDelivery(
        Issue.ofCell(
            levering.bestand(),
            feature.regel(),
            "code",
            feature.code(),
            Reden.INSTELLING_ONTBREEKT,
            message));
  }

  private static void put(Map<Niveau, String> map, Niveau niveau, String value) {
    if (!value.isEmpty()) {
      map.put(niveau, value);
    }
  }
}
