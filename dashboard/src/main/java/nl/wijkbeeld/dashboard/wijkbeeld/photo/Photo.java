package nl.wijkbeeld.dashboard.wijkbeeld.photo;

import java.util.UUID;

/**
 * A photo of a wijkbeeld.
 *
 * @param alternative what it shows, for who cannot see it
 */
public record Photo(UUID id, int width, int height, String alternative) {

  /** Where a browser finds it. */
  public String href() {
    return "wijkbeelden/foto/" + id + ".jpg";
  }
}
