package nl.wijkbeeld.dashboard.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import nl.wijkbeeld.dashboard.buurttop.Theme;
import nl.wijkbeeld.dashboard.wijkbeeld.WrittenWijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class HallFileTest {
  private static final String ONLINE = "https://wijkbeeld.example.nl/wijkbeeld/NW01/editie/3";
  private static final Path OFFICE = Path.of("/usr/lib/libreoffice/program/soffice");
  private static final Path IMPRESS = Path.of("/usr/lib/libreoffice/program/libsdlo.so");
  private static final Pattern ASKS =
      Pattern.compile("(?:src|href|action|poster)=\"(?!data:|#)|@import|url\\((?!data:|#)");

  private static final Deck DECK = HallFixture.deck();
  private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("foto.jpg");
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
    Photos.Found found =
        new Photos.Found(new Photo(WrittenWijkbeeld.PHOTO, 60, 40, "Een zwart vlak"), file);
    byte[] zip =
        HallFile.ZIP.write(
            new HallFile.Hall(
                DECK,
                id -> Optional.of(found).filter(one -> one.photo().id().equals(id)),
                TableTheme.STANDARD,
                Optional.of(ONLINE)));
    Path pictures = Files.createDirectories(Path.of("target", "beelden"));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        FILES.put(entry.getName(), bytes);
        Files.write(pictures.resolve("zaal-" + entry.getName()), bytes);
      }
    }
  }

  @Test
  void a_zip_has_all_that_a_hall_needs() {
    assertThat(FILES)
        .containsOnlyKeys(
            "LEESMIJ.txt",
            "presentatie.html",
            "presentatie.pptx",
            "presentatie.pdf",
            "posters-A3.pdf",
            "tafelkaarten-A5.pdf");
    assertThat(FILES.values().stream().mapToInt(bytes -> bytes.length).sum()).isLessThan(4_000_000);
  }

  @Test
  void the_page_asks_for_nothing_and_escapes_what_people_wrote() {
    String page = new String(FILES.get("presentatie.html"), StandardCharsets.UTF_8);

    Matcher asks = ASKS.matcher(page);
    assertThat(asks.find() ? page.substring(asks.start(), asks.start() + 80) : "").isEmpty();
    assertThat(page)
        .contains("default-src 'none'")
        .contains("data:image/jpeg;base64,")
        .contains("alt=\"Een zwart vlak\"");
    assertThat(page).contains("Zuid \\u003c/script>").contains("Zuid &lt;/script&gt;");
    assertThat(page).doesNotContain("https://wijkbeeld");
  }

  @Test
  void every_slide_of_the_powerpoint_has_its_title_its_notes_and_words_for_its_pictures()
      throws IOException {
    try (XMLSlideShow show =
        new XMLSlideShow(new ByteArrayInputStream(FILES.get("presentatie.pptx")))) {
      List<XSLFSlide> slides = show.getSlides();
      assertThat(slides)
          .extracting(XSLFSlide::getTitle)
          .containsExactlyElementsOf(
              DECK.slides().stream().map(slide -> slide.head().title()).toList());
      for (int i = 0; i < slides.size(); i++) {
        assertThat(notes(slides.get(i)))
            .as(slides.get(i).getTitle())
            .contains(DECK.slides().get(i).head().notes().getFirst());
      }
      List<XSLFPictureShape> pictures =
          slides.stream()
              .flatMap(slide -> slide.getShapes().stream())
              .filter(XSLFPictureShape.class::isInstance)
              .map(XSLFPictureShape.class::cast)
              .toList();
      assertThat(pictures).hasSize(5);
      assertThat(pictures)
          .allSatisfy(
              picture ->
                  assertThat(
                          ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().getDescr())
                      .isNotBlank());
      assertThat(pictures).filteredOn(picture -> picture.getSvgImage() != null).hasSize(4);
    }
  }

  private static String notes(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    slide
        .getNotes()
        .getTextParagraphs()
        .forEach(shape -> shape.forEach(line -> text.append(line.getText()).append('\n')));
    return text.toString();
  }

  @Test
  void nothing_lies_outside_a_slide() throws IOException {
    try (XMLSlideShow show =
        new XMLSlideShow(new ByteArrayInputStream(FILES.get("presentatie.pptx")))) {
      Rectangle2D sheet =
          new Rectangle2D.Double(
              -.5, -.5, show.getPageSize().width + 1, show.getPageSize().height + 1);
      assertThat(show.getSlides().getFirst().getPlaceholder(0).getAnchor().getY())
          .isGreaterThan(show.getSlides().get(1).getPlaceholder(0).getAnchor().getY());
      List<String> outside = new ArrayList<>();
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (!sheet.contains(shape.getAnchor())) {
            outside.add(slide.getTitle() + ": " + shape.getShapeName() + shape.getAnchor());
          }
        }
      }
      assertThat(outside).isEmpty();
    }
  }

  @Test
  void an_office_opens_the_powerpoint(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(OFFICE) && Files.exists(IMPRESS), "LibreOffice Impress is er niet bij");
    Files.write(folder.resolve("dias.pptx"), FILES.get("presentatie.pptx"));
    Process office =
        new ProcessBuilder(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("gebruiker").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                folder.resolve("dias.pptx").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();

    try (PDDocument opened = Loader.loadPDF(folder.resolve("dias.pdf").toFile())) {
      assertThat(opened.getNumberOfPages()).isEqualTo(DECK.slides().size());
      assertThat(new PDFTextStripper().getText(opened).replaceAll("\\s+", " "))
          .contains(
              "Contact met buren", "36,0", "Mevrouw De Vries", "Let op: dit cijfer is verzonnen.");
    }
  }

  @Test
  void the_pdfs_follow_the_standard_for_accessible_pdf() throws Exception {
    for (String name : List.of("presentatie.pdf", "posters-A3.pdf", "tafelkaarten-A5.pdf")) {
      assertThat(violations(FILES.get(name))).as(name).isEmpty();
    }
  }

  @Test
  void a_slide_is_a_page_and_a_theme_is_a_poster_and_a_card() throws IOException {
    try (PDDocument slides = Loader.loadPDF(FILES.get("presentatie.pdf"));
        PDDocument posters = Loader.loadPDF(FILES.get("posters-A3.pdf"));
        PDDocument cards = Loader.loadPDF(FILES.get("tafelkaarten-A5.pdf"))) {
      assertThat(slides.getNumberOfPages()).isEqualTo(DECK.slides().size());
      assertThat(posters.getNumberOfPages()).isEqualTo(7);
      assertThat(cards.getNumberOfPages()).isEqualTo(7);
      assertThat(Math.round(posters.getPage(0).getMediaBox().getHeight() / 72 * 25.4))
          .isEqualTo(420);
      assertThat(Math.round(cards.getPage(0).getMediaBox().getWidth() / 72 * 25.4)).isEqualTo(210);
      assertThat(new PDFTextStripper().getText(posters).replaceAll("\\s+", " "))
          .contains("Zorgzaamheid en zorg", "Inclusiviteit en samenleven", "Wat willen wij")
          .contains("Let op: hier staan verzonnen cijfers.")
          .contains("Bron: CBS");
    }
  }

  @Test
  void a_phone_reads_the_code_on_a_poster_and_a_card() throws Exception {
    for (String name : List.of("posters-A3.pdf", "tafelkaarten-A5.pdf")) {
      try (PDDocument document = Loader.loadPDF(FILES.get(name))) {
        BufferedImage page = new PDFRenderer(document).renderImage(0, 2);
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        assertThat(
                new QRCodeReader()
                    .decode(
                        new BinaryBitmap(
                            new HybridBinarizer(
                                new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots))))
                    .getText())
            .isEqualTo(ONLINE);
      }
    }
  }

  @Test
  void the_posters_have_the_themes_with_which_a_day_begins() {
    assertThat(TableTheme.STANDARD)
        .extracting(TableTheme::name)
        .containsExactlyElementsOf(Theme.usual());
  }

  @Test
  void a_hidden_figure_is_in_no_file_as_a_number() throws IOException {
    String page = new String(FILES.get("presentatie.html"), StandardCharsets.UTF_8);
    int at = page.indexOf("id=\"cijfer-mantelzorg\"");

    assertThat(page.substring(at, page.indexOf("</section>", at)))
        .contains("verborgen (privacy)")
        .doesNotContain("Waarschijnlijk tussen");
  }

  private static Map<String, Integer> violations(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, Integer> found = new TreeMap<>();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      for (TestAssertion one : validator.validate(parser).getTestAssertions()) {
        if (one.getStatus() != TestAssertion.Status.PASSED) {
          found.merge(
              one.getRuleId().getClause()
                  + "-"
                  + one.getRuleId().getTestNumber()
                  + " "
                  + one.getMessage(),
              1,
              Integer::sum);
        }
      }
    }
    return found;
  }
}
