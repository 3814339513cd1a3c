package nl.wijkbeeld.dashboard.map;

import java.util.Base64;
import org.locationtech.jts.geom.Envelope;

/**
 * A picture of the land behind the areas.
 *
 * @param land where it lies, in metres (RD New)
 * @param type what kind of picture it is, such as {@code image/png}
 * @param picture the picture
 */
public record Backdrop(Envelope land, String type, byte[] picture) {
  public Backdrop {
    land = land.copy();
    picture = picture.clone();
  }

  @Override
  public Envelope land() {
    return land.copy();
  }

  @Override
  public byte[] picture() {
    return picture.clone();
  }

  /** The picture as part of a drawing. */
  String inDrawing() {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture);
  }
}
