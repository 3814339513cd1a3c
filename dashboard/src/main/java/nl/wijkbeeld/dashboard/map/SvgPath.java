package nl.wijkbeeld.dashboard.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.geotools.geometry.jts.LiteShape;
import org.locationtech.jts.geom.Geometry;

/** Writes outlines and numbers as short as a drawing can have them. */
final class SvgPath {
  private SvgPath() {}

  /** In steps from point to point, since those are short; a map has a hundred thousand of them. */
  static String of(Geometry outline, AffineTransform toPage) {
    StringBuilder d = new StringBuilder();
    double[] at = new double[6];
    long x = 0;
    long y = 0;
    for (PathIterator i = new LiteShape(outline, toPage, false).getPathIterator(null);
        !i.isDone();
        i.next()) {
      int kind = i.currentSegment(at);
      long nextX = Math.round(at[0] * 10);
      long nextY = Math.round(at[1] * 10);
      switch (kind) {
        case PathIterator.SEG_MOVETO ->
            d.append('M').append(number(nextX / 10.0)).append(' ').append(number(nextY / 10.0));
        case PathIterator.SEG_LINETO -> step(nextX - x, nextY - y, d);
        case PathIterator.SEG_CLOSE -> d.append('Z');
        default -> throw new IllegalStateException("een omtrek bestaat uit rechte lijnen");
      }
      if (kind != PathIterator.SEG_CLOSE) {
        x = nextX;
        y = nextY;
      }
    }
    return d.toString();
  }

  /** A step in tenths; none when it is too short to be seen. */
  private static void step(long right, long down, StringBuilder d) {
    if (right != 0 || down != 0) {
      tenths(right, d.append('l'));
      tenths(down, down < 0 ? d : d.append(' '));
    }
  }

  private static void tenths(long tenths, StringBuilder d) {
    if (tenths < 0) {
      d.append('-');
    }
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    if (whole > 0 || rest == 0) {
      d.append(whole);
    }
    if (rest > 0) {
      d.append('.').append(rest);
    }
  }

  /** With one decimal at most; by hand, since a map has a hundred thousand of them. */
  static String number(double value) {
    long tenths = Math.round(Math.abs(value) * 10);
    String text = tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    return value < 0 && tenths > 0 ? "-" + text : text;
  }
}
