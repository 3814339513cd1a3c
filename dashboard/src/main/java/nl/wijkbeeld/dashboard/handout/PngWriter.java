package nl.wijkbeeld.dashboard.handout;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of {@link SvgWriter} in dots, twice as fine as a screen. */
final class PngWriter {
  private static final double SCALE = 2;

  /** What a picture may hold in all; a longer one is less fine. */
  private static final double MOST_DOTS = 16e6;

  private PngWriter() {}

  static byte[] write(Handout handout, Colophon colophon) {
    Typeface.register();
    SVGDocument document =
        Drawing.painted(SvgWriter.compose(handout, colophon, PatternTiles::drawnOut));
    double width = document.size().width;
    double height = document.size().height;
    double scale = Math.min(SCALE, Math.sqrt(MOST_DOTS / (width * height)));
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * scale),
            (int) Math.ceil(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      document.render(
          (Component) null,
          graphics,
          new ViewBox(0, 0, (float) (width * scale), (float) (height * scale)));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
