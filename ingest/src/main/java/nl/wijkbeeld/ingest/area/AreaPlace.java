package nl.wijkbeeld.ingest.area;

import java.util.EnumMap;
import java.util.EnumSet;
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

  /** The code of the nearest level above, if there is one. */
  static Optional<String> parent(Map<Niveau, String> codes, Niveau niveau) {
    for (Niveau level : EnumSet.range(niveau, Niveau.GEMEENTE)) {
      if (level != niveau && codes.containsKey(level)) {
        return Optional.of(codes.get(level));
      }
    }
    return Optional.empty();
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
            .or(() -> feature.wijkcode().isEmpty() ? Optional.empty() : Optional.of(Niveau.BUURT))
            .orElseThrow(
                () ->
                    refuse(
                        levering,
                        feature,
                        "aan de code \"%s\" is niet te zien of dit een buurt, wijk of stadsdeel is; geef \"niveau:\" op"
                            .formatted(feature.code())));
    Map<Niveau, String> codes = new EnumMap<>(Niveau.class);
    put(codes, Niveau.WIJK, feature.wijkcode());
    if (niveau == Niveau.BUURT && !codes.containsKey(Niveau.WIJK)) {
      parsed
          .filter(code -> code.niveau() == Niveau.BUURT)
          .flatMap(AreaCode::ouder)
          .ifPresent(wijk -> codes.put(Niveau.WIJK, wijk));
    }
    put(codes, Niveau.GEBIED, feature.gebiedcode());
    put(codes, Niveau.STADSDEEL, feature.stadsdeelcode());
    if (!codes.containsKey(Niveau.STADSDEEL)) {
      parsed
          .flatMap(AreaCode::stadsdeel)
          .ifPresent(stadsdeel -> codes.put(Niveau.STADSDEEL, stadsdeel));
    }
    codes.put(Niveau.GEMEENTE, gemeente(feature, levering, parsed));
    codes.keySet().removeIf(level -> level.compareTo(niveau) < 0);
    codes.put(niveau, feature.code());

    Map<Niveau, String> names = new EnumMap<>(Niveau.class);
    put(names, Niveau.WIJK, feature.wijknaam());
    put(names, Niveau.GEBIED, feature.gebiednaam());
    put(names, Niveau.STADSDEEL, feature.stadsdeelnaam());
    put(names, Niveau.GEMEENTE, feature.gemeentenaam());
    put(names, niveau, feature.naam());
    return new AreaPlace(niveau, codes, names);
  }

  private static String gemeente(
      AreaFeature feature, Levering levering, Optional<AreaCode> parsed) {
    if (!feature.gemeentecode().isEmpty()) {
      return feature.gemeentecode();
    }
    if (!levering.gebieden().gemeentecode().isEmpty()) {
      return levering.gebieden().gemeentecode();
    }
    return AreaCode.gemeenteOfCbsCode(feature.cbsCode())
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
