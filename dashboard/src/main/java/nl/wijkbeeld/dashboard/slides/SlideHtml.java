package nl.wijkbeeld.dashboard.slides;

import static nl.wijkbeeld.dashboard.page.Markup.drawing;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.list;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkbeeld.dashboard.handout.Drawing;
import nl.wijkbeeld.dashboard.handout.Typeface;
import nl.wijkbeeld.dashboard.wijkbeeld.Comparison;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * The slides as one page for a browser. Served, it asks for its style, script, letters and photos;
 * as a file it carries them along and asks for nothing.
 */
final class SlideHtml {
  static final String STYLE = "/META-INF/resources/presentatie.css";
  static final String SCRIPT = "/META-INF/resources/presentatie.js";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("\u2192  \u2193  spatie  Page Down", "volgende dia");
    KEYS.put("\u2190  \u2191  Page Up", "vorige dia");
    KEYS.put("Home  End", "eerste en laatste dia");
    KEYS.put("B  of punt", "zwart beeld, en weer terug");
    KEYS.put("N", "notities bij de dia");
    KEYS.put("S", "venster voor wie spreekt: notities, klok, volgende dia");
    KEYS.put("C", "hoog contrast");
    KEYS.put("F", "volledig scherm");
    KEYS.put("?", "deze hulp");
  }

  private final Deck deck;
  private final Photos photos;
  private final Function<Photos.Found, String> source;
  private int drawings;

  private SlideHtml(Deck deck, Photos photos, Function<Photos.Found, String> source) {
    this.deck = deck;
    this.photos = photos;
    this.source = source;
  }

  /**
   * The page as it is served.
   *
   * @param root what leads from the page to the root of the dashboard
   */
  static String served(Deck deck, String root, Photos photos) {
    Document page = new SlideHtml(deck, photos, found -> root + found.photo().href()).page();
    page.head()
        .appendChild(
            el("link", "").attr("rel", "stylesheet").attr("href", root + "presentatie.css"));
    page.head()
        .appendChild(el("link", "").attr("rel", "icon").attr("href", root + "wijkbeeld.svg"));
    page.head()
        .appendChild(el("script", "").attr("type", "module").attr("src", root + "presentatie.js"));
    return page.outerHtml();
  }

  /** The page as a file that opens from a stick, with the network off. */
  static String alone(Deck deck, Photos photos) {
    Document page = new SlideHtml(deck, photos, Photos.Found::within).page();
    String style = letters() + resource(STYLE);
    String script = resource(SCRIPT);
    page.head()
        .prependChild(
            el("meta", "")
                .attr("http-equiv", "Content-Security-Policy")
                .attr(
                    "content",
                    "default-src 'none'; img-src data:; font-src data:; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                        .formatted(hash(style), hash(script))));
    page.head().prependChild(el("meta", "").attr("charset", "utf-8"));
    page.head().appendChild(el("style", "").appendChild(new DataNode(style)));
    page.body()
        .appendChild(el("script", "").attr("type", "module").appendChild(new DataNode(script)));
    return page.outerHtml();
  }

  private Document page() {
    Document page = new Document("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "nl");
    Element head = html.appendElement("head");
    head.appendChild(el("meta", "").attr("charset", "utf-8"));
    head.appendChild(
        el("meta", "")
            .attr("name", "viewport")
            .attr("content", "width=device-width, initial-scale=1"));
    head.appendChild(el("title", "", deck.title() + " \u2013 presentatie"));
    Element body = html.appendElement("body");
    Element main = body.appendChild(el("main", "dias").attr("id", "dias")).lastElementChild();
    main.appendChild(
        el("p", "uitleg", "Met de pijltjes gaat u door de dia’s. Druk op ? voor alle toetsen."));
    for (int i = 0; i < deck.slides().size(); i++) {
      main.appendChild(slide(deck.slides().get(i), i + 1));
    }
    body.appendChild(controls());
    body.appendChild(help());
    body.appendChild(el("div", "zwart").attr("hidden", ""));
    body.appendChild(speaker());
    comparison()
        .ifPresent(
            comparison ->
                body.appendChild(
                    el("script", "")
                        .attr("type", "application/json")
                        .attr("id", "gebieden")
                        .appendChild(
                            new DataNode(
                                JSON.writeValueAsString(comparison.others())
                                    .replace("<", "\\u003c")))));
    return page;
  }

  private Optional<Comparison> comparison() {
    return deck.slides().stream()
        .filter(Slide.SideBySide.class::isInstance)
        .map(slide -> ((Slide.SideBySide) slide).comparison())
        .findFirst();
  }

  private Element slide(Slide slide, int number) {
    Slide.Head head = slide.head();
    Element content = el("div", "inhoud");
    fill(slide, content);
    Element section =
        el(
            "section",
            "dia " + kind(slide),
            el(
                "header",
                "",
                el("p", "deel", head.part()),
                // One slide is there at a time, so each has the first heading of its page.
                el("h1", "titel", head.title())
                    .attr("id", head.id() + "-titel")
                    .attr("tabindex", "-1")),
            content);
    section.attr("id", head.id()).attr("aria-labelledby", head.id() + "-titel");
    Element foot =
        el(
            "footer",
            "",
            el("span", "wie", deck.area() + " \u00b7 " + deck.edition()),
            el("span", "hoeveelste", number + " van " + deck.slides().size()));
    head.madeUp().ifPresent(said -> section.appendChild(el("p", "verzonnen", said)));
    section.appendChild(foot);
    Element notes =
        el("aside", "notities")
            .attr("aria-label", "Notities bij dia " + number)
            .appendChild(el("p", "kop", "Notities"))
            .appendChild(list("", head.notes()));
    return section.appendChild(notes);
  }

  private static String kind(Slide slide) {
    return switch (slide) {
      case Slide.Opening unused -> "begin";
      case Slide.Sentences unused -> "zinnen";
      case Slide.Location unused -> "ligging";
      case Slide.Figure number -> "cijfer " + number.side().code();
      case Slide.PlaceMap unused -> "plekken";
      case Slide.Entries unused -> "stukken";
      case Slide.SideBySide unused -> "naast";
      case Slide.Questions questions -> questions.questions().isEmpty() ? "vragen ene" : "vragen";
      case Slide.Sources unused -> "bronnen";
    };
  }

  private void fill(Slide slide, Element to) {
    switch (slide) {
      case Slide.Opening opening -> {
        to.appendChild(el("p", "gebied", opening.area()));
        to.appendChild(el("p", "editie", opening.edition()));
      }
      case Slide.Sentences sentences -> sentences(sentences, to);
      case Slide.Location location -> {
        to.appendChild(list("regels", location.lines()));
        location.map().ifPresent(map -> to.appendChild(picture(map)));
      }
      case Slide.Figure number -> number(number, to);
      case Slide.PlaceMap map -> {
        to.appendChild(picture(map.map()));
        Element names = el("ol", "namen");
        map.names().forEach(name -> names.appendChild(el("li", "", name)));
        to.appendChild(names);
      }
      case Slide.Entries entries -> entries.items().forEach(item -> to.appendChild(item(item)));
      case Slide.SideBySide beside -> beside(beside.comparison(), to);
      case Slide.Questions questions -> {
        if (!questions.questions().isEmpty()) {
          to.appendChild(list("grote-lijst", questions.questions()));
        }
      }
      case Slide.Sources sources -> {
        to.appendChild(list("lijst", sources.sources()));
        sources.about().forEach(line -> to.appendChild(el("p", "over", line)));
      }
    }
  }

  private static void sentences(Slide.Sentences sentences, Element to) {
    if (sentences.sentences().size() == 1) {
      to.appendChild(el("p", "groot", sentences.sentences().getFirst()));
    } else {
      to.appendChild(list("grote-lijst", sentences.sentences()));
    }
  }

  private void number(Slide.Figure number, Element to) {
    Element said = el("div", "gezegd");
    Element value = el("p", number.known() ? "waarde" : "waarde geen");
    value.appendChild(el("span", "getal", number.value()));
    if (!number.unit().isBlank()) {
      value.appendChild(text(" "));
      value.appendChild(el("span", "eenheid", number.unit()));
    }
    said.appendChild(value);
    said.appendChild(el("p", "periode", number.period()));
    number.compared().forEach(line -> said.appendChild(el("p", "naast", line)));
    number.certainty().ifPresent(line -> said.appendChild(el("p", "zeker", line)));
    number.remark().ifPresent(remark -> said.appendChild(el("p", "opmerking", remark)));
    to.appendChild(said);
    number.chart().ifPresent(chart -> to.appendChild(picture(chart)));
  }

  private Element item(Slide.Item item) {
    Element words = el("div", "woorden");
    Element name = el("h3", "", item.name());
    if (!item.before().isBlank()) {
      name.prependChild(el("span", "wanneer", item.before() + " \u00b7 "));
    }
    words.appendChild(name);
    if (!item.text().isBlank()) {
      words.appendChild(el("p", "", item.text()));
    }
    Element article = el("article", "stuk", words);
    item.photo()
        .flatMap(photos::find)
        .ifPresent(
            found ->
                article.appendChild(
                    el("img", "")
                        .attr("src", source.apply(found))
                        .attr("alt", found.photo().alternative())));
    return article;
  }

  private static void beside(Comparison comparison, Element to) {
    Element head =
        el(
            "tr",
            "",
            el("th", "", "Cijfer").attr("scope", "col"),
            el("th", "getal", comparison.area()).attr("scope", "col"));
    for (int column = 1; column <= 2; column++) {
      Element select =
          el("select", "")
              .attr("aria-label", "Gebied in kolom " + (column + 1))
              .attr("data-kolom", "" + column);
      select.appendChild(el("option", "", "kies een gebied").attr("value", ""));
      comparison
          .others()
          .forEach(
              other ->
                  select.appendChild(el("option", "", other.name()).attr("value", other.code())));
      head.appendChild(el("th", "getal keuze", select).attr("scope", "col"));
    }
    Element body = el("tbody", "");
    for (Comparison.Row row : comparison.rows()) {
      Element line =
          el(
              "tr",
              "",
              el(
                      "th",
                      "",
                      text(row.label()),
                      el("span", "eenheid", " " + row.unit() + ", " + row.period()))
                  .attr("scope", "row"),
              el("td", "getal", row.own()));
      line.appendChild(el("td", "getal").attr("data-kolom", "1"));
      line.appendChild(el("td", "getal").attr("data-kolom", "2"));
      body.appendChild(line);
    }
    to.appendChild(el("table", "", el("thead", "", head), body));
  }

  /** A drawing with styles of its own, and ids that no other drawing has. */
  private Element picture(Slide.Picture picture) {
    Drawing drawing = Drawing.read(picture.svg(), "t" + drawings++ + "-");
    drawing.root().setAttribute("role", "img");
    drawing.root().setAttribute("aria-label", picture.description());
    return drawing("beeld", drawing.text());
  }

  private Element controls() {
    Element bar = el("nav", "bediening").attr("aria-label", "Dia's").attr("hidden", "");
    bar.appendChild(button("vorige", "\u2190", "Vorige dia"));
    bar.appendChild(button("volgende", "\u2192", "Volgende dia"));
    bar.appendChild(el("span", "voortgang", el("span", "lijn")).attr("aria-hidden", "true"));
    bar.appendChild(button("notities", "Notities", "Notities tonen"));
    bar.appendChild(button("spreker", "Spreker", "Venster voor wie spreekt"));
    bar.appendChild(button("zwart", "Zwart", "Zwart beeld"));
    bar.appendChild(button("contrast", "Contrast", "Hoog contrast"));
    bar.appendChild(button("scherm", "Volledig scherm", "Volledig scherm"));
    bar.appendChild(button("hulp", "?", "Toetsen"));
    return bar;
  }

  private static Element button(String what, String face, String name) {
    return el("button", "", face)
        .attr("type", "button")
        .attr("data-doe", what)
        .attr("title", name)
        .attr("aria-label", name);
  }

  private static Element help() {
    Element keys = el("dl", "");
    KEYS.forEach(
        (key, does) -> keys.appendChild(el("div", "", el("dt", "", key), el("dd", "", does))));
    return el(
            "dialog",
            "hulp",
            el("h2", "", "Toetsen"),
            keys,
            el("p", "", "Een klikker werkt ook. Op een aanraakscherm veegt u."),
            button("sluit", "Sluiten", "Sluiten"))
        .attr("aria-label", "Toetsen");
  }

  private static Element speaker() {
    return el(
            "div",
            "spreker",
            el("p", "klok", el("span", "nu-tijd"), text(" \u00b7 "), el("span", "bezig")),
            button("opnieuw", "Klok op nul", "Klok op nul zetten"),
            el("p", "straks", "Hierna"))
        .attr("hidden", "");
  }

  private static String letters() {
    StringBuilder css = new StringBuilder(1 << 20);
    for (Typeface cut : List.of(Typeface.REGULAR, Typeface.BOLD)) {
      try (InputStream in = cut.open()) {
        css.append(
            "@font-face { font-family: \"Wijkbeeld\"; font-weight: %d; src: url(data:font/ttf;base64,%s) format(\"truetype\"); }\n"
                .formatted(
                    cut.isBold() ? 700 : 400,
                    Base64.getEncoder().encodeToString(in.readAllBytes())));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return css.toString();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            SlideHtml.class.getResourceAsStream(name), () -> name + " ontbreekt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(String text) {
    try {
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
