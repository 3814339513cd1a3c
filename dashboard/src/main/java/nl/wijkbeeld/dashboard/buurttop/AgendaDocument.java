package nl.wijkbeeld.dashboard.buurttop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.text.Dutch;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The toekomstagenda as a document that goes home with people. */
record AgendaDocument(AgendaPresenter.State state) {
  private static final int TITLE_PT = 22;
  private static final int HEADING_PT = 15;

  /** Who takes a point up, by when, and how one will see it; in one line. */
  static String taken(AgendaPoint point, Map<String, String> indicators) {
    List<String> said = new ArrayList<>();
    said.add(point.who().isEmpty() ? "nog niemand pakt dit op" : "wie: " + point.who());
    if (!point.when().isEmpty()) {
      said.add("wanneer: " + point.when());
    }
    point.indicator().map(indicators::get).ifPresent(label -> said.add("te zien aan: " + label));
    if (point.stickers() > 0) {
      said.add(point.stickers() == 1 ? "1 sticker" : point.stickers() + " stickers");
    }
    return String.join(" · ", said);
  }

  private String made() {
    return "BuurtTop van " + Dutch.day(state.day().madeAt());
  }

  /** As pages for the PDF. */
  Handout handout() {
    List<Handout.Part> parts = new ArrayList<>();
    for (Theme theme : themes()) {
      parts.add(new Handout.Heading(2, theme.name()));
      parts.add(
          new Handout.Table(
              theme.name(),
              List.of(
                  new Handout.Column("Wat wij gaan doen", false),
                  new Handout.Column("Wie", false),
                  new Handout.Column("Wanneer", false),
                  new Handout.Column("Te zien aan", false)),
              state.of(theme).stream().map(this::row).toList()));
    }
    return new Handout(
        "Toekomstagenda", state.day().title(), List.of(), parts, List.of(), List.of(), List.of());
  }

  private List<Handout.Cell> row(AgendaPoint point) {
    return List.of(
        Handout.Cell.text(point.statement()),
        Handout.Cell.text(point.who().isEmpty() ? "nog niemand" : point.who()),
        Handout.Cell.text(point.when()),
        Handout.Cell.text(point.indicator().map(state.indicators()::get).orElse("")));
  }

  private List<Theme> themes() {
    return state.day().themes().stream().filter(theme -> !state.of(theme).isEmpty()).toList();
  }

  /** As Markdown (CommonMark); what people wrote is text, never markup. */
  String markdown() {
    StringBuilder text = new StringBuilder("# Toekomstagenda\n\n");
    text.append(plain(state.day().title())).append("  \n").append(made()).append('\n');
    for (Theme theme : themes()) {
      text.append("\n## ").append(plain(theme.name())).append("\n\n");
      for (AgendaPoint point : state.of(theme)) {
        text.append("- **").append(plain(point.statement())).append("**  \n  ");
        text.append(plain(taken(point, state.indicators()))).append('\n');
      }
    }
    return text.toString();
  }

  private static String plain(String said) {
    return said.replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1").replace("\n", "  \n  ");
  }

  /** As a Word document, with real headings. */
  byte[] docx() {
    try (XWPFDocument document = new XWPFDocument()) {
      style(document, "Kop1", "heading 1", 0);
      style(document, "Kop2", "heading 2", 1);
      document
          .getProperties()
          .getCoreProperties()
          .setTitle("Toekomstagenda " + state.day().title());
      document.getProperties().getCoreProperties().setCreator("Wijkbeeld");
      heading(document, "Kop1", "Toekomstagenda", TITLE_PT);
      paragraph(document, state.day().title() + ". " + made() + ".", false);
      for (Theme theme : themes()) {
        heading(document, "Kop2", theme.name(), HEADING_PT);
        for (AgendaPoint point : state.of(theme)) {
          paragraph(document, point.statement(), true);
          paragraph(document, taken(point, state.indicators()), false);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void style(XWPFDocument document, String id, String name, int level) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    style.addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level));
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private static void heading(XWPFDocument document, String style, String text, int size) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    paragraph.setSpacingBefore(size * 12);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setFontSize(size);
    run.setText(text);
  }

  private static void paragraph(XWPFDocument document, String text, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i));
    }
  }
}
