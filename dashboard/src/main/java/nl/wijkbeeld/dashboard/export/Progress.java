package nl.wijkbeeld.dashboard.export;

import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How far the writing of a table is; it can be cancelled from another thread. */
public final class Progress {
  private final AtomicLong rows = new AtomicLong();
  private final AtomicReference<Statement> running = new AtomicReference<>();
  private volatile boolean cancelled;

  /** How many rows were written so far. */
  public long rows() {
    return rows.get();
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
