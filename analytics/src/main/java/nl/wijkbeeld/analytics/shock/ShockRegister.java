package nl.wijkbeeld.analytics.shock;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The named shocks, checked for consistency when they are read.
 *
 * @param schokken in the order of the file
 */
public record ShockRegister(List<Schok> schokken) implements Serializable {

  /** The file in a lake that takes the place of the shocks that come with the program. */
  public static final String FILE = "schokken.yaml";

  private static final Set<String> KEYS =
      Set.of(
          "code",
          "label",
          "waarom",
          "begin",
          "basis_van",
          "basis_tot",
          "kijk_tot",
          "tolerantie",
          "vasthouden");

  public ShockRegister {
    schokken = List.copyOf(schokken);
  }

  /** Thrown when the shocks cannot be used; its message lists everything that is wrong. */
  public static final class InvalidShocks extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidShocks(List<String> problems) {
      super(FILE + " klopt niet: " + String.join("; ", problems));
    }
  }

  /** The shocks of a lake: those of its own file, or else those that come with the program. */
  public static ShockRegister of(LakeLayout lake) {
    Path own = lake.root().resolve(FILE);
    try {
      return Files.exists(own) ? read(Files.readString(own)) : builtIn();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(own + " is niet te lezen", unreadable);
    }
  }

  static ShockRegister builtIn() {
    try (InputStream in = Objects.requireNonNull(ShockRegister.class.getResourceAsStream(FILE))) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads shocks from YAML.
   *
   * @throws InvalidShocks with a Dutch sentence for everything that is wrong
   */
  static ShockRegister read(String yaml) {
    Map<String, Object> root;
    try {
      root = mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    } catch (YAMLException broken) {
      throw new InvalidShocks(List.of("dit is geen geldige YAML: " + broken.getMessage()));
    }
    List<String> problems = new ArrayList<>();
    List<Schok> shocks = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Object row : root.get("schokken") instanceof List<?> list ? list : List.of()) {
      Optional<Schok> shock = shock(new Entry(mapping(row), problems));
      shock.ifPresent(shocks::add);
      if (shock.isPresent() && !codes.add(shock.get().code())) {
        problems.add("de schok \"" + shock.get().code() + "\" komt twee keer voor");
      }
    }
    if (!(root.get("schokken") instanceof List<?>)) {
      problems.add("er staat geen lijst onder \"schokken\"");
    }
    if (!problems.isEmpty()) {
      throw new InvalidShocks(problems);
    }
    return new ShockRegister(shocks);
  }

  private static Optional<Schok> shock(Entry entry) {
    entry.checkKeys();
    String code = entry.required("code");
    String label = entry.required("label");
    String why = entry.required("waarom");
    Optional<LocalDate> begin = entry.day("begin", true);
    Optional<LocalDate> from = entry.day("basis_van", true);
    Optional<LocalDate> until = entry.day("basis_tot", true);
    Optional<LocalDate> last = entry.day("kijk_tot", false);
    double tolerance = entry.share("tolerantie");
    Map<Tempo, Integer> hold = entry.hold();
    if (begin.isEmpty() || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!until.get().isBefore(begin.get())) {
      entry.problem("\"basis_tot\" ligt voor \"begin\"");
    }
    if (from.get().plusYears(1).isAfter(until.get().plusDays(1))) {
      entry.problem("van \"basis_van\" tot \"basis_tot\" is ten minste een jaar");
    }
    if (last.isPresent() && !last.get().isAfter(begin.get())) {
      entry.problem("\"kijk_tot\" ligt na \"begin\"");
    }
    return Optional.of(
        new Schok(
            code,
            label,
            why,
            begin.get(),
            from.get(),
            until.get(),
            last.orElse(LocalDate.MAX),
            tolerance,
            hold));
  }

  private static Map<String, Object> mapping(Object value) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, field) -> mapping.put(String.valueOf(key), field));
    }
    return mapping;
  }

  /** The fields of one shock, with what is wrong about them. */
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

    String required(String key) {
      Optional<String> text =
          Optional.ofNullable(fields.get(key)).map(String::valueOf).filter(s -> !s.isBlank());
      if (text.isEmpty()) {
        problem("\"" + key + "\" ontbreekt");
      }
      return text.orElse("");
    }

    /** YAML makes a date of a day that is not between quotes. */
    Optional<LocalDate> day(String key, boolean required) {
      Object value = fields.get(key);
      if (value instanceof Date date) {
        return Optional.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
      }
      if (value == null && !required) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.parse(String.valueOf(value)));
      } catch (DateTimeParseException wrong) {
        problem("\"" + key + "\" is een dag, zoals 2020-03-12");
        return Optional.empty();
      }
    }

    double share(String key) {
      if (fields.get(key) instanceof Number number
          && number.doubleValue() > 0
          && number.doubleValue() < 1) {
        return number.doubleValue();
      }
      problem("\"" + key + "\" is een deel tussen 0 en 1");
      return 0.5;
    }

    Map<Tempo, Integer> hold() {
      Map<String, Object> given = mapping(fields.get("vasthouden"));
      Map<Tempo, Integer> hold = new EnumMap<>(Tempo.class);
      for (Tempo tempo : Tempo.values()) {
        if (given.get(tempo.code()) instanceof Integer many && many > 0) {
          hold.put(tempo, many);
        } else {
          problem(
              "\"vasthouden\" geeft voor \"" + tempo.code() + "\" een heel getal van 1 of meer");
        }
      }
      return hold;
    }
  }
}
