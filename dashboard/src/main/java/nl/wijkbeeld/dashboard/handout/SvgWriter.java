package nl.wijkbeeld.dashboard.handout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.language.Texts;
import org.w3c.dom.Element;

/**
 * The maps and charts of a page as one picture that stands on its own: with title, choices, legend,
 * sources and date, on white, and with a name and a description for who cannot see it.
 */
final class SvgWriter {
  static final double WIDTH = 1000;
  private static final double MARGIN = 32;
  private static final double GAP = 28;
  private static final double HIGHEST = 820;

  private static final String INK = "#1f2625";
  private static final String SOFT = "#55605d";
  private static final String WARNING = "#6b4a00";
  private static final String WARNING_GROUND = "#fff4d6";

  private static final double TITLE = 28;
  private static final double TEXT = 15;
  private static final double SMALL = 12.5;
  private static final double LEADING = 1.35;

  private static final double SWATCH_WIDTH = 28;
  private static final double SWATCH_HEIGHT = 18;

  private final StringBuilder svg = new StringBuilder(1 << 16);
  private double y = MARGIN;
  private final String subtitle;
  private final Texts texts;
  private final UnaryOperator<Drawing> finish;
  private int drawings;

  private SvgWriter(String subtitle, Texts texts, UnaryOperator<Drawing> finish) {
    this.subtitle = subtitle;
    this.texts = texts;
    this.finish = finish;
  }

