package nl.wijkbeeld.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfWriterTest {

  /** The margin at the side, in points. */
  private static final float MARGIN = 45;

  private static byte[] everything;
  private static PDDocument document;

  @BeforeAll
  static void write() throws IOException {
    everything = PdfWriter.write(HandoutFixture.everything(), HandoutFixture.COLOPHON);
    Files.createDirectories(Path.of("target", "beelden"));
    Files.write(Path.of("target", "beelden", "alles.pdf"), everything);
    document = Loader.loadPDF(everything);
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  @Test
  void follows_the_standard_for_accessible_pdf() throws Exception {
    assertThat(violations(everything)).isEmpty();
  }

  @Test
  void a_page_with_nothing_but_a_title_follows_it_too() throws Exception {
    Handout bare = new Handout("Leeg", "", List.of(), List.of(), List.of(), List.of(), List.of());

    assertThat(violations(PdfWriter.write(bare, HandoutFixture.COLOPHON))).isEmpty();
  }

  @Test
  void says_its_language_and_its_title() {
    assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
    assertThat(document.getDocumentInformation().getTitle())
        .isEqualTo("Proefpagina – Alles wat een pagina kan hebben, en te veel ervan");
    assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
  }

  @Test
  void text_comes_out_in_the_order_of_the_page() throws IOException {
    String text = new PDFTextStripper().getText(document);

    assertThat(text)
        .containsSubsequence(
            "Dit is de eerste zin. Dit is <de> tweede & \u201claatste\u201d zin.",
            "Initiatieven per 1.000 inwoners per buurt, 2020",
            "0,20 tot en met 0,30 (1 gebied)",
            "Ontwikkeling",
            "Een lange tabel",
            "Buurt nummer 1 ",
            "Buurt nummer 400 ",
            "Een brede tabel",
            "Te brede tabel (deel 1 van 3)",
            "Te brede tabel (deel 3 van 3)",
            "Let op",
            "Bronnen",
            "Bron vier",
            "Dit document");
  }

  @Test
  void every_sheet_says_what_it_is_about_with_its_sources_its_date_and_its_number()
      throws IOException {
    int pages = document.getNumberOfPages();
    for (int i = 1; i <= pages; i++) {
      assertThat(text(i))
          .as("bladzijde %d", i)
          .contains("Proefpagina – Alles wat een pagina kan hebben, en te veel ervan")
          .contains("Indicator: Initiatieven per 1.000 inwoners · Periode: 2020 · Per: buurt")
          .contains("Let op: dit document bevat verzonnen voorbeeldcijfers.")
          .contains("Bronnen: CBS, Kerncijfers wijken en buurten")
          .contains("Cijfers van 21 november 2026, snapshot 20261121T060000.")
          .contains("bladzijde %d van %d".formatted(i, pages));
    }
  }

  @Test
  void no_row_and_no_column_is_lost() throws IOException {
    String text = new PDFTextStripper().getText(document);

    assertThat(text).doesNotContain("BU00000001");
    for (int row = 1; row <= 400; row++) {
      assertThat(text).contains("Buurt nummer " + row + " ");
    }
    assertThat(tables()).extracting(t -> t.rows).containsExactly(400, 60, 40, 40, 40, 2);
    assertThat(tables()).extracting(t -> t.columns).containsExactly(4, 10, 8, 8, 7, 3);
  }

  @Test
  void a_table_that_goes_on_has_its_header_again() throws IOException {
    for (int i = 3; i <= 8; i++) {
      assertThat(text(i)).contains("Indicator 1 per 1.000 inwoners");
    }
  }

  @Test
  void every_picture_has_words_and_every_table_has_headers() {
    List<PDStructureElement> figures = all("Figure");
    assertThat(figures).hasSize(4);
    assertThat(figures)
        .allSatisfy(figure -> assertThat(figure.getAlternateDescription()).isNotBlank());
    assertThat(figures.getFirst().getAlternateDescription())
        .isEqualTo(
            "Kaart met drie gebieden. Noord heeft 0,26; Oost is onbekend; een is verborgen.");
    assertThat(tables())
        .allSatisfy(
            table -> {
              assertThat(table.columnHeads).isEqualTo(table.columns);
              assertThat(table.rowHeads).isEqualTo(table.rows);
            });
    assertThat(all("H1")).hasSize(1);
    assertThat(all("H2")).hasSizeGreaterThan(4);
  }

  @Test
  void nothing_lies_outside_the_margins() throws IOException {
    List<String> outside = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            PDRectangle sheet = getCurrentPage().getMediaBox();
            for (TextPosition at : positions) {
              if (at.getXDirAdj() < MARGIN - 2
                  || at.getXDirAdj() + at.getWidthDirAdj() > sheet.getWidth() - MARGIN + 2
                  || at.getYDirAdj() < 20
                  || at.getYDirAdj() > sheet.getHeight() - 20) {
                outside.add(getCurrentPageNo() + ": " + text);
              }
            }
          }
        };
    stripper.getText(document);
    assertThat(outside).isEmpty();
  }

  @Test
  void a_wide_table_lies_and_the_rest_stands() {
    List<Boolean> lying = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      lying.add(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
    }
    assertThat(lying.getFirst()).isFalse();
    assertThat(lying.getLast()).isFalse();
    assertThat(lying).contains(true);
  }

  @Test
  void maps_and_charts_are_lines_and_planes_and_not_dots() throws IOException {
    for (PDPage page : document.getPages()) {
      assertThat(images(page.getResources())).isZero();
    }
  }

  @Test
  void all_letters_are_in_the_document() throws IOException {
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("LiberationSans");
      }
    }
  }

  @Test
  void letters_of_all_languages_and_none_do_no_harm() throws Exception {
    Handout strange =
        new Handout(
            "\u0141\u00f3d\u017a \u2265 1 m\u00b2 \u2013 \u2019s-Gravenhage",
            "\u039d\u03b1\u03cd\u03c0\u03bb\u03b9\u03bf, \u041a\u0438\u0457\u0432, \u0627\u0644\u0639\u0631\u0628\u064a\u0629, \ud83c\udfe0, \u0007\u0000",
            List.of("Gebied: \ud83c\udfe0"),
            List.of(HandoutFixture.words(), HandoutFixture.map()),
            List.of(),
            List.of(),
            List.of());

    byte[] pdf = PdfWriter.write(strange, HandoutFixture.COLOPHON);

    assertThat(violations(pdf)).isEmpty();
    try (PDDocument written = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(written))
          .contains("\u0141\u00f3d\u017a \u2265 1 m\u00b2 \u2013 \u2019s-Gravenhage")
          .contains("\u041a\u0438\u0457\u0432");
    }
    assertThat(PngWriter.write(strange, HandoutFixture.COLOPHON)).isNotEmpty();
  }

  @Test
  void a_table_beyond_all_bounds_is_cut_and_says_so() throws IOException {
    Handout endless =
        new Handout(
            "Eindeloos",
            "",
            List.of(),
            List.of(HandoutFixture.table("Buurten", HandoutHtml.MOST_ROWS + 10, 1)),
            List.of(),
            List.of(),
            List.of());

    try (PDDocument written = Loader.loadPDF(PdfWriter.write(endless, HandoutFixture.COLOPHON))) {
      assertThat(new PDFTextStripper().getText(written).replaceAll("\\s+", " "))
          .contains("Buurt nummer 2000 ")
          .doesNotContain("Buurt nummer 2001 ")
          .contains("Deze tabel heeft 2.010 regels. Hier staan de eerste 2.000;");
    }
  }

  private static String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).replaceAll("\\s+", " ");
  }

  /** A table as the structure of the document has it. */
  private record Found(int rows, int columns, int columnHeads, int rowHeads) {}

  private static List<Found> tables() {
    return all("Table").stream()
        .map(
            table -> {
              List<PDStructureElement> rows = below(table, "TR");
              return new Found(
                  rows.size() - 1,
                  below(rows.getFirst(), "TH").size(),
                  below(rows.getFirst(), "TH").size(),
                  rows.stream().skip(1).mapToInt(row -> below(row, "TH").size()).sum());
            })
        .toList();
  }

  private static List<PDStructureElement> all(String type) {
    return below(document.getDocumentCatalog().getStructureTreeRoot(), type);
  }

  private static List<PDStructureElement> below(PDStructureNode node, String type) {
    List<PDStructureElement> found = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals(type)) {
          found.add(element);
        }
        found.addAll(below(element, type));
      }
    }
    return found;
  }

  private static int images(PDResources resources) throws IOException {
    int images = 0;
    for (COSName name : resources.getXObjectNames()) {
      var object = resources.getXObject(name);
      if (object instanceof PDImageXObject) {
        images++;
      } else if (object instanceof PDFormXObject form && form.getResources() != null) {
        images += images(form.getResources());
      }
    }
    return images;
  }

  /** What veraPDF finds against PDF/UA-1, by rule, with how often. */
  private static Map<String, Integer> violations(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, Integer> found = new TreeMap<>();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      for (TestAssertion one : validator.validate(parser).getTestAssertions()) {
        if (one.getStatus() != TestAssertion.Status.PASSED) {
          String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
          found.merge(rule + " " + one.getMessage(), 1, Integer::sum);
        }
      }
    }
    return found;
  }
}
