package nl.wijkbeeld.dashboard.buurttop;

import java.util.List;
import nl.wijkbeeld.dashboard.wijkbeeld.person.KeptAboutPeople;
import org.springframework.stereotype.Component;

/** What a BuurtTop keeps about people. */
@Component
final class KeptOnDays implements KeptAboutPeople {
  @Override
  public List<Kept> list() {
    return List.of(
        new Kept(
            "Notities van een BuurtTop",
            "Een tafel schrijft zonder naam. Van het toestel wordt een onleesbaar teken bewaard, elke"
                + " dag een ander: zo kan iemand zijn eigen notitie veranderen, en telt een sticker"
                + " een keer.",
            "De tekst blijft zo lang de dag er is. Wat de organisatie verbergt, ziet alleen zij, met"
                + " wie het verborg en waarom."),
        new Kept(
            "Wie een punt van de toekomstagenda oppakt",
            "De zaal wil weten bij wie zij kan zijn. Schrijf liever een rol of een organisatie dan een"
                + " naam.",
            "Dat blijft zo lang de dag er is."));
  }
}
