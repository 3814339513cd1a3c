package nl.wijkbeeld.ingest.read;

import java.io.IOException;

/** Reads the file of one delivery and hands every line to the desk. */
@FunctionalInterface
public interface DeliveryReader {

  /**
   * Reads all lines.
   *
   * @throws nl.wijkbeeld.ingest.issue.RefusedDelivery when nothing of the file can be used
   */
  void read(Desk desk) throws IOException;
}
