package nl.wijkbeeld.dashboard.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The styles of a drawing, to be written on its elements: then they hold in every program, and not
 * in another drawing on the same sheet. What depends on a pointer or a screen is left out.
 *
 * @param rules from weak to strong
 */
record StyleRules(List<Rule> rules) {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern COMPOUND =
      Pattern.compile("([a-zA-Z][\\w-]*|\\*)?((?:[.#][\\w-]+|\\[[\\w-]+(?:=[^\\]]*)?\\])*)");
  private static final Pattern PART = Pattern.compile("[.#][\\w-]+|\\[[^\\]]*\\]");
  private static final Pattern FALLBACK =
      Pattern.compile("var\\(\\s*--[\\w-]+\\s*,\\s*([^()]*)\\)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What SVG has no attribute for, and what says something about a screen. */
  private static final Set<String> SKIPPED =
      Set.of("cursor", "pointer-events", "outline", "transition");

  /** For elements that match a selector, their properties. */
  record Rule(List<String> selector, int weight, Map<String, String> properties) {}

  StyleRules {
    rules = List.copyOf(rules);
  }

  /** Reads the text of a style sheet. */
  static StyleRules read(String css) {
    List<Rule> rules = new ArrayList<>();
    String text = COMMENT.matcher(css).replaceAll(" ");
    int at = 0;
    while (true) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        break;
      }
      int close = closing(text, open);
      String selectors = text.substring(at, open).strip();
      if (!selectors.startsWith("@")) {
        Map<String, String> properties = properties(text.substring(open + 1, close));
        for (String selector : Pattern.compile(",").split(selectors, -1)) {
          add(rules, selector.strip(), properties);
        }
      }
      at = Math.min(text.length(), close + 1);
    }
    rules.sort(Comparator.comparingInt(Rule::weight));
    return new StyleRules(rules);
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static void add(List<Rule> rules, String selector, Map<String, String> properties) {
    List<String> compounds =
        SPACE.splitAsStream(selector.replace(">", " > ")).filter(part -> !part.isEmpty()).toList();
    int weight = 0;
    for (String compound : compounds) {
      if (compound.equals(">")) {
        continue;
      }
      Matcher parts = COMPOUND.matcher(compound);
      if (!parts.matches()) {
        return;
      }
      weight += parts.group(1) == null || parts.group(1).equals("*") ? 0 : 1;
      weight += (int) PART.matcher(parts.group(2)).results().count() * 100;
      weight += (int) parts.group(2).chars().filter(c -> c == '#').count() * 10_000;
    }
    if (!compounds.isEmpty()) {
      rules.add(new Rule(compounds, weight, properties));
    }
  }

  /** The properties of a {@code style} attribute or a rule. */
  static Map<String, String> properties(String text) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String declaration : Pattern.compile(";").split(text, -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String name = declaration.substring(0, colon).strip();
        String value = fallback(declaration.substring(colon + 1).replace("!important", "").strip());
        if (!name.startsWith("-") && !SKIPPED.contains(name) && !value.contains("var(")) {
          properties.put(name, value);
        }
      }
    }
    return properties;
  }

  /** A value without the page whose variables it names: what it says in case there are none. */
  static String fallback(String value) {
    return FALLBACK.matcher(value).replaceAll("$1").strip();
  }

  /** Writes the properties of an element on it, as attributes. */
  void apply(Element element) {
    Map<String, String> properties = new LinkedHashMap<>();
    rules.stream()
        .filter(rule -> matches(rule.selector(), rule.selector().size() - 1, element))
        .forEach(rule -> properties.putAll(rule.properties()));
    properties.putAll(properties(element.getAttribute("style")));
    element.removeAttribute("style");
    properties.forEach(element::setAttribute);
  }

  private static boolean matches(List<String> selector, int last, Element element) {
    if (!is(element, selector.get(last))) {
      return false;
    }
    if (last == 0) {
      return true;
    }
    boolean child = selector.get(last - 1).equals(">");
    int next = child ? last - 2 : last - 1;
    if (next < 0) {
      return false;
    }
    Node above = element.getParentNode();
    while (above instanceof Element parent) {
      if (matches(selector, next, parent)) {
        return true;
      }
      if (child) {
        return false;
      }
      above = parent.getParentNode();
    }
    return false;
  }

  private static boolean is(Element element, String compound) {
    Matcher parts = COMPOUND.matcher(compound);
    if (!parts.matches()) {
      return false;
    }
    String tag = parts.group(1);
    if (tag != null && !tag.equals("*") && !tag.equals(element.getLocalName())) {
      return false;
    }
    return PART.matcher(parts.group(2)).results().allMatch(part -> has(element, part.group()));
  }

  private static boolean has(Element element, String part) {
    String name = part.substring(1);
    return switch (part.charAt(0)) {
      case '.' -> SPACE.splitAsStream(element.getAttribute("class")).anyMatch(name::equals);
      case '#' -> element.getAttribute("id").equals(name);
      default -> {
        String test = name.substring(0, name.length() - 1);
        int equals = test.indexOf('=');
        yield equals < 0
            ? element.hasAttribute(test)
            : element
                .getAttribute(test.substring(0, equals))
                .equals(test.substring(equals + 1).replace("\"", "").replace("'", ""));
      }
    };
  }
}
