package nl.wijkbeeld.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import nl.wijkbeeld.ingest.fetch.TestSource.Reply;
import org.junit.jupiter.api.Test;

class BodyStreamTest {
  private final BodyStream body = new BodyStream(Duration.ofMillis(50));
  private final AtomicLong requested = new AtomicLong();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final Flow.Subscription subscription =
      new Flow.Subscription() {
        @Override
        public void request(long count) {
          requested.addAndGet(count);
        }

        @Override
        public void cancel() {
          cancelled.set(true);
        }
      };

  private void arrive(byte[]... buffers) {
    body.onNext(List.of(buffers).stream().map(ByteBuffer::wrap).toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void gives_the_bytes_in_order_and_asks_for_more_only_when_it_needs_them() throws IOException {
    body.onSubscribe(subscription);
    arrive(bytes("ab"), bytes(""), bytes("c"));
    arrive(bytes("\u00ff"));
    body.onComplete();

    assertThat(requested).hasValue(1);
    assertThat(body.read()).isEqualTo('a');
    assertThat(requested).hasValue(2);
    assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("bc\u00ff");
    assertThat(body.read()).isEqualTo(-1);
  }

  @Test
  void a_gzip_reader_sees_the_part_that_arrives_after_the_first_one_ended() throws IOException {
    body.onSubscribe(subscription);
    arrive(Reply.csv("een").gzipped().body());
    arrive(Reply.csv("twee").gzipped().body());
    body.onComplete();

    assertThat(new GZIPInputStream(body).readAllBytes()).isEqualTo(bytes("eentwee"));
  }

  @Test
  void a_failure_is_never_followed_by_an_end() {
    body.onSubscribe(subscription);
    body.onError(new IOException("weg"));
    body.onComplete();

    assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasRootCauseMessage("weg");
    assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasRootCauseMessage("weg");
  }

  @Test
  void silence_ends_it_for_good() {
    body.onSubscribe(subscription);

    assertThatThrownBy(body::read).isInstanceOf(HttpTimeoutException.class);
    assertThat(cancelled).isTrue();
    body.onComplete();
    assertThatThrownBy(body::read).isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void an_answer_that_begins_after_it_was_closed_is_cancelled() {
    body.close();
    body.close();
    body.onSubscribe(subscription);

    assertThat(cancelled).isTrue();
    assertThat(requested).hasValue(0);
  }
}
