package nl.wijkbeeld.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer as a stream that does not wait for ever: a server that is silent for longer
 * than the limit ends it. The timeout of the HTTP client itself does not watch the body.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream> {

  private sealed interface Arrival {
    record Bytes(List<ByteBuffer> buffers) implements Arrival {}

    record End() implements Arrival {}

    record Failure(Throwable cause) implements Arrival {}
  }

  private final Duration longestSilence;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private final Queue<ByteBuffer> present = new ArrayDeque<>();
  private boolean ended;
  private Throwable failure;

  BodyStream(Duration longestSilence) {
    this.longestSilence = longestSilence;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    if (subscription.complete(started)) {
      started.request(1);
    } else {
      started.cancel();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    arrivals.add(new Arrival.Bytes(buffers));
  }

  @Override
  public void onError(Throwable cause) {
    arrivals.add(new Arrival.Failure(cause));
  }

  @Override
  public void onComplete() {
    arrivals.add(new Arrival.End());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    while (!ended && (present.isEmpty() || !present.peek().hasRemaining())) {
      if (present.poll() == null) {
        await();
      }
    }
    if (ended) {
      return -1;
    }
    ByteBuffer buffer = present.element();
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  /** At least one until the end is known: at a 0 the gzip reader of Java 17 stops. */
  @Override
  public int available() {
    return ended ? 0 : Math.max(1, present.stream().mapToInt(ByteBuffer::remaining).sum());
  }

  private void await() throws IOException {
    requireNoFailure();
    switch (nextArrival()) {
      case Arrival.Bytes(List<ByteBuffer> buffers) -> {
        present.addAll(buffers);
        subscription.join().request(1);
      }
      case Arrival.End() -> ended = true;
      case Arrival.Failure(Throwable cause) -> failure = cause;
      case null -> {
        close();
        failure = new HttpTimeoutException("no bytes for " + longestSilence);
      }
    }
  }

  /** A failure stays: whoever reads on after it must not take the stream for ended. */
  private void requireNoFailure() throws IOException {
    if (failure instanceof HttpTimeoutException silent) {
      throw silent;
    }
    if (failure != null) {
      throw new IOException("the body broke off", failure);
    }
  }

  private Arrival nextArrival() throws IOException {
    try {
      return arrivals.poll(longestSilence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      close();
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("het ophalen is afgebroken");
      interrupted.initCause(stopped);
      throw interrupted;
    }
  }

  /** Stops the answer, whether or not it has begun. */
  @Override
  public void close() {
    if (!subscription.cancel(false)) {
      subscription.join().cancel();
    }
  }
}
