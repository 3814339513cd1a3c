package nl.wijkbeeld.dashboard.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who can log in.
 *
 * @param name with which somebody logs in
 * @param displayName how others see this person; no two are the same
 * @param blocked whether logging in is refused
 * @param ownPassword whether this person chose the password; until then nothing else can be done
 * @param external whether an OpenID provider knows the password, rather than we
 */
public record Account(
    UUID id,
    String name,
    String displayName,
    Role role,
    boolean blocked,
    boolean ownPassword,
    boolean external,
    Instant madeAt) {

  /** Whether this account may now do what a role may. */
  public boolean may(Role needed) {
    return !blocked && ownPassword && role.includes(needed);
  }
}
