package nl.wijkbeeld.dashboard.slides;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.portrait.Rule;
import nl.wijkbeeld.dashboard.slides.Slide.Head;
import nl.wijkbeeld.dashboard.slides.Slide.Item;
import nl.wijkbeeld.dashboard.slides.Slide.Picture;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.wijkbeeld.Comparison;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * A wijkbeeld as slides: one thought each, what carries before what weighs, and at the end what is
 * not known, the questions and what it all rests on.
 *
 * @param title the title of the wijkbeeld
 * @param area the area that it is about
 * @param edition which edition it is, in words
 * @param madeUp what is made up in it, each as a sentence
 */
public record Deck(
    String title, String area, String edition, List<String> madeUp, List<Slide> slides) {

  /** What fits on a slide that is read from afar: letters, and pieces of text. */
  private static final int MOST_LETTERS = 330;

  private static final int MOST_PIECES = 3;
  private static final int MOST_MOMENTS = 3;
  private static final int MOST_SENTENCES = 3;
  private static final int MOST_QUESTIONS = 4;
  private static final int MOST_SOURCES = 6;

  /** A chart of a slide has letters so much larger than on a page. */
  private static final double LARGE = 1.9;

  private static final Map<Pijler, String> SIDES =
      Map.of(
          Pijler.DRAAGKRACHT, "Wat draagt",
          Pijler.CONTEXT, "Hoe de wijk is",
          Pijler.DRAAGLAST, "Wat weegt");

  /** The colour of each side. */
  static final Map<Pijler, String> COLOURS =
      Map.of(
          Pijler.DRAAGKRACHT, "#0b625c",
          Pijler.CONTEXT, "#3a557d",
          Pijler.DRAAGLAST, "#8a4213");

  /** Above what people wrote. */
  private static final String HEARD = "Wat mensen weten";

  private static final String MADE_UP = "Let op: hier staan verzonnen voorbeeldgegevens.";
  private static final String NOT_NOTHING =
      "Dat hier niets staat, betekent niet dat er niets is: het is nog niet opgeschreven.";

  public Deck {
    madeUp = List.copyOf(madeUp);
    slides = List.copyOf(slides);
  }

  /** The slides of a wijkbeeld. */
  public static Deck of(Wijkbeeld wijkbeeld) {
    return new Maker(wijkbeeld).make();
  }

  /** Makes the slides, from the first to the last. */
  private static final class Maker {
    private final Wijkbeeld wijkbeeld;
    private final Content content;
    private final Facts facts;
    private final Optional<String> madeUp;
    private final List<Slide> slides = new ArrayList<>();

    Maker(Wijkbeeld wijkbeeld) {
      this.wijkbeeld = wijkbeeld;
      this.content = wijkbeeld.content();
      this.facts = wijkbeeld.facts();
      this.madeUp = facts.madeUp().isEmpty() ? Optional.empty() : Optional.of(MADE_UP);
    }

    Deck make() {
      opening();
      location();
      facts.figures().stream().sorted(Facts.STRENGTHS_FIRST).forEach(this::number);
      sentences();
      facts.comparison().ifPresent(this::sideBySide);
      facts.places().ifPresent(this::placeMap);
      entries(Part.PLEKKEN, content.places().stream().map(Maker::item).toList(), MOST_PIECES);
      entries(Part.TIJDLIJN, content.timeline().stream().map(Maker::item).toList(), MOST_MOMENTS);
      entries(
          Part.STERKHOUDERS,
          content.sterkhouders().stream().map(Maker::item).toList(),
          MOST_PIECES);
      for (Part part :
          List.of(Part.STRUCTUREN, Part.INITIATIEVEN, Part.PROFESSIONALS, Part.SAMENWERKING)) {
        entries(part, content.entries(part).stream().map(Maker::item).toList(), MOST_PIECES);
      }
      unknown();
      questions();
      sources();
      return new Deck(content.title(), facts.area(), edition(wijkbeeld), facts.madeUp(), slides);
    }

    private void opening() {
      slides.add(
          new Slide.Opening(
              head(
                  "begin",
                  "Wijkbeeld",
                  content.title(),
                  List.of(
                      "Welkom. Dit beeld bestaat uit cijfers en uit wat bewoners weten. Beide zijn"
                          + " nodig.",
                      "Een cijfer over een wijk zegt niets over een persoon."),
                  madeUp),
              facts.area().equals(facts.city()) ? facts.area() : facts.area() + ", " + facts.city(),
              edition(wijkbeeld)));
      List<String> pieces = pieces(content.introduction());
      for (int i = 0; i < pieces.size(); i++) {
        slides.add(
            new Slide.Sentences(
                head(
                    "inleiding" + numbered(i),
                    "Wijkbeeld",
                    "Waar dit over gaat",
                    List.of("Lees dit voor of vertel het in uw eigen woorden."),
                    Optional.empty()),
                List.of(pieces.get(i))));
      }
    }

    private void location() {
      slides.add(
          new Slide.Location(
              head(
                  "ligging",
                  "De wijk",
                  "Waar " + facts.area() + " ligt",
                  List.of(
                      "Op de kaart is %s het donkerste vlak.".formatted(facts.area()),
                      "De grens is die van de gemeente of het CBS. Bewoners trekken haar soms"
                          + " anders: vraag ernaar."),
                  madeUp),
              facts.inset().map(svg -> new Picture(svg, "Kaart: waar " + facts.area() + " ligt")),
              List.of(
                  facts.inhabitants().orElse("Hoeveel mensen er wonen is onbekend."),
                  "%s in %s".formatted(capital(facts.level()), facts.city()))));
    }

    private void number(Facts.Fact fact) {
      List<String> notes = new ArrayList<>();
      notes.add(fact.definition());
      if (!fact.state().known()) {
        notes.add(fact.state().explanation());
      }
      notes.add(reading(fact));
      notes.addAll(fact.compared());
      if (fact.trend().isPresent()) {
        notes.add(
            "De dikke lijn (hier) is %s, de dunne lijn is de vergelijking. Een open rondje is voorlopig, een stippellijn een prognose, een gat een jaar zonder cijfer."
                .formatted(facts.area()));
      }
      notes.add("Bron: " + fact.source());
      fact.madeUp().ifPresent(notes::add);
      slides.add(
          new Slide.Figure(
              head(
                  "cijfer-" + fact.indicator(),
                  SIDES.get(fact.side()),
                  fact.label(),
                  notes,
                  fact.madeUp().map(unused -> "Let op: dit cijfer is verzonnen.")),
              fact.side(),
              fact.state().known(),
              fact.value(),
              fact.state().known() ? fact.unit() : "",
              Stream.concat(Stream.of(fact.period()), fact.marks().stream())
                  .filter(text -> !text.isBlank())
                  .collect(Collectors.joining(", ")),
              certainty(fact),
              compared(fact),
              fact.trend().map(chart -> chart(chart, fact.side())),
              content.figures().stream()
                  .filter(chosen -> chosen.indicator().equals(fact.indicator()))
                  .map(Content.ChosenFigure::remark)
                  .filter(remark -> !remark.isBlank())
                  .findFirst()));
    }

    /** In the colour of its side; the name of the area stands on the slide already. */
    private Picture chart(TrendChart chart, Pijler side) {
      List<TrendChart.Line> lines = new ArrayList<>(chart.lines());
      lines.set(0, new TrendChart.Line("hier", lines.getFirst().points()));
      return new Picture(
          TrendChartSvg.draw(
              new TrendChart(
                  chart.title(),
                  chart.unit(),
                  chart.decimals(),
                  COLOURS.get(side),
                  lines,
                  chart.breaks()),
              LARGE),
          chart.title());
    }

    private static Optional<String> certainty(Facts.Fact fact) {
      return fact.interval().isBlank()
          ? Optional.empty()
          : Optional.of(
              "Waarschijnlijk tussen %s (95 %% zeker)"
                  .formatted(fact.interval().replace("\u2013", " en ")));
    }

    private static List<String> compared(Facts.Fact fact) {
      return fact.beside()
          .map(beside -> List.of(beside.name() + ": " + beside.value()))
          .orElse(List.of());
    }

    private static String reading(Facts.Fact fact) {
      return switch (fact.direction()) {
        case "hoog_is_kracht" -> "Hoe hoger dit cijfer, hoe meer de wijk draagt.";
        case "hoog_is_last" -> "Hoe hoger dit cijfer, hoe meer er weegt op de wijk.";
        default -> "Hoog of laag is hier niet goed of slecht: het beschrijft de wijk.";
      };
    }

    private void sentences() {
      Map<Rule.Side, List<Facts.Said>> bySide =
          facts.sentences().stream().collect(Collectors.groupingBy(Facts.Said::side));
      for (Rule.Side side : Rule.Side.values()) {
        List<List<Facts.Said>> pages =
            pages(
                bySide.getOrDefault(side, List.of()), said -> said.text().length(), MOST_SENTENCES);
        for (int i = 0; i < pages.size(); i++) {
          slides.add(
              new Slide.Sentences(
                  head(
                      "zinnen-" + side.name().toLowerCase(Dutch.LOCALE) + numbered(i),
                      "De wijk in zinnen",
                      side.title() + further(i),
                      pages.get(i).stream().map(Facts.Said::rule).distinct().toList(),
                      madeUp),
                  pages.get(i).stream().map(Facts.Said::text).toList()));
        }
      }
    }

    private void sideBySide(Comparison comparison) {
      slides.add(
          new Slide.SideBySide(
              head(
                  "naast-elkaar",
                  Part.CIJFERS.title(),
                  "%s naast andere gebieden".formatted(facts.area()),
                  List.of(
                      "Laat de zaal kiezen welk gebied ernaast komt.",
                      "Dit is geen wedstrijd. Een verschil kan toeval zijn, en een ander gebied"
                          + " heeft een andere geschiedenis.",
                      "Alle cijfers op een regel zijn van dezelfde periode."),
                  madeUp),
              comparison));
    }

    private void placeMap(String svg) {
      List<String> names =
          content.places().stream().map(Content.Place::name).limit(Facts.MOST_ON_MAP).toList();
      slides.add(
          new Slide.PlaceMap(
              head(
                  "plekken-kaart",
                  Part.PLEKKEN.title(),
                  "Waar mensen elkaar tegenkomen",
                  List.of(
                      "Bewoners wezen deze plekken aan. Vraag de zaal welke plek er ontbreekt.",
                      NOT_NOTHING),
                  madeUp),
              new Picture(
                  svg,
                  "Kaart van %s met %d plekken: %s"
                      .formatted(facts.area(), names.size(), String.join(", ", names))),
              names));
    }

    private void entries(Part part, List<Item> items, int most) {
      List<List<Item>> pages = new ArrayList<>();
      List<Item> open = new ArrayList<>();
      for (Item item : items.stream().flatMap(Maker::split).toList()) {
        if (item.photo().isPresent()) {
          pages.addAll(pages(open, Maker::letters, most));
          open.clear();
          pages.add(List.of(item));
        } else {
          open.add(item);
        }
      }
      pages.addAll(pages(open, Maker::letters, most));
      for (int i = 0; i < pages.size(); i++) {
        slides.add(
            new Slide.Entries(
                head(
                    part.name().toLowerCase(Dutch.LOCALE) + numbered(i),
                    HEARD,
                    part.title() + further(i),
                    List.of(
                        "Dit schreven mensen die de wijk kennen. Het is ervaring, geen telling.",
                        "Vraag de zaal: herkent u dit? Wat ontbreekt er?"),
                    Optional.empty()),
                pages.get(i)));
      }
    }

    private static Item item(Content.Place place) {
      return new Item("", place.name(), place.text(), place.photo());
    }

    private static Item item(Content.Moment moment) {
      return new Item(moment.when(), moment.title(), moment.text(), moment.photo());
    }

    private static Item item(Content.Entry entry) {
      return new Item("", entry.title(), entry.text(), entry.photo());
    }

    /** A name stands there only when its owner agreed. */
    private static Item item(Content.Sterkhouder person) {
      String name = person.consent().map(Content.Consent::name).orElse("");
      String contact = person.contact().isBlank() ? "" : "Te bereiken: " + person.contact();
      return new Item(
          "",
          person.role(),
          Stream.of(name, person.text(), contact)
              .filter(text -> !text.isBlank())
              .map(text -> text.matches(".*[.!?]") ? text : text + ".")
              .collect(Collectors.joining(" ")),
          Optional.empty());
    }

    private static int letters(Item item) {
      return item.name().length() + item.before().length() + item.text().length();
    }

    /** A long text goes on on a next slide, under the same name. */
    private static Stream<Item> split(Item item) {
      List<String> pieces = pieces(item.text());
      if (pieces.size() < 2) {
        return Stream.of(item);
      }
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < pieces.size(); i++) {
        items.add(
            new Item(
                item.before(),
                item.name() + further(i),
                pieces.get(i),
                i == 0 ? item.photo() : Optional.empty()));
      }
      return items.stream();
    }

    private void unknown() {
      List<String> lines = new ArrayList<>();
      facts.figures().stream()
          .filter(fact -> !fact.state().known())
          .forEach(
              fact ->
                  lines.add(
                      "%s: %s."
                          .formatted(
                              fact.label(),
                              fact.state() == FigureState.ONBEKEND
                                  ? "onbekend"
                                  : fact.state().word())));
      facts.refusal().ifPresent(lines::add);
      List<String> empty =
          Stream.of(Part.values())
              .filter(part -> part != Part.CIJFERS && part != Part.VRAGEN && isEmpty(part))
              .map(Part::title)
              .toList();
      if (!empty.isEmpty()) {
        lines.add("Nog niets opgeschreven over: " + String.join(", ", empty) + ".");
      }
      lines.add("Wat mensen voor elkaar betekenen staat in geen register.");
      List<List<String>> pages = pages(lines, String::length, MOST_MOMENTS);
      for (int i = 0; i < pages.size(); i++) {
        slides.add(
            new Slide.Sentences(
                head(
                    "onbekend" + numbered(i),
                    "Wat wij niet weten",
                    "Wat wij niet weten" + further(i),
                    List.of(
                        "Onbekend is geen nul. Verborgen cijfers zijn er wel, maar blijven"
                            + " verborgen zodat niemand te herkennen is.",
                        NOT_NOTHING),
                    Optional.empty()),
                pages.get(i)));
      }
    }

    private boolean isEmpty(Part part) {
      return switch (part) {
        case PLEKKEN -> content.places().isEmpty();
        case TIJDLIJN -> content.timeline().isEmpty();
        case STERKHOUDERS -> content.sterkhouders().isEmpty();
        case STRUCTUREN, INITIATIEVEN, PROFESSIONALS, SAMENWERKING ->
            content.entries(part).isEmpty();
        case CIJFERS -> facts.figures().isEmpty();
        case VRAGEN -> content.questions().isEmpty();
      };
    }

    private void questions() {
      slides.add(
          new Slide.Questions(
              head(
                  "vraag",
                  "Het gesprek",
                  Content.FIRST_QUESTION,
                  List.of(
                      "Geef de zaal een minuut stilte. Laat daarna eerst in tweetallen praten.",
                      "Er is geen fout antwoord."),
                  Optional.empty()),
              List.of()));
      List<List<String>> pages =
          pages(content.questions().stream().skip(1).toList(), String::length, MOST_QUESTIONS);
      for (int i = 0; i < pages.size(); i++) {
        slides.add(
            new Slide.Questions(
                head(
                    "vragen" + numbered(i),
                    "Het gesprek",
                    Part.VRAGEN.title() + further(i),
                    List.of("Neem de tijd voor een vraag. U hoeft ze niet alle te stellen."),
                    Optional.empty()),
                pages.get(i)));
      }
    }

    private void sources() {
      List<List<String>> pages = pages(facts.sources(), text -> text.length() / 3, MOST_SOURCES);
      if (pages.isEmpty()) {
        pages.add(List.of());
      }
      for (int i = 0; i < pages.size(); i++) {
        slides.add(
            new Slide.Sources(
                head(
                    "bronnen" + numbered(i),
                    "Bronnen",
                    "Waar dit op rust" + further(i),
                    Stream.concat(
                            Stream.of(
                                "Wie een cijfer wil nazoeken, vindt het in Wijkbeeld met dezelfde"
                                    + " snapshot."),
                            facts.madeUp().stream())
                        .toList(),
                    madeUp),
                pages.get(i),
                List.of(
                    "Cijfers van %s, snapshot %s."
                        .formatted(Dutch.day(facts.made()), facts.snapshot()),
                    edition(wijkbeeld) + ".")));
      }
    }
  }

  private static Head head(
      String id, String part, String title, List<String> notes, Optional<String> madeUp) {
    return new Head(id, part, title, notes, madeUp);
  }

  private static String edition(Wijkbeeld wijkbeeld) {
    return wijkbeeld
        .edition()
        .map(
            edition ->
                "Editie %d, vastgesteld op %s"
                    .formatted(edition.number(), Dutch.day(edition.frozenAt())))
        .orElse("Concept, nog niet vastgesteld");
  }

  private static String further(int page) {
    return page == 0 ? "" : " (vervolg)";
  }

  private static String numbered(int page) {
    return page == 0 ? "" : "-" + (page + 1);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Dutch.LOCALE) + word.substring(1);
  }

  /** As many of a list together as can be read from afar. */
  private static <T> List<List<T>> pages(List<T> all, ToIntFunction<T> letters, int most) {
    List<List<T>> pages = new ArrayList<>();
    List<T> page = new ArrayList<>();
    int sum = 0;
    for (T one : all) {
      int more = letters.applyAsInt(one);
      if (!page.isEmpty() && (page.size() == most || sum + more > MOST_LETTERS)) {
        pages.add(page);
        page = new ArrayList<>();
        sum = 0;
      }
      page.add(one);
      sum += more;
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }

  /** A text in pieces of whole sentences that each fit on a slide; nothing is left out. */
  private static List<String> pieces(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Dutch.LOCALE);
    sentences.setText(text);
    List<String> all = new ArrayList<>();
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      all.add(text.substring(from, to).strip());
      from = to;
    }
    return pages(all.stream().filter(one -> !one.isEmpty()).toList(), String::length, all.size())
        .stream()
        .map(page -> String.join(" ", page))
        .toList();
  }
}
