package nl.wijkbeeld.dashboard.portrait;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An area in a few sentences: strengths first, then loads, connections and change.
 *
 * @param sentences what can be said; nothing when it is refused
 * @param refusal why there are no sentences, when there would be loads only
 * @param standing where it stands on the resilience map
 * @param measured the principles of resilience of which something is measured here
 * @param madeUp what is made up about all this, each as a sentence
 */
public record Portrait(
    List<Sentence> sentences,
    Optional<String> refusal,
    Standing standing,
    Set<Principle> measured,
    Set<String> madeUp) {

  public Portrait {
    sentences = List.copyOf(sentences);
    measured = Set.copyOf(measured);
    madeUp = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(madeUp));
  }

  /** The sentences about one side, in their order. */
  public List<Sentence> list(Rule.Side side) {
    return sentences.stream().filter(sentence -> sentence.rule().side() == side).toList();
  }

  /** The principles of which nothing is measured here. */
  public List<Principle> unmeasured() {
    return Arrays.stream(Principle.values()).filter(one -> !measured.contains(one)).toList();
  }

  /** Whether there is nothing to say at all. */
  public boolean isEmpty() {
    return sentences.isEmpty() && refusal.isEmpty() && standing.axes().isEmpty();
  }
}
