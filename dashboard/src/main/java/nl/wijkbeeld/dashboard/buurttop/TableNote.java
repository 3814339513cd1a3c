package nl.wijkbeeld.dashboard.buurttop;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that a table wrote down.
 *
 * @param id made on the phone, so that sending it twice keeps it once
 * @param theme the number of its theme
 * @param table the number of the table
 * @param hidden whether an organiser hid it
 * @param stickers how many phones stuck a sticker on it
 */
public record TableNote(
    UUID id, int theme, int table, String text, boolean hidden, int stickers, Instant writtenAt) {}
