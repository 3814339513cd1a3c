package nl.wijkbeeld.ingest.fetch;

import java.util.Optional;
import nl.wijkbeeld.ingest.issue.Reden;

/** What a status code means for a fetch: go on, try again, or refuse with what to check. */
final class StatusJudgement {
  private StatusJudgement() {}

  /** Passes for an answer with data only. */
  static void requireData(
      SourceAddress source, int pageNumber, int status, Optional<String> retryAfter)
      throws PassingFailure {
    switch (status) {
      case 200, 203 -> {}
      case 429 ->
          throw new PassingFailure(
              Reden.NETWERK, "de server vindt dat er te vaak gevraagd wordt (429)", retryAfter);
      case 503 ->
          throw new PassingFailure(
              Reden.NETWERK, "de server is tijdelijk buiten gebruik (503)", retryAfter);
      case 400 ->
          throw source.refuse(
              Reden.ADRES_ONGELDIG,
              "de server begrijpt het adres niet (400). Controleer vooral wat achter het vraagteken"
                  + " staat, zoals filters en kolomnamen");
      case 401, 403 ->
          throw source.refuse(
              Reden.GEEN_TOEGANG,
              ("de server geeft geen toegang (%d). Controleer of de bron openbaar is; zo niet,"
                      + " download het bestand dan zelf en geef het pad ervan op")
                  .formatted(status));
      case 404 -> throw missing(source, pageNumber);
      case 410 ->
          throw source.refuse(
              Reden.BESTAND_ONTBREEKT,
              "wat hier stond is opgeheven (410). Vraag de leverancier naar het nieuwe adres");
      default -> {
        if (status == 408 || (status >= 500 && status != 501 && status != 505)) {
          throw new PassingFailure(
              Reden.NETWERK, "de server meldt een storing (%d)".formatted(status), retryAfter);
        }
        throw source.refuse(
            Reden.BESTAND_ONTBREEKT,
            ("de server antwoordt met code %d en geeft geen gegevens. Controleer het adres in een"
                    + " browser")
                .formatted(status));
      }
    }
  }

  private static RuntimeException missing(SourceAddress source, int pageNumber) {
    if (pageNumber == 1) {
      return source.refuse(
          Reden.BESTAND_ONTBREEKT,
          "op dit adres staat niets (404). Controleer het adres; misschien is de tabel hernoemd of"
              + " verplaatst");
    }
    return source.refuse(
        Reden.BESTAND_ONTBREEKT,
        ("pagina %d bestaat niet (404), al verwijst de vorige pagina ernaar. Vraag grotere pagina's"
                + " op (bij api.data.amsterdam.nl met _pageSize, want die geeft er hooguit 100), of"
                + " vraag CSV op")
            .formatted(pageNumber));
  }
}
