package nl.wijkbeeld.dashboard.store;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database for one test. */
public final class TestStore {
  private TestStore() {}

  /** In memory, as the file that users have. */
  public static JdbcClient h2() {
    return migrated(
        new DriverManagerDataSource(
            "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                .formatted(UUID.randomUUID())));
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

  static JdbcClient migrated(DataSource empty) {
    Flyway.configure()
        .dataSource(empty)
        .locations("classpath:nl/wijkbeeld/dashboard/store/migration")
        .load()
        .migrate();
    return JdbcClient.create(empty);
  }
}
