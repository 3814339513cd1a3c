package nl.wijkbeeld.dashboard.figure;

import java.util.Optional;

/** The marks that can stand beside a figure, each with what it means. */
public enum ReadingGuide {
  INTERVAL(
      "95%-interval",
      "95%-interval: de grenzen waartussen het cijfer ligt als toeval wordt meegerekend. Hoe wijder, hoe minder zeker."),
  LITTLE(
      "rust op weinig",
      "Rust op weinig: minder dan 10 gevallen, of een groep van minder dan 100. Toeval speelt dan een grote rol."),
  SMOOTHED(
      "gladgestreken",
      "Gladgestreken: het cijfer is naar dat van alle gebieden samen getrokken, sterker naarmate het op minder rust. Het gewone cijfer blijft ernaast staan."),
  CHANCE(
      "groter dan toeval",
      "Groter dan toeval: het verschil is zo groot dat toeval alleen het bijna nooit geeft (95 % zeker). Staat er niets, dan is dat hier niet te zeggen."),
  PROVISIONAL("voorlopig", "Voorlopig: de bron kan dit cijfer nog bijstellen."),
  FORECAST("prognose", "Prognose: een verwachting van de bron over een tijd die nog moest komen."),
  EITHER(
      "voorlopig of prognose",
      "Voorlopig of prognose: de bron kan dit cijfer nog bijstellen, of het is een verwachting.");

  private final String term;
  private final String explanation;

  ReadingGuide(String term, String explanation) {
    this.term = term;
    this.explanation = explanation;
  }

  public String term() {
    return term;
  }

  /** What it means, as a sentence that begins with the term. */
  public String explanation() {
    return explanation;
  }

  /** The mark for what is not final. */
  public static Optional<ReadingGuide> of(Figure.Finality finality) {
    return switch (finality) {
      case DEFINITIEF -> Optional.empty();
      case VOORLOPIG -> Optional.of(PROVISIONAL);
      case PROGNOSE -> Optional.of(FORECAST);
      case VOORLOPIG_OF_PROGNOSE -> Optional.of(EITHER);
    };
  }
}
