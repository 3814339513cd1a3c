package nl.wijkbeeld.dashboard.portrait;

/**
 * Something that can be said of an area.
 *
 * @param rule the rule that made it
 * @param text in plain Dutch, with direction, size and how sure it is
 */
public record Sentence(Rule rule, String text) {}
