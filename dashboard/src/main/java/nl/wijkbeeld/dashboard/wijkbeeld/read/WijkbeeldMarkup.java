package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.figure;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.Links;
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photo;
import nl.wijkbeeld.dashboard.wijkbeeld.remark.Remark;
import nl.wijkbeeld.vocabulary.Pijler;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** A wijkbeeld as it is read, part by part. What people wrote is text, never markup. */
final class WijkbeeldMarkup {
  private final Content content;
  private final Facts facts;
  private final Map<UUID, Photo> photos;
  private final Map<String, List<Remark>> remarks;
  private final Language language;
  private final Texts texts;
  private final FrozenWords words;

  WijkbeeldMarkup(
      Wijkbeeld shown, Map<UUID, Photo> photos, List<Remark> remarks, Language language) {
    this.content = shown.content();
    this.facts = shown.facts();
    this.photos = photos;
    this.language = language;
    this.texts = Texts.of(WijkbeeldMarkup.class, language);
    this.words = new FrozenWords(language);
    this.remarks =
        remarks.stream()
            .collect(
                Collectors.groupingBy(Remark::subject, LinkedHashMap::new, Collectors.toList()));
  }

  /** The parts that say something, each as a section with its name as id. */
  Map<Part, Element> parts() {
    Map<Part, Element> parts = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      body(part)
          .ifPresent(
              body -> {
                Element section =
                    el("section", "deel")
                        .attr("id", part.code())
                        .appendChild(el("h2", "", part.title(language)))
                        .appendChild(body);
                experiences(part.name()).ifPresent(section::appendChild);
                parts.put(part, section);
              });
    }
    return parts;
  }

  /** The parts about which nobody wrote anything. */
  List<String> empty() {
    return Arrays.stream(Part.values())
        .filter(part -> body(part).isEmpty())
        .map(part -> part.title(language))
        .toList();
  }

  private Optional<Element> body(Part part) {
    return switch (part) {
      case CIJFERS -> figures();
      case PLEKKEN -> list(content.places().stream().map(this::place).toList(), "stukken");
      case TIJDLIJN -> list(content.timeline().stream().map(this::moment).toList(), "tijdlijn");
      case STERKHOUDERS ->
          list(content.sterkhouders().stream().map(this::person).toList(), "stukken");
      case VRAGEN -> questions();
      case STRUCTUREN, INITIATIEVEN, PROFESSIONALS, SAMENWERKING ->
          list(content.entries(part).stream().map(this::entry).toList(), "stukken");
    };
  }

  /** What people wrote, which is in Dutch whatever the language of the page. */
  private static Element dutch(Element element) {
    return element.attr("lang", Language.NL.code());
  }

  private static Optional<Element> list(List<Element> items, String className) {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Element list = el("ul", className);
    items.forEach(list::appendChild);
    return Optional.of(list);
  }

  private Optional<Element> figures() {
    if (facts.figures().isEmpty() && facts.sentences().isEmpty()) {
      return Optional.empty();
    }
    Element body = el("div", "");
    facts
        .refusal()
        .ifPresent(
            refusal -> body.appendChild(Markup.inDutch(el("p", "melding", refusal), language)));
    if (!facts.sentences().isEmpty()) {
      Element sentences = el("ul", "zinnen");
      facts
          .sentences()
          .forEach(
              said ->
                  sentences.appendChild(
                      el("li", said.side().name().toLowerCase(Locale.ROOT), said.text())));
      body.appendChild(Markup.inDutch(sentences, language));
    }
    side(body, Pijler.DRAAGKRACHT);
    side(body, Pijler.DRAAGLAST);
    side(body, Pijler.CONTEXT);
    return Optional.of(body);
  }

  private void side(Element body, Pijler side) {
    List<Facts.Fact> these = facts.figures().stream().filter(fact -> fact.side() == side).toList();
    if (!these.isEmpty()) {
      Element tiles = el("ul", "tegels");
      these.forEach(fact -> tiles.appendChild(tile(fact)));
      body.appendChild(
          el(
              "section",
              "zijde " + side.code(),
              el("h3", "", texts.get("zijde." + side.code())),
              tiles));
    }
  }

  private Element tile(Facts.Fact fact) {
    boolean known = fact.state().known();
    Element value =
        el(
            "p",
            known ? "waarde" : "waarde geen",
            el("strong", "", figure(words.figure(fact.value(), fact.state()), language)));
    if (known) {
      value.appendChild(el("span", "eenheid", fact.unit()));
    }
    Element note = el("p", "noot", words.period(fact.period()));
    if (!fact.interval().isEmpty()) {
      note.appendChild(el("span", "", texts.get("interval", words.number(fact.interval()))));
    }
    Element tile = el("li", "tegel", el("p", "naam", el("strong", "", fact.label())), value, note);
    tile.attr("id", "cijfer-" + fact.indicator());
    fact.beside()
        .ifPresent(
            beside ->
                tile.appendChild(
                    el(
                        "p",
                        "stadcijfer",
                        text(words.beside(beside.name()) + ": "),
                        figure(words.figure(beside.value(), beside.state()), language))));
    remark(fact.indicator())
        .ifPresent(said -> tile.appendChild(dutch(el("p", "toelichting", said))));
    Element marks = el("p", "etiketten");
    fact.marks().forEach(mark -> marks.appendChild(el("span", "etiket", words.mark(mark))));
    fact.madeUp()
        .ifPresent(
            unused -> marks.appendChild(el("span", "etiket", texts.get("verzonnen_cijfer"))));
    if (marks.childrenSize() > 0) {
      tile.appendChild(marks);
    }
    fact.trend()
        .ifPresent(
            trend ->
                tile.appendChild(
                    el(
                        "details",
                        "",
                        el("summary", "", texts.get("door_de_jaren")),
                        el("div", "grafiekvlak")
                            .attr("tabindex", "0")
                            .attr("role", "group")
                            .attr("aria-label", texts.get("grafiek", fact.label()))
                            .appendChild(
                                new DataNode(
                                    TrendChartSvg.draw(
                                        words.trend(trend, texts.get("grafiek", fact.label())),
                                        language))))));
    Element meaning = el("div", "", el("p", "", fact.definition()));
    fact.compared().forEach(said -> meaning.appendChild(el("p", "", said + ".")));
    meaning.appendChild(el("p", "", fact.source()));
    tile.appendChild(
        el(
            "details",
            "",
            el("summary", "", texts.get("bron_en_betekenis")),
            Markup.inDutch(meaning, language)));
    experiences(fact.indicator()).ifPresent(tile::appendChild);
    return tile;
  }

  /** What who chose a figure says of it. */
  private Optional<String> remark(String indicator) {
    return content.figures().stream()
        .filter(chosen -> chosen.indicator().equals(indicator))
        .map(Content.ChosenFigure::remark)
        .filter(said -> !said.isBlank())
        .findFirst();
  }

  private Element place(Content.Place place) {
    Element item = piece(place.name(), place.text(), place.photo(), place.link());
    return item.appendChild(
        el(
            "p",
            "noot",
            texts.get(
                "plaats",
                language.number(place.latitude(), 4),
                language.number(place.longitude(), 4))));
  }

  private Element moment(Content.Moment moment) {
    Element item = piece(moment.title(), moment.text(), moment.photo(), Optional.empty());
    return item.prependChild(dutch(el("p", "wanneer", moment.when())));
  }

  private Element entry(Content.Entry entry) {
    return piece(entry.title(), entry.text(), entry.photo(), entry.link());
  }

  private Element person(Content.Sterkhouder person) {
    Element item = piece(person.role(), person.text(), Optional.empty(), Optional.empty());
    person
        .consent()
        .ifPresent(
            consent -> item.child(0).after(dutch(el("p", "naamtoestemming", consent.name()))));
    if (!person.contact().isBlank()) {
      item.appendChild(
          el(
              "p",
              "noot",
              text(texts.get("te_bereiken") + " "),
              dutch(el("span", "", person.contact()))));
    }
    return item;
  }

  private Element piece(String title, String body, Optional<UUID> photo, Optional<String> link) {
    Element item =
        el(
            "li",
            "stuk",
            title.isBlank() ? el("h3", "", texts.get("zonder_naam")) : dutch(el("h3", "", title)));
    photo
        .map(photos::get)
        .ifPresent(
            shown ->
                item.appendChild(
                    el("img", "")
                        .attr("src", shown.href())
                        .attr("alt", shown.alternative())
                        .attr("lang", Language.NL.code())
                        .attr("loading", "lazy")
                        .attr("width", Integer.toString(shown.width()))
                        .attr("height", Integer.toString(shown.height()))));
    body.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> item.appendChild(dutch(el("p", "", line))));
    link.filter(Links::isSafe)
        .ifPresent(
            href ->
                item.appendChild(
                    el(
                        "p",
                        "",
                        Markup.link(href, "", href)
                            .attr("rel", "noopener nofollow")
                            .attr("router-ignore", true))));
    return item;
  }

  private Optional<Element> questions() {
    Element list = el("ol", "vragen");
    content.questions().forEach(question -> list.appendChild(el("li", "", question)));
    return Optional.of(dutch(list));
  }

  /** What residents wrote; it is an experience, and says so. */
  private Optional<Element> experiences(String subject) {
    List<Remark> here = remarks.getOrDefault(subject, List.of());
    if (here.isEmpty()) {
      return Optional.empty();
    }
    Element list = el("ul", "");
    for (Remark remark : here) {
      list.appendChild(
          el(
              "li",
              "",
              dutch(el("p", "", remark.text())),
              el("p", "noot", texts.get("geschreven", language.day(remark.writtenAt())))));
    }
    return Optional.of(el("div", "ervaringen", el("p", "naam", texts.get("ervaring")), list));
  }
}
