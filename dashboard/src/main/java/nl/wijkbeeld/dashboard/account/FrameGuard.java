package nl.wijkbeeld.dashboard.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Says of each page on which sites it may stand in a frame. Pages on which one logs in or writes
 * stand on no other site, whatever is set. It speaks before the page does: Vaadin answers without
 * waiting for the header writers of Spring Security.
 */
@Component
class FrameGuard extends OncePerRequestFilter {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "/(inloggen|account|beheer/.*|wijkbeeld/[^/]+/(bewerken|geschiedenis|beoordelen))/?");

  /** What says for itself where it may stand. */
  private static final Pattern SPEAKS_FOR_ITSELF =
      Pattern.compile("/(meenemen/.*|t/.*|wijkbeeld/[^/]+/presentatie(\\..*)?)");

  private static final String OLD = "X-Frame-Options";

  private final FrameAncestors ancestors;

  FrameGuard(FrameAncestors ancestors) {
    this.ancestors = ancestors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // Decoded, as the pages see it: a letter written as a code opens the same page.
    String path =
        UriUtils.decode(
            request.getRequestURI().substring(request.getContextPath().length()),
            StandardCharsets.UTF_8);
    if (SPEAKS_FOR_ITSELF.matcher(path).matches()) {
      chain.doFilter(request, response);
      return;
    }
    String policy = WRITTEN.matcher(path).matches() ? FrameAncestors.OWN_PAGES : ancestors.policy();
    response.setHeader("Content-Security-Policy", policy);
    chain.doFilter(
        request, policy.equals(FrameAncestors.OWN_PAGES) ? response : withoutOld(response));
  }

  /** The older header knows no list of sites; where one is set, it would contradict it. */
  private static HttpServletResponse withoutOld(HttpServletResponse response) {
    return new HttpServletResponseWrapper(response) {
      @Override
      public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(OLD)) {
          super.setHeader(name, value);
        }
      }

      @Override
      public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(OLD)) {
          super.addHeader(name, value);
        }
      }
    };
  }
}
