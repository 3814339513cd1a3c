package nl.wijkbeeld.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern CELL = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
  private static final int SCALE = 8;

  @Test
  void a_reader_finds_the_address_back_in_the_drawing() throws ReaderException {
    String address = "http://192.168.1.20:8080/t/3HK7PQ";

    assertThat(read(QrCode.svg(address))).isEqualTo(address);
  }

  @Test
  void says_that_an_address_is_too_long() {
    assertThatThrownBy(() -> QrCode.svg("x".repeat(4000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("te lang");
  }

  /** Paints the cells of the drawing, and reads them with another part of the library. */
  private static String read(String svg) throws ReaderException {
    Matcher size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    int width = Integer.parseInt(size.group(1)) * SCALE;
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, width);
    graphics.setColor(Color.BLACK);
    Matcher cell = CELL.matcher(svg);
    while (cell.find()) {
      graphics.fillRect(
          Integer.parseInt(cell.group(1)) * SCALE,
          Integer.parseInt(cell.group(2)) * SCALE,
          SCALE,
          SCALE);
    }
    graphics.dispose();
    int[] pixels = image.getRGB(0, 0, width, width, null, 0, width);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
        .getText();
  }
}
