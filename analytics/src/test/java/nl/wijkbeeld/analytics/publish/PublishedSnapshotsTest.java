package nl.wijkbeeld.analytics.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.AnalyticsMain;
import nl.wijkbeeld.command.DutchCommandLine;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PublishedSnapshotsTest {
  @TempDir private Path root;
  private LakeLayout lake;
  private PublishedSnapshots snapshots;

  @BeforeEach
  void lake() throws IOException {
    lake = TwoSnapshots.in(root);
    snapshots = new PublishedSnapshots(lake);
  }

  @Test
  void goes_back_to_the_one_before_and_forward_again_by_name() throws Exception {
    assertThat(snapshots.goBack(Optional.empty())).isEqualTo(TwoSnapshots.FIRST);
    assertThat(Files.readString(lake.current())).isEqualTo(TwoSnapshots.FIRST + "\n");

    assertThat(snapshots.goBack(Optional.of(TwoSnapshots.SECOND))).isEqualTo(TwoSnapshots.SECOND);
    assertThat(snapshots.list()).containsExactly(TwoSnapshots.SECOND, TwoSnapshots.FIRST);
    try (Stream<Path> entries = Files.list(root)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .containsExactlyInAnyOrder("CURRENT", "snapshots");
    }
  }

  @Test
  void a_snapshot_that_is_not_whole_is_refused_and_the_pointer_stays() throws IOException {
    Files.writeString(lake.snapshot(TwoSnapshots.FIRST).resolve(TwoSnapshots.FILE), "abd");

    assertThatThrownBy(() -> snapshots.goBack(Optional.empty()))
        .isInstanceOf(RefusedSnapshot.class)
        .hasMessageContaining("waarden/part-0.parquet")
        .hasMessageContaining("niet meer wat gepubliceerd is");
    assertThat(Files.readString(lake.current())).isEqualTo(TwoSnapshots.SECOND + "\n");
  }

  @Test
  void what_is_not_there_is_refused_and_said() throws Exception {
    assertThatThrownBy(() -> snapshots.goBack(Optional.of("../../etc")))
        .hasMessageContaining("is er niet");
    assertThatThrownBy(() -> snapshots.goBack(Optional.of(TwoSnapshots.SECOND)))
        .hasMessageContaining("wijst al naar");
    snapshots.goBack(Optional.empty());
    assertThatThrownBy(() -> snapshots.goBack(Optional.empty()))
        .hasMessageContaining("is er geen andere");
    Files.delete(lake.current());
    assertThatThrownBy(() -> snapshots.goBack(Optional.empty()))
        .hasMessageContaining("nog geen snapshot");
  }

  @Test
  void the_commands_print_the_id_and_nothing_else() throws IOException {
    assertThat(run("rollback", "--lake", root.toString())).isEqualTo("0 " + TwoSnapshots.FIRST);
    assertThat(run("rollback", "--lake", root.toString())).isEqualTo("1 ");
    Path other = root.resolve("ander");
    assertThat(run("pull", "--from", root.toString(), "--lake", other.toString(), "--json"))
        .isEqualTo("0 {\"snapshot\":\"" + TwoSnapshots.FIRST + "\"}");
    assertThat(Files.readString(other.resolve("CURRENT"))).isEqualTo(TwoSnapshots.FIRST + "\n");
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine commands =
        DutchCommandLine.of(new AnalyticsMain())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()));
    int code = commands.execute(arguments);
    return code + " " + out.toString().strip();
  }
}
