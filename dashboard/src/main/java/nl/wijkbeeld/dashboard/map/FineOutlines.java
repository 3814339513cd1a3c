package nl.wijkbeeld.dashboard.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Outlines for a drawing that comes closer: as fine as the part of the land on it asks for. */
public final class FineOutlines {

  /** What a line may be off, as part of the width of the drawing. */
  private static final double TOLERANCE = 1.0 / 2500;

  private FineOutlines() {}

  /**
   * Makes the outlines finer that are on a part of the land; the others stay as they are.
   *
   * @param outlines the outlines of a level
   */
  public static Map<String, Geometry> of(
      Snapshot snapshot, String indeling, Map<String, Geometry> outlines, Extent part) {
    Envelope land = part.envelope();
    String codes =
        outlines.entrySet().stream()
            .filter(area -> land.intersects(area.getValue().getEnvelopeInternal()))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining("\n"));
    Map<String, Geometry> exact = new LinkedHashMap<>();
    snapshot
        .ask(FineOutlines.class, Outlines::outline, indeling, codes)
        .forEach(outline -> exact.put(outline.code(), outline.geometry()));
    Geometry[] simple =
        Outlines.simplified(exact.values().toArray(Geometry[]::new), land.getWidth() * TOLERANCE);
    Map<String, Geometry> finer = new LinkedHashMap<>(outlines);
    int at = 0;
    for (String code : exact.keySet()) {
      finer.put(code, simple[at++]);
    }
    return finer;
  }
}
