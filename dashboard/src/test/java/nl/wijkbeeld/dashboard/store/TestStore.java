package nl.wijkbeeld.dashboard.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database for one test. */
public enum TestStore {
  /** In memory, as the file that users have. */
  H2 {
    @Override
    DataSource empty() {
      return new DriverManagerDataSource(
          "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
              .formatted(UUID.randomUUID()));
    }
  },
  /** On a server of our own, where PostgreSQL is installed; elsewhere the test is skipped. */
  POSTGRESQL {
    @Override
    DataSource empty() {
      Optional<PostgresServer> server = PostgresServer.running();
      assumeTrue(
          server.isPresent(),
          "overgeslagen: PostgreSQL is hier niet geïnstalleerd (apt-get install postgresql)");
      return server.orElseThrow().emptyDatabase();
    }
  };

  abstract DataSource empty();

  /** An empty database with all tables. */
  public JdbcClient open() {
    return migrated(empty());
  }

  /** The database that most tests are content with. */
  public static JdbcClient h2() {
    return H2.open();
  }

  /** In a folder, where a dashboard finds it; nobody else may have it open. */
  public static JdbcClient h2(Path folder) {
    return migrated(
        new DriverManagerDataSource(
            "jdbc:h2:file:%s/wijkbeelden;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                .formatted(folder.toAbsolutePath()),
            "wijkbeeld",
            ""));
  }

  private static JdbcClient migrated(DataSource empty) {
    Flyway.configure()
        .dataSource(empty)
        .locations("classpath:nl/wijkbeeld/dashboard/store/migration")
        .load()
        .migrate();
    return JdbcClient.create(empty);
  }
}
