package nl.wijkbeeld.analytics.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The disclosure policy: what of each kind of count stays hidden, checked for consistency when it
 * is read.
 *
 * @param kinds by name
 */
public record Policy(Map<String, Kind> kinds) {
  private static final String RESOURCE = "onthulling.yaml";
  private static final Set<String> KEYS =
      Set.of("soort", "waarom", "minimum", "nullen", "overheersing", "breedte", "afronden");
  private static final Set<String> ZEROS = Set.of("verbergen", "tonen");

  public Policy {
    kinds = Map.copyOf(kinds);
  }

  /**
   * What holds for one kind of count.
   *
   * @param soort its name
   * @param waarom a sentence
   * @param minimum counts under it are hidden
   * @param hideZeros whether zero counts as under the minimum
   * @param overheersing a category with this share of its group, or more, is hidden
   * @param breedte how wide the interval of a hidden count must be
   * @param afronden published counts are rounded to multiples of this; 1 leaves them as they are
   */
  public record Kind(
      String soort,
      String waarom,
      int minimum,
      boolean hideZeros,
      double overheersing,
      int breedte,
      int afronden) {

    /** When a hidden count of this kind is safe. */
    public Rule rule() {
      return Rule.of(breedte, minimum);
    }

    /**
     * The cells that are hidden for what they are themselves: small counts, zeros where the policy
     * says so, and categories that hold nearly all of their group. What everybody knows to be zero,
     * because it cannot be more, is not hidden.
     */
    public BitSet primary(AdditiveTable table) {
      BitSet primary = new BitSet(table.cells());
      for (int cell = 0; cell < table.cells(); cell++) {
        double value = table.value(cell);
        boolean small = value < minimum && (value > 0 || hideZeros);
        primary.set(cell, small && table.upper(cell) > 0);
      }
      for (int equation = 0; equation < table.equations(); equation++) {
        if (table.kind(equation) == AdditiveTable.Kind.COLUMN) {
          addDominant(table, equation, primary);
        }
      }
      return primary;
    }

    private void addDominant(AdditiveTable table, int equation, BitSet primary) {
      double group = table.value(table.member(equation, 0));
      for (int number = 1; number < table.size(equation); number++) {
        int cell = table.member(equation, number);
        if (group > 0 && table.value(cell) >= overheersing * group) {
          primary.set(cell);
        }
      }
    }
  }

  /** Thrown when a policy cannot be used; its message lists everything that is wrong. */
  public static final class InvalidPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidPolicy(List<String> problems) {
      super("de onthullingsregels kloppen niet: " + String.join("; ", problems));
    }
  }

  /** The policy that comes with the program. */
  public static Policy builtIn() {
    try (InputStream in = Objects.requireNonNull(Policy.class.getResourceAsStream(RESOURCE))) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads a policy from YAML.
   *
   * @throws InvalidPolicy with a Dutch sentence for everything that is wrong
   */
  public static Policy read(String yaml) {
    Map<String, Object> root;
    try {
      root = mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    } catch (YAMLException broken) {
      throw new InvalidPolicy(List.of("dit is geen geldige YAML: " + broken.getMessage()));
    }
    List<String> problems = new ArrayList<>();
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Object row : root.get("regels") instanceof List<?> list ? list : List.of()) {
      Kind kind = kind(new Entry(mapping(row), problems));
      if (kinds.put(kind.soort(), kind) != null) {
        problems.add("de soort \"" + kind.soort() + "\" komt twee keer voor");
      }
    }
    if (kinds.isEmpty()) {
      problems.add("er staat niets onder \"regels\"");
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicy(problems);
    }
    return new Policy(kinds);
  }

  /**
   * What holds for a kind.
   *
   * @throws IllegalArgumentException when the policy does not name it
   */
  public Kind get(String soort) {
    Kind kind = kinds.get(soort);
    if (kind == null) {
      throw new IllegalArgumentException(
          "de soort \"%s\" staat niet in de onthullingsregels; kies uit %s"
              .formatted(soort, String.join(", ", kinds.keySet().stream().sorted().toList())));
    }
    return kind;
  }

  private static Kind kind(Entry entry) {
    entry.checkKeys();
    String zeros = entry.required("nullen");
    if (!zeros.isEmpty() && !ZEROS.contains(zeros)) {
      entry.problem("\"nullen\" is \"verbergen\" of \"tonen\", niet \"" + zeros + "\"");
    }
    double dominance = entry.number("overheersing");
    if (!(dominance > 0.5 && dominance <= 1)) {
      entry.problem("\"overheersing\" is een deel boven 0.5 en ten hoogste 1");
    }
    return new Kind(
        entry.required("soort"),
        entry.required("waarom"),
        entry.whole("minimum", 2),
        zeros.equals("verbergen"),
        dominance,
        entry.whole("breedte", 1),
        entry.whole("afronden", 1));
  }

  private static Map<String, Object> mapping(Object value) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, field) -> mapping.put(String.valueOf(key), field));
    }
    return mapping;
  }

  /** The fields of one entry, with what is wrong about them. */
  private record Entry(Map<String, Object> fields, List<String> problems) {
    void problem(String text) {
      problems.add(fields.getOrDefault("soort", "(zonder soort)") + ": " + text);
    }

    void checkKeys() {
      for (String key : fields.keySet()) {
        if (!KEYS.contains(key)) {
          problem("het veld \"" + key + "\" bestaat niet");
        }
      }
    }

    String required(String key) {
      Optional<String> text =
          Optional.ofNullable(fields.get(key)).map(String::valueOf).filter(s -> !s.isBlank());
      if (text.isEmpty()) {
        problem("\"" + key + "\" ontbreekt");
      }
      return text.orElse("");
    }

    double number(String key) {
      if (fields.get(key) instanceof Number number) {
        return number.doubleValue();
      }
      problem("\"" + key + "\" is geen getal");
      return 1;
    }

    int whole(String key, int least) {
      double number = number(key);
      if (number < least || number != Math.rint(number)) {
        problem("\"" + key + "\" is een heel getal van " + least + " of meer");
      }
      return (int) number;
    }
  }
}
