package nl.wijkbeeld.dashboard.handout;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A drawing that stands on its own: without links and scripts, its styles on its elements, in the
 * letter of {@link Typeface}, and with ids that no other drawing has.
 *
 * @param root its {@code svg} element
 * @param width of its own coordinates
 * @param height of its own coordinates
 */
public record Drawing(Element root, double width, double height) {
  static final String SVG = "http://www.w3.org/2000/svg";

  private static final Pattern NUMBERS = Pattern.compile("[\\s,]+");
  private static final Pattern REFERENCE =
      Pattern.compile("url\\(\\s*['\"]?#([^)'\"]+)['\"]?\\s*\\)");
  private static final Pattern OPENING = Pattern.compile("\\s*<svg\\b[^>]*>");
  private static final Pattern HEAVY = Pattern.compile("bold|bolder|[6-9]00");
  private static final double UNSAID = 100;

  /** A country has more areas than a picture usually has paths. */
  private static final DocumentLimits LARGE = new DocumentLimits(60, 15, 1_000_000);

  /** How a map looks on a page, where the style sheet says so. */
  private static final String ON_THE_PAGE =
      """
      .kaart .vlak { stroke: #ffffff; stroke-width: 2; stroke-linejoin: round }
      .kaart.cirkels .vlak { stroke: #c9cbc6; stroke-width: 1.4 }
      .kaart .naam { font-size: 25px; font-weight: 600; text-anchor: middle; dominant-baseline: middle; fill: #14201e; stroke: #ffffff; stroke-width: 6px; stroke-linejoin: round; paint-order: stroke }
      .kaart .toestand { font-size: 22px; text-anchor: middle; dominant-baseline: middle; fill: #14201e; stroke: #ffffff; stroke-width: 5px; stroke-linejoin: round; paint-order: stroke }
      .kaart .cirkel { fill-opacity: .78; stroke: #ffffff; stroke-width: 2 }
      """;

  /** Between many small areas a border is thinner. */
  private static final String BETWEEN_MANY = ".kaart .vlak { stroke-width: .7 }\n";

  private static final int MANY = 150;

