package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.text.Dutch;

/** A piece of a wijkbeeld that is compared, and taken over, as a whole. */
@SuppressWarnings("ImmutableEnumChecker") // Its functions are pure.
public enum Piece {
  OPENING(
      "Titel en inleiding",
      content -> List.of(content.title(), content.introduction()),
      (into, from) -> into.titled(from.title(), from.introduction())),
  CIJFERS(
      Part.CIJFERS.title(),
      content ->
          content.figures().stream()
              .map(figure -> text(figure.indicator(), figure.remark()))
              .toList(),
      (into, from) -> into.withFigures(from.figures())),
  PLEKKEN(
      Part.PLEKKEN.title(),
      content ->
          content.places().stream()
              .map(
                  place ->
                      text(
                          place.name(),
                          place.text(),
                          Dutch.number(place.latitude(), 5) + " NB",
                          Dutch.number(place.longitude(), 5) + " OL",
                          photo(place.photo()),
                          place.link().orElse("")))
              .toList(),
      (into, from) -> into.withPlaces(from.places())),
  TIJDLIJN(
      Part.TIJDLIJN.title(),
      content ->
          content.timeline().stream()
              .map(
                  moment ->
                      text(moment.when(), moment.title(), moment.text(), photo(moment.photo())))
              .toList(),
      (into, from) -> into.withTimeline(from.timeline())),
  STERKHOUDERS(
      Part.STERKHOUDERS.title(),
      content ->
          content.sterkhouders().stream()
              .map(
                  person ->
                      text(
                          person.role(),
                          person.contact(),
                          person.text(),
                          person
                              .consent()
                              .map(
                                  given ->
                                      "%s (toestemming %s tot en met %s)"
                                          .formatted(
                                              given.name(), day(given.given()), day(given.until())))
                              .orElse("zonder naam")))
              .toList(),
      (into, from) -> into.withSterkhouders(from.sterkhouders())),
  STRUCTUREN(
      Part.STRUCTUREN.title(),
      content -> entries(content.structures()),
      (into, from) -> into.withStructures(from.structures())),
  INITIATIEVEN(
      Part.INITIATIEVEN.title(),
      content -> entries(content.initiatives()),
      (into, from) -> into.withInitiatives(from.initiatives())),
  PROFESSIONALS(
      Part.PROFESSIONALS.title(),
      content -> entries(content.professionals()),
      (into, from) -> into.withProfessionals(from.professionals())),
  SAMENWERKING(
      Part.SAMENWERKING.title(),
      content -> entries(content.collaboration()),
      (into, from) -> into.withCollaboration(from.collaboration())),
  VRAGEN(
      Part.VRAGEN.title(),
      Content::questions,
      (into, from) -> into.withQuestions(from.questions()));

  private final String title;
  private final Function<Content, List<String>> lines;
  private final BinaryOperator<Content> take;

  Piece(String title, Function<Content, List<String>> lines, BinaryOperator<Content> take) {
    this.title = title;
    this.lines = lines;
    this.take = take;
  }

  public String title() {
    return title;
  }

  /** What it says, a line for each thing. */
  public List<String> lines(Content content) {
    return lines.apply(content);
  }

  /** Whether two contents say the same here. */
  boolean same(Content one, Content other) {
    return lines(one).equals(lines(other));
  }

  /** A content with this piece from another. */
  Content take(Content into, Content from) {
    return take.apply(into, from);
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
