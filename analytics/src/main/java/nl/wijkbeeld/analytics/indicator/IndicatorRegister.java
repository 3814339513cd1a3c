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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.disclosure.Policy;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * All indicators that can be published, checked for consistency when it is read.
 *
 * @param indicatoren the entries, in the order of the file
 * @param uitsplitsingen the classes of each dimension in which figures are broken down; empty for a
 *     dimension that takes any class
 * @param basisjaar the fixed year with which figures are compared
 * @param vergelijkbaarOp the context indicators that decide which areas are alike
 * @param vraagEnAanbod what is offered beside what is asked
 */
public record IndicatorRegister(
    List<Indicator> indicatoren,
    Map<String, Set<String>> uitsplitsingen,
    Optional<Periode> basisjaar,
    List<String> vergelijkbaarOp,
    List<Paar> vraagEnAanbod) {

  /**
   * What is offered beside what is asked.
   *
   * @param code under which it is published
   * @param label its name for a reader
   * @param aanbod the indicator that counts what is offered
   * @param vraag the indicators that count what is asked
   */
  public record Paar(String code, String label, String aanbod, List<String> vraag) {
    public Paar {
      vraag = List.copyOf(vraag);
    }
  }

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
          "reeks",
          "van",
          "tot",
          "breuken",
          "perioden",
          "signalen",
          "beleid");

  private static final Set<String> DIRECTIONS =
      Set.of("hoog_is_kracht", "hoog_is_last", "neutraal");

  public IndicatorRegister {
    indicatoren = List.copyOf(indicatoren);
    uitsplitsingen = Map.copyOf(uitsplitsingen);
    vergelijkbaarOp = List.copyOf(vergelijkbaarOp);
    vraagEnAanbod = List.copyOf(vraagEnAanbod);
  }

  /** The same register with some of its indicators. */
  public IndicatorRegister only(Predicate<Indicator> some) {
    return new IndicatorRegister(
        indicatoren.stream().filter(some).toList(),
        uitsplitsingen,
        basisjaar,
        vergelijkbaarOp,
        vraagEnAanbod);
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
      Entry fields = new Entry(mapping(entry), "(zonder code)", problems);
      Indicator indicator = indicator(fields, bronnen);
      if (byCode.put(indicator.code(), indicator) != null) {
        problems.add("de code \"" + indicator.code() + "\" komt twee keer voor");
      }
    }
    List<Indicator> indicators = List.copyOf(byCode.values());
    indicators.forEach(indicator -> check(indicator, byCode, problems));
    Entry whole = new Entry(root, "het register", problems);
    Optional<Periode> baseYear = whole.period("basisjaar");
    List<String> alike = whole.list("vergelijkbaar_op");
    alike.forEach(code -> checkAlike(code, byCode, whole));
    List<Paar> pairs = pairs(root, byCode, problems);
    if (!problems.isEmpty()) {
      throw new InvalidRegister(problems);
    }
    return new IndicatorRegister(
        indicators.stream().map(indicator -> withSource(indicator, byCode, bronnen)).toList(),
        breakdowns(root),
        baseYear,
        alike,
        pairs);
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
        entry.oneOf("reeks", Indicator.Reeks.class, Indicator.Reeks.STAND),
        entry.period("van").map(Periode::code),
        entry.period("tot").map(Periode::code),
        breaks(entry),
        entry.list("perioden").stream()
            .flatMap(kind -> entry.find("perioden", kind, Periode.Soort.class).stream())
            .toList(),
        "true".equals(entry.find("signalen").orElse("false")),
        entry.find("beleid").flatMap(kind -> kind(entry, kind)),
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
    boolean sum = indicator.aggregatie() == Aggregatie.SOM;
    if (indicator.gevoelig() && !sum && !ratio) {
      problems.add(code + ": een gevoelige indicator is een som of een verhouding");
    }
    if (indicator.gevoelig() && ratio && !indicator.uit().isEmpty()) {
      problems.add(code + ": een gevoelige verhouding volgt uit haar teller, niet uit een bron");
    }
    if (indicator.signalen() && !sum) {
      problems.add(code + ": alleen een aantal (een som) kan signalen geven");
    }
    if (!indicator.perioden().isEmpty() && !(sum && indicator.reeks() == Indicator.Reeks.STROOM)) {
      problems.add(code + ": alleen een som van een stroom telt op tot langere perioden");
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
    boolean sampled =
        indicator.onzekerheid() == Indicator.Onzekerheid.WILSON
            && indicator.uit().stream().anyMatch(variable -> variable.startsWith("enquete:"));
    if (interval && !ratio && !sampled) {
      problems.add(code + ": alleen een verhouding of een enquêtecijfer heeft een onzekerheid");
    }
  }

  /** What makes areas alike is context: what weighs on them may not explain itself away. */
  private static void checkAlike(String code, Map<String, Indicator> all, Entry register) {
    Indicator indicator = all.get(code);
    if (indicator == null || indicator.pijler() != Pijler.CONTEXT || indicator.gevoelig()) {
      register.problem(
          "\"vergelijkbaar_op\" noemt \""
              + code
              + "\"; dat moet een indicator van de pijler context zijn die niet gevoelig is");
    }
  }

  private static List<Paar> pairs(
      Map<String, Object> root, Map<String, Indicator> all, List<String> problems) {
    List<Paar> pairs = new ArrayList<>();
    for (Object one : root.get("vraag_en_aanbod") instanceof List<?> list ? list : List.of()) {
      Entry fields = new Entry(mapping(one), "(zonder code)", problems);
      Paar pair =
          new Paar(
              fields.required("code"),
              fields.required("label"),
              fields.required("aanbod"),
              fields.list("vraag"));
      Stream.concat(Stream.of(pair.aanbod()), pair.vraag().stream())
          .filter(code -> !all.containsKey(code))
          .forEach(
              code ->
                  fields.problem(
                      "\"vraag_en_aanbod\" noemt \"" + code + "\"; die indicator bestaat niet"));
      if (pair.vraag().isEmpty()) {
        fields.problem("\"vraag_en_aanbod\" noemt geen vraag");
      }
      pairs.add(pair);
    }
    return pairs;
  }

  private static Map<String, Set<String>> breakdowns(Map<String, Object> root) {
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    mapping(root.get("uitsplitsingen"))
        .forEach(
            (dimension, names) ->
                classes.put(
                    dimension,
                    names instanceof List<?> list
                        ? list.stream()
                            .map(String::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new))
                        : Set.of()));
    return classes;
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
    return indicator.with(
        weight(indicator),
        String.valueOf(bron.getOrDefault("naam", "")),
        String.valueOf(bron.getOrDefault("licentie", "")));
  }

  private static List<Indicator.Breuk> breaks(Entry entry) {
    List<Indicator.Breuk> breaks = new ArrayList<>();
    for (Object one : entry.fields().get("breuken") instanceof List<?> list ? list : List.of()) {
      Entry fields = new Entry(mapping(one), entry.code(), entry.problems());
      Optional<Periode> from = fields.period("periode");
      Optional<Indicator.Breuksoort> kind =
          fields.find("soort", fields.required("soort"), Indicator.Breuksoort.class);
      String reason = fields.required("uitleg");
      if (from.isEmpty()) {
        fields.problem("een breuk heeft een \"periode\": de eerste erna");
      } else {
        kind.ifPresent(soort -> breaks.add(new Indicator.Breuk(from.get(), soort, reason)));
      }
    }
    return breaks;
  }

  private static Optional<Policy.Kind> kind(Entry entry, String name) {
    Optional<Policy.Kind> kind = Optional.ofNullable(Policy.builtIn().kinds().get(name));
    if (kind.isEmpty()) {
      entry.problem("het beleid \"" + name + "\" staat niet in onthulling.yaml");
    }
    return kind;
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
  private record Entry(Map<String, Object> fields, String otherwise, List<String> problems) {
    String code() {
      return String.valueOf(fields.getOrDefault("code", otherwise));
    }

    void problem(String text) {
      problems.add(code() + ": " + text);
    }

    Optional<Periode> period(String key) {
      Optional<Periode> period = find(key).flatMap(Periode::find);
      if (period.isEmpty() && find(key).isPresent()) {
        problem("\"" + key + "\" is geen periode: " + find(key).get());
      }
      return period;
    }

    <E extends Enum<E>> Optional<E> find(String key, String text, Class<E> type) {
      for (E constant : type.getEnumConstants()) {
        if (text.equalsIgnoreCase(constant.name())) {
          return Optional.of(constant);
        }
      }
      problem("\"" + key + "\" is \"" + text + "\"; dat bestaat niet");
      return Optional.empty();
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
