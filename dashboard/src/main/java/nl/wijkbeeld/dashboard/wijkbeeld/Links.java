package nl.wijkbeeld.dashboard.wijkbeeld;

import java.net.URI;
import java.net.URISyntaxException;

/** Links that people wrote. */
public final class Links {
  private Links() {}

  /** Whether a link leads to a page, and does nothing else. */
  public static boolean isSafe(String link) {
    try {
      URI uri = new URI(link.strip());
      return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException noLink) {
      return false;
    }
  }
}
