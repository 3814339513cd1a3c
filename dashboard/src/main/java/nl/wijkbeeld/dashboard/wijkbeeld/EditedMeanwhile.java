package nl.wijkbeeld.dashboard.wijkbeeld;

/** Somebody else saved a wijkbeeld after it was opened; nothing was overwritten. */
public final class EditedMeanwhile extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Draft newest;

  EditedMeanwhile(Draft newest) {
    super(
        "%s bewaarde intussen versie %d; uw wijziging is nog niet bewaard"
            .formatted(newest.author(), newest.revision()));
    this.newest = newest;
  }

  /** What is kept now. */
  public Draft newest() {
    return newest;
  }
}
