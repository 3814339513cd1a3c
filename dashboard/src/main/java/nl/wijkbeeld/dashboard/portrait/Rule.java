package nl.wijkbeeld.dashboard.portrait;

/** The rules that make sentences; each says itself when it speaks. */
public enum Rule {
  DRAAGT(
      Side.KRACHT,
      "De hele marge van de plaats op de schaal van draagkracht valt in het hoogste derde deel, of die van draaglast in het laagste. Vergeleken zijn alle gebieden van dit niveau, en duizend manieren om te rekenen."),
  STERK(
      Side.KRACHT,
      "Een cijfer waarbij hoog goed is, ligt hoger dan het cijfer ernaast. Het verschil is groter dan toeval. De twee grootste verschillen staan er."),
  MINDER_ZWAAR(
      Side.KRACHT,
      "Een cijfer waarbij hoog zwaar is, ligt lager dan het cijfer ernaast. Het verschil is groter dan toeval. Het grootste verschil staat er."),
  PLEKKEN(
      Side.KRACHT,
      "In het register staan plekken in dit gebied. Hoeveel mensen dichtbij een ontmoetingsplek wonen is een schatting."),
  WEEGT(
      Side.LAST,
      "De hele marge van de plaats op de schaal van draaglast valt in het hoogste derde deel, of die van draagkracht in het laagste. Vergeleken zijn alle gebieden van dit niveau, en duizend manieren om te rekenen."),
  ZWAAR(
      Side.LAST,
      "Een cijfer waarbij hoog zwaar is, ligt hoger dan het cijfer ernaast. Het verschil is groter dan toeval. De twee grootste verschillen staan er."),
  MINDER_STERK(
      Side.LAST,
      "Een cijfer waarbij hoog goed is, ligt lager dan het cijfer ernaast. Het verschil is groter dan toeval. Het grootste verschil staat er."),
  STAPELING(
      Side.LAST,
      "Drie of meer lasten, en ten minste de helft van wat bekend is, horen bij de zwaarste vijfde. Vergeleken zijn alle gebieden van dit niveau."),
  GATEN(
      Side.VERBINDING,
      "Voor een van de vijf functies van sociale infrastructuur staat niemand in het register, of maar een plek of organisatie."),
  NETWERK(
      Side.VERBINDING,
      "In het register van organisaties staat wie hier werkt, en of die organisaties ook in andere gebieden werken."),
  TRAJECT(
      Side.VERANDERING,
      "De score veranderde sinds het eerste jaar, gerekend over dezelfde cijfers. De verandering is groter dan toeval."),
  HERSTEL(
      Side.VERANDERING,
      "Een reeks zakte na een schok dieper dan toeval verklaart. Gewoon is wat het gebied in dezelfde tijd van het jaar had in de jaren ervoor."),
  VERANDERD(
      Side.VERANDERING,
      "Een cijfer verschilt van de periode ervoor. Het verschil is groter dan toeval. De grootste verandering staat er.");

  /** What a sentence is about, in the order in which they stand. */
  public enum Side {
    KRACHT("Wat draagt"),
    LAST("Wat weegt"),
    VERBINDING("Hoe het verbonden is"),
    VERANDERING("Wat verandert");

    private final String title;

    Side(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  private final Side side;
  private final String explanation;

  Rule(Side side, String explanation) {
    this.side = side;
    this.explanation = explanation;
  }

  public Side side() {
    return side;
  }

  /** When the rule speaks, for a reader. */
  public String explanation() {
    return explanation;
  }
}
