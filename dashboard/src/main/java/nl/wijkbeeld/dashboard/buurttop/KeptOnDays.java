package nl.wijkbeeld.dashboard.buurttop;

import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.wijkbeeld.person.KeptAboutPeople;
import org.springframework.stereotype.Component;

/** What a BuurtTop keeps about people. */
@Component
final class KeptOnDays implements KeptAboutPeople {
  @Override
  public List<Kept> list(Language language) {
    Texts texts = Texts.of(KeptOnDays.class, language);
    return List.of(
        new Kept(
            texts.get("bewaard.notities"),
            texts.get("bewaard.notities.waarom"),
            texts.get("bewaard.notities.hoe_lang")),
        new Kept(
            texts.get("bewaard.oppakken"),
            texts.get("bewaard.oppakken.waarom"),
            texts.get("bewaard.oppakken.hoe_lang")));
  }
}
