package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.language.Language;

/**
 * The language of a browser window: the one that its address names, else the one that was chosen
 * before, else Dutch.
 */
public final class PageLanguage {
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  private PageLanguage() {}

  /** The language of the current window. */
  public static Language current() {
    UI window = UI.getCurrent();
    Language language = window == null ? null : ComponentUtil.getData(window, Language.class);
    return language == null ? Language.NL : language;
  }

  /** Gives a new window its language. */
  static void set(UI window, VaadinRequest request) {
    ComponentUtil.setData(window, Language.class, of(request));
  }

  /** The language that a request asks for. */
  static Language of(VaadinRequest request) {
    return named(request).or(() -> remembered(request.getCookies())).orElse(Language.NL);
  }

  /** The language that is asked for outside the windows of the dashboard. */
  public static Language asked(HttpServletRequest request) {
    return named(request).or(() -> remembered(request.getCookies())).orElse(Language.NL);
  }

  private static Optional<Language> named(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(Language.PARAMETER)).flatMap(Language::find);
  }

  /** Lets a browser remember the language that an address names. */
  public static void remember(HttpServletRequest request, HttpServletResponse response) {
    named(request)
        .filter(language -> !remembered(request.getCookies()).equals(Optional.of(language)))
        .ifPresent(language -> response.addCookie(cookie(language)));
  }

  /** What a browser remembers a language by. */
  static Cookie cookie(Language language) {
    Cookie cookie = new Cookie(Language.PARAMETER, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** The language in the address, also when the address comes along as a parameter. */
  static Optional<Language> named(VaadinRequest request) {
    Map<String, List<String>> along =
        Optional.ofNullable(request.getParameter("query"))
            .map(query -> query.startsWith("?") ? query.substring(1) : query)
            .map(query -> QueryParameters.fromString(query).getParameters())
            .orElse(Map.of());
    return Stream.concat(
            Optional.ofNullable(request.getParameter(Language.PARAMETER)).stream(),
            along.getOrDefault(Language.PARAMETER, List.of()).stream())
        .flatMap(code -> Language.find(code).stream())
        .findFirst();
  }

  private static Optional<Language> remembered(Cookie[] cookies) {
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(Language.PARAMETER))
            .flatMap(cookie -> Language.find(cookie.getValue()).stream())
            .findFirst();
  }
}
