package nl.wijkbeeld.ingest.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * Reads a delivery of areas: its features first, so that deliveries of one division can complete
 * each other, then its areas.
 */
public final class DivisionReader {
  private final Levering levering;
  private final Consumer<Issue> issues;
  private final AreaReader reader;
  private AreaReader.Areas areas = new AreaReader.Areas(List.of(), CoordinateSystem.CRS84);

  public DivisionReader(Levering levering, Consumer<Issue> issues) {
    this.levering = levering;
    this.issues = issues;
    this.reader = new AreaReader(levering, issues);
  }

  /** The files beside a delivered one that belong to it: those of a shapefile. */
  public static List<Path> companions(Path file) throws IOException {
    List<Path> companions = new ArrayList<>();
    for (String extension : List.of("shx", "dbf", "prj", "cpg")) {
      AreaFile.beside(file, extension).ifPresent(companions::add);
    }
    return companions;
  }

  /** Reads the file; after this, {@link #levels} and {@link #areas} can be asked. */
  public void read() throws IOException {
    areas = reader.areas();
    places();
  }

  /** The levels that the file itself delivers. */
  public Set<Niveau> levels() {
    return places().values().stream()
        .map(AreaPlace::niveau)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The areas of the delivery and of the levels above it.
   *
   * @param indeling the name of the division
   * @param deliveredElsewhere levels that another delivery of the same division brings
   */
  public List<Gebied> areas(String indeling, Set<Niveau> deliveredElsewhere) {
    return areas(indeling, deliveredElsewhere, List.of());
  }

  /**
   * The areas of the delivery and of the levels above it.
   *
   * @param others the other deliveries of the division, which may know in what an area lies
   */
  public List<Gebied> areas(
      String indeling, Set<Niveau> deliveredElsewhere, List<DivisionReader> others) {
    Map<AreaFeature, AreaPlace> known = new LinkedHashMap<>();
    others.forEach(other -> known.putAll(other.places()));
    return new DivisionBuilder(levering, areas.system(), indeling, deliveredElsewhere, issues)
        .build(places(), known);
  }

  private Map<AreaFeature, AreaPlace> places() {
    Map<AreaFeature, AreaPlace> places = new LinkedHashMap<>();
    areas.features().forEach(feature -> places.put(feature, AreaPlace.of(feature, levering)));
    return places;
  }

  /** How many features the file holds. */
  public long rows() {
    return reader.read();
  }

  /** How many of them were used. */
  public long accepted() {
    return areas.features().size();
  }
}
