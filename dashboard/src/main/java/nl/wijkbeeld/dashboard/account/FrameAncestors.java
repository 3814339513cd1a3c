package nl.wijkbeeld.dashboard.account;

import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The sites on which live pages may stand in a frame, as {@code wijkbeeld.frame.ancestors}: {@code
 * 'self'}, or sites with spaces between them. A browser that reads this policy leaves an {@code
 * X-Frame-Options} beside it alone (Content Security Policy Level 3, section 6.4.2).
 */
@Component
public final class FrameAncestors {
  /** For pages of which no other site may decide what a reader sees around them. */
  static final String OWN_PAGES = "frame-ancestors 'self'";

  private static final Pattern SITES =
      Pattern.compile("'none'|('self'|https?://[^\\s;,']+)( ('self'|https?://[^\\s;,']+))*");

  private final String policy;

  FrameAncestors(@Value("${wijkbeeld.frame.ancestors:'self'}") String sites) {
    if (!SITES.matcher(sites.strip()).matches()) {
      throw new IllegalArgumentException(
          "wijkbeeld.frame.ancestors is %s; noem 'self' en adressen zoals https://www.gemeente.example, met een spatie ertussen"
              .formatted(sites));
    }
    policy = "frame-ancestors " + sites.strip();
  }

  /** The directive for a Content-Security-Policy. */
  public String policy() {
    return policy;
  }
}
