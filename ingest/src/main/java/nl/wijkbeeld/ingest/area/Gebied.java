package nl.wijkbeeld.ingest.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Restgebied;
import org.locationtech.jts.geom.Geometry;

/**
 * One area of one division, or a residual area for what cannot be attributed.
 *
 * @param code its code, which means nothing without the division
 * @param indeling the name of the division
 * @param naam its name
 * @param niveau its level
 * @param ouder the code of the area that it is part of, if any
 * @param geldigVan first day of validity
 * @param geldigTot first day on which it is no longer valid, if that is known
 * @param oppervlakteM2 its surface in square metres, measured in RD New; empty when there is no
 *     outline
 * @param geometry its outline in lon/lat (CRS84); empty for a residual area and for an area that
 *     was delivered as a code only
 * @param aliassen other codes and names under which files mention it
 */
public record Gebied(
    String code,
    String indeling,
    String naam,
    Niveau niveau,
    Optional<String> ouder,
    LocalDate geldigVan,
    Optional<LocalDate> geldigTot,
    OptionalDouble oppervlakteM2,
    Optional<Geometry> geometry,
    List<String> aliassen) {

  public Gebied {
    if (code.isBlank() || indeling.isBlank()) {
      throw new IllegalArgumentException("een gebied heeft een code en een indeling");
    }
    aliassen = List.copyOf(aliassen);
  }

  /** Whether this stands for what could not be attributed to a real area. */
  public boolean isResidual() {
    return Restgebied.isCode(code);
  }
}
