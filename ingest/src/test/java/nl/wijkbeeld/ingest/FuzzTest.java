package nl.wijkbeeld.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkbeeld.ingest.DeliveryReport.Outcome;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.sources.Soort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files, thousands of them, at every reader: whatever arrives, the run ends with a report,
 * an earlier delivery stays as it was, and no figure is taken that the file does not hold.
 *
 * <p>{@code -Dwijkbeeld.fuzz.seed} chooses other damage, {@code -Dwijkbeeld.fuzz.rondes} how many
 * rounds of it; without it the rounds of each test end after ten seconds.
 */
class FuzzTest {
  private static final long SEED = Long.getLong("wijkbeeld.fuzz.seed", 20_200_526L);
  private static final int ROUNDS = Integer.getInteger("wijkbeeld.fuzz.rondes", 0);
  private static final int MOST_BROKEN = 10;
  private static final Duration BUDGET = Duration.ofSeconds(10);
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);
  private static final Duration LONGEST_CASE = Duration.ofSeconds(10);

  private static final Pattern TOKEN =
      Pattern.compile("[-+]?[.,]?\\d[\\d.,' \u00a0]*([eE][-+]?\\d+)?");
  private static final Pattern PLAIN_TOKEN =
      Pattern.compile("[-+]?\\d+([.,]\\d+)?([eE][-+]?\\d+)?");

  @TempDir private Path folder;
  private final List<String> broken = new ArrayList<>();
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private TestDelivery lake;

  /** One damaged delivery. */
  private record Case(
      FuzzSample sample,
      FuzzMutation mutation,
      boolean inside,
      String file,
      byte[] damaged,
      byte[] bytes) {
    @Override
    public String toString() {
      return "%s, %s%s".formatted(sample, mutation, inside ? " from within" : "");
    }
  }

  /** An observation as it lies in the lake. */
  private record Kept(long line, String value, String variable, String breakdown) {}

  @BeforeEach
  void emptyLake() {
    lake = new TestDelivery(folder);
  }

  @Test
  void damaged_figures_give_a_report_and_never_a_figure_that_the_file_does_not_hold()
      throws Exception {
    fuzz(FuzzSamples.figures());
  }

  @Test
  void damaged_areas_and_lists_of_areas_give_a_report() throws Exception {
    fuzz(FuzzSamples.areas(Files.createDirectory(folder.resolve("maak"))));
  }

  @Test
  void there_is_a_sample_of_every_kind() throws Exception {
    assertThat(
            Stream.concat(
                FuzzSamples.figures().stream(),
                FuzzSamples.areas(Files.createDirectory(folder.resolve("maak"))).stream()))
        .extracting(FuzzSample::soort)
        .containsAll(Arrays.stream(Soort.values()).map(Soort::code).toList());
  }

  private void fuzz(List<FuzzSample> samples) throws Exception {
    System.out.printf("fuzz: seed %d%n", SEED);
    List<Case> sound = new ArrayList<>();
    for (FuzzSample sample : samples) {
      sound.add(
          new Case(
              sample,
              FuzzMutation.WRONG_EXTENSION,
              false,
              sample.file(),
              sample.inner(),
              sample.bytes()));
    }
    IngestResult first = run(lake, sound);
    assertThat(first.sourcesIssues()).isEmpty();
    assertThat(first.deliveries())
        .allSatisfy(
            report -> assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.GELEZEN));
    Map<String, Map<String, Kept>> original = kept();
    long end = System.nanoTime() + BUDGET.toNanos();
    int round = 0;
    for (;
        broken.size() < MOST_BROKEN && (ROUNDS > 0 ? round < ROUNDS : System.nanoTime() < end);
        round++) {
      round(samples, new Random(SEED + round), original, round);
    }
    System.out.printf(
        "fuzz: %d rounds%n%-20s %6s %6s %6s %8s%n",
        round, "kind", "cases", "whole", "partly", "refused");
    counts.forEach(
        (kind, of) ->
            System.out.printf(
                "%-20s %6d %6d %6d %8d%n",
                kind,
                of.values().stream().mapToInt(Integer::intValue).sum(),
                of.getOrDefault("whole", 0),
                of.getOrDefault("partly", 0),
                of.getOrDefault("refused", 0)));
    assertThat(broken).isEmpty();
  }

  private void round(
      List<FuzzSample> samples, Random random, Map<String, Map<String, Kept>> original, int round)
      throws Exception {
    Map<String, Case> cases = new HashMap<>();
    for (FuzzSample sample : samples) {
      cases.put(sample.id(), damaged(sample, random));
    }
    Map<String, String> before = folders();
    IngestResult result;
    try {
      result = run(lake, new ArrayList<>(cases.values()));
    } catch (Throwable escaped) {
      culprits(cases, round, escaped);
      return;
    }
    Map<String, String> after = folders();
    Map<String, Map<String, Kept>> kept = kept();
    for (DeliveryReport report : result.deliveries()) {
      Case one = cases.get(report.levering());
      if (one == null || report.outcome() == Outcome.ONGEWIJZIGD) {
        continue;
      }
      count(report);
      List<String> wrong = new ArrayList<>(soundness(report));
      String id = "levering=" + report.levering();
      if (report.outcome() == Outcome.GEWEIGERD) {
        if (!Objects.equals(before.get(id), after.get(id))) {
          wrong.add("refused, and yet the lake changed");
        }
      } else {
        wrong.addAll(
            figures(
                one,
                report,
                original.getOrDefault(report.levering(), Map.of()),
                kept.getOrDefault(report.levering(), Map.of())));
      }
      for (String what : wrong) {
        fail(one, round, what);
      }
    }
  }

  private static Case damaged(FuzzSample sample, Random random) throws Exception {
    FuzzMutation[] all = FuzzMutation.values();
    FuzzMutation mutation = all[random.nextInt(all.length)];
    boolean inside = sample.isPacked() && random.nextInt(3) > 0;
    byte[] damaged = mutation.apply(inside ? sample.inner() : sample.bytes(), random);
    String file =
        mutation == FuzzMutation.WRONG_EXTENSION
            ? sample.id()
                + List.of(".txt", ".zip", ".xlsx", ".json", "", ".csv.gz", ".shp")
                    .get(random.nextInt(7))
            : sample.file();
    return new Case(
        sample, mutation, inside, file, damaged, inside ? sample.packing().pack(damaged) : damaged);
  }

  /** Delivers the cases together to a lake that has areas and postcodes. */
  private IngestResult run(TestDelivery delivery, List<Case> cases) throws Exception {
    TestDelivery next =
        new TestDelivery(delivery.lake().getParent())
            .withAreas()
            .with(
                "pc",
                "postcodes",
                "pc.csv",
                "postcode;gebied\n1012AB;A00a\n1013;N60a\n",
                "indeling: 2015",
                "periode: 2020");
    for (Case one : cases) {
      next.with(
          one.sample().id(),
          one.sample().soort(),
          one.file(),
          new String(one.bytes(), StandardCharsets.ISO_8859_1),
          StandardCharsets.ISO_8859_1,
          one.sample().settings().toArray(String[]::new));
    }
    AtomicLong last = new AtomicLong(System.nanoTime());
    List<String> slow = new ArrayList<>();
    IngestResult result =
        assertTimeoutPreemptively(
            LONGEST_ROUND,
            () ->
                next.run(
                    report -> {
                      long now = System.nanoTime();
                      if (now - last.getAndSet(now) > LONGEST_CASE.toNanos()) {
                        slow.add(report.levering());
                      }
                    }));
    assertThat(slow).as("deliveries that took longer than " + LONGEST_CASE).isEmpty();
    return result;
  }

  /** Finds out which case made the run fail, each in a lake of its own. */
  private void culprits(Map<String, Case> cases, int round, Throwable escaped) throws IOException {
    int found = broken.size();
    for (Case one : cases.values()) {
      try {
        run(new TestDelivery(Files.createTempDirectory(folder, "los")), List.of(one));
      } catch (Throwable own) {
        fail(one, round, trace(own));
      }
    }
    if (broken.size() == found) {
      broken.add("round %d: %s".formatted(round, trace(escaped)));
    }
  }

  private static String trace(Throwable escaped) {
    StringBuilder text = new StringBuilder();
    for (Throwable one = escaped; one != null; one = one.getCause()) {
      text.append(one.getClass().getName()).append(": ");
      text.append(String.valueOf(one.getMessage()).lines().findFirst().orElse(""));
      Arrays.stream(one.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith("nl.wijkbeeld"))
          .limit(3)
          .forEach(frame -> text.append("\n    at ").append(frame));
      text.append("\n  ");
    }
    return text.toString();
  }

  private void fail(Case one, int round, String what) throws IOException {
    Path place = Files.createDirectories(Path.of("target", "fuzz"));
    Path file =
        place.resolve("%d-%d-%s".formatted(SEED, round, one.file().isEmpty() ? "x" : one.file()));
    Files.write(file, one.bytes());
    broken.add("round %d, %s (%s): %s".formatted(round, one, file, what));
  }

  private void count(DeliveryReport report) {
    String outcome =
        report.outcome() == Outcome.GEWEIGERD
            ? "refused"
            : report.afgekeurd() == 0 && report.issues().stream().noneMatch(FuzzTest::isError)
                ? "whole"
                : "partly";
    counts
        .computeIfAbsent(report.soort(), unused -> new HashMap<>())
        .merge(outcome, 1, Integer::sum);
  }

  private static boolean isError(Issue issue) {
    return issue.ernst() == Issue.Ernst.FOUT;
  }

  /** What every report must be, whatever was delivered. */
  private static List<String> soundness(DeliveryReport report) {
    List<String> wrong = new ArrayList<>();
    if (report.outcome() != Outcome.GEWEIGERD
        && report.gelezen() != report.geaccepteerd() + report.afgekeurd() + report.buiten()) {
      wrong.add("the counts do not add up: " + report);
    }
    if (report.outcome() == Outcome.GEWEIGERD
        && report.issues().stream().noneMatch(FuzzTest::isError)) {
      wrong.add("refused without a reason");
    }
    if (Math.min(report.geaccepteerd(), Math.min(report.afgekeurd(), report.buiten())) < 0) {
      wrong.add("a count below zero: " + report);
    }
    for (Issue issue : report.issues()) {
      String text = issue.text();
      if (issue.melding().isBlank()
          || text.contains("Exception")
          || text.contains("java.")
          || (issue.melding().matches("(?s).*\\bnull\\b.*") && !text.contains("\"null\""))) {
        wrong.add("no message for people: " + text);
      }
      if (text.length() > 3_000 || text.chars().anyMatch(Character::isISOControl)) {
        wrong.add(
            "a message that cannot be shown: " + text.substring(0, Math.min(300, text.length())));
      }
    }
    return wrong.subList(0, Math.min(3, wrong.size()));
  }

  /** Figures that were taken and that the damaged file does not hold. */
  private static List<String> figures(
      Case one, DeliveryReport report, Map<String, Kept> original, Map<String, Kept> kept) {
    List<String> wrong = new ArrayList<>();
    boolean remarked =
        report.issues().stream().anyMatch(issue -> issue.reden() == Reden.BESTAND_BREEKT_AF);
    boolean cut = one.mutation() == FuzzMutation.CUT;
    if (cut && !one.inside() && isPackedOrJson(one) && !isOnlyTail(one)) {
      wrong.add("a file that was cut off was taken");
    }
    String text = new String(one.damaged(), one.sample().charset());
    List<String> lines = text.lines().toList();
    String last = lines.isEmpty() ? "" : lines.getLast();
    kept.forEach(
        (key, now) -> {
          if (now.variable().chars().anyMatch(Character::isISOControl)
              || now.breakdown().chars().anyMatch(Character::isISOControl)) {
            wrong.add("a name with control characters: " + now);
          }
          Kept then = original.get(key);
          if (then == null || then.value().equals(now.value())) {
            return;
          }
          String change = "%s was %s and is %s".formatted(key, then, now);
          if (cut && (one.inside() || !one.sample().isPacked())) {
            boolean onLast = now.line() >= lines.size() || one.sample().sums();
            if (!onLast
                || !(remarked
                    || (one.sample().sums() && text.endsWith("\n"))
                    || one.sample().form() != FuzzSample.Form.LINES)) {
              wrong.add("cut off without a remark: " + change + ", last line " + last);
            }
          } else if (!one.sample().sums() && !isHeld(one, lines, now)) {
            wrong.add("not in the file: " + change);
          }
        });
    return wrong.subList(0, Math.min(3, wrong.size()));
  }

  private static boolean isPackedOrJson(Case one) {
    return (one.sample().isPacked() && !one.sample().file().endsWith(".xls"))
        || one.sample().file().endsWith(".json")
        || (one.sample().soort().equals("gebieden")
            && one.sample().form() != FuzzSample.Form.LINES);
  }

  /** Whether the part that was cut off holds nothing but white space. */
  private static boolean isOnlyTail(Case one) {
    try {
      byte[] whole = one.sample().bytes();
      return new String(
              whole,
              one.bytes().length,
              whole.length - one.bytes().length,
              StandardCharsets.ISO_8859_1)
          .isBlank();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isHeld(Case one, List<String> lines, Kept now) {
    if (one.sample().form() == FuzzSample.Form.BINARY
        || (one.sample().isPacked() && !one.inside())) {
      return true;
    }
    List<String> place = lines;
    if (one.sample().form() == FuzzSample.Form.LINES) {
      int from = (int) Math.max(0, Math.min(now.line() - 1, lines.size()));
      place = lines.subList(from, Math.min(lines.size(), from + 6));
    }
    if (now.value().startsWith("null")) {
      return true;
    }
    double value = Double.parseDouble(now.value().substring(0, now.value().indexOf(' ')));
    return place.stream().anyMatch(line -> holds(line, value));
  }

  private static boolean holds(String line, double value) {
    if (value == 0 && line.contains("-")) {
      return true;
    }
    Stream<String> tokens =
        Stream.of(TOKEN, PLAIN_TOKEN)
            .flatMap(pattern -> pattern.matcher(line).results())
            .map(result -> result.group().strip());
    return Stream.concat(tokens, Arrays.stream(line.split("[;,|\\t\" ]+")))
        .flatMap(FuzzTest::readings)
        .anyMatch(reading -> Math.abs(reading - value) <= 1e-9 * Math.max(1, Math.abs(value)));
  }

  /** All numbers that a text can stand for. */
  private static Stream<Double> readings(String token) {
    int mark = Math.max(token.lastIndexOf('.'), token.lastIndexOf(','));
    String bare = token.replaceAll("[.,' \u00a0]", "");
    String decimal =
        mark < 0
            ? bare
            : token.substring(0, mark).replaceAll("[.,' \u00a0]", "")
                + "."
                + token.substring(mark + 1).replaceAll("[.,' \u00a0]", "");
    return Stream.of(bare, decimal)
        .filter(text -> text.length() < 5_000)
        .map(FuzzTest::number)
        .filter(Double::isFinite);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  /** The observations of every delivery, by what they are about. */
  private Map<String, Map<String, Kept>> kept() throws SQLException, IOException {
    Map<String, Map<String, Kept>> kept = new HashMap<>();
    if (folders().values().stream().noneMatch(files -> files.contains("waarnemingen.parquet"))) {
      return kept;
    }
    for (String row :
        lake.query(
            "SELECT levering, regel, 0, coalesce(waarde::VARCHAR, 'null') || ' ' || status, replace(variabele, '|', '/'), replace(uitsplitsing, '|', '/'), indeling, gebiedcode, periode FROM read_parquet('$LAKE/waarnemingen/bron=*/*/waarnemingen.parquet', hive_partitioning = true)")) {
      String[] field = row.split("\\|", -1);
      kept.computeIfAbsent(field[0], unused -> new HashMap<>())
          .put(
              String.join("|", Arrays.copyOfRange(field, 4, field.length)),
              new Kept(Long.parseLong(field[1]), field[3], field[4], field[5]));
    }
    return kept;
  }

  /** What lies in the folder of every delivery: the names of its files and their hashes. */
  private Map<String, String> folders() throws IOException {
    Map<String, String> folders = new HashMap<>();
    Path root = lake.lake().resolve("waarnemingen");
    if (!Files.isDirectory(root)) {
      return folders;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        folders.merge(
            file.getParent().getFileName().toString(),
            file.getFileName() + " " + Fingerprint.ofFile(file) + "\n",
            String::concat);
      }
    }
    return folders;
  }
}
