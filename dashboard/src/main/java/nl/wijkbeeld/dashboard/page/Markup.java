package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Short ways to write what a page shows and does not change: it goes to the browser as markup, and
 * the server keeps nothing of it. What must answer to a reader is made with {@link Dom}. Text is
 * always escaped.
 */
public final class Markup {
  private static final String INNER = "innerHTML";

  private Markup() {}

  /** An element with a class and children. */
  public static Element el(String tag, String className, Node... children) {
    Element element = new Element(tag);
    if (!className.isEmpty()) {
      element.attr("class", className);
    }
    for (Node child : children) {
      element.appendChild(child);
    }
    return element;
  }

  /** An element with a class and a text. */
  public static Element el(String tag, String className, String text) {
    return el(tag, className, new TextNode(text));
  }

  public static Node text(String text) {
    return new TextNode(text);
  }

  /** A link within the dashboard. */
  public static Element link(String href, String className, String text) {
    return el("a", className, text).attr("href", href);
  }

  /** A figure; with the sign of its state when it is not simply a number. */
  public static Element figure(FigureText figure, Language language) {
    Element element = el("span", "cijfer");
    if (figure.state() != FigureState.GETAL) {
      element.addClass(figure.state().code());
      element.appendChild(drawing("staal", StateSign.swatch(figure.state())));
    }
    element.appendChild(el("span", "", figure.text()));
    if (figure.state() == FigureState.NUL) {
      element.appendChild(el("span", "alleen-horen", " (" + figure.state().word(language) + ")"));
    }
    return element;
  }

  /** A figure in Dutch. */
  public static Element figure(FigureText figure) {
    return figure(figure, Language.NL);
  }

  /** A drawing that this program made. */
  public static Element drawing(String className, String svg) {
    return el("span", className).appendChild(new org.jsoup.nodes.DataNode(svg));
  }

  /** Puts markup in a page, as an element of its own. */
  public static HtmlContainer component(Element element) {
    HtmlContainer component = new HtmlContainer(element.tagName());
    element
        .attributes()
        .forEach(one -> component.getElement().setAttribute(one.getKey(), one.getValue()));
    component.getElement().setProperty(INNER, flat(element).html());
    return component;
  }

  /** Makes markup all that an element of the page has in it. */
  public static void fill(HtmlContainer component, Node... content) {
    component.getElement().setProperty(INNER, flat(el("div", "", content)).html());
  }

  /** A mark of made-up figures. */
  public static Element madeUp(String explanation, Language language) {
    return el(
        "p",
        "verzonnen",
        el("strong", "", Texts.of(Markup.class, language).get("verzonnen")),
        text(" " + explanation));
  }

  /** A mark of made-up figures, in Dutch. */
  public static Element madeUp(String explanation) {
    return madeUp(explanation, Language.NL);
  }

  /** What is there in Dutch only; who reads in another language is told so. */
  public static Element inDutch(Element content, Language language) {
    return language == Language.NL
        ? content
        : el(
            "div",
            "alleen-nederlands",
            el("p", "noot", Texts.of(Markup.class, language).get("alleen_nederlands")),
            content.attr("lang", Language.NL.code()));
  }

  /** A list of texts. */
  public static Element list(String className, List<String> texts) {
    Element list = el("ul", className);
    texts.forEach(text -> list.appendChild(el("li", "", text)));
    return list;
  }

  /** Without white space that nobody wrote. */
  private static Element flat(Element element) {
    Document flat = new Document("");
    flat.outputSettings().prettyPrint(false);
    flat.appendChild(element);
    return element;
  }
}
