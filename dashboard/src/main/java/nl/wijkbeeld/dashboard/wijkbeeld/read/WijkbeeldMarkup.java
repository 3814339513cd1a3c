package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.figure;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureText;
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

  WijkbeeldMarkup(Wijkbeeld shown, Map<UUID, Photo> photos, List<Remark> remarks) {
    this.content = shown.content();
    this.facts = shown.facts();
    this.photos = photos;
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
                        .attr("id", part.name().toLowerCase(Dutch.LOCALE))
                        .appendChild(el("h2", "", part.title()))
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
        .map(Part::title)
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
    facts.refusal().ifPresent(refusal -> body.appendChild(el("p", "melding", refusal)));
    if (!facts.sentences().isEmpty()) {
      Element sentences = el("ul", "zinnen");
      facts
          .sentences()
          .forEach(
              said ->
                  sentences.appendChild(
                      el("li", said.side().name().toLowerCase(Dutch.LOCALE), said.text())));
      body.appendChild(sentences);
    }
    side(body, Pijler.DRAAGKRACHT, "Wat draagt");
    side(body, Pijler.DRAAGLAST, "Wat weegt");
    side(body, Pijler.CONTEXT, "Wat erbij hoort");
    return Optional.of(body);
  }

  private void side(Element body, Pijler side, String title) {
    List<Facts.Fact> these = facts.figures().stream().filter(fact -> fact.side() == side).toList();
    if (!these.isEmpty()) {
      Element tiles = el("ul", "tegels");
      these.forEach(fact -> tiles.appendChild(tile(fact)));
      body.appendChild(el("section", "zijde " + side.code(), el("h3", "", title), tiles));
    }
  }

  private Element tile(Facts.Fact fact) {
    boolean known = fact.state().known();
    Element value =
        el(
            "p",
            known ? "waarde" : "waarde geen",
            el("strong", "", figure(new FigureText(fact.value(), fact.state()))));
    if (known) {
      value.appendChild(el("span", "eenheid", fact.unit()));
    }
    Element note = el("p", "noot", fact.period());
    if (!fact.interval().isEmpty()) {
      note.appendChild(el("span", "", " · 95%-interval " + fact.interval()));
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
                        text(beside.name() + ": "),
                        figure(new FigureText(beside.value(), beside.state())))));
    remark(fact.indicator()).ifPresent(said -> tile.appendChild(el("p", "toelichting", said)));
    Element marks = el("p", "etiketten");
    fact.marks().forEach(mark -> marks.appendChild(el("span", "etiket", mark)));
    fact.madeUp().ifPresent(unused -> marks.appendChild(el("span", "etiket", "verzonnen cijfer")));
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
                        el("summary", "", "Door de jaren"),
                        el("div", "grafiekvlak")
                            .attr("tabindex", "0")
                            .attr("role", "group")
                            .attr("aria-label", "Grafiek van " + fact.label())
                            .appendChild(new DataNode(TrendChartSvg.draw(trend))))));
    Element details =
        el("details", "", el("summary", "", "Bron en betekenis"), el("p", "", fact.definition()));
    fact.compared().forEach(said -> details.appendChild(el("p", "", said + ".")));
    details.appendChild(el("p", "", fact.source()));
    tile.appendChild(details);
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
            "Ligt op %s° noorderbreedte, %s° oosterlengte."
                .formatted(Dutch.number(place.latitude(), 4), Dutch.number(place.longitude(), 4))));
  }

  private Element moment(Content.Moment moment) {
    Element item = piece(moment.title(), moment.text(), moment.photo(), Optional.empty());
    return item.prependChild(el("p", "wanneer", moment.when()));
  }

  private Element entry(Content.Entry entry) {
    return piece(entry.title(), entry.text(), entry.photo(), entry.link());
  }

  private Element person(Content.Sterkhouder person) {
    Element item = piece(person.role(), person.text(), Optional.empty(), Optional.empty());
    person
        .consent()
        .ifPresent(consent -> item.child(0).after(el("p", "naamtoestemming", consent.name())));
    if (!person.contact().isBlank()) {
      item.appendChild(el("p", "noot", "Te bereiken: " + person.contact()));
    }
    return item;
  }

  private Element piece(String title, String body, Optional<UUID> photo, Optional<String> link) {
    Element item = el("li", "stuk", el("h3", "", title.isBlank() ? "(nog zonder naam)" : title));
    photo
        .map(photos::get)
        .ifPresent(
            shown ->
                item.appendChild(
                    el("img", "")
                        .attr("src", shown.href())
                        .attr("alt", shown.alternative())
                        .attr("loading", "lazy")
                        .attr("width", Integer.toString(shown.width()))
                        .attr("height", Integer.toString(shown.height()))));
    body.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> item.appendChild(el("p", "", line)));
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
    return Optional.of(list);
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
              el("p", "", remark.text()),
              el("p", "noot", "Geschreven op " + Dutch.day(remark.writtenAt()))));
    }
    return Optional.of(
        el("div", "ervaringen", el("p", "naam", "Ervaring van bewoners, geen cijfer"), list));
  }
}
