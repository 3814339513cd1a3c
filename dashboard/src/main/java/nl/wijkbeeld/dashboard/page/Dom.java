package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * Short ways to write elements; text is always escaped, only a drawing of our own goes in as
 * markup.
 */
public final class Dom {
  private Dom() {}

  /** An element with a class and children. */
  public static HtmlContainer el(String tag, String className, Component... children) {
    HtmlContainer element = new HtmlContainer(tag);
    if (!className.isEmpty()) {
      element.addClassNames(className.split(" "));
    }
    element.add(children);
    return element;
  }

  /** An element with a class and a text. */
  public static HtmlContainer el(String tag, String className, String text) {
    return el(tag, className, new Text(text));
  }

  /** A link within the dashboard. */
  public static HtmlContainer link(String href, String className, String text) {
    HtmlContainer link = el("a", className, text);
    link.getElement().setAttribute("href", href);
    return link;
  }

  /** An element with a drawing that this program made. */
  public static HtmlContainer drawing(String className, String svg) {
    HtmlContainer frame = el("div", className);
    frame.getElement().setProperty("innerHTML", svg);
    return frame;
  }

  /** The same element with an attribute. */
  public static HtmlContainer with(HtmlContainer element, String attribute, String value) {
    element.getElement().setAttribute(attribute, value);
    return element;
  }

  /** The mark of made-up figures. */
  public static HtmlContainer madeUp(String explanation, Language language) {
    HtmlContainer mark =
        el("p", "verzonnen", el("strong", "", Texts.of(Dom.class, language).get("verzonnen")));
    mark.add(new Text(" " + explanation));
    return mark;
  }

  /** The mark of made-up figures, in Dutch. */
  public static HtmlContainer madeUp(String explanation) {
    return madeUp(explanation, Language.NL);
  }

  /** The same element, whose text is in Dutch whatever the language of the page. */
  public static HtmlContainer dutch(HtmlContainer element) {
    return with(element, "lang", Language.NL.code());
  }
}
