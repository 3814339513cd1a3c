package nl.wijkbeeld.dashboard.handout;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.util.XRLog;
import java.awt.Component;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * A page as a PDF on A4 that everyone can read: real text in the order of the page, tagged after
 * PDF/UA-1, with title, choices, sources and date on every sheet (ADR 0020).
 */
final class PdfWriter {
  private static final float PDF_VERSION = 1.7f;
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  static byte[] write(Handout handout, Colophon colophon) {
    HandoutHtml html = HandoutHtml.of(handout, colophon);
    return write(html.text(), html.drawings(), uri -> false);
  }

  /**
   * Writes pages.
   *
   * @param allowed what may be fetched
   */
  static byte[] write(String xhtml, Map<String, Drawing> drawings, Predicate<String> allowed) {
    Typeface.register();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    try (Drawer drawer = new Drawer(drawings)) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfVersion(PDF_VERSION);
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Wijkbeeld");
      builder.useExternalResourceAccessControl(
          (uri, type) -> uri != null && allowed.test(uri),
          com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
              .RUN_BEFORE_RESOLVING_URI);
      builder.useSVGDrawer(drawer);
      for (Typeface cut : Typeface.all()) {
        builder.useFont(
            cut::open,
            Typeface.FAMILY,
            cut.isBold() ? BOLD : NORMAL,
            cut.isSlanted() ? FontStyle.ITALIC : FontStyle.NORMAL,
            true);
      }
      builder.withHtmlContent(xhtml, null);
      builder.toStream(bytes);
      builder.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Paints the drawings of a page as lines and planes. */
  private record Drawer(Map<String, Drawing> drawings) implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
        Element place,
        Box box,
        CssContext context,
        double width,
        double height,
        double dotsPerPixel) {
      Drawing drawing =
          PatternTiles.drawnOut(drawings.get(place.getAttribute(HandoutHtml.DRAWING)));
      drawing.root().setAttribute("font-family", Typeface.FAMILY);
      return new Painted(
          Drawing.painted(drawing.text()), width, height, (float) (1 / dotsPerPixel));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
      // All letters are those of Typeface.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
      // All letters are those of Typeface.
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }

  /** A drawing in its place; the sizes are those of the page, in dots. */
  private record Painted(SVGDocument document, double width, double height, float pixelsPerDot)
      implements SVGDrawer.SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) width;
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) height;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) width,
          (float) height,
          graphics ->
              document.render(
                  (Component) null,
                  graphics,
                  new ViewBox(0, 0, (float) width * pixelsPerDot, (float) height * pixelsPerDot)));
    }
  }
}
