package nl.wijkbeeld.dashboard.wijkbeeld.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoFileTest {
  /** Left red, right blue. */
  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** A JPEG as a phone that was held upright sends it: turn a quarter, made in a secret place. */
  private static byte[] turnedWithPlace() throws IOException {
    byte[] jpeg = picture("jpg", 400, 200);
    byte[] secret = "GEHEIME PLEK 52.3702".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream tiff = new ByteArrayOutputStream();
    tiff.writeBytes("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
    tiff.writeBytes(new byte[] {0, 0, 0, 8, 0, 2});
    tiff.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
    tiff.writeBytes(new byte[] {1, 0x0e, 0, 2, 0, 0, 0, (byte) secret.length, 0, 0, 0, 38});
    tiff.writeBytes(new byte[] {0, 0, 0, 0});
    tiff.writeBytes(secret);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg, 0, 2);
    all.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (tiff.size() + 2)});
    all.writeBytes(tiff.toByteArray());
    all.write(jpeg, 2, jpeg.length - 2);
    return all.toByteArray();
  }

  @Test
  void a_photo_stands_upright_and_says_nothing_of_where_it_was_made()
      throws IOException, RefusedPhoto {
    byte[] sent = turnedWithPlace();
    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GEHEIME PLEK");

    PhotoFile kept = PhotoFile.read(sent);

    assertThat(kept.width()).isEqualTo(200);
    assertThat(kept.height()).isEqualTo(400);
    assertThat(new String(kept.jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GEHEIME PLEK")
        .doesNotContain("Exif");
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept.jpeg()));
    // Turned a quarter to the right, left becomes above.
    assertThat(new Color(shown.getRGB(100, 50)).getRed()).isGreaterThan(200);
    assertThat(new Color(shown.getRGB(100, 350)).getBlue()).isGreaterThan(200);
  }

  @Test
  void a_large_photo_becomes_no_larger_than_a_hall_needs() throws IOException, RefusedPhoto {
    PhotoFile kept = PhotoFile.read(picture("png", 6000, 3000));

    assertThat(kept.width()).isEqualTo(2000);
    assertThat(kept.height()).isEqualTo(1000);
  }

  @Test
  void sixty_megabytes_are_not_even_read() {
    assertThatThrownBy(() -> PhotoFile.read(new byte[60 * 1024 * 1024]))
        .isInstanceOf(RefusedPhoto.class)
        .hasMessage("Deze foto is 60 MB. Kies een foto van ten hoogste 20 MB.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geen foto",
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "%PDF-1.7"
      })
  void what_is_not_a_picture_is_refused(String sent) {
    assertThatThrownBy(() -> PhotoFile.read(sent.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RefusedPhoto.class)
        .hasMessageContaining("geen foto");
  }

  @Test
  void a_photo_that_breaks_off_is_refused() throws IOException {
    byte[] whole = picture("png", 300, 300);
    byte[] half = Arrays.copyOf(whole, 60);

    assertThatThrownBy(() -> PhotoFile.read(half)).isInstanceOf(RefusedPhoto.class);
  }

  @Test
  void a_small_file_of_very_many_pixels_is_refused() {
    // A PNG that says it is 30,000 by 30,000.
    byte[] png = {
      (byte) 0x89,
      'P',
      'N',
      'G',
      13,
      10,
      26,
      10,
      0,
      0,
      0,
      13,
      'I',
      'H',
      'D',
      'R',
      0,
      0,
      0x75,
      0x30,
      0,
      0,
      0x75,
      0x30,
      8,
      2,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };

    assertThatThrownBy(() -> PhotoFile.read(png))
        .isInstanceOf(RefusedPhoto.class)
        .hasMessageContaining("900 miljoen beeldpunten");
  }
}
