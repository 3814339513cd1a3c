package nl.wijkbeeld.dashboard.search;

import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;

/**
 * Something that can be found.
 *
 * @param group what kind of thing it is
 * @param name its name
 * @param kind what it is, in a word or two, such as {@code wijk}
 * @param where where it belongs, or what it means; may be empty
 * @param weight which of two that match as well comes first: the heavier
 * @param names what it is called: found first
 * @param words what else it can be found by
 * @param page the page it leads to
 * @param choices what is chosen there, as pairs of a name and a value
 * @param anchor the place on that page; may be empty
 */
record Findable(
    Group group,
    String name,
    String kind,
    String where,
    int weight,
    List<String> names,
    List<String> words,
    String page,
    List<String> choices,
    String anchor) {

  /** The kinds of things, in the order in which they are shown. */
  enum Group {
    GEBIEDEN,
    INDICATOREN,
    WIJKBEELDEN,
    PAGINAS
  }

  Findable {
    names = List.copyOf(names);
    words = List.copyOf(words);
    choices = List.copyOf(choices);
  }

  /** The way to it for who is on a page. */
  String href(Address from) {
    Address to = from.to(page);
    for (int i = 0; i + 1 < choices.size(); i += 2) {
      to = to.with(choices.get(i), choices.get(i + 1));
    }
    return to.href() + (anchor.isEmpty() ? "" : "#" + anchor);
  }
}
