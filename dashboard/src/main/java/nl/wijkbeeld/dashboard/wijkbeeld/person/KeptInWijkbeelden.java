package nl.wijkbeeld.dashboard.wijkbeeld.person;

import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What accounts, wijkbeelden and remarks keep about people. */
@Component
@Order(1)
final class KeptInWijkbeelden implements KeptAboutPeople {
  @Override
  public List<Kept> list(Language language) {
    Texts texts = Texts.of(KeptInWijkbeelden.class, language);
    return List.of(
        new Kept(
            texts.get("sterkhouders"),
            texts.get("sterkhouders.waarom"),
            texts.get("sterkhouders.hoe_lang")),
        new Kept(
            texts.get("tegenlezingen"),
            texts.get("tegenlezingen.waarom"),
            texts.get("tegenlezingen.hoe_lang")),
        new Kept(texts.get("fotos"), texts.get("fotos.waarom"), texts.get("fotos.hoe_lang")),
        new Kept(
            texts.get("accounts"), texts.get("accounts.waarom"), texts.get("accounts.hoe_lang")));
  }
}
