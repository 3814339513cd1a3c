package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Difference;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.EditedMeanwhile;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;

/** What somebody is writing and has not saved yet, step by step. */
final class Writing {
  private static final int MOST_STEPS = 200;
  private static final int LONGEST_SUMMARY = 280;

  private final Wijkbeelden wijkbeelden;
  private final Deque<Content> before = new ArrayDeque<>();
  private final Deque<Content> after = new ArrayDeque<>();
  private Draft opened;
  private Content content;

  Writing(Wijkbeelden wijkbeelden, Draft opened) {
    this.wijkbeelden = wijkbeelden;
    this.opened = opened;
    this.content = opened.content();
  }

  /** The revision with which the writer began. */
  Draft opened() {
    return opened;
  }

  Content content() {
    return content;
  }

  /** Takes a step. */
  void change(Content changed) {
    if (!changed.equals(content)) {
      before.push(content);
      if (before.size() > MOST_STEPS) {
        before.removeLast();
      }
      after.clear();
      content = changed;
    }
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  void undo() {
    if (canUndo()) {
      after.push(content);
      content = before.pop();
    }
  }

  void redo() {
    if (canRedo()) {
      before.push(content);
      content = after.pop();
    }
  }

  /** Whether something would be lost if the writer left now. */
  boolean isUnsaved() {
    return !content.equals(opened.content());
  }

  /** What was changed, in a few words, for the history. */
  String summary() {
    List<Difference> differences = Difference.between(opened.content(), content);
    String pieces =
        differences.stream()
            .map(difference -> difference.piece().title())
            .collect(Collectors.joining(", "));
    return pieces.length() > LONGEST_SUMMARY ? pieces.substring(0, LONGEST_SUMMARY) : pieces;
  }

  /**
   * Saves a revision; one can still go back to before it.
   *
   * @throws EditedMeanwhile when somebody else saved another; what was written is still here
   */
  void save(String author) throws EditedMeanwhile {
    if (isUnsaved()) {
      opened = wijkbeelden.save(opened, content, author, summary());
    }
  }

  /** Goes on from what somebody else saved, with both changes together. */
  void goOn(Draft newest, Content together) {
    opened = newest;
    change(together);
  }
}
