package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.Instant;

/**
 * A revision of a wijkbeeld in its history.
 *
 * @param what what was changed, in a few words
 */
public record Revision(int number, String author, String what, Instant savedAt) {}
