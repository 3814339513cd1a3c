package nl.wijkbeeld.dashboard.infrastructure;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * What a page of a register shows, apart from its choices.
 *
 * @param title the name of the page
 * @param subtitle what it is about
 * @param notices what could not be done, as sentences
 * @param sentences what it says in short, strengths first
 * @param sections its parts
 * @param notes what a reader must know, as sentences
 * @param register what it rests on
 * @param language the language in which it is written
 */
public record Content(
    String title,
    String subtitle,
    List<String> notices,
    List<String> sentences,
    List<Section> sections,
    List<String> notes,
    Register register,
    Language language) {
  public Content {
    notices = List.copyOf(notices);
    sentences = List.copyOf(sentences);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * The same to take along.
   *
   * @param choices what was chosen, each as a phrase
   */
  public Handout handout(List<String> choices) {
    Texts texts = Texts.of(Content.class, language);
    List<Handout.Part> parts = new ArrayList<>();
    if (!sentences.isEmpty()) {
      parts.add(new Handout.Heading(2, texts.get("in_het_kort")));
      parts.add(new Handout.Text(sentences));
    }
    for (Section section : sections) {
      parts.add(new Handout.Heading(2, section.title()));
      parts.addAll(section.parts());
      if (!section.calculation().isEmpty()) {
        parts.add(new Handout.Heading(3, texts.get("hoe")));
        parts.add(
            new Handout.Text(
                section.calculation().stream()
                    .map(one -> texts.get("berekening", one.name(), one.formula(), one.filledIn()))
                    .toList()));
      }
    }
    List<String> all = new ArrayList<>(notices);
    all.addAll(notes);
    return new Handout(
        title, subtitle, choices, parts, all, register.sources(), register.madeUp(), language);
  }
}
