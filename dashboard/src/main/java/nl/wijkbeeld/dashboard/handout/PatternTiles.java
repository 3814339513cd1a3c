package nl.wijkbeeld.dashboard.handout;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws patterns out as tiles within the outline of what they fill, since Java's graphics would
 * have them as small pictures whose seams can be seen, and a PDF not at all.
 */
public final class PatternTiles {
  private static final int MOST_TILES = 30_000;

  /** Beyond what any drawing has, to all sides. */
  private static final int FAR = 50_000;

  private static final Pattern FUNCTION = Pattern.compile("(\\w+)\\(([^)]*)\\)");
  private static final Pattern NUMBERS = Pattern.compile("[\\s,]+");

  private final Map<String, Element> patterns = new HashMap<>();
  private int tiles;
  private int clips;

  private PatternTiles() {}

  /** A drawing without patterns that looks the same. */
  public static Drawing drawnOut(Drawing drawing) {
    Drawing copy =
        new Drawing((Element) drawing.root().cloneNode(true), drawing.width(), drawing.height());
    PatternTiles tiles = new PatternTiles();
    Drawing.all(copy.root(), "pattern")
        .forEach(pattern -> tiles.patterns.put(pattern.getAttribute("id"), pattern));
    if (!tiles.patterns.isEmpty()) {
      Drawing.elements(copy.root()).stream()
          .filter(element -> element.getAttribute("fill").startsWith("url("))
          .forEach(tiles::drawOut);
    }
    return copy;
  }

  private void drawOut(Element element) {
    Optional<Element> pattern =
        Drawing.referred(element.getAttribute("fill"))
            .map(patterns::get)
            .filter(p -> p.getAttribute("patternUnits").equals("userSpaceOnUse"));
    if (pattern.isEmpty()) {
      return;
    }
    Element shape = (Element) element.cloneNode(true);
    List.of("id", "transform", "stroke", "clip-path").forEach(shape::removeAttribute);
    shape.setAttribute("fill", "#000000");
    Optional<Rectangle2D> bounds = bounds(shape);
    if (bounds.isEmpty()) {
      return;
    }
    Element group = create(element, "g");
    move("transform", element, group);
    Element clip = create(element, "clipPath");
    clip.setAttribute("id", "vlak-" + clips + "-" + pattern.get().getAttribute("id"));
    clips++;
    clip.appendChild(shape);
    Element filled = create(element, "g");
    filled.setAttribute("clip-path", "url(#" + clip.getAttribute("id") + ")");
    filled.appendChild(tiled(pattern.get(), bounds.get()));
    element.getParentNode().replaceChild(group, element);
    element.setAttribute("fill", "none");
    group.appendChild(clip);
    group.appendChild(filled);
    group.appendChild(element);
  }

  private Element tiled(Element pattern, Rectangle2D bounds) {
    Element tiled = create(pattern, "g");
    AffineTransform transform = transform(pattern.getAttribute("patternTransform"));
    if (!transform.isIdentity()) {
      tiled.setAttribute("transform", pattern.getAttribute("patternTransform"));
    }
    Rectangle2D within = inverse(transform).createTransformedShape(bounds).getBounds2D();
    double width = number(pattern, "width");
    double height = number(pattern, "height");
    double x = number(pattern, "x");
    double y = number(pattern, "y");
    int left = (int) Math.floor((within.getMinX() - x) / width);
    int right = (int) Math.floor((within.getMaxX() - x) / width);
    int top = (int) Math.floor((within.getMinY() - y) / height);
    int bottom = (int) Math.floor((within.getMaxY() - y) / height);
    boolean first = true;
    for (Node child = pattern.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!(child instanceof Element part)) {
        continue;
      }
      if (first && covers(part, width, height)) {
        Element ground = (Element) part.cloneNode(true);
        ground.setAttribute("x", Drawing.plain(within.getMinX() - 1));
        ground.setAttribute("y", Drawing.plain(within.getMinY() - 1));
        ground.setAttribute("width", Drawing.plain(within.getWidth() + 2));
        ground.setAttribute("height", Drawing.plain(within.getHeight() + 2));
        tiled.appendChild(ground);
      } else {
        tiles += (right - left + 1) * (bottom - top + 1);
        for (int i = left; i <= right && tiles <= MOST_TILES; i++) {
          for (int j = top; j <= bottom; j++) {
            Element tile = create(pattern, "g");
            tile.setAttribute(
                "transform",
                "translate(%s %s)"
                    .formatted(Drawing.plain(x + i * width), Drawing.plain(y + j * height)));
            tile.appendChild(part.cloneNode(true));
            tiled.appendChild(tile);
          }
        }
      }
      first = false;
    }
    return tiled;
  }

  private static boolean covers(Element part, double width, double height) {
    return part.getLocalName().equals("rect")
        && part.getAttribute("transform").isEmpty()
        && number(part, "width") >= width
        && number(part, "height") >= height;
  }

  private static Optional<Rectangle2D> bounds(Element shape) {
    Element alone = create(shape, "svg");
    alone.setAttribute("viewBox", "%1$d %1$d %2$d %2$d".formatted(-FAR, 2 * FAR));
    alone.setAttribute("width", "" + 2 * FAR);
    alone.setAttribute("height", "" + 2 * FAR);
    alone.appendChild(shape.cloneNode(true));
    Rectangle2D bounds = Drawing.painted(Drawing.text(alone)).computeShape().getBounds2D();
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rectangle2D.Double(
                bounds.getX() - FAR, bounds.getY() - FAR, bounds.getWidth(), bounds.getHeight()));
  }

  private static void move(String attribute, Element from, Element to) {
    if (from.hasAttribute(attribute)) {
      to.setAttribute(attribute, from.getAttribute(attribute));
      from.removeAttribute(attribute);
    }
  }

  private static Element create(Element beside, String name) {
    return beside.getOwnerDocument().createElementNS(Drawing.SVG, name);
  }

  private static double number(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static AffineTransform inverse(AffineTransform transform) {
    try {
      return transform.createInverse();
    } catch (NoninvertibleTransformException flat) {
      throw new IllegalArgumentException("een patroon is platgeslagen", flat);
    }
  }

  private static AffineTransform transform(String text) {
    AffineTransform transform = new AffineTransform();
    Matcher functions = FUNCTION.matcher(text);
    while (functions.find()) {
      double[] n =
          NUMBERS
              .splitAsStream(functions.group(2).strip())
              .mapToDouble(Double::parseDouble)
              .toArray();
      switch (functions.group(1)) {
        case "rotate" -> transform.rotate(Math.toRadians(n[0]));
        case "translate" -> transform.translate(n[0], n.length > 1 ? n[1] : 0);
        case "scale" -> transform.scale(n[0], n.length > 1 ? n[1] : n[0]);
        case "matrix" ->
            transform.concatenate(new AffineTransform(n[0], n[1], n[2], n[3], n[4], n[5]));
        default ->
            throw new IllegalArgumentException("onbekend in een patroon: " + functions.group());
      }
    }
    return transform;
  }
}
