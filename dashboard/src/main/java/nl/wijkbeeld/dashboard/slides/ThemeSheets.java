package nl.wijkbeeld.dashboard.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.handout.QrCode;
import nl.wijkbeeld.dashboard.handout.Typeface;
import nl.wijkbeeld.dashboard.slides.Sheet.Box;
import nl.wijkbeeld.dashboard.slides.Sheet.Line;
import nl.wijkbeeld.dashboard.slides.Sheet.Place;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;

/** Lays a theme on a poster to write on (A3) and on a card for its table (A5). */
final class ThemeSheets {
  private static final double POSTER_WIDTH = 841.89;
  private static final double POSTER_HEIGHT = 1190.55;
  private static final double CARD_WIDTH = 595.28;
  private static final double CARD_HEIGHT = 419.53;

  private static final double SIDE = 54;
  private static final double CARD_SIDE = 34;
  private static final double COLUMN_GAP = 30;
  private static final int MOST_FIGURES = 2;
  private static final double FIGURE_TALL = 236;
  private static final double NUMBER_TALL = 96;
  private static final double RULE = 30;
  private static final String PAPER = "#f2f5f3";
  private static final String RULED = "#b9c2be";

  private static final List<String> FIELDS =
      List.of("Wat zien wij?", "Wat willen wij over vijf jaar?", "Wie pakt wat op?");

  private static final List<String> AT_THE_TABLE =
      List.of(
          "Iedereen komt aan het woord.",
          "Een cijfer is een begin. Wat u ziet, telt ook.",
          "Schrijf op wat u samen vindt, ook als u het niet eens bent.",
          "Schrijf geen namen of ziektes van andere mensen op.");

  private final Deck deck;
  private final Optional<String> online;

  private ThemeSheets(Deck deck, Optional<String> online) {
    this.deck = deck;
    this.online = online;
  }

  static List<Sheet> posters(Deck deck, List<TableTheme> themes, Optional<String> online) {
    ThemeSheets maker = new ThemeSheets(deck, online);
    return themes.stream().map(maker::poster).toList();
  }

  static List<Sheet> cards(Deck deck, List<TableTheme> themes, Optional<String> online) {
    ThemeSheets maker = new ThemeSheets(deck, online);
    return themes.stream().map(maker::card).toList();
  }

