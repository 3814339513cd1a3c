package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Writes published values to a file: the same figures, with the same protection, as on the pages.
 */
@Command(name = "export", description = "Schrijft gepubliceerde waarden naar een bestand.")
public final class ExportCommand implements Callable<Integer> {
  private static final String SCREEN = "-";

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path lake;

  @Option(
      names = "--query",
      paramLabel = "BESTAND",
      description = "een vraag die eerder is bewaard (vraag.json); andere opties gaan erboven")
  private Path query;

  @Option(
      names = "--snapshot",
      paramLabel = "ID",
      description = "een eerdere snapshot; standaard de huidige")
  private String snapshotId = "";

  @Option(
      names = "--indicator",
      split = ",",
      paramLabel = "CODE",
      description = "een of meer indicatoren, met komma's ertussen, of alle")
  private List<String> indicators = List.of();

  @Option(
      names = "--area",
      split = ",",
      paramLabel = "CODE",
      description = "een of meer gebieden; standaard alle")
  private List<String> areas = List.of();

  @Option(
      names = "--within",
      split = ",",
      paramLabel = "CODE",
      description = "alles wat in deze gebieden ligt")
  private List<String> within = List.of();

  @Option(
      names = "--level",
      split = ",",
      paramLabel = "NIVEAU",
      description = "buurt, wijk, gebied, stadsdeel, gemeente of land; standaard alle")
  private List<String> levels = List.of();

  @Option(
      names = "--division",
      split = ",",
      paramLabel = "INDELING",
      description = "een of meer gebiedsindelingen; standaard alle")
  private List<String> divisions = List.of();

  @Option(
      names = "--period",
      split = ",",
      paramLabel = "PERIODE",
      description = "een of meer periodes; standaard alle")
  private List<String> periods = List.of();

