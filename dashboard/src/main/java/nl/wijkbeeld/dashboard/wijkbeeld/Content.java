package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people wrote for a wijkbeeld. Figures are only named here: their values are {@link Facts}.
 *
 * @param title the name under which the hall sees it
 * @param introduction a few sentences to begin with
 * @param figures the figures that were chosen, in their order
 * @param places where people meet
 * @param timeline how the wijk came to be, the earliest first
 * @param sterkhouders who hold the wijk together
 * @param structures informal structures
 * @param initiatives residents' initiatives and organisations
 * @param professionals professional effort
 * @param collaboration collaboration that works
 * @param questions for the conversation; the first is always {@link #FIRST_QUESTION}
 */
public record Content(
    String title,
    String introduction,
    List<ChosenFigure> figures,
    List<Place> places,
    List<Moment> timeline,
    List<Sterkhouder> sterkhouders,
    List<Entry> structures,
    List<Entry> initiatives,
    List<Entry> professionals,
    List<Entry> collaboration,
    List<String> questions) {

  /** With what every conversation begins. */
  public static final String FIRST_QUESTION = "Wat valt u op?";

  /**
   * A figure that was chosen.
   *
   * @param indicator the code of its indicator
   * @param remark what who chose it says of it; may be empty
   */
  public record ChosenFigure(String indicator, String remark) {}

  /**
   * A public place.
   *
   * @param longitude in degrees (WGS84)
   * @param latitude in degrees (WGS84)
   */
  public record Place(
      UUID id,
      String name,
      String text,
      double longitude,
      double latitude,
      Optional<UUID> photo,
      Optional<String> link) {
    public Place {
      if (!(longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90)) {
        throw new IllegalArgumentException(
            "geen plaats op aarde: %s, %s".formatted(longitude, latitude));
      }
    }
  }

  /**
   * Something that happened.
   *
   * @param when as people say it: a year, a month, "rond 1960"
   */
  public record Moment(UUID id, String when, String title, String text, Optional<UUID> photo) {}

  /**
   * Somebody who holds the wijk together.
   *
   * @param role what this person does, without a name
   * @param contact how to reach this person, for instance by way of an organisation
   * @param consent the name, when this person has agreed to be named
   */
  public record Sterkhouder(
      UUID id, String role, String contact, String text, Optional<Consent> consent) {

    /** The same, without a name that may not be shown any more. */
    Sterkhouder on(LocalDate day) {
      return consent.filter(given -> given.until().isBefore(day)).isPresent()
          ? new Sterkhouder(id, role, contact, text, Optional.empty())
          : this;
    }
  }

  /**
   * A name that may be shown.
   *
   * @param name the name
   * @param given the day on which this person agreed
   * @param until the last day on which it may be shown
   */
  public record Consent(String name, LocalDate given, LocalDate until) {
    public Consent {
      if (name.isBlank()) {
        throw new IllegalArgumentException("een toestemming zonder naam");
      }
      if (until.isBefore(given)) {
        throw new IllegalArgumentException("de toestemming eindigt voor zij begint");
      }
    }
  }

  /** A piece of text under a heading. */
  public record Entry(
      UUID id, String title, String text, Optional<UUID> photo, Optional<String> link) {}

  public Content {
    figures = List.copyOf(figures);
    places = List.copyOf(places);
    timeline = List.copyOf(timeline);
    sterkhouders = List.copyOf(sterkhouders);
    structures = List.copyOf(structures);
    initiatives = List.copyOf(initiatives);
    professionals = List.copyOf(professionals);
    collaboration = List.copyOf(collaboration);
    if (questions.isEmpty() || !questions.getFirst().equals(FIRST_QUESTION)) {
      throw new IllegalArgumentException("de eerste vraag is altijd: " + FIRST_QUESTION);
    }
    questions = List.copyOf(questions);
  }

  /** The wijkbeeld with which writing begins. */
  public static Content blank(String area) {
    return new Content(
        "Wijkbeeld " + area,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(FIRST_QUESTION));
  }

  /** As it may be shown on a day: names are left out when their consent has ended. */
  public Content on(LocalDate day) {
    return withSterkhouders(sterkhouders.stream().map(person -> person.on(day)).toList());
  }

  /** The pieces of text of a part that consists of them; empty for the other parts. */
  public List<Entry> entries(Part part) {
    return switch (part) {
      case STRUCTUREN -> structures;
      case INITIATIEVEN -> initiatives;
      case PROFESSIONALS -> professionals;
      case SAMENWERKING -> collaboration;
      case CIJFERS, PLEKKEN, TIJDLIJN, STERKHOUDERS, VRAGEN -> List.of();
    };
  }

  /** The same under another title, with another introduction. */
  public Content titled(String newTitle, String newIntroduction) {
    return new Content(
        newTitle,
        newIntroduction,
        figures,
        places,
        timeline,
        sterkhouders,
        structures,
        initiatives,
        professionals,
        collaboration,
        questions);
  }

  public Content withFigures(List<ChosenFigure> changed) {
    return new Content(
        title,
        introduction,
        changed,
        places,
        timeline,
        sterkhouders,
        structures,
        initiatives,
        professionals,
        collaboration,
        questions);
  }

  public Content withPlaces(List<Place> changed) {
    return new Content(
        title,
        introduction,
        figures,
        changed,
        timeline,
        sterkhouders,
        structures,
        initiatives,
        professionals,
        collaboration,
        questions);
  }

  public Content withTimeline(List<Moment> changed) {
    return new Content(
        title,
        introduction,
        figures,
        places,
        changed,
        sterkhouders,
        structures,
        initiatives,
        professionals,
        collaboration,
        questions);
  }

  public Content withSterkhouders(List<Sterkhouder> changed) {
    return new Content(
        title,
        introduction,
        figures,
        places,
        timeline,
        changed,
        structures,
        initiatives,
        professionals,
        collaboration,
        questions);
  }

  public Content withStructures(List<Entry> changed) {
    return new Content(
        title,
        introduction,
        figures,
        places,
        timeline,
        sterkhouders,
        changed,
        initiatives,
        professionals,
        collaboration,
        questions);
  }

  public Content withInitiatives(List<Entry> changed) {
    return new Content(
        title,
        introduction,
        figures,
        places,
        timeline,
        sterkhouders,
        structures,
        changed,
        professionals,
        collaboration,
        questions);
  }

  public Content withProfessionals(List<Entry> changed) {
    return new Content(
        title,
        introduction,
        figures,
        places,
        timeline,
        sterkhouders,
        structures,
        initiatives,
        changed,
        collaboration,
        questions);
  }

  public Content withCollaboration(List<Entry> changed) {
    return new Content(
        title,
        introduction,
        figures,
        places,
        timeline,
        sterkhouders,
        structures,
        initiatives,
        professionals,
        changed,
        questions);
  }

  public Content withQuestions(List<String> changed) {
    return new Content(
        title,
        introduction,
        figures,
        places,
        timeline,
        sterkhouders,
        structures,
        initiatives,
        professionals,
        collaboration,
        changed);
  }

  /** The same with other pieces of text in a part that consists of them. */
  public Content withEntries(Part part, List<Entry> changed) {
    return switch (part) {
      case STRUCTUREN -> withStructures(changed);
      case INITIATIEVEN -> withInitiatives(changed);
      case PROFESSIONALS -> withProfessionals(changed);
      case SAMENWERKING -> withCollaboration(changed);
      case CIJFERS, PLEKKEN, TIJDLIJN, STERKHOUDERS, VRAGEN ->
          throw new IllegalArgumentException(part + " bestaat niet uit stukken tekst");
    };
  }

  /** All photos that are named, in their order. */
  public Set<UUID> photos() {
    return Stream.of(
            places.stream().map(Place::photo),
            timeline.stream().map(Moment::photo),
            Stream.of(structures, initiatives, professionals, collaboration)
                .flatMap(List::stream)
                .map(Entry::photo))
        .flatMap(photos -> photos)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether people wrote of something that carries the wijk. */
  public boolean namesStrengths() {
    return Stream.of(
            places.stream().map(Place::name),
            sterkhouders.stream().map(Sterkhouder::role),
            Stream.of(structures, initiatives, collaboration)
                .flatMap(List::stream)
                .map(Entry::title))
        .flatMap(names -> names)
        .anyMatch(name -> !name.isBlank());
  }
}
