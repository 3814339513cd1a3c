package nl.wijkbeeld.ingest.area;

import java.io.IOException;
import java.util.List;
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
  private final GeoJsonAreaReader reader;
  private List<AreaFeature> features = List.of();

  public DivisionReader(Levering levering, Consumer<Issue> issues) {
    this.levering = levering;
    this.issues = issues;
    this.reader = new GeoJsonAreaReader(levering, issues);
  }

  /** Reads the file; after this, {@link #levels} and {@link #areas} can be asked. */
  public void read() throws IOException {
    features = reader.features();
  }

  /** The levels that the file itself delivers. */
  public Set<Niveau> levels() {
    return features.stream()
        .map(feature -> AreaPlace.of(feature, levering).niveau())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The areas of the delivery and of the levels above it.
   *
   * @param indeling the name of the division
   * @param deliveredElsewhere levels that another delivery of the same division brings
   */
  public List<Gebied> areas(String indeling, Set<Niveau> deliveredElsewhere) {
    return new DivisionBuilder(levering, indeling, deliveredElsewhere, issues).build(features);
  }

  /** How many features the file holds. */
  public long rows() {
    return reader.read();
  }

  /** How many of them were used. */
  public long accepted() {
    return features.size();
  }
}
