package nl.wijkbeeld.ingest.sources;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the columns of a file are called and how its figures are written, as the sources file
 * declares it; what is empty is found out.
 *
 * @param kolommen the heading in the file by the name that a reader asks for
 * @param waarden the variable by the heading of a column with figures
 * @param uitsplitsing the heading in the file by the dimension that it breaks down
 * @param missend signs that stand for a missing figure, beside the usual ones
 * @param decimaalteken the decimal sign, where both readings of a figure are possible
 * @param blad the sheet of a spreadsheet
 * @param kopregel the line of the header, counted from 1
 */
public record TableSettings(
    Map<String, String> kolommen,
    Map<String, String> waarden,
    Map<String, String> uitsplitsing,
    Set<String> missend,
    Optional<Character> decimaalteken,
    String blad,
    OptionalInt kopregel) {

  /** Nothing declared. */
  public static final TableSettings NONE =
      new TableSettings(
          Map.of(), Map.of(), Map.of(), Set.of(), Optional.empty(), "", OptionalInt.empty());

  public TableSettings {
    kolommen = Map.copyOf(kolommen);
    waarden = Map.copyOf(waarden);
    uitsplitsing = Map.copyOf(uitsplitsing);
    missend = Set.copyOf(missend);
  }

  String text() {
    return String.join(
        "\n",
        new TreeMap<>(kolommen).toString(),
        new TreeMap<>(waarden).toString(),
        new TreeMap<>(uitsplitsing).toString(),
        new TreeSet<>(missend).toString(),
        decimaalteken.map(String::valueOf).orElse(""),
        blad,
        kopregel.toString());
  }
}
