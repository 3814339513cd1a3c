package nl.wijkbeeld.dashboard.wijkbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeTest {
  private final Content base = Content.blank("Noord");

  private static List<Content.Entry> entries(String title) {
    return List.of(
        new Content.Entry(
            UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
            title,
            "",
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void what_only_one_changed_is_taken_over_from_either_side() {
    Merge merge =
        new Merge(
            base, base.titled("Ons Noord", ""), base.withInitiatives(entries("De buurtkeuken")));

    assertThat(merge.conflicts()).isEmpty();
    Content together = merge.together(Set.of());
    assertThat(together.title()).isEqualTo("Ons Noord");
    assertThat(together.initiatives())
        .extracting(Content.Entry::title)
        .containsExactly("De buurtkeuken");
  }

  @Test
  void of_what_both_changed_somebody_chooses() {
    Merge merge =
        new Merge(base, base.titled("Van mij", "mijn begin"), base.titled("Van hen", "hun begin"));

    assertThat(merge.conflicts()).containsExactly(Piece.OPENING);
    assertThat(merge.together(Set.of(Piece.OPENING)).introduction()).isEqualTo("mijn begin");
    assertThat(merge.together(Set.of()).title()).isEqualTo("Van hen");
  }

  @Test
  void the_same_change_on_both_sides_is_no_conflict() {
    Content changed = base.withQuestions(List.of(Content.FIRST_QUESTION, "Wat mist u?"));

    assertThat(new Merge(base, changed, changed).conflicts()).isEmpty();
    assertThat(new Merge(base, changed, changed).together(Set.of())).isEqualTo(changed);
  }

  @Test
  void a_difference_says_what_went_and_what_came() {
    Content before = base.withInitiatives(entries("De buurtkeuken"));
    Content after = base.withInitiatives(entries("Het repaircafé"));

    assertThat(Difference.between(before, after))
        .containsExactly(
            new Difference(
                Piece.INITIATIEVEN, List.of("De buurtkeuken"), List.of("Het repaircafé"), false));
    assertThat(Difference.between(before, before)).isEmpty();
  }
}
