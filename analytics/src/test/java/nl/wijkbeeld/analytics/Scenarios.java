package nl.wijkbeeld.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.indicator.IndicatorRegister;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All scenarios and the modelstad in one lake, each as a division of its own, computed once for all
 * tests.
 *
 * @param register the register of the scenarios
 * @param values what the chain made of them
 * @param published the values, read on the driver
 * @param findings the findings, read on the driver
 */
record Scenarios(Dataset<Row> register, Values values, List<Row> published, List<Row> findings) {
  static final String MODELSTAD = "modelstad";

  private static final class Holder {
    static final Scenarios COMPUTED = compute(UnaryOperator.identity());
  }

  static Scenarios computed() {
    return Holder.COMPUTED;
  }

  /** Computes all scenarios anew, with the lines of each delivery in another order. */
  static Scenarios compute(UnaryOperator<List<String>> order) {
    try {
      Path root = Files.createTempDirectory("scenarios");
      root.toFile().deleteOnExit();
      TestLake lake = new TestLake(root);
      List<String> areas = lines(folder().resolve("gebieden.csv"));
      for (Path scenario : all()) {
        String name = scenario.getFileName().toString();
        lake.areas(name, areas);
        lake.observations(name, areas, reordered(lines(scenario.resolve("input.csv")), order));
      }
      modelstad(lake, order);
      IndicatorRegister indicators =
          IndicatorRegister.read(Files.readString(folder().resolve("indicatoren.yaml")));
      LakeTables tables = lake.tables(TestSpark.session());
      Dataset<Row> register = tables.register(indicators).localCheckpoint();
      Values values = Values.compute(tables, indicators);
      return new Scenarios(
          register,
          values,
          values.values().collectAsList(),
          new Findings(register).of(values, tables.controls()).collectAsList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The folders of the scenarios, by name. */
  static List<Path> all() {
    try (Stream<Path> entries = Files.list(folder())) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The lines of a file, without remarks. */
  static List<String> lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Path resource(String name) {
    try {
      return Path.of(Scenarios.class.getResource("/" + name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Path folder() {
    return resource("scenarios");
  }

  private static void modelstad(TestLake lake, UnaryOperator<List<String>> order)
      throws IOException {
    List<String> areas = new ArrayList<>(List.of("gebiedcode,niveau,ouder,rest"));
    List<String> observations =
        new ArrayList<>(List.of("levering,gebiedcode,variabele,periode,uitsplitsing,waarde"));
    areas.add("STAD,gemeente,,nee");
    List<String> table = lines(resource("modelstad/buurten.csv"));
    List<String> header = List.of(table.getFirst().split(",", -1));
    for (String line : table.subList(1, table.size())) {
      String[] buurt = line.split(",", -1);
      areas.add("%s,stadsdeel,STAD,nee".formatted(buurt[2]));
      areas.add("%s,wijk,%s,nee".formatted(buurt[1], buurt[2]));
      areas.add("%s,buurt,%s,nee".formatted(buurt[0], buurt[1]));
      for (String variable : List.of("inwoners", "clienten", "sociaal")) {
        String value = buurt[header.indexOf(variable)];
        observations.add(
            "kwb@2020-02-01,%s,%s,2020,totaal,%s"
                .formatted(buurt[0], variable, value.isEmpty() ? "-" : value));
      }
    }
    List<String> distinct = areas.stream().distinct().toList();
    lake.areas(MODELSTAD, distinct);
    lake.observations(MODELSTAD, distinct, reordered(observations, order));
  }

  private static List<String> reordered(List<String> csv, UnaryOperator<List<String>> order) {
    List<String> lines = new ArrayList<>(List.of(csv.getFirst()));
    lines.addAll(order.apply(csv.subList(1, csv.size())));
    return lines;
  }
}
