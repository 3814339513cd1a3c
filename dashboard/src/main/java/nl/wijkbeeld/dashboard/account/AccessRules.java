package nl.wijkbeeld.dashboard.account;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every page is open and may be kept by a browser, as if there were no accounts; {@link PageGate}
 * guards the pages that need a role. On which sites a page may stand in a frame is a setting
 * ({@link FrameAncestors}); pages on which one logs in or writes never stand on another site.
 */
@Configuration
@EnableWebSecurity
class AccessRules {
  private static final String CSP = "Content-Security-Policy";
  private static final String LOGIN = "/" + LoginView.PAGE;

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http, LoginProvider login, OpenId openId, FrameAncestors ancestors)
      throws Exception {
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin ->
            vaadin
                .loginView(LoginView.class, "/")
                .defaultSuccessUrl("/" + AccountView.PAGE)
                .enableNavigationAccessControl(false)
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll));
    http.authenticationProvider(login);
    http.formLogin(form -> form.failureHandler(failure()));
    if (openId.isOn()) {
      http.oauth2Login(
          way ->
              way.loginPage(LOGIN)
                  .defaultSuccessUrl("/" + AccountView.PAGE)
                  .failureUrl(LOGIN + "?openid"));
    }
    // What carries no session cannot be abused through somebody else's.
    http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**", "/t/**"));
    http.headers(
        headers ->
            headers
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        written(), new StaticHeadersWriter(CSP, FrameAncestors.OWN_PAGES)))
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(new OrRequestMatcher(written(), takenAway())),
                        new StaticHeadersWriter(CSP, ancestors.policy()))));
    return http.build();
  }

  /** What is made to stand on other sites: it holds no session and says so itself. */
  private static RequestMatcher takenAway() {
    return PathPatternRequestMatcher.withDefaults().matcher("/meenemen/**");
  }

  private static OrRequestMatcher written() {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        path.matcher(LOGIN),
        path.matcher("/" + AccountView.PAGE),
        path.matcher("/beheer/**"),
        path.matcher("/wijkbeeld/*/bewerken"),
        path.matcher("/wijkbeeld/*/geschiedenis"),
        path.matcher("/wijkbeeld/*/beoordelen"));
  }

  private static AuthenticationFailureHandler failure() {
    return (request, response, problem) ->
        response.sendRedirect(
            request.getContextPath()
                + LOGIN
                + (problem instanceof LockedException ? "?wacht" : "?error"));
  }
}
