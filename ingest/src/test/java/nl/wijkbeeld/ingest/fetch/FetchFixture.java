package nl.wijkbeeld.ingest.fetch;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A source on this machine, an empty cache, and pauses that are noted but not waited for. */
abstract class FetchFixture {
  static final Instant NOW = Instant.parse("2026-11-21T07:30:00Z");
  static final FetchSettings SETTINGS =
      new FetchSettings(
          Duration.ofSeconds(2), Duration.ofMillis(400), 3, Duration.ofMillis(100), 100_000, 10);

  @TempDir Path cache;
  TestSource source;
  final List<Duration> pauses = new ArrayList<>();
  final List<Long> progress = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    source = new TestSource();
  }

  @AfterEach
  void stop() {
    source.close();
  }

  Fetched fetch(String target) throws IOException {
    return fetch(source.at(target), SETTINGS);
  }

  Fetched fetch(URI address, FetchSettings settings) throws IOException {
    InstantSource clock = InstantSource.fixed(NOW);
    BackOff backOff = new BackOff(settings.firstBackOff(), new Random(1), clock, pauses::add);
    return new Fetcher(cache, settings, progress::add, clock, backOff).fetch(address);
  }

  Issue refusal(String target) {
    return refusal(source.at(target), SETTINGS);
  }

  Issue refusal(URI address, FetchSettings settings) {
    return catchThrowableOfType(RefusedDelivery.class, () -> fetch(address, settings)).issue();
  }

  static List<String> texts(Fetched fetched) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : fetched.files()) {
      texts.add(Files.readString(file));
    }
    return texts;
  }
}
