package nl.wijkbeeld.dashboard.edition;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * What the page of editions shows.
 *
 * @param editions the editions, the newest first
 * @param comparison the choices of a comparison; empty when there are no two to compare
 * @param content the rest, with what changed if that was asked
 */
record EditionState(List<Listed> editions, Optional<Comparison> comparison, Content content) {

  /**
   * An edition.
   *
   * @param name its number and title
   * @param about when it was made and of which snapshot
   * @param notes what its maker says of it; may be empty
   * @param citation how to cite it
   * @param page the dashboard of this edition; empty when its snapshot is gone
   */
  record Listed(String name, String about, String notes, String citation, Optional<Address> page) {}

  /** A snapshot that can be compared. */
  record Option(String snapshot, String label) {}

  /**
   * The choices of a comparison.
   *
   * @param asked whether the reader asked for it
   * @param indicator whose values are listed; empty for none
   * @param download the differing values as CSV
   */
  record Comparison(
      List<Option> options,
      Option from,
      Option to,
      boolean asked,
      ChangeKind kind,
      Optional<Niveau> niveau,
      List<Option> indicators,
      Optional<Option> indicator,
      Address download) {}
}
