package nl.wijkbeeld.dashboard.search;

import java.util.List;

/**
 * What the search page shows.
 *
 * @param question what was asked, empty when nothing was
 * @param outcome how much was found, as a sentence
 * @param groups what was found, by kind
 * @param near what comes near when nothing was found
 * @param advice what somebody can do when nothing was found
 */
record SearchState(
    String question, String outcome, List<Group> groups, List<Hit> near, List<String> advice) {

  /**
   * Things of a kind.
   *
   * @param more the address at which all of them are shown, or empty when they are
   */
  record Group(String id, String title, List<Hit> hits, String more, String moreText) {
    Group {
      hits = List.copyOf(hits);
    }
  }

  /**
   * Something that was found.
   *
   * @param map the way to a map of it, or empty
   */
  record Hit(String name, String kind, String where, String href, String map) {}

  SearchState {
    groups = List.copyOf(groups);
    near = List.copyOf(near);
    advice = List.copyOf(advice);
  }
}
