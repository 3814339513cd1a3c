package nl.wijkbeeld.dashboard.wijkbeeld.person;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What accounts, wijkbeelden and remarks keep about people. */
@Component
@Order(1)
final class KeptInWijkbeelden implements KeptAboutPeople {
  @Override
  public List<Kept> list() {
    return List.of(
        new Kept(
            "Sterkhouders",
            "In een wijkbeeld staat wat iemand voor de wijk doet. Een naam staat er alleen als die"
                + " persoon toestemming gaf; de dag daarvan wordt bewaard.",
            "De naam verdwijnt vanzelf na de einddatum van de toestemming, ook uit edities. Wie"
                + " eerder wil, kan dat vragen."),
        new Kept(
            "Tegenlezingen",
            "Wie iets naast een cijfer of verhaal schrijft, doet dat zonder naam. Er wordt niet"
                + " bewaard vanaf welk apparaat het kwam; dat is een kwartier bekend, om misbruik"
                + " te stoppen.",
            "De tekst blijft zo lang het wijkbeeld er is. Wat niet getoond wordt, ziet alleen de"
                + " eindredactie."),
        new Kept(
            "Foto’s",
            "Een foto wordt opnieuw getekend. Waar en met welk toestel zij gemaakt is, wordt"
                + " daarbij weggegooid.",
            "Een foto blijft zo lang het wijkbeeld er is. Herkent u zichzelf en wilt u dat niet,"
                + " vraag dan om haar weg te halen."),
        new Kept(
            "Accounts",
            "Van wie aan een wijkbeeld werkt, is een naam bekend, een rol en een onleesbaar gemaakt"
                + " wachtwoord. De naam staat bij elke versie, zodat te zien is wie wat schreef.",
            "Een account blijft tot een beheerder het blokkeert. De naam bij wat iemand schreef,"
                + " blijft bij het wijkbeeld."));
  }
}
