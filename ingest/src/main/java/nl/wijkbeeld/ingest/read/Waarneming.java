package nl.wijkbeeld.ingest.read;

import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * One observation as delivered, its area and period understood.
 *
 * @param bestand the name of the file in which it stands
 * @param regel the line on which it stands
 * @param gebied the area
 * @param gebiedBron the area as the file calls it
 * @param variabele what is observed, by the source's own name
 * @param periode when
 * @param uitsplitsing {@code totaal} or {@code dimensie=klasse}
 * @param meting the figure, or why there is none
 * @param voorlopig whether the source calls it provisional or a forecast
 */
public record Waarneming(
    String bestand,
    long regel,
    Gebied gebied,
    String gebiedBron,
    String variabele,
    Periode periode,
    String uitsplitsing,
    Meting meting,
    boolean voorlopig) {

  /** The same with another figure. */
  Waarneming with(Meting other) {
    return new Waarneming(
        bestand, regel, gebied, gebiedBron, variabele, periode, uitsplitsing, other, voorlopig);
  }

  /** The same under another breakdown. */
  Waarneming withBreakdown(String other) {
    return new Waarneming(
        bestand, regel, gebied, gebiedBron, variabele, periode, other, meting, voorlopig);
  }
}
