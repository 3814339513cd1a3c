package nl.wijkbeeld.dashboard.export;

import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBPreparedStatement;

/** How far the writing of a table is; it can be cancelled from another thread. */
public final class Progress {
  private final AtomicLong rows = new AtomicLong();
  private final AtomicReference<Statement> running = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile boolean packing;

  /** How many rows were written so far. */
  public long rows() {
    return rows.get();
  }

  /**
   * Which part of the table is written, from 0 to 1.
   *
   * @param all how many rows there are
   */
  public double part(long all) {
    if (packing) {
      return 1;
    }
    return Math.clamp(
        running.get() == null
            ? (double) rows.get() / Math.max(1, all)
            : percentage(running.get()) / 100,
        0,
        1);
  }

  private static double percentage(Statement statement) {
    try {
      return statement.unwrap(DuckDBPreparedStatement.class).getQueryProgress().getPercentage();
    } catch (SQLException unknown) {
      return 0;
    }
  }

  /** Whether the table is there and is being packed. */
  public boolean isPacking() {
    return packing;
  }

  /** The table is there; now it is packed. */
  void packing() throws InterruptedIOException {
    packing = true;
    check();
  }

  /** Stops the writing as soon as it can; what was written is removed. */
  public void cancel() {
    cancelled = true;
    Optional.ofNullable(running.get())
        .ifPresent(
            statement -> {
              try {
                statement.cancel();
              } catch (SQLException finished) {
                running.compareAndSet(statement, null);
              }
            });
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** One row more. */
  void row() throws InterruptedIOException {
    rows.incrementAndGet();
    check();
  }

  /** The database is at work. */
  void running(Statement statement) throws InterruptedIOException {
    running.set(statement);
    check();
  }

  /** The database is done. */
  void done() {
    running.set(null);
  }

  /**
   * Goes no further when cancelled.
   *
   * @throws InterruptedIOException when cancelled
   */
  void check() throws InterruptedIOException {
    if (cancelled) {
      throw new InterruptedIOException("het maken van het bestand is gestopt");
    }
  }
}
