package nl.wijkbeeld.dashboard.wijkbeeld;

/** The parts of a wijkbeeld, in the order in which a hall sees them. */
public enum Part {
  CIJFERS("De wijk in cijfers", "Kies cijfers die iets zeggen over de wijk. Krachten komen eerst."),
  PLEKKEN("Plekken", "Waar komen mensen elkaar tegen? Waar kunnen zij bij elkaar komen?"),
  TIJDLIJN("Hoe de wijk werd", "Wat gebeurde er dat de wijk maakte tot wat zij is?"),
  STERKHOUDERS(
      "Sterkhouders", "Wie houdt de wijk bij elkaar? Schrijf een rol, en hoe men iemand bereikt."),
  STRUCTUREN(
      "Informele verbanden",
      "Wie helpt wie, zonder dat er een organisatie achter zit? Wie kent wie?"),
  INITIATIEVEN("Initiatieven en organisaties", "Wat doen bewoners samen?"),
  PROFESSIONALS(
      "Professionele inzet",
      "Wie werkt er in de wijk? Hoort dat werk bij de wijk, of komt het van buiten?"),
  SAMENWERKING("Samenwerking die werkt", "Wat lukt er omdat mensen het samen doen?"),
  VRAGEN("Vragen voor het gesprek", "Waarover wilt u met de zaal praten?");

  private final String title;
  private final String question;

  Part(String title, String question) {
    this.title = title;
    this.question = question;
  }

  public String title() {
    return title;
  }

  /** What who writes it is asked. */
  public String question() {
    return question;
  }
}