  @Option(
      names = "--breakdown",
      split = ",",
      paramLabel = "KLASSE",
      description = "totaal, of dimensie=klasse; standaard alle")
  private List<String> breakdowns = List.of();

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "KOLOM",
      description = "welke kolommen; standaard de gewone")
  private List<String> columns = List.of();

  @Option(
      names = "--wide",
      description = "een kolom per indicator in plaats van een rij per waarde")
  private boolean wide;

  @Option(
      names = "--format",
      paramLabel = "FORMAAT",
      description = "csv, xlsx, parquet, geojson, geopackage, geoparquet, json-stat of ods")
  private String format = "";

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description =
          "internationaal (komma, decimale punt) of nl (puntkomma, decimale komma, met BOM voor Excel)")
  private String dialect = "";

  @Option(
      names = "--missing",
      paramLabel = "TEKEN",
      description = "wat in CSV staat waar geen waarde is: leeg of NA")
  private String missing = "";

  @Option(
      names = "--crs",
      paramLabel = "STELSEL",
      description = "coordinaten in wgs84 of rd, bij geojson, geopackage en geoparquet")
  private String grid = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BESTAND",
      description =
          "het bestand, of - voor het scherm; met .zip gaan codebook, bronnen en vraag mee")
  private String out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return export(err);
    } catch (IOException | UnreadableSnapshot failed) {
      err.printf("fout: %s kan niet worden geschreven (%s)%n", out, failed);
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      err.flush();
    }
  }

  private int export(PrintWriter err) throws IOException {
    Address asked;
    try {
      asked = asked();
    } catch (IOException unreadable) {
      err.printf("fout: %s kan niet worden gelezen (%s)%n", query, unreadable.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    List<Issue> wrong = new ArrayList<>(FileChoice.issues(asked, Language.NL));
    if (!asked.has(Selection.INDICATOR)) {
      wrong.add(new Issue(Selection.INDICATOR, "geef --indicator of --query"));
    }
    wrong.addAll(SelectionCheck.wrongWords(Selection.of(asked), Language.NL));
    if (!wrong.isEmpty()) {
      return refuse(err, wrong, CommandLine.ExitCode.USAGE);
    }
    Optional<Snapshot> snapshot = snapshot(asked);
    if (snapshot.isEmpty()) {
      err.println(
          asked.has(Address.SNAPSHOT)
              ? "fout: in %s is geen snapshot \u201c%s\u201d"
                  .formatted(lake, asked.first(Address.SNAPSHOT).orElse(""))
              : "fout: in %s is geen snapshot; publiceer er een met \"run\" of \"analyse\""
                  .formatted(lake));
      return CommandLine.ExitCode.SOFTWARE;
    }
    List<Issue> issues = Export.issues(snapshot.get(), asked);
    if (!issues.isEmpty()) {
      return refuse(err, issues, CommandLine.ExitCode.SOFTWARE);
    }
    Export export = Export.of(snapshot.get(), asked);
    if (out.equals(SCREEN)) {
      if (!isText(export.choice().format())) {
        err.printf(
            "fout: %s is geen tekst; geef een bestand met --out%n",
            export.choice().format().code());
        return CommandLine.ExitCode.USAGE;
      }
      toScreen(export);
    } else if (out.endsWith(".zip")) {
      export.writePackage(Path.of(out), new Progress());
    } else {
      export.writeTable(Path.of(out), new Progress());
    }
    err.println(summary(export));
    return CommandLine.ExitCode.OK;
  }

  private static int refuse(PrintWriter err, List<Issue> issues, int code) {
    issues.forEach(issue -> err.println("fout: " + issue.message()));
    return code;
  }

  private Address asked() throws IOException {
    Address asked =
        query == null
            ? Address.of("exporteren").with(FileChoice.MISSING, FileChoice.EMPTY)
            : QueryFile.read(Files.readAllBytes(query), Language.NL);
    asked = over(asked, Selection.INDICATOR, indicators);
    asked = over(asked, Selection.AREAS, areas);
    asked = over(asked, Selection.WITHIN, within);
    asked = over(asked, Selection.LEVEL, levels);
    asked = over(asked, Selection.DIVISION, divisions);
    asked = over(asked, Selection.PERIOD, periods);
    asked = over(asked, Selection.BREAKDOWN, breakdowns);
    asked = over(asked, Selection.COLUMNS, columns);
    asked = over(asked, Selection.FORM, wide ? List.of(Selection.WIDE) : List.of());
    asked = over(asked, FileChoice.FORMAT, List.of(format));
    asked = over(asked, FileChoice.DIALECT, List.of(dialect));
    asked = over(asked, FileChoice.MISSING, List.of(missing));
    asked = over(asked, FileChoice.GRID, List.of(grid));
    return over(asked, Address.SNAPSHOT, List.of(snapshotId));
  }

  private static Address over(Address asked, String name, List<String> said) {
    List<String> values = said.stream().filter(value -> !value.isBlank()).toList();
    return values.isEmpty() ? asked : asked.with(name, values);
  }

  private Optional<Snapshot> snapshot(Address asked) throws IOException {
    SnapshotStore store = new SnapshotStore(lake);
    Optional<String> id = asked.first(Address.SNAPSHOT);
    return id.isPresent() ? store.find(id.get()) : store.current();
  }

  private static boolean isText(FileFormat format) {
    return format == FileFormat.CSV
        || format == FileFormat.GEOJSON
        || format == FileFormat.JSON_STAT;
  }

  private void toScreen(Export export) throws IOException {
    Path file = Files.createTempFile("wijkbeeld-export", ".part");
    try {
      export.writeTable(file, new Progress());
      PrintWriter screen = spec.commandLine().getOut();
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        text.transferTo(screen);
      }
      screen.flush();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** What was written, by state. */
  private static String summary(Export export) {
    SelectionRows.Count count = export.rows().count();
    long values = count.states().values().stream().mapToLong(Long::longValue).sum();
    List<String> parts = new ArrayList<>();
    new TreeMap<>(count.states()).forEach((state, number) -> parts.add(number + " " + state));
    return "%d waarden uit snapshot %s (%s)"
        .formatted(values, export.rows().snapshot().id(), String.join(", ", parts));
  }
}
