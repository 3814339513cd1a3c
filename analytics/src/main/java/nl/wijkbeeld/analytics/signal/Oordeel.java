package nl.wijkbeeld.analytics.signal;

import java.util.Locale;

/** What can be said of a count, or why nothing is said. */
public enum Oordeel {
  /** More than may be expected. */
  MEER,
  /** Fewer than may be expected. */
  MINDER,
  /** Within what may be expected. */
  GEWOON,
  /** The count is hidden or nobody delivered it. */
  ONBEKEND,
  /** The newest count of its series is still provisional. */
  VOORLOPIG,
  /** The registration changed too short a time before. */
  NA_BREUK,
  /** There are not enough years before it. */
  TE_WEINIG_HISTORIE,
  /** Too much of the history is hidden or missing. */
  TE_VEEL_GATEN,
  /** The history has hardly any events. */
  TE_WEINIG_GEBEURTENISSEN,
  /** More than may be expected, but of hardly any recent events. */
  TE_WEINIG_RECENT;

  /** The code in the table, such as {@code te_weinig_historie}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a signal. */
  public boolean isSignal() {
    return this == MEER || this == MINDER;
  }
}
