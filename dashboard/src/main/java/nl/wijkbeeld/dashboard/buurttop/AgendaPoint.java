package nl.wijkbeeld.dashboard.buurttop;

import java.util.Optional;
import java.util.UUID;

/**
 * A point of the toekomstagenda: what was said, and who takes it up.
 *
 * @param theme the number of its theme, if it belongs to one
 * @param who who takes it up; may be empty
 * @param when by when; may be empty
 * @param indicator the indicator that tells next year how it went, if there is one
 * @param stickers how many stickers its notes had
 */
public record AgendaPoint(
    UUID id,
    Optional<Integer> theme,
    String statement,
    String who,
    String when,
    Optional<String> indicator,
    int stickers) {}
