package nl.wijkbeeld.dashboard.account;

/** What somebody may do; each may also do what the ones before it may. */
public enum Role {
  LEZER("lezer", "leest wijkbeelden die nog niet vastgesteld zijn"),
  REDACTEUR("redacteur", "begint wijkbeelden en schrijft eraan"),
  EINDREDACTEUR("eindredacteur", "beoordeelt wat een ander schreef, stelt edities vast"),
  BEHEERDER("beheerder", "maakt accounts en haalt persoonsgegevens weg");

  private final String word;
  private final String explanation;

  Role(String word, String explanation) {
    this.word = word;
    this.explanation = explanation;
  }

  public String word() {
    return word;
  }

  public String explanation() {
    return explanation;
  }

  /** Whether who has this role may do what another role may. */
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }
}
