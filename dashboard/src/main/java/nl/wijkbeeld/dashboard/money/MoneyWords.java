package nl.wijkbeeld.dashboard.money;

import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** How amounts of money, and what moves of them, are written in a language. */
final class MoneyWords {
  private final Language language;
  private final Texts texts;
  private final Words words;

  MoneyWords(Language language) {
    this.language = language;
    this.texts = Texts.of(MoneyWords.class, language);
    this.words = Words.in(language);
  }

  /** An amount in whole euros. */
  String euros(double amount) {
    return euros(amount, 0);
  }

  String euros(double amount, int decimals) {
    return texts.get("euro.bedrag", language.number(amount, decimals));
  }

  /** How much of a hundred moves, without a sign. */
  String share(Shift shift) {
    return language.number(shift.percent(), decimals(shift));
  }

  /** The arithmetic of what moves, in figures. */
  String arithmetic(Shift shift) {
    return texts.get(
        "rekensom",
        words.percentage(shift.percent(), decimals(shift)),
        euros(shift.amounts().orElseThrow().from()),
        euros(shift.moved()));
  }

  /** What becomes of the law that receives. */
  String growth(Shift shift) {
    String before = euros(shift.amounts().orElseThrow().to());
    String after = euros(shift.received());
    return shift.growth().isPresent()
        ? texts.get(
            "groeit.met",
            shift.to(),
            before,
            after,
            words.percentage(shift.growth().getAsDouble(), 1))
        : texts.get("groeit", shift.to(), before, after);
  }

  private static int decimals(Shift shift) {
    return shift.percent() == Math.rint(shift.percent()) ? 0 : 1;
  }
}