  private Sheet poster(TableTheme theme) {
    double room = POSTER_WIDTH - 2 * SIDE;
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Sheet.Plane(new Place(0, 0, POSTER_WIDTH, 20), SlideSheets.ACCENT));
    boxes.add(
        new Sheet.Words(
            new Place(SIDE, 48, room, 28),
            List.of(Line.of(deck.title() + " \u00b7 " + deck.area(), 20, SlideSheets.SOFT))));
    Sheet.Title title = title(theme, new Place(SIDE, 76, room, 0), 56);
    double y = title.at().y() + title.at().height() + 14;
    List<Line> questions = new ArrayList<>();
    questions.add(Line.bold(Content.FIRST_QUESTION, 30, SlideSheets.ACCENT));
    theme.questions().forEach(text -> questions.add(Line.of(text, 24, SlideSheets.INK)));
    double tall = Sheet.height(questions, room);
    boxes.add(new Sheet.Words(new Place(SIDE, y, room, tall), questions));
    y += tall + 24;
    List<Slide.Figure> figures =
        deck.slides().stream()
            .filter(Slide.Figure.class::isInstance)
            .map(Slide.Figure.class::cast)
            .filter(theme::has)
            .limit(MOST_FIGURES)
            .toList();
    if (figures.isEmpty()) {
      boxes.add(
          new Sheet.Words(
              new Place(SIDE, y, room, 50),
              List.of(
                  Line.of(
                      "Over dit thema staat geen cijfer in dit wijkbeeld. Dat betekent niet dat er"
                          + " niets speelt: u weet er meer van dan een register.",
                      18,
                      SlideSheets.SOFT))));
      y += 64;
    } else {
      double width = (room - COLUMN_GAP) / 2;
      boolean drawn = figures.stream().anyMatch(figure -> figure.chart().isPresent());
      double high = drawn ? FIGURE_TALL : NUMBER_TALL;
      Place left = new Place(SIDE, y, width, high);
      Place right = new Place(SIDE + width + COLUMN_GAP, y, width, high);
      if (figures.size() == 1) {
        figure(figures.getFirst(), left, Optional.of(right), boxes);
      } else {
        figure(figures.getFirst(), left, Optional.empty(), boxes);
        figure(figures.getLast(), right, Optional.empty(), boxes);
      }
      y += high + 20;
    }
    double bottom = POSTER_HEIGHT - 150;
    fields(new Place(SIDE, y, room, bottom - y), boxes);
    foot(figures, bottom + 22, room, boxes);
    return new Sheet(POSTER_WIDTH, POSTER_HEIGHT, title, boxes, List.of());
  }

  private static Sheet.Title title(TableTheme theme, Place at, double most) {
    double size = most;
    while (Typeface.BOLD.lines(theme.name(), size, at.width()).size() > 2) {
      size -= 2;
    }
    double tall = Typeface.BOLD.lines(theme.name(), size, at.width()).size() * size * Sheet.LEADING;
    return new Sheet.Title(
        new Place(at.x(), at.y(), at.width(), tall), theme.name(), size, SlideSheets.INK);
  }

  /** A figure with its chart aside, or below it when there is no room. */
  private static void figure(
      Slide.Figure figure, Place at, Optional<Place> aside, List<Box> boxes) {
    String colour = Deck.COLOURS.get(figure.side());
    boxes.add(new Sheet.Plane(new Place(at.x(), at.y(), at.width(), 3), colour));
    List<Line> lines = new ArrayList<>();
    lines.add(Line.bold(figure.head().title(), 17, SlideSheets.INK));
    lines.add(
        Line.bold(
            figure.unit().length() > 12
                ? figure.value()
                : (figure.value() + " " + figure.unit()).strip(),
            figure.known() ? 38 : 22,
            colour));
    List<String> beside = new ArrayList<>();
    if (figure.unit().length() > 12) {
      beside.add(figure.unit());
    }
    beside.add(figure.period());
    beside.addAll(figure.compared());
    lines.add(Line.of(String.join(" \u00b7 ", beside), 14, SlideSheets.SOFT));
    figure.head().madeUp().ifPresent(said -> lines.add(Line.bold(said, 14, SlideSheets.WARNING)));
    double tall = Sheet.height(lines, at.width());
    boxes.add(new Sheet.Words(new Place(at.x(), at.y() + 10, at.width(), tall), lines));
    figure
        .chart()
        .ifPresent(
            chart ->
                boxes.add(
                    new Sheet.Drawn(
                        aside.orElseGet(
                            () ->
                                new Place(
                                    at.x(),
                                    at.y() + tall + 14,
                                    at.width(),
                                    Math.max(60, at.height() - tall - 14))),
                        chart)));
  }

  /** Room to write in. */
  private static void fields(Place at, List<Box> boxes) {
    double tall = at.height() / FIELDS.size();
    for (int i = 0; i < FIELDS.size(); i++) {
      double top = at.y() + i * tall;
      boxes.add(new Sheet.Plane(new Place(at.x(), top, at.width(), tall - 14), PAPER));
      boxes.add(
          new Sheet.Words(
              new Place(at.x() + 14, top + 10, at.width() - 28, 28),
              List.of(Line.bold(FIELDS.get(i), 20, SlideSheets.INK))));
      for (double line = top + 36 + RULE; line < top + tall - 20; line += RULE) {
        boxes.add(new Sheet.Plane(new Place(at.x() + 14, line, at.width() - 28, .8), RULED));
      }
    }
  }

  private void foot(List<Slide.Figure> figures, double y, double room, List<Box> boxes) {
    double width = online.isPresent() ? room - 120 : room;
    List<Line> lines = new ArrayList<>();
    online.ifPresent(
        address -> lines.add(Line.bold("Het hele wijkbeeld: " + address, 15, SlideSheets.INK)));
    if (figures.stream().anyMatch(figure -> figure.head().madeUp().isPresent())) {
      lines.add(Line.bold("Let op: hier staan verzonnen cijfers.", 15, SlideSheets.WARNING));
    }
    lines.add(Line.of(deck.edition() + ".", 13, SlideSheets.SOFT));
    figures.stream()
        .flatMap(figure -> figure.head().notes().stream())
        .filter(note -> note.startsWith("Bron: "))
        .distinct()
        .forEach(note -> lines.add(Line.of(note, 13, SlideSheets.SOFT)));
    boxes.add(Sheet.fitted(new Place(SIDE, y, width, 100), lines, 1));
    online.ifPresent(
        address ->
            boxes.add(
                new Sheet.Drawn(new Place(SIDE + room - 104, y - 2, 104, 104), code(address))));
  }

  private static Slide.Picture code(String address) {
    return new Slide.Picture(QrCode.svg(address), "QR-code met het adres " + address);
  }

  private Sheet card(TableTheme theme) {
    double room = CARD_WIDTH - 2 * CARD_SIDE;
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Sheet.Plane(new Place(0, 0, CARD_WIDTH, 12), SlideSheets.ACCENT));
    boxes.add(
        new Sheet.Words(
            new Place(CARD_SIDE, 26, room, 18),
            List.of(
                Line.of(
                    "Tafelkaart \u00b7 " + deck.title() + " \u00b7 " + deck.area(),
                    12,
                    SlideSheets.SOFT))));
    Sheet.Title title = title(theme, new Place(CARD_SIDE, 42, room, 0), 34);
    double y = title.at().y() + title.at().height() + 8;
    double left = online.isPresent() ? room - 118 : room;
    List<Line> lines = new ArrayList<>();
    lines.add(Line.bold(Content.FIRST_QUESTION, 20, SlideSheets.ACCENT));
    theme.questions().forEach(text -> lines.add(Line.of(text, 17, SlideSheets.INK)));
    lines.add(Line.bold("Aan tafel", 14, SlideSheets.INK).after(1));
    AT_THE_TABLE.forEach(text -> lines.add(Line.bullet(text, 13, SlideSheets.INK)));
    boxes.add(Sheet.fitted(new Place(CARD_SIDE, y, left, CARD_HEIGHT - y - 44), lines, 1.2));
    boxes.add(
        new Sheet.Words(
            new Place(CARD_SIDE, CARD_HEIGHT - 32, room, 16),
            List.of(Line.of(deck.edition(), 11, SlideSheets.SOFT))));
    online.ifPresent(
        address -> {
          boxes.add(new Sheet.Drawn(new Place(CARD_SIDE + room - 106, y, 106, 106), code(address)));
          boxes.add(
              new Sheet.Words(
                  new Place(CARD_SIDE + room - 106, y + 110, 106, 60),
                  List.of(Line.of("Het hele wijkbeeld op uw telefoon", 12, SlideSheets.SOFT))));
        });
    return new Sheet(CARD_WIDTH, CARD_HEIGHT, title, boxes, List.of());
  }
}
