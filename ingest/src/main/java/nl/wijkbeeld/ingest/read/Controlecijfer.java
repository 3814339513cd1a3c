package nl.wijkbeeld.ingest.read;

import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * A figure that is known from elsewhere, against which a snapshot is compared; it is never
 * published.
 *
 * @param gebied the area
 * @param indicator the code of the indicator
 * @param periode when
 * @param uitsplitsing {@code totaal} or {@code dimensie=klasse}
 * @param waarde the figure as printed
 * @param decimalen how many decimals were printed
 * @param toelichting where it was printed
 */
public record Controlecijfer(
    Gebied gebied,
    String indicator,
    Periode periode,
    String uitsplitsing,
    double waarde,
    int decimalen,
    String toelichting) {}
