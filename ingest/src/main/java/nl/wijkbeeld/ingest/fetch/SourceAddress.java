package nl.wijkbeeld.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;

/**
 * An http(s) address without user info and fragment, in ASCII. It shows itself without its query,
 * which may hold a key.
 */
record SourceAddress(URI uri) {
  private static final Pattern FORMAT = Pattern.compile("(?:^|&)((?:\\$|%24)format=[^&]*)");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The address that somebody wrote down as a source. */
  static SourceAddress of(URI given) {
    if (!isWeb(given) || given.getHost() == null) {
      throw new RefusedDelivery(
          Issue.ofFile(
              given.getHost() == null ? "bron" : given.getHost(),
              Reden.ADRES_ONGELDIG,
              "dit adres kan niet worden opgehaald. Geef een volledig adres dat met https:// of"
                  + " http:// begint, of het pad van een bestand op deze computer"));
    }
    if (given.getRawUserInfo() != null) {
      throw new RefusedDelivery(
          Issue.ofFile(
              given.getHost(),
              Reden.ADRES_ONGELDIG,
              "in het adres staat een gebruikersnaam of wachtwoord voor de @. Haal dat eruit; een"
                  + " bron achter een wachtwoord haalt u zelf op, en u geeft dan het pad van het"
                  + " bestand"));
    }
    return new SourceAddress(plain(given));
  }

  /** The last part of the path, or the host when there is no path. */
  String name() {
    String path = uri.getPath();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String last = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    return last.isBlank() ? uri.getHost() : last.replaceAll("\\p{Cntrl}", "?");
  }

  /** Host and path, for messages and notes. */
  String shown() {
    return host() + uri.getRawPath();
  }

  String host() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  String sha256() {
    return Sha256.ofText(uri.toString());
  }

  RefusedDelivery refuse(Reden reden, String why) {
    return new RefusedDelivery(Issue.ofFile(name(), reden, sentence(why)));
  }

  RefusedDelivery refuse(Reden reden, String why, Throwable cause) {
    return new RefusedDelivery(Issue.ofFile(name(), reden, sentence(why)), cause);
  }

  private String sentence(String why) {
    return "%s is niet opgehaald: %s".formatted(shown(), why);
  }

  /**
   * The page to which a page of this source points, when it stays with the same server.
   *
   * @param served where the pointing page really came from
   * @param link the pointer as the page gives it, possibly relative
   */
  SourceAddress next(SourceAddress served, String link) {
    SourceAddress next =
        served
            .resolve(link)
            .orElseThrow(
                () ->
                    refuse(
                        Reden.VERWIJZING_GEWEIGERD,
                        "de verwijzing naar de volgende pagina is geen bruikbaar adres. Meld dit"
                            + " aan de leverancier"));
    if (!next.sameServer(served) && !next.sameServer(this)) {
      throw refuse(
          Reden.VERWIJZING_GEWEIGERD,
          ("de volgende pagina zou van %s://%s komen, en niet van %s://%s. Daar wordt niet vanzelf"
                  + " opgehaald. Klopt die server, zet dan dat adres in het bronnenbestand")
              .formatted(next.uri.getScheme(), next.host(), uri.getScheme(), host()));
    }
    return next.inFormatOf(this);
  }

  /** Where an answer sends the reader, or nothing when it may not be followed. */
  Optional<SourceAddress> redirect(String location) {
    return resolve(location).filter(to -> to.uri.getScheme().equals(uri.getScheme()));
  }

  private Optional<SourceAddress> resolve(String link) {
    String text = encode(link.strip());
    try {
      // RFC 3986, 5.3: a lone query keeps the whole path; URI.resolve would drop its last part.
      URI resolved =
          text.startsWith("?") ? new URI(withoutQuery() + text) : uri.resolve(new URI(text));
      return isWeb(resolved) && resolved.getHost() != null && resolved.getRawUserInfo() == null
          ? Optional.of(new SourceAddress(plain(resolved)))
          : Optional.empty();
    } catch (URISyntaxException unusable) {
      return Optional.empty();
    }
  }

  /**
   * This address with the {@code $format} of the first page: an OData v3 server may leave it out of
   * its links, and would then answer in Atom.
   */
  private SourceAddress inFormatOf(SourceAddress first) {
    Optional<String> wanted = first.format();
    if (wanted.isEmpty() || format().isPresent()) {
      return this;
    }
    String separator = uri.getRawQuery() == null ? "?" : "&";
    return new SourceAddress(URI.create(uri + separator + wanted.get()));
  }

  private Optional<String> format() {
    Matcher matcher = FORMAT.matcher(Objects.requireNonNullElse(uri.getRawQuery(), ""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private boolean sameServer(SourceAddress other) {
    return uri.getScheme().equals(other.uri.getScheme())
        && uri.getHost().equals(other.uri.getHost())
        && port() == other.port();
  }

  private int port() {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equals("https") ? 443 : 80;
  }

  private String withoutQuery() {
    return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }

  private static boolean isWeb(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  private static URI plain(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    URI plain =
        URI.create(
            uri.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + uri.getHost().toLowerCase(Locale.ROOT)
                + port
                + path
                + query);
    return URI.create(plain.toASCIIString());
  }

  /** Links in the wild hold spaces, bars and loose percent signs, which a URI may not. */
  private static String encode(String link) {
    StringBuilder encoded = new StringBuilder(link.length());
    for (int at = 0; at < link.length(); at++) {
      char c = link.charAt(at);
      boolean loosePercent = c == '%' && !isEscape(link, at);
      if (c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0 || loosePercent) {
        byte code = String.valueOf(c).getBytes(StandardCharsets.US_ASCII)[0];
        encoded.append('%').append(HEX.toHexDigits(code));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  private static boolean isEscape(String link, int at) {
    return at + 2 < link.length()
        && HexFormat.isHexDigit(link.charAt(at + 1))
        && HexFormat.isHexDigit(link.charAt(at + 2));
  }
}
