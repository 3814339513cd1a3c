package nl.wijkbeeld.dashboard.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that can be found in a snapshot, by its words. Every word of a question must be found in a
 * thing: as it is, as the beginning of a word, within a word, or with a typing error.
 */
final class SearchIndex {
  private static final int WITHIN_FROM = 4;
  private static final double WHOLE = 1;
  private static final double BEGIN = .8;
  private static final double WITHIN = .5;
  private static final double ERROR = .4;
  private static final double NAME = 4;
  private static final double OTHER = 1;
  private static final double IS_ALL = 100;
  private static final double STARTS = 10;

  private final List<Findable> things;
  private final List<String> plainNames;
  private final String[] words;
  private final List<List<Place>> places;

  /** Where a word occurs, and how much that says. */
  private record Place(int thing, double weight) {}

  private record Scored(int thing, double score) {}

  SearchIndex(List<Findable> things) {
    this.things = List.copyOf(things);
    this.plainNames = things.stream().map(thing -> Spelling.plain(thing.name())).toList();
    TreeMap<String, List<Place>> sorted = new TreeMap<>();
    for (int i = 0; i < things.size(); i++) {
      Set<String> named = words(things.get(i).names());
      Set<String> besides = words(things.get(i).words());
      besides.removeAll(named);
      add(sorted, named, new Place(i, NAME));
      add(sorted, besides, new Place(i, OTHER));
    }
    this.words = sorted.keySet().toArray(new String[0]);
    this.places = sorted.values().stream().map(List::copyOf).toList();
  }

  private static void add(Map<String, List<Place>> sorted, Set<String> words, Place place) {
    words.forEach(word -> sorted.computeIfAbsent(word, unused -> new ArrayList<>()).add(place));
  }

  private static Set<String> words(List<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts.forEach(text -> words.addAll(Spelling.words(text)));
    return words;
  }

  int size() {
    return things.size();
  }

  /** The things that have every word of a question, the best first. */
  List<Findable> find(String question) {
    List<String> asked = Spelling.words(question);
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<Integer, Double> scores = matches(asked.getFirst());
    for (String word : asked.subList(1, asked.size())) {
      Map<Integer, Double> more = matches(word);
      scores.keySet().retainAll(more.keySet());
      scores.replaceAll((thing, score) -> score + more.get(thing));
    }
    return sorted(scores, Spelling.plain(question));
  }

  /** The things that have the most of a question, for when nothing has all of it. */
  List<Findable> near(String question) {
    Map<Integer, Double> scores = new HashMap<>();
    for (String word : new LinkedHashSet<>(Spelling.words(question))) {
      if (word.length() >= WITHIN_FROM) {
        matches(word).forEach((thing, score) -> scores.merge(thing, score, Double::sum));
      }
    }
    return sorted(scores, Spelling.plain(question));
  }

  private List<Findable> sorted(Map<Integer, Double> scores, String question) {
    return scores.entrySet().stream()
        .map(
            entry -> new Scored(entry.getKey(), entry.getValue() + whole(entry.getKey(), question)))
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingInt(scored -> -things.get(scored.thing()).weight())
                .thenComparing(scored -> things.get(scored.thing()).name())
                .thenComparing(scored -> things.get(scored.thing()).page()))
        .map(scored -> things.get(scored.thing()))
        .toList();
  }

  /** The name as a whole says more than its words. */
  private double whole(int thing, String question) {
    boolean code =
        things.get(thing).names().stream().anyMatch(name -> Spelling.plain(name).equals(question));
    if (code) {
      return IS_ALL;
    }
    return plainNames.get(thing).startsWith(question) ? STARTS : 0;
  }

  /**
   * What a word of a question is found in; only if nothing has it as it is, errors are forgiven.
   */
  private Map<Integer, Double> matches(String asked) {
    Map<Integer, Double> scores = new HashMap<>();
    int at = Arrays.binarySearch(words, asked);
    int from = at >= 0 ? at : -at - 1;
    for (int i = from; i < words.length && words[i].startsWith(asked); i++) {
      score(scores, i, words[i].length() == asked.length() ? WHOLE : BEGIN);
    }
    if (asked.length() >= WITHIN_FROM) {
      for (int i = 0; i < words.length; i++) {
        if (words[i].indexOf(asked) > 0) {
          score(scores, i, WITHIN);
        }
      }
    }
    int forgiven = Spelling.forgiven(asked);
    if (scores.isEmpty() && forgiven > 0) {
      for (int i = 0; i < words.length; i++) {
        if (isNear(asked, words[i], forgiven)) {
          score(scores, i, ERROR);
        }
      }
    }
    return scores;
  }

  /** Near the whole word, or near its beginning while somebody is still typing. */
  private static boolean isNear(String asked, String word, int forgiven) {
    return Spelling.near(asked, word, forgiven)
        || (word.length() > asked.length()
            && Spelling.near(asked, word.substring(0, asked.length()), forgiven));
  }

  private void score(Map<Integer, Double> scores, int word, double how) {
    for (Place place : places.get(word)) {
      scores.merge(place.thing(), how * place.weight(), Math::max);
    }
  }
}
