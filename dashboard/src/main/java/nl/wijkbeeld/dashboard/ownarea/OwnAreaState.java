package nl.wijkbeeld.dashboard.ownarea;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * What the page of an own area shows.
 *
 * @param name what the reader calls it
 * @param indeling the division that it is made in
 * @param codes the codes with which an address names it
 * @param chosen the areas that make it up, each with the way to take it away
 * @param map where areas can be added and taken away; empty when there are no outlines
 * @param mapLevel of what level the areas on the map are
 * @param mapLevels of what levels they can be
 * @param themes the themes that can be chosen
 * @param theme the chosen theme, if one is
 * @param content its figures
 * @param export the same areas on the export page, each for itself
 * @param file all figures of all periods as CSV
 */
record OwnAreaState(
    String name,
    String indeling,
    List<String> codes,
    List<Chosen> chosen,
    Optional<AreaMap> map,
    Niveau mapLevel,
    List<Niveau> mapLevels,
    List<String> themes,
    Optional<String> theme,
    Content content,
    Address export,
    Address file) {

  /**
   * An area in it.
   *
   * @param kind its level and the area in which it lies
   * @param without the page without it
   */
  record Chosen(String code, String name, String kind, Address without) {}
}
