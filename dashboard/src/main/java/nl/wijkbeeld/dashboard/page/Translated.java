package nl.wijkbeeld.dashboard.page;

/**
 * A page whose texts are there in every language, from {@link
 * nl.wijkbeeld.dashboard.language.Texts}. The frame marks any other page as Dutch.
 */
public interface Translated {}
