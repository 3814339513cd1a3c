package nl.wijkbeeld.dashboard.slides;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Draws an address as a QR code: a pure function. */
final class QrCode {
  private QrCode() {}

  /** The code as SVG, with the white edge that a phone needs. */
  static Slide.Picture of(String address) {
    try {
      BitMatrix matrix =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  1,
                  1,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      4));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new Slide.Picture(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\"><rect width=\"%1$d\" height=\"%2$d\" fill=\"#ffffff\"/><path d=\"%3$s\" fill=\"#000000\"/></svg>"
              .formatted(matrix.getWidth(), matrix.getHeight(), path),
          "QR-code met het adres " + address);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("te lang voor een QR-code: " + address, tooLong);
    }
  }
}
