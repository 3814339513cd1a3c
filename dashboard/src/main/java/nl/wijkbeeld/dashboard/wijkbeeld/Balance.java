package nl.wijkbeeld.dashboard.wijkbeeld;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.portrait.Rule;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * The rule that a wijkbeeld never holds problems only: what carries a wijk is shown beside what
 * weighs on it.
 */
public final class Balance {
  private Balance() {}

  /** Why a wijkbeeld may not be frozen yet, with what can be done; empty when it is in balance. */
  public static List<String> objections(Content content, Facts facts) {
    List<String> objections = new ArrayList<>();
    boolean loads =
        facts.figures().stream().anyMatch(fact -> fact.side() == Pijler.DRAAGLAST)
            || facts.sentences().stream().anyMatch(said -> said.side() == Rule.Side.LAST);
    boolean strengths =
        facts.figures().stream()
                .anyMatch(fact -> fact.side() == Pijler.DRAAGKRACHT && fact.state().known())
            || facts.sentences().stream().anyMatch(said -> said.side() == Rule.Side.KRACHT);
    if (loads && !strengths) {
      objections.add(
          "Dit wijkbeeld toont cijfers over wat er weegt, en geen over wat er draagt. Kies ook een"
              + " cijfer dat een kracht laat zien.");
    }
    if (!content.namesStrengths()) {
      objections.add(
          "Er staat nog niets in van wat de wijk draagt. Schrijf over een plek, een sterkhouder,"
              + " een verband, een initiatief of samenwerking die werkt.");
    }
    return List.copyOf(objections);
  }
}
