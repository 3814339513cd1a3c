package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wijkbeelden for the tests of other packages. */
public final class TestWijkbeelden {
  private TestWijkbeelden() {}

  public static Wijkbeelden in(JdbcClient store) {
    return new Wijkbeelden(store, Clock.systemUTC());
  }
}
