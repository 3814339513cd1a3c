package nl.wijkbeeld.dashboard.handout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a QR code (ISO/IEC 18004), drawn as SVG; sharp at any size. */
public final class QrCode {
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /**
   * Draws an address, dark on white in every theme: most phones read nothing else.
   *
   * @throws IllegalArgumentException when it is too long for a code
   */
  public static String svg(String address) {
    BitMatrix cells = cells(address);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < cells.getHeight(); y++) {
      for (int x = 0; x < cells.getWidth(); x++) {
        if (cells.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-label="QR-code van %3$s" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path fill="#000" d="%4$s"/></svg>"""
        .formatted(cells.getWidth(), cells.getHeight(), SvgWriter.escape(address), path);
  }

  private static BitMatrix cells(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET_ZONE,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8"));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("te lang voor een QR-code: " + address, tooLong);
    }
  }
}
