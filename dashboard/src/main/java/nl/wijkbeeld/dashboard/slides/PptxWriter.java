package nl.wijkbeeld.dashboard.slides;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import nl.wijkbeeld.dashboard.handout.Drawing;
import nl.wijkbeeld.dashboard.handout.PatternTiles;
import nl.wijkbeeld.dashboard.handout.Typeface;
import nl.wijkbeeld.dashboard.slides.Sheet.Line;
import nl.wijkbeeld.dashboard.slides.Sheet.Place;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * Sheets as a PowerPoint: text that can be changed, titles, speaker notes, and drawings as vectors
 * with a picture beside them for a program that knows no vectors.
 */
final class PptxWriter {

  /** It has the same widths as the letter of everything else, and every office has it. */
  private static final String LETTER = "Arial";

  /** How many dots a point of a drawing has, for who sees no vectors. */
  private static final double FINE = 2;

  private static final String DUTCH = "nl-NL";

  private final XMLSlideShow show;
  private final Photos photos;
  private int drawings;

  private PptxWriter(XMLSlideShow show, Photos photos) {
    this.show = show;
    this.photos = photos;
  }

  static byte[] write(String title, List<Sheet> sheets, Photos photos) throws IOException {
    Typeface.register();
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18)) {
      show.setPageSize(
          new Dimension((int) sheets.getFirst().width(), (int) sheets.getFirst().height()));
      show.getProperties().getCoreProperties().setTitle(title);
      show.getProperties().getCoreProperties().setCreator("Wijkbeeld");
      PptxWriter writer = new PptxWriter(show, photos);
      for (Sheet sheet : sheets) {
        writer.slide(sheet);
      }
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  private void slide(Sheet sheet) throws IOException {
    XSLFSlideLayout layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
    XSLFSlide slide = show.createSlide(layout);
    title(slide.getPlaceholder(0), sheet.title());
    for (Sheet.Box box : sheet.boxes()) {
      switch (box) {
        case Sheet.Plane plane -> {
          XSLFAutoShape shape = slide.createAutoShape();
          shape.setAnchor(anchor(plane.at()));
          shape.setFillColor(Color.decode(plane.colour()));
          shape.setLineColor(null);
        }
        case Sheet.Words words -> words(slide.createTextBox(), words);
        case Sheet.Drawn drawn -> drawing(slide, drawn);
        case Sheet.Shot shot -> photo(slide, shot);
        case Sheet.Grid grid -> grid(slide.createTable(), grid);
      }
    }
    notes(slide, sheet.notes());
  }

  private static void title(XSLFTextShape shape, Sheet.Title title) {
    // Without a place of its own it would move the title of all slides.
    ((CTShape) shape.getXmlObject()).getSpPr().addNewXfrm();
    plain(shape, title.at());
    shape.setVerticalAlignment(VerticalAlignment.TOP);
    shape.clearText();
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    paragraph.setTextAlign(org.apache.poi.sl.usermodel.TextParagraph.TextAlign.LEFT);
    run(paragraph, Line.bold(title.text(), title.size(), title.colour()));
  }

  private static void words(XSLFTextShape shape, Sheet.Words words) {
    plain(shape, words.at());
    shape.clearText();
    for (int i = 0; i < words.lines().size(); i++) {
      Line line = words.lines().get(i);
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      paragraph.setSpaceBefore(i == 0 ? 0.0 : -line.above());
      if (line.bullet()) {
        paragraph.setBullet(true);
        paragraph.setLeftMargin(line.indent());
        paragraph.setIndent(-line.indent());
      }
      run(paragraph, line);
    }
  }

  private static void plain(XSLFTextShape shape, Place at) {
    shape.setAnchor(anchor(at));
    shape.setLeftInset(0);
    shape.setRightInset(0);
    shape.setTopInset(0);
    shape.setBottomInset(0);
    shape.setWordWrap(true);
    shape.setTextAutofit(TextShape.TextAutofit.NONE);
  }

  private static void run(XSLFTextParagraph paragraph, Line line) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(line.text());
    run.setFontFamily(LETTER);
    run.setFontSize(line.size());
    run.setBold(line.bold());
    run.setFontColor(Color.decode(line.colour()));
    run.getRPr(true).setLang(DUTCH);
  }

  private void drawing(XSLFSlide slide, Sheet.Drawn drawn) throws IOException {
    Drawing drawing =
        PatternTiles.drawnOut(Drawing.read(drawn.picture().svg(), "t" + drawings++ + "-"));
    drawing.root().setAttribute("font-family", LETTER);
    drawing.root().setAttribute("width", Drawing.plain(drawing.width()));
    drawing.root().setAttribute("height", Drawing.plain(drawing.height()));
    String vectors = drawing.text();
    drawing.root().setAttribute("font-family", Typeface.FAMILY);
    Place at = SheetPdf.within(drawn.at(), drawing.width(), drawing.height());
    XSLFPictureShape shape =
        slide.createPicture(show.addPicture(dots(drawing.text(), at), PictureType.PNG));
    shape.setSvgImage(show.addPicture(vectors.getBytes(StandardCharsets.UTF_8), PictureType.SVG));
    shape.setAnchor(anchor(at));
    describe(shape, drawn.picture().description());
  }

  private static byte[] dots(String svg, Place at) throws IOException {
    SVGDocument document = Drawing.painted(svg);
    BufferedImage image =
        new BufferedImage(
            (int) Math.max(1, at.width() * FINE),
            (int) Math.max(1, at.height() * FINE),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.render(
          (Component) null, graphics, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private void photo(XSLFSlide slide, Sheet.Shot shot) {
    photos
        .find(shot.id())
        .ifPresent(
            found -> {
              XSLFPictureShape shape =
                  slide.createPicture(show.addPicture(found.bytes(), PictureType.JPEG));
              shape.setAnchor(
                  anchor(
                      SheetPdf.within(shot.at(), found.photo().width(), found.photo().height())));
              describe(shape, found.photo().alternative());
            });
  }

  /** What stands there for who cannot see it. */
  private static void describe(XSLFPictureShape shape, String text) {
    CTNonVisualDrawingProps about = ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr();
    about.setDescr(text);
  }

  private static void grid(XSLFTable table, Sheet.Grid grid) {
    table.setAnchor(anchor(grid.at()));
    for (int i = 0; i < grid.rows().size(); i++) {
      var row = table.addRow();
      row.setHeight(grid.size() * 2);
      for (int j = 0; j < grid.rows().get(i).size(); j++) {
        XSLFTableCell cell = row.addCell();
        XSLFTextParagraph paragraph = cell.addNewTextParagraph();
        String text = grid.rows().get(i).get(j);
        run(
            paragraph,
            i == 0 || j > 0
                ? Line.bold(text, grid.size(), SlideSheets.INK)
                : Line.of(text, grid.size(), SlideSheets.INK));
        cell.setBorderColor(BorderEdge.bottom, Color.decode(i == 0 ? "#16201e" : "#d3d5cf"));
        cell.setBorderWidth(BorderEdge.bottom, 1);
      }
    }
    double rest = (1 - grid.first()) / (grid.rows().getFirst().size() - 1);
    for (int j = 0; j < grid.rows().getFirst().size(); j++) {
      table.setColumnWidth(j, grid.at().width() * (j == 0 ? grid.first() : rest));
    }
  }

  private void notes(XSLFSlide slide, List<String> texts) {
    XSLFNotes notes = show.getNotesSlide(slide);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.clearText();
        texts.forEach(text -> shape.addNewTextParagraph().addNewTextRun().setText(text));
      }
    }
  }

  private static Rectangle2D anchor(Place at) {
    return new Rectangle2D.Double(at.x(), at.y(), at.width(), at.height());
  }
}
