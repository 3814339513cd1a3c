package nl.wijkbeeld.dashboard.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;

/** Decides what the search page shows, and what is suggested while somebody types. */
final class SearchPresenter {
  private static final int SHOWN = 10;
  private static final int MOST = 200;
  private static final int SUGGESTED = 8;
  private static final int SUGGESTED_EDITIONS = 2;
  private static final int NEAR = 5;

  private final Snapshot snapshot;
  private final SearchIndex index;
  private final SearchIndex editions;
  private final Texts texts;

  /**
   * Searches a snapshot, and what people wrote.
   *
   * @param editions the newest edition of each wijkbeeld
   */
  SearchPresenter(Snapshot snapshot, List<Wijkbeelden.Published> editions, Language language) {
    this.snapshot = snapshot;
    this.editions = SearchThings.editions(editions, language);
    this.index = SearchThings.index(snapshot, language);
    this.texts = Texts.of(SearchPresenter.class, language);
  }

  /** What stands on the search page: {@code q} is asked, {@code alle} names a group. */
  SearchState state(Address address) {
    String question = address.first("q").orElse("");
    if (question.isEmpty()) {
      return new SearchState("", "", List.of(), List.of(), List.of(texts.get("wat_u_kunt_zoeken")));
    }
    List<Findable> found = find(question);
    if (found.isEmpty()) {
      return nothing(question, address);
    }
    List<SearchState.Group> groups = new ArrayList<>();
    for (Findable.Group group : Findable.Group.values()) {
      List<Findable> ofGroup = found.stream().filter(one -> one.group() == group).toList();
      if (!ofGroup.isEmpty()) {
        groups.add(group(group, ofGroup, address));
      }
    }
    return new SearchState(
        question, texts.count("gevonden", found.size()), groups, List.of(), List.of());
  }

  /** What is found; of a postcode the areas in which it lies. */
  private List<Findable> find(String question) {
    List<Findable> areas =
        Spelling.isPostcode(question)
            ? Postcodes.of(snapshot, question).found(snapshot, texts)
            : List.of();
    return Stream.concat(
            (areas.isEmpty() ? index.find(question) : areas).stream(),
            editions.find(question).stream())
        .toList();
  }

  private SearchState.Group group(Findable.Group group, List<Findable> found, Address address) {
    String id = group.name().toLowerCase(Locale.ROOT);
    boolean all = address.first("alle").equals(java.util.Optional.of(id));
    int shown = Math.min(found.size(), all ? MOST : SHOWN);
    return new SearchState.Group(
        id,
        texts.get("groep." + id) + " (" + texts.language().count(found.size()) + ")",
        found.subList(0, shown).stream().map(one -> hit(one, address)).toList(),
        shown < found.size() && !all ? address.with("alle", id).href() : "",
        shown < found.size()
            ? all
                ? texts.get("eerste", texts.language().count(shown))
                : texts.get("toon_alle", texts.language().count(found.size()))
            : "");
  }

  private SearchState nothing(String question, Address address) {
    List<String> advice = new ArrayList<>();
    if (Spelling.isPostcode(question)) {
      advice.add(texts.get(snapshot.has("postcodes") ? "postcode_onbekend" : "geen_postcodes"));
    }
    advice.add(texts.get("minder_woorden"));
    advice.add(texts.get("wat_u_kunt_zoeken"));
    return new SearchState(
        question,
        texts.get("niets", question),
        List.of(),
        index.near(question).stream().limit(NEAR).map(one -> hit(one, address)).toList(),
        advice);
  }

  /** The few best, for under the search box. */
  List<SearchState.Hit> suggestions(String question, Address address) {
    List<Findable> written = editions.find(question).stream().limit(SUGGESTED_EDITIONS).toList();
    return Stream.concat(
            find(question).stream()
                .filter(one -> one.group() != Findable.Group.WIJKBEELDEN)
                .limit(SUGGESTED - written.size()),
            written.stream())
        .map(one -> hit(one, address))
        .toList();
  }

  private static SearchState.Hit hit(Findable one, Address address) {
    String map =
        one.group() == Findable.Group.INDICATOREN
            ? address.to("kaart").with("indicator", one.names().get(1)).href()
            : "";
    return new SearchState.Hit(one.name(), one.kind(), one.where(), one.href(address), map);
  }
}
