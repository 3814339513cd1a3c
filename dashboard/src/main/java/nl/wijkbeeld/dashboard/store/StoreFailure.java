package nl.wijkbeeld.dashboard.store;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Why the database with wijkbeelden cannot be opened, for who started the dashboard. What is
 * explained here does not come with a stack trace.
 */
public final class StoreFailure implements SpringBootExceptionReporter {
  /** H2: another process has the file. */
  private static final int IN_USE = 90020;

  /** PostgreSQL: no server there. */
  private static final String NO_CONNECTION = "08";

  /** PostgreSQL: wrong name, password or database. */
  private static final String REFUSED = "28";

  private static final String NO_DATABASE = "3D";

  /** Spring makes one for each start. */
  StoreFailure(ConfigurableApplicationContext unused) {}

  @Override
  public boolean reportException(Throwable failure) {
    return explained(failure).isPresent();
  }

  /** The explanation of a failure, when it is one of the store. */
  public static Optional<String> explained(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> explanation(cause).stream())
        .findFirst();
  }

  private static Optional<String> explanation(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return Optional.of(explanation(sql));
    }
    if (cause instanceof FileSystemException file) {
      return Optional.of(
          "de map voor wijkbeelden kan niet worden beschreven (%s); wijs een andere aan met --wijkbeelden MAP"
              .formatted(file.getFile()));
    }
    return Optional.empty();
  }

  private static String explanation(SQLException sql) {
    String state = String.valueOf(sql.getSQLState());
    if (sql.getErrorCode() == IN_USE) {
      return "de wijkbeelden zijn al geopend door een ander dashboard; stop dat eerst, of wijs een"
          + " andere map aan met --wijkbeelden MAP";
    }
    if (state.startsWith(NO_CONNECTION)) {
      return "de database voor wijkbeelden antwoordt niet; staat zij aan, en klopt"
          + " wijkbeeld.store.url?";
    }
    if (state.startsWith(REFUSED) || state.startsWith(NO_DATABASE)) {
      return "de database voor wijkbeelden laat ons niet toe; kloppen wijkbeeld.store.url,"
          + " wijkbeeld.store.user en wijkbeeld.store.password?";
    }
    return "de wijkbeelden kunnen niet worden geopend (%s); mag deze gebruiker in de map schrijven? Wijs anders een map aan met --wijkbeelden MAP"
        .formatted(String.valueOf(sql.getMessage()).lines().findFirst().orElse(""));
  }
}
