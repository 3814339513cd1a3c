package nl.wijkbeeld.analytics.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Pijler;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * All indicators that can be published, checked for consistency when it is read.
 *
 * @param indicatoren the entries, in the order of the file
 */
public record IndicatorRegister(List<Indicator> indicatoren) {
  private static final String RESOURCE = "indicatoren.yaml";
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "label",
          "definitie",
          "eenheid",
          "factor",
          "thema",
          "pijler",
          "waarom",
          "richting",
          "aggregatie",
          "teller",
          "noemer",
          "gewicht",
          "uit",
          "afronding",
          "onzekerheid",
          "decimalen",
          "gevoelig",
          "minimum");
  private static final Set<String> DIRECTIONS =
      Set.of("hoog_is_kracht", "hoog_is_last", "neutraal");

  public IndicatorRegister {
    indicatoren = List.copyOf(indicatoren);
  }

  /** The register that comes with the program. */
  public static IndicatorRegister builtIn() {
    try (InputStream in =
        Objects.requireNonNull(IndicatorRegister.class.getResourceAsStream(RESOURCE))) {
      return read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads a register from YAML.
   *
   * @throws InvalidRegister with a Dutch sentence for everything that is wrong
   */
  public static IndicatorRegister read(String yaml) {
    Map<String, Object> root;
    try {
      root = mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    } catch (YAMLException broken) {
      throw new InvalidRegister(List.of("dit is geen geldige YAML: " + broken.getMessage()));
    }
    List<String> problems = new ArrayList<>();
    Map<String, Object> bronnen = mapping(root.get("bronnen"));
    Map<String, Indicator> byCode = new LinkedHashMap<>();
    for (Object entry : root.get("indicatoren") instanceof List<?> list ? list : List.of()) {
      Entry fields = new Entry(mapping(entry), problems);
      Indicator indicator = indicator(fields, bronnen);
      if (byCode.put(indicator.code(), indicator) != null) {
        problems.add("de code \"" + indicator.code() + "\" komt twee keer voor");
      }
    }
    List<Indicator> indicators = List.copyOf(byCode.values());
    indicators.forEach(indicator -> check(indicator, byCode, problems));
    if (!problems.isEmpty()) {
      throw new InvalidRegister(problems);
    }
    return new IndicatorRegister(
        indicators.stream().map(indicator -> withSource(indicator, byCode, bronnen)).toList());
  }

  /** Thrown when a register cannot be used; its message lists everything that is wrong. */
  public static final class InvalidRegister extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRegister(List<String> problems) {
      super("het indicatorregister klopt niet: " + String.join("; ", problems));
    }
  }

  private static Indicator indicator(Entry entry, Map<String, Object> bronnen) {
    entry.checkKeys();
    List<String> uit = entry.list("uit");
    for (String variable : uit) {
      String bron = variable.replaceFirst(":.*", "");
      if (!bronnen.containsKey(bron)) {
        entry.problem("de bron \"" + bron + "\" staat niet onder \"bronnen\"");
      }
    }
    return new Indicator(
        entry.required("code"),
        entry.required("label"),
        entry.required("definitie"),
        entry.required("eenheid"),
        entry.number("factor", 1),
        entry.required("thema"),
        entry.oneOf("pijler", Pijler.class, Pijler.CONTEXT),
        entry.required("waarom"),
        entry.required("richting"),
        entry.oneOf("aggregatie", Aggregatie.class, Aggregatie.NIET),
        entry.find("teller"),
        entry.find("noemer"),
        entry.find("gewicht"),
        uit,
        (int) entry.number("afronding", 1),
        entry.oneOf("onzekerheid", Indicator.Onzekerheid.class, Indicator.Onzekerheid.GEEN),
        (int) entry.number("decimalen", -1),
        "true".equals(entry.find("gevoelig").orElse("false")),
        (int) entry.number("minimum", 0),
        "",
        "");
  }

  private static void check(
      Indicator indicator, Map<String, Indicator> all, List<String> problems) {
    String code = indicator.code();
    for (Optional<String> reference :
        List.of(indicator.teller(), indicator.noemer(), indicator.gewicht())) {
      if (reference.isPresent() && !all.containsKey(reference.get())) {
        problems.add(code + ": de indicator \"" + reference.get() + "\" bestaat niet");
      }
    }
    if (!DIRECTIONS.contains(indicator.richting())) {
      problems.add(code + ": de richting is een van " + String.join(", ", DIRECTIONS));
    }
    if (indicator.decimalen() < 0) {
      problems.add(code + ": \"decimalen\" ontbreekt");
    }
    boolean ratio = indicator.aggregatie() == Aggregatie.VERHOUDING;
    if (ratio && (indicator.teller().isEmpty() || indicator.noemer().isEmpty())) {
      problems.add(code + ": een verhouding heeft een teller en een noemer");
    }
    if (!ratio && indicator.uit().isEmpty()) {
      problems.add(code + ": zonder \"uit\" en zonder verhouding komt er nooit een waarde");
    }
    if (indicator.aggregatie() == Aggregatie.GEWOGEN_GEMIDDELDE && indicator.gewicht().isEmpty()) {
      problems.add(code + ": een gewogen gemiddelde heeft een gewicht");
    }
    if (indicator.gevoelig() && indicator.minimum() < 2) {
      problems.add(code + ": een gevoelige indicator heeft een minimum van 2 of meer");
    }
    if (sensitive(indicator.teller(), all) && !indicator.gevoelig()) {
      problems.add(code + ": de teller is gevoelig, dus de verhouding ook");
    }
    if (sensitive(indicator.noemer(), all)) {
      problems.add(code + ": een gevoelig aantal is geen noemer, want een noemer wordt getoond");
    }
    if (sensitive(weight(indicator), all)) {
      problems.add(code + ": een gevoelig aantal is geen gewicht, want de dekking wordt getoond");
    }
    boolean interval = indicator.onzekerheid() != Indicator.Onzekerheid.GEEN;
    if (interval && !ratio) {
      problems.add(code + ": alleen een verhouding heeft een onzekerheid");
    }
  }

  private static boolean sensitive(Optional<String> code, Map<String, Indicator> all) {
    return code.map(all::get).map(Indicator::gevoelig).orElse(false);
  }

  private static Indicator withSource(
      Indicator indicator, Map<String, Indicator> all, Map<String, Object> bronnen) {
    String variable =
        indicator.uit().isEmpty()
            ? all.get(indicator.teller().orElseThrow()).uit().getFirst()
            : indicator.uit().getFirst();
    Map<String, Object> bron = mapping(bronnen.get(variable.replaceFirst(":.*", "")));
    return new Indicator(
        indicator.code(),
        indicator.label(),
        indicator.definitie(),
        indicator.eenheid(),
        indicator.factor(),
        indicator.thema(),
        indicator.pijler(),
        indicator.waarom(),
        indicator.richting(),
        indicator.aggregatie(),
        indicator.teller(),
        indicator.noemer(),
        weight(indicator),
        indicator.uit(),
        indicator.afronding(),
        indicator.onzekerheid(),
        indicator.decimalen(),
        indicator.gevoelig(),
        indicator.minimum(),
        String.valueOf(bron.getOrDefault("naam", "")),
        String.valueOf(bron.getOrDefault("licentie", "")));
  }

  /** As given; a ratio is weighed by its denominator, a sum by itself. */
  private static Optional<String> weight(Indicator indicator) {
    return switch (indicator.aggregatie()) {
      case VERHOUDING -> indicator.noemer();
      case SOM -> indicator.gewicht().or(() -> Optional.of(indicator.code()));
      case GEWOGEN_GEMIDDELDE -> indicator.gewicht();
      case NIET -> Optional.empty();
    };
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
      problems.add(fields.getOrDefault("code", "(zonder code)") + ": " + text);
    }

    void checkKeys() {
      for (String key : fields.keySet()) {
        if (!KEYS.contains(key)) {
          problem("het veld \"" + key + "\" bestaat niet");
        }
      }
    }

    Optional<String> find(String key) {
      return Optional.ofNullable(fields.get(key)).map(String::valueOf).filter(s -> !s.isBlank());
    }

    String required(String key) {
      if (find(key).isEmpty()) {
        problem("\"" + key + "\" ontbreekt");
      }
      return find(key).orElse("");
    }

    double number(String key, double otherwise) {
      Object value = fields.get(key);
      if (value != null && !(value instanceof Number)) {
        problem("\"" + key + "\" is geen getal");
      }
      return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    List<String> list(String key) {
      return fields.get(key) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
      Optional<String> text = find(key);
      for (E constant : type.getEnumConstants()) {
        if (text.filter(t -> t.equalsIgnoreCase(constant.name())).isPresent()) {
          return constant;
        }
      }
      if (text.isPresent() || key.equals("pijler") || key.equals("aggregatie")) {
        problem("\"" + key + "\" is \"" + text.orElse("") + "\"; dat bestaat niet");
      }
      return otherwise;
    }
  }
}
