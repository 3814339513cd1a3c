package nl.wijkbeeld.dashboard.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.UnreadableSnapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * All values that differ between two snapshots, as a CSV that the database writes itself.
 *
 * @param indicator of which indicator; of all when there is none
 * @param niveau of which level; of all when there is none
 */
record ChangesFile(
    Snapshot earlier,
    Snapshot later,
    Optional<String> indicator,
    Optional<Niveau> niveau,
    ChangeKind kind) {

  void write(Path file) throws IOException {
    try (Connection connection = later.connect()) {
      try (PreparedStatement question =
          connection.prepareStatement("CREATE TEMP TABLE verschillen AS " + sql())) {
        List<Object> values = parameters();
        for (int i = 0; i < values.size(); i++) {
          question.setObject(i + 1, values.get(i));
        }
        question.execute();
      }
      try (Statement copy = connection.createStatement()) {
        copy.execute(
            """
            COPY (
              SELECT indicator, periode, gebiedcode, indeling, uitsplitsing, niveau,
                CASE WHEN left(naam, 1) IN ('=', '+', '-', '@') THEN '''' || naam ELSE naam END AS naam,
                eerdere_status, eerdere_waarde, status, waarde, soort
              FROM verschillen
            ) TO '%s' (FORMAT csv, HEADER, NULLSTR 'NA')
            """
                .formatted(file.toString().replace("'", "''")));
        copy.execute("DROP TABLE verschillen");
      }
    } catch (SQLException failed) {
      throw new UnreadableSnapshot(
          "de verschillen tussen snapshot %s en %s kunnen niet worden geschreven"
              .formatted(earlier.id(), later.id()),
          failed);
    }
  }

  private List<Object> parameters() {
    String level = niveau.map(Niveau::code).orElse("");
    String from = indicator.orElse("");
    String to = indicator.orElse("\uFFFF");
    return List.of(
        earlier.files("waarden"),
        from,
        to,
        later.files("waarden"),
        from,
        to,
        kind.asked(),
        kind.asked(),
        level,
        level,
        Integer.MAX_VALUE);
  }

  private static String sql() {
    try (InputStream in =
        Objects.requireNonNull(ChangedValues.class.getResourceAsStream("ChangedValues.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
