package nl.wijkbeeld.ingest.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names of areas whose files carry only a code: those that the sources file gives, then the
 * official names of Amsterdam's stadsdelen.
 */
final class AreaNames {
  private static final Map<String, String> AMSTERDAM = amsterdam();

  private final Map<String, String> given;

  AreaNames(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  Optional<String> find(String code, String gemeente) {
    return Optional.ofNullable(given.get(code))
        .or(
            () ->
                gemeente.equals(AreaCode.AMSTERDAM)
                    ? Optional.ofNullable(AMSTERDAM.get(code))
                    : Optional.empty());
  }

  private static Map<String, String> amsterdam() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    AreaNames.class.getResourceAsStream("amsterdam-stadsdelen.csv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("code;"))
          .map(line -> line.split(";", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
