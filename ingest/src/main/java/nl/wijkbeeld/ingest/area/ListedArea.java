package nl.wijkbeeld.ingest.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.vocabulary.Niveau;

/** Makes an area of a code in a list: its level and parent follow from the form of the code. */
public final class ListedArea {

  /** The code of the country in the tables of CBS. */
  private static final String COUNTRY = "NL00";

  private ListedArea() {}

  /**
   * The area with a code, without an outline; nothing when the code has none of the known forms.
   *
   * @param naam its name, or empty
   */
  public static Optional<Gebied> of(
      String code,
      String naam,
      String indeling,
      LocalDate geldigVan,
      Optional<LocalDate> geldigTot) {
    if (code.equals(COUNTRY)) {
      return Optional.of(
          area(
              code,
              naam,
              indeling,
              Niveau.LAND,
              Optional.empty(),
              geldigVan,
              geldigTot,
              List.of()));
    }
    return AreaCode.parse(code)
        .map(
            parsed ->
                area(
                    code,
                    naam,
                    indeling,
                    parsed.niveau(),
                    parsed.niveau() == Niveau.GEMEENTE ? Optional.of(COUNTRY) : parsed.ouder(),
                    geldigVan,
                    geldigTot,
                    code.equals(AreaCode.AMSTERDAM) ? List.of("STAD") : parsed.aliassen()));
  }

  private static Gebied area(
      String code,
      String naam,
      String indeling,
      Niveau niveau,
      Optional<String> ouder,
      LocalDate geldigVan,
      Optional<LocalDate> geldigTot,
      List<String> aliassen) {
    return new Gebied(
        code,
        indeling,
        naam.isEmpty() ? code : naam,
        niveau,
        ouder,
        geldigVan,
        geldigTot,
        OptionalDouble.empty(),
        Optional.empty(),
        aliassen);
  }
}
