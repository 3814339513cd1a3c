package nl.wijkbeeld.dashboard.slides;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a table on a BuurtTop talks about.
 *
 * @param name its name
 * @param questions to begin with
 * @param figures which figures belong to it, by a word in their name
 */
record TableTheme(String name, List<String> questions, Pattern figures) {

  /** The themes of every BuurtTop, in their order. */
  static final List<TableTheme> STANDARD =
      List.of(
          theme(
              "Verduurzaming",
              "energie|gas\\b|gaslevering|elektri|zonne|label|isolat|duurza|warmte",
              "Waar is uw huis te koud of te warm?",
              "Wat zou u samen met de buren willen aanpakken?"),
          theme(
              "Ruimtelijke inrichting en leefomgeving",
              "groen|afstand|speel|dichtheid|verkeer|auto|openbare|water|overlast|veilig|schoon",
              "Op welke plek in de wijk bent u graag?",
              "Welke plek kan beter, en voor wie?"),
          theme(
              "Zorgzaamheid en zorg",
              "gezond|zorg|eenza|psychisch|regie|huisarts|65-plus|verzuim|beperking",
              "Wie helpt u als het even niet gaat?",
              "Wie in de wijk missen wij, en hoe bereiken wij hen?"),
          theme(
              "Delen en herverdelen",
              "bijstand|schuld|inkomen|voedselbank|\\bww\\b|arbeidsongeschikt|armoede|uitkering|geld",
              "Wat is er in de wijk genoeg, en wat te weinig?",
              "Wat zou u met buren willen delen?"),
          theme(
              "Inclusiviteit en samenleven",
              "contact|cohesie|vertrouw|samenleven|vrijwillig|vereniging|initiatie|buren|hulp|ontmoet",
              "Wanneer hoort u erbij in deze wijk?",
              "Wie ziet u hier nooit, en hoe komt dat?"),
          theme(
              "Wonen",
              "woning|huur|koop|bouwjaar|wonen|verhui|huishoud",
              "Kan iedereen hier blijven wonen die dat wil?",
              "Wat maakt een huis hier een thuis?"),
          theme(
              "Cultuur",
              "cultu|muse|biblio|theater|kunst|podium|school",
              "Welk verhaal van de wijk moet blijven?",
              "Waar kan iets nieuws beginnen?"));

  TableTheme {
    questions = List.copyOf(questions);
  }

  private static TableTheme theme(String name, String figures, String... questions) {
    return new TableTheme(
        name, List.of(questions), Pattern.compile(figures, Pattern.CASE_INSENSITIVE));
  }

  /** A theme of one's own; no figure belongs to it by itself. */
  static TableTheme own(String name) {
    return theme(name, "(?!)", "Wat gaat hier goed?", "Wat moet anders, en wie is daarvoor nodig?");
  }

  /** Whether a figure belongs to it. */
  boolean has(Slide.Figure figure) {
    return figures.matcher(figure.head().title()).find();
  }
}
