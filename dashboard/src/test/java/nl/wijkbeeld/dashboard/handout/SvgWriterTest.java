package nl.wijkbeeld.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.wijkbeeld.dashboard.Xml;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SvgWriterTest {
  private static String text;
  private static Xml svg;

  @BeforeAll
  static void write() {
    text =
        new String(
            SvgWriter.write(HandoutFixture.everything(), HandoutFixture.COLOPHON),
            StandardCharsets.UTF_8);
    svg = Xml.read(text);
  }

  @Test
  void has_a_name_and_a_description() {
    assertThat(svg.root().getAttribute("role")).isEqualTo("img");
    assertThat(svg.root().getAttribute("aria-labelledby")).isEqualTo("titel beschrijving");
    assertThat(svg.all("title").getFirst().getTextContent())
        .startsWith("Proefpagina, Alles wat een pagina kan hebben");
    assertThat(svg.all("desc").getFirst().getTextContent())
        .contains("Noord heeft 0,26; Oost is onbekend; een is verborgen.");
  }

  @Test
  void says_all_that_a_reader_must_know_elsewhere() {
    String said = svg.root().getTextContent();
    assertThat(said)
        .contains("Indicator: Initiatieven per 1.000 inwoners")
        .contains("Verzonnen voorbeeldcijfers")
        .contains("0,20 tot en met 0,30 (1 gebied)")
        .contains("Bronnen: CBS, Kerncijfers wijken en buurten")
        .contains("Cijfers van 21 november 2026, snapshot 20261121T060000");
  }

  @Test
  void stands_on_its_own() {
    assertThat(text)
        .doesNotContain("<script")
        .doesNotContain("onclick")
        .doesNotContain("<style")
        .doesNotContain("class=")
        .doesNotContain("<a ")
        .doesNotContain("gebied/N")
        .doesNotContain("#f0f");
    assertThat(svg.values("text", "paint-order")).contains("stroke");
  }

  @Test
  void no_two_parts_have_the_same_id_and_every_reference_is_found() {
    List<String> ids = svg.values("*", "id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(svg.values("path", "fill"))
        .filteredOn(fill -> fill.startsWith("url("))
        .hasSize(2)
        .allSatisfy(fill -> assertThat(ids).contains(fill.substring(5, fill.length() - 1)));
  }

  @Test
  void the_same_in_dots_is_twice_as_fine_and_on_white() throws IOException {
    byte[] png = PngWriter.write(HandoutFixture.everything(), HandoutFixture.COLOPHON);
    Files.createDirectories(Path.of("target", "beelden"));
    Files.write(Path.of("target", "beelden", "alles.png"), png);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo((int) (2 * SvgWriter.WIDTH));
    assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
    boolean green = false;
    for (int y = 0; y < image.getHeight() && !green; y++) {
      green = (image.getRGB(300, y) & 0xffffff) == 0x0d7069;
    }
    assertThat(green).isTrue();
  }
}
