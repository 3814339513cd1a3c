package nl.wijkbeeld.dashboard.wijkbeeld.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A photo as it is kept: drawn anew from its pixels, upright, and not larger than a hall needs.
 * Nothing else of the file that somebody sent remains, so neither the place nor the camera.
 *
 * @param jpeg the file
 */
public record PhotoFile(byte[] jpeg, int width, int height) {
  /** A larger file is not read. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  /** The longest side of what is kept. */
  static final int LONGEST_SIDE = 2000;

  /** More than this is no photo but an attack on memory. */
  private static final long MOST_PIXELS = 120_000_000;

  private static final Set<String> KINDS = Set.of("jpeg", "png", "webp", "gif");
  private static final double QUALITY = 0.85;

  /**
   * Reads what somebody sent.
   *
   * @throws RefusedPhoto when it is too large, or not a picture
   */
  public static PhotoFile read(byte[] sent) throws RefusedPhoto {
    if (sent.length > MOST_BYTES) {
      throw new RefusedPhoto(
          "Deze foto is %d MB. Kies een foto van ten hoogste %d MB."
              .formatted(sent.length / 1024 / 1024, MOST_BYTES / 1024 / 1024));
    }
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return read(reader, input);
        }
      }
    } catch (IOException | RuntimeException damaged) {
      throw new RefusedPhoto(
          "Deze foto is beschadigd en kan niet worden gelezen. Probeer een ander bestand.",
          damaged);
    }
    throw new RefusedPhoto(
        "Dit bestand is geen foto die hier gelezen kan worden. Kies een JPEG-, PNG- of"
            + " WebP-bestand.");
  }

  /** One at a time, so that a few large photos at once do not take all memory. */
  private static synchronized PhotoFile read(ImageReader reader, ImageInputStream input)
      throws IOException, RefusedPhoto {
    try {
      reader.setInput(input);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new RefusedPhoto(
            "Deze foto heeft %d miljoen beeldpunten. Maak haar eerst kleiner, tot ten hoogste %d miljoen."
                .formatted((long) width * height / 1_000_000, MOST_PIXELS / 1_000_000));
      }
      ImageReadParam sparse = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
      sparse.setSourceSubsampling(step, step, 0, 0);
      boolean turned = reader.getFormatName().equalsIgnoreCase("jpeg");
      Orientation orientation =
          turned ? ExifUtils.getExifOrientation(reader, 0) : Orientation.TOP_LEFT;
      return written(reader.read(0, sparse), orientation);
    } finally {
      reader.dispose();
    }
  }

  private static PhotoFile written(BufferedImage read, Orientation orientation) throws IOException {
    BufferedImage onWhite =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = onWhite.createGraphics();
    graphics.drawImage(read, 0, 0, Color.WHITE, null);
    graphics.dispose();
    BufferedImage upright =
        orientation == null
            ? onWhite
            : ExifFilterUtils.getFilterForOrientation(orientation).apply(onWhite);
    int longest = Math.max(upright.getWidth(), upright.getHeight());
    BufferedImage small =
        longest <= LONGEST_SIDE
            ? upright
            : Thumbnails.of(upright).size(LONGEST_SIDE, LONGEST_SIDE).asBufferedImage();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Thumbnails.of(small).scale(1).outputQuality(QUALITY).outputFormat("jpg").toOutputStream(bytes);
    return new PhotoFile(bytes.toByteArray(), small.getWidth(), small.getHeight());
  }
}
