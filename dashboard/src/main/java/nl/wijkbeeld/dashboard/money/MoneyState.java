package nl.wijkbeeld.dashboard.money;

import java.util.List;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What the page of public money shows.
 *
 * @param content what it says
 * @param area the area that it is about
 * @param possible the areas that can be chosen
 * @param year the year
 * @param years the years there are, the newest first
 * @param laws the laws between which money can be moved
 * @param shift what is moved
 */
public record MoneyState(
    Content content,
    Place area,
    List<Place> possible,
    Periode year,
    List<Periode> years,
    List<String> laws,
    Shift shift) {
  public MoneyState {
    possible = List.copyOf(possible);
    years = List.copyOf(years);
    laws = List.copyOf(laws);
  }

  /** The same to take along. */
  Handout handout() {
    Language language = content.language();
    Texts texts = Texts.of(MoneyState.class, language);
    return content.handout(
        List.of(
            texts.get("keuze.gebied", area.naam()),
            texts.get("keuze.jaar", language.period(year)),
            texts.get(
                "keuze.wat_als", new MoneyWords(language).share(shift), shift.from(), shift.to())));
  }
}
