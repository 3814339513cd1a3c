package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.HtmlContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * A longer text of our own, from a file {@code NAME_nl.html} or {@code NAME_en.html} beside a
 * class: a piece of HTML without scripts. A link to {@code @page} becomes a link to that page in
 * the same snapshot, and {@code {name}} a value.
 */
public final class Prose {
  private static final Pattern LINK = Pattern.compile("href=\"@([^\"#]*)(#[^\"]*)?\"");

  private Prose() {}

  public static HtmlContainer of(Class<?> beside, String name, Language language, Address here) {
    return of(beside, name, language, here, Map.of());
  }

  public static HtmlContainer of(
      Class<?> beside, String name, Language language, Address here, Map<String, String> values) {
    String html =
        LINK.matcher(read(beside, name + "_" + language.code() + ".html"))
            .replaceAll(
                found -> Matcher.quoteReplacement(link(here, found.group(1), found.group(2))));
    for (Map.Entry<String, String> value : values.entrySet()) {
      html =
          html.replace("{" + value.getKey() + "}", HtmlUtils.htmlEscape(value.getValue(), "UTF-8"));
    }
    return Dom.drawing("proza", html);
  }

  private static String link(Address here, String page, String anchor) {
    return "href=\"" + here.to(page).href() + (anchor == null ? "" : anchor) + "\"";
  }

  private static String read(Class<?> beside, String file) {
    try (InputStream in =
        Objects.requireNonNull(beside.getResourceAsStream(file), () -> file + " ontbreekt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
