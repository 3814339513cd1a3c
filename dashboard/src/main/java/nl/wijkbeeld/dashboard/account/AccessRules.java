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

/**
 * Every page is open and may be kept by a browser, as if there were no accounts; {@link PageGate}
 * guards the pages that need a role, and {@link FrameGuard} says where a page may stand in a frame.
 */
@Configuration
@EnableWebSecurity
class AccessRules {
  private static final String LOGIN = "/" + LoginView.PAGE;

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SecurityFilterChain filters(HttpSecurity http, LoginProvider login, OpenId openId)
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
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable));
    return http.build();
  }

  private static AuthenticationFailureHandler failure() {
    return (request, response, problem) ->
        response.sendRedirect(
            request.getContextPath()
                + LOGIN
                + (problem instanceof LockedException ? "?wacht" : "?error"));
  }
}
