package nl.wijkbeeld.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The method as it is written down, and the classes that carry it out. */
class MethodiekTest {
  private static final Path ROOT = Path.of(System.getProperty("wijkbeeld.root"));
  private static final Pattern CLASSES = Pattern.compile("(?m)^Klassen?: .*$");
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]*)`");

  @Test
  void every_class_that_the_method_names_is_there() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.walk(ROOT.resolve("analytics/src/main/java"))) {
      there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    Set<String> named =
        CLASSES
            .matcher(Files.readString(ROOT.resolve("docs/methodiek.md")))
            .results()
            .map(MatchResult::group)
            .flatMap(line -> NAME.matcher(line).results())
            .map(name -> name.group(1))
            .collect(Collectors.toSet());

    assertThat(named).isNotEmpty();
    assertThat(there).containsAll(named);
  }
}
