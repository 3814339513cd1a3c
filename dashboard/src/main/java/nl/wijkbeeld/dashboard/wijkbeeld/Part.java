package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.Locale;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** The parts of a wijkbeeld, in the order in which a hall sees them. */
public enum Part {
  CIJFERS("Kies cijfers die iets zeggen over de wijk. Krachten komen eerst."),
  PLEKKEN("Waar komen mensen elkaar tegen? Waar kunnen zij bij elkaar komen?"),
  TIJDLIJN("Wat gebeurde er dat de wijk maakte tot wat zij is?"),
  STERKHOUDERS("Wie houdt de wijk bij elkaar? Schrijf een rol, en hoe men iemand bereikt."),
  STRUCTUREN("Wie helpt wie, zonder dat er een organisatie achter zit? Wie kent wie?"),
  INITIATIEVEN("Wat doen bewoners samen?"),
  PROFESSIONALS("Wie werkt er in de wijk? Hoort dat werk bij de wijk, of komt het van buiten?"),
  SAMENWERKING("Wat lukt er omdat mensen het samen doen?"),
  VRAGEN("Waarover wilt u met de zaal praten?");

  private final String question;

  Part(String question) {
    this.question = question;
  }

  /** What names it in the address of a page. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title(Language language) {
    return Texts.of(Part.class, language).get("deel." + code());
  }

  /** The Dutch title. */
  public String title() {
    return title(Language.NL);
  }

  /** What who writes it is asked. */
  public String question() {
    return question;
  }
}