  static byte[] write(Handout handout, Colophon colophon) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + compose(handout, colophon, UnaryOperator.identity()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The picture as text.
   *
   * @param finish what is done to every map or chart before it takes its place
   */
  static String compose(Handout handout, Colophon colophon, UnaryOperator<Drawing> finish) {
    return new SvgWriter(handout.subtitle(), Texts.of(SvgWriter.class, handout.language()), finish)
        .sheet(handout, colophon);
  }

  private String sheet(Handout handout, Colophon colophon) {
    List<Handout.Picture> pictures =
        handout.parts().stream()
            .filter(Handout.Picture.class::isInstance)
            .map(Handout.Picture.class::cast)
            .toList();
    double room = WIDTH - 2 * MARGIN;
    lines(handout.title(), MARGIN, room, TITLE, Typeface.BOLD, INK);
    lines(handout.subtitle(), MARGIN, room, TEXT + 2, Typeface.REGULAR, SOFT);
    lines(String.join("  ·  ", handout.choices()), MARGIN, room, TEXT, Typeface.REGULAR, INK);
    if (!handout.madeUp().isEmpty()) {
      madeUp(handout.madeUp(), room);
    }
    y += GAP / 2;
    pictures(pictures, room);
    List<String> foot = new ArrayList<>();
    if (!handout.sources().isEmpty()) {
      foot.add(
          texts.get(handout.sources().size() == 1 ? "bron" : "bronnen")
              + ": "
              + String.join("; ", handout.sources())
              + ".");
    }
    foot.add(colophon.figures() + ". Wijkbeeld, " + colophon.link());
    svg.append(
        "<path d=\"M%s %sH%s\" stroke=\"#c9cbc6\"/>"
            .formatted(Drawing.plain(MARGIN), Drawing.plain(y), Drawing.plain(WIDTH - MARGIN)));
    y += 10;
    foot.forEach(text -> lines(text, MARGIN, room, SMALL, Typeface.REGULAR, SOFT));
    y += MARGIN / 2;
    return head(handout, pictures) + svg + "</svg>";
  }

  private String head(Handout handout, List<Handout.Picture> pictures) {
    String description =
        pictures.stream()
            .map(picture -> picture.caption() + ". " + picture.description())
            .collect(Collectors.joining(" "));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
        xml:lang="nl" role="img" aria-labelledby="titel beschrijving" font-family="%3$s">\
        <title id="titel">%4$s</title><desc id="beschrijving">%5$s</desc>\
        <rect width="%1$s" height="%2$s" fill="#ffffff"/>"""
        .formatted(
            Drawing.plain(WIDTH),
            Drawing.plain(Math.ceil(y)),
            "'" + Typeface.FAMILY + "', Arial, Helvetica, sans-serif",
            escape(String.join(", ", titles(handout))),
            escape(description));
  }

  private static List<String> titles(Handout handout) {
    List<String> titles = new ArrayList<>(List.of(handout.title()));
    if (!handout.subtitle().isBlank()) {
      titles.add(handout.subtitle());
    }
    titles.addAll(handout.choices());
    return titles;
  }

  private void madeUp(List<String> explanations, double room) {
    double top = y + 8;
    StringBuilder before = new StringBuilder(svg);
    svg.setLength(0);
    y = top + 8;
    lines(texts.get("verzonnen_cijfers"), MARGIN + 12, room - 24, TEXT, Typeface.BOLD, WARNING);
    explanations.forEach(
        text -> lines(text, MARGIN + 12, room - 24, TEXT, Typeface.REGULAR, WARNING));
    y += 8;
    before.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"%s\"/>"
            .formatted(
                Drawing.plain(MARGIN),
                Drawing.plain(top),
                Drawing.plain(room),
                Drawing.plain(y - top),
                WARNING_GROUND));
    svg.insert(0, before);
  }

  /** Up to two under one another; more of them in two columns. */
  private void pictures(List<Handout.Picture> pictures, double room) {
    int columns = pictures.size() > 2 ? 2 : 1;
    double width = (room - (columns - 1) * GAP) / columns;
    for (int i = 0; i < pictures.size(); i += columns) {
      double top = y;
      double bottom = y;
      for (int j = i; j < Math.min(i + columns, pictures.size()); j++) {
        y = top;
        picture(pictures.get(j), MARGIN + (j - i) * (width + GAP), width);
        bottom = Math.max(bottom, y);
      }
      y = bottom + GAP;
    }
  }

  private void picture(Handout.Picture picture, double x, double width) {
    if (!picture.caption().equals(subtitle)) {
      lines(picture.caption(), x, width, TEXT + 1, Typeface.BOLD, INK);
    }
    y += 8;
    Drawing drawing = finish.apply(Drawing.read(picture.svg(), "p" + drawings++ + "-"));
    double scale = Math.min(width / drawing.width(), HIGHEST / drawing.height());
    place(drawing, x, y, drawing.width() * scale, drawing.height() * scale);
    y += drawing.height() * scale + 10;
    legend(picture.legend(), x, width);
  }

  private void place(Drawing drawing, double x, double top, double width, double height) {
    Element root = drawing.root();
    root.setAttribute("x", Drawing.plain(x));
    root.setAttribute("y", Drawing.plain(top));
    root.setAttribute("width", Drawing.plain(width));
    root.setAttribute("height", Drawing.plain(height));
    svg.append(drawing.text());
  }

  private void legend(List<Handout.Key> keys, double x, double width) {
    double at = x;
    double line = y;
    for (Handout.Key key : keys) {
      double most = width - SWATCH_WIDTH - 8;
      List<String> texts = Typeface.REGULAR.lines(key.text(), TEXT, most);
      double needed =
          SWATCH_WIDTH
              + 8
              + texts.stream().mapToDouble(t -> Typeface.REGULAR.width(t, TEXT)).max().orElse(0);
      if (at > x && at + needed > x + width) {
        at = x;
        line = y;
      }
      place(
          Drawing.read(key.swatch(), "p" + drawings++ + "-"),
          at,
          line + 2,
          SWATCH_WIDTH,
          SWATCH_HEIGHT);
      double below = y;
      y = line;
      lines(key.text(), at + SWATCH_WIDTH + 8, most, TEXT, Typeface.REGULAR, INK);
      y = Math.max(below, y + 4);
      at += needed + 24;
    }
  }

  private void lines(String text, double x, double room, double size, Typeface cut, String colour) {
    for (String line : cut.lines(text, size, room)) {
      svg.append(
          "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>"
              .formatted(
                  Drawing.plain(x),
                  Drawing.plain(y + size),
                  Drawing.plain(size),
                  cut.isBold() ? " font-weight=\"700\"" : "",
                  colour,
                  escape(line)));
      y += size * LEADING;
    }
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\t' || c == '\n')
        .filter(c -> c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
