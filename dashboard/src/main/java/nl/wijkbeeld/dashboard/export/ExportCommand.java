package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
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

  /** The formats that are coming, and the version in which. */
  private static final List<String> LATER = List.of("xlsx", "parquet", "geojson", "geopackage");

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path lake;

  @Option(
      names = "--indicator",
      required = true,
      split = ",",
      paramLabel = "CODE",
      description = "een of meer indicatoren, met komma's ertussen")
  private List<String> indicators;

  @Option(
      names = "--level",
      required = true,
      paramLabel = "NIVEAU",
      description = "buurt, wijk, gebied, stadsdeel of gemeente")
  private String level;

  @Option(
      names = "--period",
      split = ",",
      paramLabel = "PERIODE",
      description = "een of meer periodes; standaard alle")
  private List<String> periods = List.of();

  @Option(names = "--format", paramLabel = "FORMAAT", defaultValue = "csv", description = "csv")
  private String format;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      defaultValue = "internationaal",
      description =
          "internationaal (komma, decimale punt) of nl (puntkomma, decimale komma, met BOM voor Excel)")
  private String dialect;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BESTAND",
      description = "het bestand, of - voor het scherm")
  private String out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<String> wrong = wrongUse();
    if (wrong.isPresent()) {
      err.println("fout: " + wrong.get());
      return CommandLine.ExitCode.USAGE;
    }
    Optional<Snapshot> snapshot = new SnapshotStore(lake).current();
    if (snapshot.isEmpty()) {
      err.printf(
          "fout: in %s is geen snapshot; publiceer er een met \"run\" of \"analyse\"%n", lake);
      return CommandLine.ExitCode.SOFTWARE;
    }
    ValuesCsv csv = ValuesCsv.of(snapshot.get(), indicators, level, periods);
    List<String> unknown = indicators.stream().filter(code -> !csv.hasIndicator(code)).toList();
    if (!unknown.isEmpty()) {
      err.printf(
          "fout: deze snapshot heeft op dit niveau geen cijfers voor %s%n",
          String.join(", ", unknown));
      return CommandLine.ExitCode.SOFTWARE;
    }
    String text = csv.write(dialect.equals("nl"));
    if (out.equals("-")) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    } else {
      try {
        write(text, Path.of(out).toAbsolutePath());
      } catch (IOException unwritable) {
        err.printf("fout: %s kan niet worden geschreven (%s)%n", out, unwritable);
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    err.println(csv.summary(snapshot.get().id()));
    err.flush();
    return CommandLine.ExitCode.OK;
  }

  /** Whole or not at all. */
  private static void write(String text, Path file) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Optional<String> wrongUse() {
    if (LATER.contains(format)) {
      return Optional.of("het formaat " + format + " komt in versie 0.7; csv kan nu");
    }
    if (!format.equals("csv")) {
      return Optional.of("het formaat \"" + format + "\" bestaat niet; gebruik csv");
    }
    if (!List.of("internationaal", "nl").contains(dialect)) {
      return Optional.of("het dialect is internationaal of nl, niet \"" + dialect + "\"");
    }
    if (Niveau.find(level).isEmpty()) {
      return Optional.of(
          "het niveau is buurt, wijk, gebied, stadsdeel of gemeente, niet \"" + level + "\"");
    }
    return Optional.empty();
  }
}
