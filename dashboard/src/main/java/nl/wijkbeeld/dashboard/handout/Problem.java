package nl.wijkbeeld.dashboard.handout;

import static nl.wijkbeeld.dashboard.handout.SvgWriter.escape;

import java.nio.charset.StandardCharsets;
import nl.wijkbeeld.dashboard.address.Address;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page that says why something cannot be taken along, and what one can do.
 *
 * @param root where the dashboard begins
 */
record Problem(String root) {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  ResponseEntity<byte[]> noFormat() {
    return page(
        HttpStatus.NOT_FOUND,
        "Dit bestand is er niet",
        "Van een pagina kunt u een PDF, PNG, SVG of CSV meenemen. Gebruik de knop \u201cDelen en meenemen\u201d op de pagina.",
        "",
        "Naar de stad");
  }

  ResponseEntity<byte[]> noPage() {
    return page(
        HttpStatus.NOT_FOUND,
        "Deze pagina is er niet",
        "De snapshot kent deze pagina of dit gebied niet, of op de pagina is nog niets gekozen. Misschien is de link niet goed overgenomen, of heeft het gebied nu een andere code.",
        "",
        "Naar de stad");
  }

  ResponseEntity<byte[]> nothingToTake(Address page, HandoutFormat format) {
    return page(
        HttpStatus.NOT_FOUND,
        format.isPicture()
            ? "Op deze pagina staat geen kaart of grafiek"
            : "Op deze pagina staat geen tabel",
        "U kunt van deze pagina wel een PDF meenemen.",
        Handouts.file(page, HandoutFormat.PDF).href(),
        "Haal de PDF op");
  }

  ResponseEntity<byte[]> snapshotGone(Address page) {
    return page(
        HttpStatus.NOT_FOUND,
        "Deze snapshot is er niet",
        "De link vraagt om snapshot \u201c%s\u201d. Die is verwijderd, of de link is niet goed overgenomen. Dezelfde pagina met de nieuwste cijfers is er wel."
            .formatted(page.first(Address.SNAPSHOT).orElse("")),
        page.without(Address.SNAPSHOT).href(),
        "Toon de nieuwste cijfers");
  }

  ResponseEntity<byte[]> noSnapshot() {
    return page(
        HttpStatus.NOT_FOUND,
        "Er zijn nog geen cijfers",
        "Er is nog geen snapshot gepubliceerd. De eerste pagina zegt hoe dat gaat.",
        "",
        "Naar de eerste pagina");
  }

  ResponseEntity<byte[]> unreadable() {
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "De cijfers kunnen niet worden geopend",
        "De snapshot is beschadigd, verwijderd of mag niet worden gelezen. Probeer het later opnieuw, of vraag de beheerder om in het logboek te kijken.",
        "",
        "Naar de stad");
  }

  ResponseEntity<byte[]> busy() {
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Het is nu druk",
        "Er worden al zoveel documenten gemaakt dat het uwe moet wachten. Probeer het over een minuut opnieuw.",
        "",
        "Naar de stad");
  }

  ResponseEntity<byte[]> tooLong() {
    return page(
        HttpStatus.URI_TOO_LONG,
        "Deze link is te lang",
        "De link heeft meer tekens dan een link van Wijkbeeld kan hebben. Kies minder gebieden, of open de pagina en neem haar opnieuw mee.",
        "",
        "Naar de stad");
  }

  ResponseEntity<byte[]> failed() {
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Het maken van dit bestand is niet gelukt",
        "Dat ligt aan Wijkbeeld, niet aan u. Het staat in het logboek van de server. De pagina zelf en de andere bestanden zijn er misschien wel.",
        "",
        "Naar de stad");
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, String title, String text, String href, String action) {
    String html =
        """
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%1$s – Wijkbeeld</title>
        <style>:root { color-scheme: light dark; } body { font: 16px/1.45 "Source Sans 3", "Segoe UI", Roboto, "Noto Sans", sans-serif; max-width: 40rem; margin: 0 auto; padding: 3rem 1rem; }
        h1 { font-size: 1.75rem; line-height: 1.15; } a { display: inline-block; padding: .5rem 0; }</style></head>
        <body><main><p>Wijkbeeld</p><h1>%1$s</h1><p>%2$s</p><p><a href="%3$s">%4$s</a></p></main></body></html>
        """
            .formatted(escape(title), escape(text), escape(root + href), escape(action));
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(HTML);
    headers.setCacheControl("no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, "60");
    }
    return new ResponseEntity<>(html.getBytes(StandardCharsets.UTF_8), headers, status);
  }
}
