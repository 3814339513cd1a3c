package nl.wijkbeeld.dashboard.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.handout.Typeface;
import nl.wijkbeeld.dashboard.slides.Sheet.Box;
import nl.wijkbeeld.dashboard.slides.Sheet.Line;
import nl.wijkbeeld.dashboard.slides.Sheet.Place;
import nl.wijkbeeld.dashboard.wijkbeeld.Comparison;

/** Lays slides on sheets of 16 by 9. */
final class SlideSheets {
  static final double WIDTH = 960;
  static final double HEIGHT = 540;

  static final String INK = "#16201e";
  static final String SOFT = "#46524f";
  static final String ACCENT = "#0b5f59";
  static final String WARNING = "#5a3d00";
  static final String WARNING_GROUND = "#fff0c8";

  private static final double SIDE = 48;
  private static final double TITLE = 36;
  private static final double TEXT = 24;
  private static final double SMALL = 13;
  private static final double LARGER = 1.45;
  private static final double GREAT = 84;
  private static final double LONGEST_VALUE = 290;

  private final Deck deck;

  private SlideSheets(Deck deck) {
    this.deck = deck;
  }

  static List<Sheet> of(Deck deck) {
    SlideSheets maker = new SlideSheets(deck);
    List<Sheet> sheets = new ArrayList<>();
    for (Slide slide : deck.slides()) {
      sheets.add(maker.sheet(slide, sheets.size() + 1));
    }
    return sheets;
  }

