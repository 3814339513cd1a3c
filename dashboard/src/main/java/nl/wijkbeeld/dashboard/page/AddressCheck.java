package nl.wijkbeeld.dashboard.page;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * Knows of one kind of page whether a snapshot has what its address names, so that a link to what
 * is gone answers with the right status. Each is a Spring bean.
 */
public interface AddressCheck {

  /** The first part of the path of the pages that it knows. */
  String page();

  /** Whether a snapshot has what an address names. */
  boolean exists(Snapshot snapshot, Address address);
}
