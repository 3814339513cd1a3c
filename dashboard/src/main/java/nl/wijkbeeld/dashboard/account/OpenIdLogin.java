package nl.wijkbeeld.dashboard.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Makes somebody whom an OpenID provider knows one of our accounts. */
@Configuration
@ConditionalOnProperty("wijkbeeld.openid.issuer")
class OpenIdLogin {

  /** Asked when somebody first comes that way: a provider that is away does not stop the start. */
  @Bean
  ClientRegistrationRepository openIdProvider(OpenId openId) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(openId)));
  }

  private static ClientRegistration registration(OpenId openId) {
    return ClientRegistrations.fromIssuerLocation(openId.issuer())
        .registrationId(OpenId.REGISTRATION)
        .clientId(openId.clientId())
        .clientSecret(openId.clientSecret())
        .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
        .build();
  }

  @Bean
  OAuth2UserService<OidcUserRequest, OidcUser> openIdUsers(OpenId openId, Accounts accounts) {
    OidcUserService provider = new OidcUserService();
    return request -> known(provider.loadUser(request), openId, accounts);
  }

  private static OidcUser known(OidcUser user, OpenId openId, Accounts accounts) {
    Role role =
        openId
            .role(claims(user, openId.claim()))
            .orElseThrow(
                () ->
                    new OAuth2AuthenticationException(
                        new OAuth2Error("geen_rol"), "dit account heeft geen rol in Wijkbeeld"));
    Account account =
        accounts.external(
            openId.issuer() + "#" + user.getSubject(),
            Optional.ofNullable(user.getFullName()).orElse(""),
            role);
    return new Known(user, account.name(), role);
  }

  private static Collection<String> claims(OidcUser user, String claim) {
    Object said = user.getClaims().get(claim);
    if (said instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).toList();
    }
    return said == null ? List.of() : List.of(said.toString());
  }

  /** A user of the provider, under the name of our account. */
  private static final class Known extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final String name;

    Known(OidcUser user, String name, Role role) {
      super(
          List.of(new SimpleGrantedAuthority("ROLE_" + role.name())),
          user.getIdToken(),
          user.getUserInfo());
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
