package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.wijkbeeld.dashboard.store.TestStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.EditedMeanwhile;
import nl.wijkbeeld.dashboard.wijkbeeld.Merge;
import nl.wijkbeeld.dashboard.wijkbeeld.TestWijkbeelden;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.junit.jupiter.api.Test;

class WritingTest {
  private final Wijkbeelden wijkbeelden = TestWijkbeelden.in(TestStore.h2());
  private final Draft begun = wijkbeelden.begin("NW01", "2026", "Noord", "Anouk");
  private final Writing writing = new Writing(wijkbeelden, begun);

  private void title(String title) {
    writing.change(writing.content().titled(title, ""));
  }

  @Test
  void each_step_can_be_undone_and_done_again() {
    title("een");
    title("twee");

    writing.undo();
    assertThat(writing.content().title()).isEqualTo("een");
    writing.undo();
    assertThat(writing.content()).isEqualTo(begun.content());
    assertThat(writing.isUnsaved()).isFalse();
    writing.redo();
    writing.redo();
    assertThat(writing.content().title()).isEqualTo("twee");
    writing.undo();
    title("drie");
    assertThat(writing.canRedo()).as("a new step makes a new future").isFalse();
  }

  @Test
  void saving_says_which_parts_changed_and_undo_still_works() throws EditedMeanwhile {
    title("een");
    writing.save("Anouk");

    assertThat(writing.isUnsaved()).isFalse();
    assertThat(wijkbeelden.history(begun).getFirst().what()).isEqualTo("Titel en inleiding");
    writing.undo();
    assertThat(writing.content()).isEqualTo(begun.content());
    assertThat(writing.isUnsaved()).isTrue();
  }

  @Test
  void what_was_written_survives_that_another_was_first() throws EditedMeanwhile {
    Draft theirs =
        wijkbeelden.save(begun, begun.content().titled("Van Bilal", ""), "Bilal", "titel");
    title("Van Anouk");

    assertThatThrownBy(() -> writing.save("Anouk")).isInstanceOf(EditedMeanwhile.class);
    assertThat(writing.content().title()).isEqualTo("Van Anouk");
    Merge merge = new Merge(begun.content(), writing.content(), theirs.content());
    writing.goOn(theirs, merge.together(Set.copyOf(merge.conflicts())));
    writing.save("Anouk");
    assertThat(wijkbeelden.find("NW01").orElseThrow().content().title()).isEqualTo("Van Anouk");
    assertThat(wijkbeelden.content(begun, 2).orElseThrow().title()).isEqualTo("Van Bilal");
  }
}
