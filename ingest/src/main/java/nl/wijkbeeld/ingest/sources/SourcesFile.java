package nl.wijkbeeld.ingest.sources;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A sources file that was read: its deliveries, and what was wrong with entries that cannot be
 * used.
 *
 * @param leveringen the entries that can be used, in their order
 * @param issues what is wrong with the others, with line numbers in the sources file
 */
public record SourcesFile(List<Levering> leveringen, List<Issue> issues) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "soort",
          "pad",
          "periode",
          "indeling",
          "licentie",
          "bronvermelding",
          "leverdatum",
          "verzonnen",
          "toelichting",
          "codering",
          "volledig",
          "niveau",
          "per",
          "geldig_van",
          "geldig_tot",
          "gemeente",
          "namen",
          "naar_indeling",
          "afkeurgrens",
          "kolommen",
          "waarden",
          "uitsplitsing",
          "missend",
          "decimaalteken",
          "blad",
          "kopregel");

  /** Above this share of rejected lines a delivery is refused whole, unless it says otherwise. */
  private static final double REJECTED = 0.05;

  public SourcesFile {
    leveringen = List.copyOf(leveringen);
    issues = List.copyOf(issues);
  }

  /**
   * Reads a sources file.
   *
   * @throws IOException when the file cannot be opened
   * @throws InvalidSourcesFile when it is not a list of deliveries at all
   */
  public static SourcesFile read(Path file) throws IOException {
    Parser parser = new Parser(file);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parser.parse(new Yaml(new LoaderOptions()).compose(reader));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      throw new InvalidSourcesFile(
          "%s, regel %d: dit is geen geldige YAML (%s)"
              .formatted(file.getFileName(), line, broken.getProblem()),
          broken);
    } catch (YAMLException unreadable) {
      throw new InvalidSourcesFile(file.getFileName() + ": " + reason(unreadable), unreadable);
    }
  }

  private static String reason(YAMLException unreadable) {
    if (unreadable.getCause() instanceof CharacterCodingException) {
      return "het bestand is geen UTF-8; bewaar het opnieuw als UTF-8";
    }
    return unreadable instanceof ReaderException
        ? "in het bestand staan tekens die YAML niet kent; is dit een tekstbestand?"
        : "het bestand is te groot, te diep genest of verwijst te vaak naar zichzelf; een lijst van leveringen heeft dat niet nodig";
  }

  /** Thrown when a sources file is not a list of deliveries. */
  public static final class InvalidSourcesFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSourcesFile(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** An entry that cannot be used, with the node where it goes wrong. */
  private static final class InvalidEntry extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Node node;

    InvalidEntry(Node node, String message) {
      super(message);
      this.node = node;
    }
  }

  private static final class Parser {
    private final Path file;
    private final String name;
    private final List<Levering> leveringen = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Parser(Path file) {
      this.file = file;
      this.name = String.valueOf(file.getFileName());
    }

    SourcesFile parse(Node root) {
      for (Node entry : entries(root)) {
        try {
          Levering levering = levering(entry);
          if (!ids.add(levering.id())) {
            throw new InvalidEntry(
                entry,
                "de id \""
                    + levering.id()
                    + "\" komt twee keer voor; geef elke levering een eigen id");
          }
          leveringen.add(levering);
        } catch (InvalidEntry invalid) {
          issues.add(
              Issue.ofCell(
                  name,
                  invalid.node.getStartMark().getLine() + 1L,
                  "",
                  "",
                  Reden.INSTELLING_ONTBREEKT,
                  invalid.getMessage()));
        }
      }
      return new SourcesFile(leveringen, issues);
    }

    private List<Node> entries(Node root) {
      Node list = root;
      if (root instanceof MappingNode mapping) {
        list =
            mapping.getValue().stream()
                .filter(tuple -> Set.of("leveringen", "bronnen").contains(text(tuple.getKeyNode())))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
      }
      if (list instanceof SequenceNode sequence) {
        return sequence.getValue();
      }
      throw new InvalidSourcesFile(
          name
              + ": hier wordt een lijst verwacht onder \"leveringen:\", met een streepje per levering",
          null);
    }

    private Levering levering(Node entry) throws InvalidEntry {
      if (!(entry instanceof MappingNode mapping)) {
        throw new InvalidEntry(entry, "een levering heeft de sleutels id, soort en pad");
      }
      Map<String, Node> keys = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        String key = text(tuple.getKeyNode());
        if (!KEYS.contains(key)) {
          throw new InvalidEntry(tuple.getKeyNode(), "de sleutel \"" + key + "\" bestaat niet");
        }
        keys.put(key, tuple.getValueNode());
      }
      String id = required(entry, keys, "id");
      if (!ID.matcher(id).matches()) {
        throw new InvalidEntry(
            keys.get("id"),
            "een id bestaat uit letters, cijfers, punt, streepje en liggend streepje: \""
                + id
                + "\"");
      }
      String soort = required(entry, keys, "soort");
      String pad = required(entry, keys, "pad");
      return new Levering(
          id,
          Soort.find(soort)
              .orElseThrow(
                  () ->
                      new InvalidEntry(
                          keys.get("soort"),
                          "de soort \""
                              + soort
                              + "\" wordt niet gelezen; kies uit: "
                              + Soort.codes())),
          located(keys, pad),
          address(keys, pad),
          periode(keys),
          find(keys, "indeling"),
          find(keys, "leverdatum").orElse(""),
          find(keys, "licentie").orElse(""),
          find(keys, "bronvermelding").orElse(""),
          yes(keys, "verzonnen"),
          find(keys, "toelichting").orElse(""),
          charset(keys),
          yes(keys, "volledig"),
          niveau(keys),
          per(keys),
          share(keys),
          areaSettings(keys),
          tableSettings(keys));
    }

    /** Seen from the sources file; if there is nothing there, seen from the working folder. */
    private Path located(Map<String, Node> keys, String pad) throws InvalidEntry {
      try {
        return isAddress(pad)
            ? Path.of(pad.substring(pad.indexOf(':') + 1)).normalize()
            : located(pad);
      } catch (InvalidPathException invalid) {
        throw new InvalidEntry(
            keys.get("pad"), "\"pad\" is geen bestand, map of adres: " + invalid.getReason());
      }
    }

    private static boolean isAddress(String pad) {
      return pad.matches("(?i)https?:.*");
    }

    private static Optional<URI> address(Map<String, Node> keys, String pad) throws InvalidEntry {
      if (!isAddress(pad)) {
        return Optional.empty();
      }
      try {
        return Optional.of(new URI(pad.replace(" ", "%20")));
      } catch (URISyntaxException invalid) {
        throw new InvalidEntry(
            keys.get("pad"), "dit adres klopt niet, bij teken " + (invalid.getIndex() + 1));
      }
    }

    private Path located(String pad) {
      Path besideSources = file.toAbsolutePath().getParent().resolve(pad).normalize();
      Path besideUser = Path.of(pad).toAbsolutePath().normalize();
      return Files.notExists(besideSources) && Files.exists(besideUser)
          ? besideUser
          : besideSources;
    }

    private static Levering.AreaSettings areaSettings(Map<String, Node> keys) throws InvalidEntry {
      Map<String, String> gemeente = mapping(keys.get("gemeente"), "gemeente");
      return new Levering.AreaSettings(
          find(keys, "geldig_van").orElse(""),
          find(keys, "geldig_tot").orElse(""),
          gemeente.getOrDefault("code", ""),
          gemeente.getOrDefault("naam", ""),
          mapping(keys.get("namen"), "namen"),
          find(keys, "naar_indeling").orElse(""));
    }

    private static TableSettings tableSettings(Map<String, Node> keys) throws InvalidEntry {
      return new TableSettings(
          mapping(keys.get("kolommen"), "kolommen"),
          mapping(keys.get("waarden"), "waarden"),
          mapping(keys.get("uitsplitsing"), "uitsplitsing"),
          list(keys.get("missend")),
          decimalSign(keys),
          find(keys, "blad").orElse(""),
          lineNumber(keys));
    }

    private static Set<String> list(Node node) throws InvalidEntry {
      Set<String> texts = new LinkedHashSet<>();
      if (node == null) {
        return texts;
      }
      if (!(node instanceof SequenceNode sequence)) {
        throw new InvalidEntry(node, "\"missend\" is een lijst, zoals [\"n.b.\", \"-\"]");
      }
      sequence.getValue().forEach(value -> texts.add(text(value)));
      return texts;
    }

    private static Optional<Character> decimalSign(Map<String, Node> keys) throws InvalidEntry {
      String text = find(keys, "decimaalteken").orElse("");
      return switch (text) {
        case "" -> Optional.empty();
        case ",", "komma" -> Optional.of(',');
        case ".", "punt" -> Optional.of('.');
        default ->
            throw new InvalidEntry(
                keys.get("decimaalteken"),
                "\"decimaalteken\" is komma of punt, niet \"" + text + "\"");
      };
    }

    private static OptionalInt lineNumber(Map<String, Node> keys) throws InvalidEntry {
      String text = find(keys, "kopregel").orElse("");
      if (text.isEmpty()) {
        return OptionalInt.empty();
      }
      if (!text.matches("[1-9]\\d{0,5}")) {
        throw new InvalidEntry(
            keys.get("kopregel"), "\"kopregel\" is een regelnummer vanaf 1, niet \"" + text + "\"");
      }
      return OptionalInt.of(Integer.parseInt(text));
    }

    private static double share(Map<String, Node> keys) throws InvalidEntry {
      String text = find(keys, "afkeurgrens").orElse("");
      if (text.isEmpty()) {
        return REJECTED;
      }
      String number = text.replace("%", "").strip().replace(',', '.');
      if (!number.matches("\\d{1,3}(\\.\\d+)?") || Double.parseDouble(number) > 100) {
        throw new InvalidEntry(
            keys.get("afkeurgrens"),
            "\"afkeurgrens\" is een percentage van 0 tot 100, zoals 5 %, niet \"" + text + "\"");
      }
      return Double.parseDouble(number) / 100;
    }

    private static Map<String, String> mapping(Node node, String key) throws InvalidEntry {
      Map<String, String> mapping = new LinkedHashMap<>();
      if (node == null) {
        return mapping;
      }
      if (!(node instanceof MappingNode tuples)) {
        throw new InvalidEntry(node, "\"" + key + "\" heeft regels als \"code: naam\"");
      }
      tuples.getValue().forEach(t -> mapping.put(text(t.getKeyNode()), text(t.getValueNode())));
      return mapping;
    }

    private static Optional<Periode> periode(Map<String, Node> keys) throws InvalidEntry {
      Optional<String> text = find(keys, "periode");
      if (text.isPresent() && Periode.find(text.get()).isEmpty()) {
        throw new InvalidEntry(
            keys.get("periode"),
            "\""
                + text.get()
                + "\" is geen periode; schrijf 2020, 2020K2, 2020M06, 2020W24, 2020-06-22 of 2019/2020");
      }
      return text.flatMap(Periode::find);
    }

    private static Optional<Charset> charset(Map<String, Node> keys) throws InvalidEntry {
      String name = find(keys, "codering").orElse("");
      if (name.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(Charset.forName(name));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        throw new InvalidEntry(
            keys.get("codering"),
            "de codering \""
                + name
                + "\" is niet bekend; gebruik bijvoorbeeld utf-8 of windows-1252");
      }
    }

    private static Optional<Niveau> niveau(Map<String, Node> keys) throws InvalidEntry {
      Optional<String> text = find(keys, "niveau");
      if (text.isPresent() && Niveau.find(text.get()).isEmpty()) {
        throw new InvalidEntry(
            keys.get("niveau"),
            "het niveau is buurt, wijk, gebied, stadsdeel of gemeente, niet \""
                + text.get()
                + "\"");
      }
      return text.flatMap(Niveau::find);
    }

    private static Periode.Soort per(Map<String, Node> keys) throws InvalidEntry {
      String text = find(keys, "per").orElse("dag");
      return switch (text) {
        case "dag" -> Periode.Soort.DAG;
        case "week" -> Periode.Soort.WEEK;
        case "maand" -> Periode.Soort.MAAND;
        case "jaar" -> Periode.Soort.JAAR;
        default ->
            throw new InvalidEntry(
                keys.get("per"), "\"per\" is dag, week, maand of jaar, niet \"" + text + "\"");
      };
    }

    private static boolean yes(Map<String, Node> keys, String key) throws InvalidEntry {
      String text = find(keys, key).orElse("false");
      return switch (text) {
        case "true", "ja" -> true;
        case "false", "nee" -> false;
        default -> throw new InvalidEntry(keys.get(key), "\"" + key + "\" is true of false");
      };
    }

    private static String required(Node entry, Map<String, Node> keys, String key)
        throws InvalidEntry {
      return find(keys, key)
          .orElseThrow(() -> new InvalidEntry(entry, "de sleutel \"" + key + "\" ontbreekt"));
    }

    private static Optional<String> find(Map<String, Node> keys, String key) {
      return Optional.ofNullable(keys.get(key)).map(Parser::text).filter(text -> !text.isBlank());
    }

    private static String text(Node node) {
      return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }
  }
}