  private Sheet sheet(Slide slide, int number) {
    boolean alone =
        slide instanceof Slide.Opening
            || (slide instanceof Slide.Questions questions && questions.questions().isEmpty());
    String colour = slide instanceof Slide.Figure figure ? Deck.COLOURS.get(figure.side()) : ACCENT;
    double size = alone ? 2 * TITLE : TITLE;
    double width = WIDTH - 2 * SIDE - 24;
    int lines = Typeface.BOLD.lines(slide.head().title(), size, width).size();
    double tall = lines * size * Sheet.LEADING;
    double top = alone ? HEIGHT * .3 : 56;
    Sheet.Title title =
        new Sheet.Title(new Place(SIDE + 24, top, width, tall), slide.head().title(), size, INK);
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Sheet.Plane(new Place(SIDE, top - 26, 9, tall + 26), colour));
    boxes.add(
        new Sheet.Words(
            new Place(SIDE + 24, top - 28, width, 26),
            List.of(Line.bold(slide.head().part(), 17, colour))));
    double from = top + tall + 18;
    boxes.addAll(content(slide, new Place(SIDE, from, WIDTH - 2 * SIDE, 468 - from)));
    slide
        .head()
        .madeUp()
        .ifPresent(
            said -> {
              Place at = new Place(SIDE, 474, WIDTH - 2 * SIDE, 26);
              boxes.add(new Sheet.Plane(at, WARNING_GROUND));
              boxes.add(
                  new Sheet.Words(
                      new Place(SIDE + 8, 477, WIDTH - 2 * SIDE - 16, 22),
                      List.of(Line.bold(said, 16, WARNING))));
            });
    boxes.add(
        new Sheet.Words(
            new Place(SIDE, 510, WIDTH - 2 * SIDE, 18),
            List.of(
                Line.of(
                    "%s \u00b7 %s \u00b7 %d van %d"
                        .formatted(deck.area(), deck.edition(), number, deck.slides().size()),
                    SMALL,
                    SOFT))));
    return new Sheet(WIDTH, HEIGHT, title, boxes, slide.head().notes());
  }

  private static List<Box> content(Slide slide, Place at) {
    return switch (slide) {
      case Slide.Opening opening ->
          List.of(
              new Sheet.Words(
                  new Place(at.x() + 24, at.y(), at.width() - 24, at.height()),
                  List.of(
                      Line.of(opening.area(), 32, INK), Line.of(opening.edition(), TEXT, SOFT))));
      case Slide.Sentences sentences ->
          List.of(Sheet.fitted(at, lines(sentences.sentences()), LARGER));
      case Slide.Location location -> location(location, at);
      case Slide.Figure number -> number(number, at);
      case Slide.PlaceMap map -> {
        List<Line> names = new ArrayList<>();
        for (String name : map.names()) {
          names.add(Line.of((names.size() + 1) + ". " + name, TEXT, INK));
        }
        yield List.of(
            new Sheet.Drawn(part(at, 0, .62), map.map()), Sheet.fitted(part(at, .65, 1), names, 1));
      }
      case Slide.Entries entries -> entries(entries, at);
      case Slide.SideBySide beside -> List.of(beside(beside.comparison(), at));
      case Slide.Questions questions ->
          questions.questions().isEmpty()
              ? List.of()
              : List.of(Sheet.fitted(at, lines(questions.questions()), LARGER));
      case Slide.Sources sources ->
          List.of(
              Sheet.fitted(
                  at,
                  Stream.concat(
                          sources.sources().stream().map(text -> Line.bullet(text, 17, INK)),
                          sources.about().stream().map(text -> Line.of(text, 17, SOFT)))
                      .toList(),
                  1.3));
    };
  }

  private static List<Line> lines(List<String> texts) {
    return texts.size() == 1
        ? List.of(Line.of(texts.getFirst(), TEXT, INK))
        : texts.stream().map(text -> Line.bullet(text, TEXT, INK)).toList();
  }

  private static Place part(Place at, double from, double to) {
    return new Place(at.x() + at.width() * from, at.y(), at.width() * (to - from), at.height());
  }

  private static List<Box> location(Slide.Location location, Place at) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(
        Sheet.fitted(
            part(at, 0, .4),
            location.lines().stream().map(text -> Line.of(text, TEXT, INK)).toList(),
            1.2));
    location.map().ifPresent(map -> boxes.add(new Sheet.Drawn(part(at, .43, 1), map)));
    return boxes;
  }

  private static List<Box> number(Slide.Figure number, Place at) {
    String colour = Deck.COLOURS.get(number.side());
    double size =
        Math.min(GREAT, GREAT * LONGEST_VALUE / Typeface.BOLD.width(number.value(), GREAT));
    List<Line> lines = new ArrayList<>();
    lines.add(Line.bold(number.value(), number.known() ? size : Math.min(size, 44), colour));
    if (!number.unit().isBlank()) {
      lines.add(Line.of(number.unit(), TEXT, colour));
    }
    lines.add(Line.of(number.period(), 19, SOFT));
    number.compared().forEach(text -> lines.add(Line.bold(text, 21, INK)));
    number.certainty().ifPresent(text -> lines.add(Line.of(text, 19, SOFT)));
    number.remark().ifPresent(text -> lines.add(Line.of(text, 21, INK)));
    List<Box> boxes = new ArrayList<>();
    boxes.add(Sheet.fitted(part(at, 0, number.chart().isPresent() ? .36 : 1), lines, 1));
    number.chart().ifPresent(chart -> boxes.add(new Sheet.Drawn(part(at, .39, 1), chart)));
    return boxes;
  }

  private static List<Box> entries(Slide.Entries entries, Place at) {
    List<Line> lines = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    for (Slide.Item item : entries.items()) {
      String when = item.before().isBlank() ? "" : item.before() + " \u00b7 ";
      lines.add(Line.bold(when + item.name(), TEXT, ACCENT).after(.8));
      if (!item.text().isBlank()) {
        lines.add(Line.of(item.text(), 22, INK).after(.1));
      }
      item.photo().ifPresent(id -> boxes.add(new Sheet.Shot(part(at, .5, 1), id)));
    }
    boxes.addFirst(Sheet.fitted(part(at, 0, boxes.isEmpty() ? 1 : .47), lines, LARGER));
    return boxes;
  }

  /** On paper nobody chooses: the area beside its gemeente. */
  private static Sheet.Grid beside(Comparison comparison, Place at) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Cijfer", comparison.area(), comparison.city()));
    comparison
        .rows()
        .forEach(
            row ->
                rows.add(
                    List.of(
                        "%s (%s, %s)".formatted(row.label(), row.unit(), row.period()),
                        row.own(),
                        row.city())));
    return new Sheet.Grid(at, rows, .56, 20);
  }
}
