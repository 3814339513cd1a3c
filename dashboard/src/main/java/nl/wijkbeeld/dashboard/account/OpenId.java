package nl.wijkbeeld.dashboard.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Logging in at an OpenID provider, such as that of a municipality. Off unless an issuer is
 * configured.
 */
@Component
public class OpenId {
  static final String REGISTRATION = "openid";
  static final String WAY_IN = "oauth2/authorization/" + REGISTRATION;

  private final String issuer;
  private final String clientId;
  private final String clientSecret;
  private final String name;
  private final String claim;
  private final String roles;

  OpenId(
      @Value("${wijkbeeld.openid.issuer:}") String issuer,
      @Value("${wijkbeeld.openid.client-id:wijkbeeld}") String clientId,
      @Value("${wijkbeeld.openid.client-secret:}") String clientSecret,
      @Value("${wijkbeeld.openid.name:uw organisatie}") String name,
      @Value("${wijkbeeld.openid.claim:roles}") String claim,
      @Value("${wijkbeeld.openid.roles:}") String roles) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.name = name;
    this.claim = claim;
    this.roles = roles;
  }

  boolean isOn() {
    return !issuer.isBlank();
  }

  /** What the provider is called, when there is one. */
  Optional<String> name() {
    return isOn() ? Optional.of(name) : Optional.empty();
  }

  String issuer() {
    return issuer;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  /** In which claim of a token the provider says what somebody is. */
  String claim() {
    return claim;
  }

  /**
   * The role of somebody: the highest that belongs to one of the values of the claim. The
   * configuration names pairs such as {@code wijk-redactie=redacteur}; without it a value is the
   * word of a role itself.
   */
  Optional<Role> role(Collection<String> values) {
    return values.stream().flatMap(value -> meant(value).stream()).max(Role::compareTo);
  }

  private Optional<Role> meant(String value) {
    if (roles.isBlank()) {
      return named(value);
    }
    return pairs().stream()
        .filter(pair -> pair.length == 2 && pair[0].strip().equals(value))
        .flatMap(pair -> named(pair[1]).stream())
        .max(Role::compareTo);
  }

  private List<String[]> pairs() {
    return Arrays.stream(roles.split(",", -1)).map(pair -> pair.split("=", 2)).toList();
  }

  private static Optional<Role> named(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
