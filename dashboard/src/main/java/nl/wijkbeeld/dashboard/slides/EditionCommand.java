package nl.wijkbeeld.dashboard.slides;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.dashboard.store.StoreFailure;
import nl.wijkbeeld.dashboard.store.StoreFolder;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a wijkbeeld to a file that opens without internet. */
@Command(
    name = "editie",
    description = "Schrijft een wijkbeeld naar een bestand dat zonder internet opent.")
public final class EditionCommand implements Callable<Integer> {

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "MAP",
      description = "de map van het meer")
  private Path lake;

  @Option(
      names = "--wijkbeelden",
      paramLabel = "MAP",
      description = "waar wijkbeelden bewaard worden (standaard: wijkbeelden in het meer)")
  private Optional<Path> wijkbeelden = Optional.empty();

  @Option(
      names = "--code",
      required = true,
      paramLabel = "CODE",
      description = "de code van het gebied")
  private String code;

  @Option(
      names = "--number",
      paramLabel = "GETAL",
      description = "het nummer van de editie; standaard de nieuwste")
  private Integer number;

  @Option(
      names = "--concept",
      description = "wat nog geschreven wordt, in plaats van een vastgestelde editie")
  private boolean concept;

  @Option(
      names = "--online",
      paramLabel = "ADRES",
      description = "het adres van het dashboard, voor de QR-code op posters en kaarten")
  private String online = "";

  @Option(
      names = "--theme",
      paramLabel = "THEMA",
      description = "een eigen thema naast de zeven van elke BuurtTop; mag vaker")
  private List<String> themes = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BESTAND",
      description = "het bestand: html, pptx, pdf, of een zip met alles, posters en kaarten")
  private Path out;

  @Spec private CommandSpec spec;

  /**
   * What is needed to read wijkbeelden, without the web. It is no {@code @Configuration}, which the
   * dashboard would find and start too.
   */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @Import({Wijkbeelden.class, Photos.class, StoreFolder.class, Decks.class})
  static class Reading {
    @Bean
    SnapshotStore snapshotStore(@Value("${wijkbeeld.lake}") Path lake) {
      return new SnapshotStore(lake);
    }
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return write(err);
    } catch (IOException | UnreadableSnapshot failed) {
      err.printf("fout: %s kan niet worden geschreven (%s)%n", out, failed.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    } catch (BeansException closed) {
      err.printf(
          "fout: %s.%nDraait het dashboard, haal het bestand dan daar op: /wijkbeeld/%s/presentatie.%s%n",
          StoreFailure.explained(closed).orElseThrow(() -> closed),
          code,
          out.getFileName().toString().replaceFirst(".*\\.", ""));
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      err.flush();
    }
  }

  private int write(PrintWriter err) throws IOException {
    String name = out.getFileName().toString();
    Optional<HallFile> kind =
        HallFile.find(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    if (kind.isEmpty()) {
      err.printf("fout: --out eindigt op .html, .pptx, .pdf of .zip, niet op %s%n", name);
      return CommandLine.ExitCode.USAGE;
    }
    Path store = wijkbeelden.orElse(lake.resolve("wijkbeelden"));
    if (Files.notExists(store) && System.getenv("WIJKBEELD_STORE_URL") == null) {
      err.printf("fout: in %s zijn geen wijkbeelden; maak er een in het dashboard%n", store);
      return CommandLine.ExitCode.SOFTWARE;
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Reading.class)
            .web(WebApplicationType.NONE)
            .run(
                "--wijkbeeld.lake=" + lake, "--wijkbeeld.store.folder=" + store.toAbsolutePath())) {
      return write(kind.get(), context.getBean(Decks.class), err);
    }
  }

  private int write(HallFile kind, Decks decks, PrintWriter err) throws IOException {
    Optional<Wijkbeeld> wijkbeeld =
        concept
            ? decks.draft(code)
            : decks.edition(code, number == null ? OptionalInt.empty() : OptionalInt.of(number));
    if (wijkbeeld.isEmpty()) {
      err.printf(
          "fout: van %s is er %s%n",
          code,
          concept
              ? "geen concept"
              : number == null
                  ? "nog geen editie; stel er een vast, of gebruik --concept"
                  : "geen editie " + number);
      return CommandLine.ExitCode.SOFTWARE;
    }
    byte[] bytes =
        kind.write(
            new HallFile.Hall(
                Deck.of(wijkbeeld.get()),
                decks.photos(wijkbeeld.get()),
                Stream.concat(TableTheme.STANDARD.stream(), themes.stream().map(TableTheme::own))
                    .toList(),
                online.isBlank()
                    ? Optional.empty()
                    : Optional.of(HallFile.online(online.replaceAll("/+$", ""), wijkbeeld.get()))));
    Path part = out.resolveSibling(out.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    err.printf(
        Locale.ROOT,
        "%s: %s, %d kB%n",
        out,
        wijkbeeld.get().edition().map(edition -> "editie " + edition.number()).orElse("concept"),
        bytes.length / 1024);
    return CommandLine.ExitCode.OK;
  }
}
