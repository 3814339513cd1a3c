package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.text.Dutch;

/** A piece of a wijkbeeld that is compared, and taken over, as a whole. */
@SuppressWarnings("ImmutableEnumChecker") // Its functions are pure.
public enum Piece {
  OPENING("Titel en inleiding"),
  CIJFERS(Part.CIJFERS.title()),
  PLEKKEN(Part.PLEKKEN.title()),
  TIJDLIJN(Part.TIJDLIJN.title()),
  STERKHOUDERS(Part.STERKHOUDERS.title()),
  STRUCTUREN(Part.STRUCTUREN.title()),
  INITIATIEVEN(Part.INITIATIEVEN.title()),
  PROFESSIONALS(Part.PROFESSIONALS.title()),
  SAMENWERKING(Part.SAMENWERKING.title()),
  VRAGEN(Part.VRAGEN.title());

  private final String title;

  Piece(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What it says, a line for each thing. */
  public List<String> lines(Content content) {
    return switch (this) {
      case OPENING -> List.of(content.title(), content.introduction());
      case CIJFERS ->
          content.figures().stream()
              .map(figure -> text(figure.indicator(), figure.remark()))
              .toList();
      case PLEKKEN -> content.places().stream().map(Piece::place).toList();
      case TIJDLIJN ->
          content.timeline().stream()
              .map(
                  moment ->
                      text(moment.when(), moment.title(), moment.text(), photo(moment.photo())))
              .toList();
      case STERKHOUDERS -> content.sterkhouders().stream().map(Piece::person).toList();
      case STRUCTUREN -> entries(content.structures());
      case INITIATIEVEN -> entries(content.initiatives());
      case PROFESSIONALS -> entries(content.professionals());
      case SAMENWERKING -> entries(content.collaboration());
      case VRAGEN -> content.questions();
    };
  }

  /** Whether two contents say the same here. */
  boolean same(Content one, Content other) {
    return lines(one).equals(lines(other));
  }

  /** A content with this piece from another. */
  Content take(Content into, Content from) {
    return switch (this) {
      case OPENING -> into.titled(from.title(), from.introduction());
      case CIJFERS -> into.withFigures(from.figures());
      case PLEKKEN -> into.withPlaces(from.places());
      case TIJDLIJN -> into.withTimeline(from.timeline());
      case STERKHOUDERS -> into.withSterkhouders(from.sterkhouders());
      case STRUCTUREN -> into.withStructures(from.structures());
      case INITIATIEVEN -> into.withInitiatives(from.initiatives());
      case PROFESSIONALS -> into.withProfessionals(from.professionals());
      case SAMENWERKING -> into.withCollaboration(from.collaboration());
      case VRAGEN -> into.withQuestions(from.questions());
    };
  }

  private static String place(Content.Place place) {
    return text(
        place.name(),
        place.text(),
        Dutch.number(place.latitude(), 5) + " NB",
        Dutch.number(place.longitude(), 5) + " OL",
        photo(place.photo()),
        place.link().orElse(""));
  }

  private static String person(Content.Sterkhouder person) {
    return text(
        person.role(),
        person.contact(),
        person.text(),
        person
            .consent()
            .map(
                given ->
                    "%s (toestemming %s tot en met %s)"
                        .formatted(given.name(), day(given.given()), day(given.until())))
            .orElse("zonder naam"));
  }

  private static List<String> entries(List<Content.Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                text(entry.title(), entry.text(), photo(entry.photo()), entry.link().orElse("")))
        .toList();
  }

  private static String photo(Optional<?> photo) {
    return photo.map(id -> "foto " + id.toString().substring(0, 8)).orElse("");
  }

  private static String day(LocalDate day) {
    return Dutch.day(day);
  }

  private static String text(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
