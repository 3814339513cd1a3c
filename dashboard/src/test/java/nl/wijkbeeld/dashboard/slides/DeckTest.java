package nl.wijkbeeld.dashboard.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.WrittenWijkbeeld;
import org.junit.jupiter.api.Test;

class DeckTest {
  private final Deck deck = HallFixture.deck();

  private List<String> ids() {
    return deck.slides().stream().map(slide -> slide.head().id()).toList();
  }

  private <T extends Slide> List<T> all(Class<T> kind) {
    return deck.slides().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void goes_from_where_the_wijk_lies_by_what_people_know_to_questions_and_sources() {
    assertThat(ids())
        .containsSubsequence(
            "begin",
            "inleiding",
            "ligging",
            "cijfer-buren",
            "zinnen-kracht",
            "naast-elkaar",
            "plekken",
            "tijdlijn",
            "sterkhouders",
            "structuren",
            "initiatieven",
            "professionals",
            "samenwerking",
            "onbekend",
            "vraag",
            "vragen",
            "bronnen")
        .doesNotHaveDuplicates();
  }

  @Test
  void what_carries_comes_before_what_weighs_whatever_the_order_of_choosing() {
    assertThat(ids())
        .containsSubsequence(
            "cijfer-buren", "cijfer-mantelzorg", "cijfer-dichtheid", "cijfer-schulden");
    assertThat(ids()).containsSubsequence("zinnen-kracht", "zinnen-last");
  }

  @Test
  void a_figure_has_its_interval_its_comparison_and_the_remark_of_who_chose_it() {
    Slide.Figure debts =
        all(Slide.Figure.class).stream()
            .filter(slide -> slide.head().title().equals("Schulden"))
            .findFirst()
            .orElseThrow();

    assertThat(debts.value()).isEqualTo("9,1");
    assertThat(debts.period()).isEqualTo("2025, voorlopig");
    assertThat(debts.certainty()).contains("Waarschijnlijk tussen 33,0 en 39,0 (95 % zeker)");
    assertThat(debts.compared()).containsExactly("Hele stad: 12,0");
    assertThat(debts.remark()).contains("Wij schrokken hiervan.");
    assertThat(debts.head().notes())
        .contains("Wat Schulden telt.", "Bron: CBS", "Het verschil met de stad kan toeval zijn.")
        .anySatisfy(note -> assertThat(note).contains("hoe meer er weegt"));
  }

  @Test
  void a_hidden_figure_is_a_word_without_unit_or_interval_and_is_told_as_not_known() {
    Slide.Figure hidden =
        all(Slide.Figure.class).stream().filter(slide -> !slide.known()).findFirst().orElseThrow();

    assertThat(hidden.value()).isEqualTo("verborgen (privacy)");
    assertThat(hidden.unit()).isEmpty();
    assertThat(hidden.certainty()).isEmpty();
    assertThat(all(Slide.Sentences.class))
        .filteredOn(slide -> slide.head().id().startsWith("onbekend"))
        .flatExtracting(Slide.Sentences::sentences)
        .contains("Mantelzorg: verborgen (privacy).");
  }

  @Test
  void what_is_made_up_is_named_on_the_slides_that_show_it() {
    assertThat(all(Slide.Figure.class))
        .filteredOn(slide -> slide.head().madeUp().isPresent())
        .extracting(slide -> slide.head().title())
        .containsExactly("Contact met buren");
    assertThat(deck.slides())
        .filteredOn(slide -> slide instanceof Slide.SideBySide || slide instanceof Slide.Location)
        .allSatisfy(slide -> assertThat(slide.head().madeUp()).isPresent());
    assertThat(deck.slides().getLast().head().notes()).contains(HallFixture.MADE_UP);
  }

  @Test
  void a_name_stands_there_only_with_consent() {
    assertThat(texts(deck)).contains(WrittenWijkbeeld.NAME);

    Deck later = Deck.of(HallFixture.of(HallFixture.content().on(LocalDate.of(2099, 1, 2))));

    assertThat(texts(later)).doesNotContain(WrittenWijkbeeld.NAME).contains("Kent iedereen");
  }

  @Test
  void a_long_text_goes_on_on_next_slides_and_loses_nothing() {
    String story =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> "Dit is zin %d van een lang verhaal over de wijk.".formatted(i))
            .collect(Collectors.joining(" "));
    Deck told = Deck.of(HallFixture.of(withCollaboration(story)));

    List<Slide.Item> items =
        told.slides().stream()
            .filter(slide -> slide.head().id().startsWith("samenwerking"))
            .flatMap(slide -> ((Slide.Entries) slide).items().stream())
            .toList();
    assertThat(items).hasSizeGreaterThan(3);
    assertThat(items).allSatisfy(item -> assertThat(item.text().length()).isLessThan(400));
    assertThat(items.stream().map(Slide.Item::text).collect(Collectors.joining(" ")))
        .isEqualTo(story);
  }

  @Test
  void what_nobody_wrote_is_said_to_be_not_written() {
    Deck bare = Deck.of(HallFixture.of(Content.blank("Noord")));

    assertThat(texts(bare))
        .contains("Nog niets opgeschreven over: Plekken, Hoe de wijk werd, Sterkhouders");
    assertThat(bare.slides())
        .filteredOn(slide -> slide instanceof Slide.Questions)
        .extracting(slide -> slide.head().title())
        .containsExactly("Wat valt u op?");
  }

  @Test
  void who_speaks_has_something_to_say_with_every_slide() {
    assertThat(deck.slides()).allSatisfy(slide -> assertThat(slide.head().notes()).isNotEmpty());
  }

  private static Content withCollaboration(String story) {
    Content content = HallFixture.content();
    return new Content(
        content.title(),
        content.introduction(),
        content.figures(),
        content.places(),
        content.timeline(),
        content.sterkhouders(),
        content.structures(),
        content.initiatives(),
        content.professionals(),
        List.of(
            new Content.Entry(
                new UUID(0, 1), "Het verhaal", story, Optional.empty(), Optional.empty())),
        content.questions());
  }

  private static String texts(Deck deck) {
    List<String> texts = new ArrayList<>();
    for (Slide slide : deck.slides()) {
      switch (slide) {
        case Slide.Entries entries ->
            entries.items().forEach(item -> texts.add(item.name() + " " + item.text()));
        case Slide.Sentences sentences -> texts.addAll(sentences.sentences());
        default -> texts.add(slide.head().title());
      }
    }
    return String.join("\n", texts);
  }
}
