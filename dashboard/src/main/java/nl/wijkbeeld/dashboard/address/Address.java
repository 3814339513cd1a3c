package nl.wijkbeeld.dashboard.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.language.Language;

/**
 * The address of a page and all that was chosen on it. Who opens it sees the same.
 *
 * @param path the page, without a slash at the front, such as {@code gebied/N}
 * @param choices what was chosen, by name; never blank
 */
public record Address(String path, Map<String, List<String>> choices) {

  /** Names a snapshot; without it a page shows the newest. */
  public static final String SNAPSHOT = "snapshot";

  /** Shows a page without the frame around it, to stand in another page. */
  public static final String EMBEDDED = "insluiten";

  /** The areas that are selected, in every picture and table of a page. */
  public static final String AREAS = "gebieden";

  /** What goes along to every other page. */
  private static final Set<String> KEPT = Set.of(SNAPSHOT, EMBEDDED);

  public Address {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    choices.forEach(
        (name, values) -> {
          List<String> said =
              values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
          if (!said.isEmpty()) {
            kept.put(name, said);
          }
        });
    choices = Collections.unmodifiableMap(kept);
  }

  /** A page as it sees fit. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** A part of the path, or nothing when it has fewer. */
  public Optional<String> segment(int index) {
    List<String> segments = Arrays.asList(path.split("/", -1));
    return index < segments.size() && !segments.get(index).isBlank()
        ? Optional.of(segments.get(index))
        : Optional.empty();
  }

  /** What was chosen; of several the first. */
  public Optional<String> first(String name) {
    return choices.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Whether something was switched on. */
  public boolean has(String name) {
    return choices.containsKey(name);
  }

  /** All that was chosen, given as {@code a,b} or again and again, each once. */
  public List<String> list(String name) {
    Set<String> values = new LinkedHashSet<>();
    for (String written : choices.getOrDefault(name, List.of())) {
      Arrays.stream(written.split(",", -1))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .forEach(values::add);
    }
    return List.copyOf(values);
  }

  /** The same page with one choice changed; blank takes it away. */
  public Address with(String name, String value) {
    return with(name, List.of(value));
  }

  /** The same page with one choice changed to several; none takes it away. */
  public Address with(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(choices);
    String written =
        values.stream()
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(","));
    changed.put(name, List.of(written));
    return new Address(path, changed);
  }

  /** The same page without some choices. */
  public Address without(String... names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(choices);
    Arrays.asList(names).forEach(changed::remove);
    return new Address(path, changed);
  }

  /** The same page in a language; Dutch goes without saying. */
  public Address in(Language language) {
    return language == Language.NL ? this : with(Language.PARAMETER, language.code());
  }

  /** The language that the address names, else Dutch. */
  public Language language() {
    return first(Language.PARAMETER).flatMap(Language::find).orElse(Language.NL);
  }

  /** Another page of the same snapshot, with nothing chosen yet. */
  public Address to(String page) {
    Map<String, List<String>> kept = new LinkedHashMap<>(choices);
    kept.keySet().retainAll(KEPT);
    return new Address(page, kept);
  }

  /** For a link within the dashboard. */
  public String href() {
    List<String> parts = new ArrayList<>();
    choices.forEach(
        (name, values) -> values.forEach(value -> parts.add(encode(name) + "=" + encode(value))));
    String page = path.isEmpty() ? "." : path;
    return parts.isEmpty() ? page : page + "?" + String.join("&", parts);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2C", ",")
        .replace("%2F", "/");
  }
}
