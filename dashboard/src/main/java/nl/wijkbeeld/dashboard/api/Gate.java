package nl.wijkbeeld.dashboard.api;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** What every question to the API passes first: which websites may ask, and how often. */
@Configuration(proxyBeanMethods = false)
class Gate {
  private static final String[] PATHS = {"/api/v1", "/api/v1/*", "/dcat.ttl", "/dcat.jsonld"};
  private static final long HOUR = 3600;

  @Bean
  FilterRegistrationBean<CorsFilter> otherWebsites(Settings settings) {
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(settings.origins());
    allowed.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS"));
    allowed.setAllowedHeaders(
        List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.IF_NONE_MATCH));
    allowed.setExposedHeaders(
        List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.RETRY_AFTER,
            "RateLimit-Limit",
            "RateLimit-Remaining"));
    allowed.setMaxAge(HOUR);
    UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
    everywhere.registerCorsConfiguration("/**", allowed);
    return filter(new CorsFilter(everywhere), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  FilterRegistrationBean<RequestLimit> requestLimit(Settings settings) {
    return filter(new RequestLimit(settings), Ordered.HIGHEST_PRECEDENCE + 1);
  }

  private static <T extends Filter> FilterRegistrationBean<T> filter(T filter, int order) {
    FilterRegistrationBean<T> registered = new FilterRegistrationBean<>(filter);
    registered.addUrlPatterns(PATHS);
    registered.setOrder(order);
    return registered;
  }
}
