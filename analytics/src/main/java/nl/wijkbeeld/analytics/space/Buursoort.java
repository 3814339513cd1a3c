package nl.wijkbeeld.analytics.space;

import java.util.Locale;

/** How two areas touch. */
enum Buursoort {
  /** They share a border. */
  GRENS,
  /** They share a point only. */
  PUNT;

  /** The code under which it is published. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
