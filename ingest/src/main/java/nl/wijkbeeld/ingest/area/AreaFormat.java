package nl.wijkbeeld.ingest.area;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A format in which areas are delivered. */
interface AreaFormat {

  /**
   * Hands over the features of a file one by one.
   *
   * @return the coordinate system as the file names it, if it does
   * @throws nl.wijkbeeld.ingest.issue.RefusedDelivery when the file cannot be used
   */
  Optional<String> read(AreaFile file, Consumer<RawFeature> features) throws IOException;
}