  /** A picture that a drawing carries along; one from elsewhere is left out. */
  private static final Pattern CARRIED =
      Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=]*");

  /** What a drawing consists of; anything else is left out. */
  private static final Set<String> KNOWN =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "defs",
          "pattern",
          "clipPath",
          "linearGradient",
          "radialGradient",
          "stop",
          "title",
          "desc",
          "use",
          "image",
          "symbol",
          "mask",
          "marker");

  /**
   * Reads a drawing.
   *
   * @param prefix what its ids begin with from now on
   */
  public static Drawing read(String svg, String prefix) {
    Element root = parse(named(svg)).getDocumentElement();
    StringBuilder css = new StringBuilder();
    all(root, "style").forEach(style -> css.append(style.getTextContent()).append('\n'));
    if (css.isEmpty()) {
      css.append(asOnThePage(root));
    }
    StyleRules rules = StyleRules.read(css.toString());
    List<Element> elements = elements(root);
    elements.forEach(rules::apply);
    elements.forEach(element -> clean(element, root, prefix));
    double[] box = box(root);
    root.setAttribute(
        "viewBox",
        "%s %s %s %s".formatted(plain(box[0]), plain(box[1]), plain(box[2]), plain(box[3])));
    root.removeAttribute("width");
    root.removeAttribute("height");
    return new Drawing(root, box[2], box[3]);
  }

  /** For a drawing that brings no styles: those that a map has by the style sheet of the page. */
  private static String asOnThePage(Element root) {
    if (all(root, "circle").stream().anyMatch(one -> one.getAttribute("class").equals("cirkel"))) {
      root.setAttribute("class", root.getAttribute("class") + " cirkels");
    }
    return all(root, "path").size() > MANY ? ON_THE_PAGE + BETWEEN_MANY : ON_THE_PAGE;
  }

  /** In a page a drawing needs not say that it is SVG; alone it must. */
  private static String named(String svg) {
    Matcher opening = OPENING.matcher(svg);
    if (!opening.lookingAt() || opening.group().contains("xmlns=")) {
      return svg;
    }
    return "<svg xmlns=\"" + SVG + "\"" + svg.substring(svg.indexOf("<svg") + "<svg".length());
  }

  private static void clean(Element element, Element root, String prefix) {
    String name = element.getLocalName();
    Node parent = element.getParentNode();
    if (name.equals("a")) {
      element.getOwnerDocument().renameNode(element, SVG, "g");
    } else if (!KNOWN.contains(name) || !SVG.equals(element.getNamespaceURI())) {
      if (parent != null) {
        parent.removeChild(element);
      }
      return;
    }
    boolean inner = !element.isSameNode(root);
    for (Attr attribute : attributes(element)) {
      String key = attribute.getName();
      String value = attribute.getValue();
      if (key.startsWith("on")
          || key.startsWith("aria-")
          || key.startsWith("data-")
          || Set.of("class", "tabindex", "role", "target", "style", "vector-effect").contains(key)
          || (key.endsWith("href") && !value.startsWith("#") && !isCarried(name, value))
          || (key.startsWith("xmlns") && inner)) {
        element.removeAttributeNode(attribute);
      } else if (key.equals("id")) {
        attribute.setValue(prefix + value);
      } else if (key.endsWith("href") && value.startsWith("#")) {
        attribute.setValue("#" + prefix + value.substring(1));
      } else if (key.equals("font-weight")) {
        // The letter has two weights.
        attribute.setValue(HEAVY.matcher(value).matches() ? "700" : "400");
      } else if (value.contains("var(")) {
        attribute.setValue(StyleRules.fallback(value));
      } else if (key.equals("font-family")) {
        element.removeAttributeNode(attribute);
      } else if (value.contains("url(")) {
        attribute.setValue(REFERENCE.matcher(value).replaceAll("url(#" + prefix + "$1)"));
      }
    }
  }

  private static boolean isCarried(String element, String value) {
    return element.equals("image") && CARRIED.matcher(value).matches();
  }

  private static List<Attr> attributes(Element element) {
    List<Attr> all = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      all.add((Attr) element.getAttributes().item(i));
    }
    return all;
  }

  private static double[] box(Element root) {
    String[] numbers = NUMBERS.split(root.getAttribute("viewBox").strip(), -1);
    if (numbers.length == 4) {
      return new double[] {
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Math.max(1, Double.parseDouble(numbers[2])),
        Math.max(1, Double.parseDouble(numbers[3]))
      };
    }
    return new double[] {0, 0, length(root, "width"), length(root, "height")};
  }

  private static double length(Element root, String attribute) {
    String digits = root.getAttribute(attribute).replaceAll("[^0-9.]", "");
    return digits.isEmpty() ? UNSAID : Math.max(1, Double.parseDouble(digits));
  }

  /** The element that a reference such as {@code url(#name)} points at. */
  static Optional<String> referred(String value) {
    var found = REFERENCE.matcher(value);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** All elements below and with a root, in the order of the document. */
  static List<Element> elements(Element root) {
    List<Element> all = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Element element = open.pop();
      all.add(element);
      for (Node child = element.getLastChild(); child != null; child = child.getPreviousSibling()) {
        if (child instanceof Element below) {
          open.push(below);
        }
      }
    }
    return all;
  }

  static List<Element> all(Element root, String name) {
    return elements(root).stream()
        .filter(element -> Objects.equals(element.getLocalName(), name))
        .toList();
  }

  /** The drawing as text. */
  public String text() {
    return text(root);
  }

  static String text(Element root) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(text));
      return text.toString();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A drawing ready to be painted. */
  public static SVGDocument painted(String svg) {
    return Objects.requireNonNull(
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.builder()
                    .documentLimits(LARGE)
                    .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                    .build()),
        "de tekening is niet te lezen");
  }

  /** A number without needless decimals. */
  public static String plain(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  static Document parse(String xml) {
    try {
      return builder().parse(new InputSource(new StringReader(xml)));
    } catch (SAXException malformed) {
      throw new IllegalArgumentException("een tekening is geen welgevormde SVG", malformed);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
