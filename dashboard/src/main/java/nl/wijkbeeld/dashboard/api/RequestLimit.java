package nl.wijkbeeld.dashboard.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody ask more than so many questions in a minute. Addresses are kept in memory only, and
 * no longer than the minute in which they count.
 */
final class RequestLimit extends OncePerRequestFilter {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int CALLERS = 50_000;

  private final Settings settings;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(CALLERS).build();

  RequestLimit(Settings settings) {
    this.settings = settings;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return settings.perMinute() == 0;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String caller =
        settings
            .caller(request.getHeader(HttpHeaders.AUTHORIZATION))
            .map(name -> "token " + name)
            .orElseGet(request::getRemoteAddr);
    ConsumptionProbe probe =
        buckets.get(caller, unused -> bucket()).tryConsumeAndReturnRemaining(1);
    response.setHeader("RateLimit-Limit", "" + settings.perMinute());
    response.setHeader("RateLimit-Remaining", "" + probe.getRemainingTokens());
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      response.setHeader(HttpHeaders.RETRY_AFTER, "" + seconds);
      Problem.write(request, response, new Refused(HttpStatus.TOO_MANY_REQUESTS, "te_vaak"));
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(settings.perMinute()).refillGreedy(settings.perMinute(), MINUTE))
        .build();
  }
}
