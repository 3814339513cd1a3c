package nl.wijkbeeld.dashboard.slides;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A page that says why there are no slides, and what one can do. */
final class ProblemPage {
  private ProblemPage() {}

  static String of(String title, String what) {
    Document page = new Document("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "nl");
    html.appendChild(
        el(
            "head",
            "",
            el("meta", "").attr("charset", "utf-8"),
            el("meta", "")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1"),
            el("title", "", title + " \u2013 Wijkbeeld"),
            el("link", "").attr("rel", "stylesheet").attr("href", "/presentatie.css")));
    html.appendChild(
        el(
            "body",
            "",
            el(
                "main",
                "dia",
                el("header", "", el("h1", "titel", title)),
                el(
                    "div",
                    "inhoud",
                    el("p", "", what),
                    el("p", "", link("/wijkbeelden", "", "Naar alle wijkbeelden"))))));
    return page.outerHtml();
  }
}
