package nl.wijkbeeld.ingest.read;

import java.io.IOException;

/** Reads the files of one delivery and hands every line to the desk; used for one delivery only. */
@FunctionalInterface
public interface DeliveryReader {

  /**
   * Reads all lines of the file that the desk has before it.
   *
   * @throws nl.wijkbeeld.ingest.issue.RefusedDelivery when nothing of the file can be used
   */
  void read(Desk desk) throws IOException;

  /** Is called after the last file, to hand over what several lines together say. */
  default void finish(Desk desk) {}
}
