package nl.wijkbeeld.dashboard.data;

import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/**
 * How many findings there are of each kind.
 *
 * @param all the kinds, the most frequent first
 */
record FindingKinds(List<Kind> all) {

  /** A kind of finding. */
  record Kind(String soort, long count) {}

  FindingKinds {
    all = List.copyOf(all);
  }

  static FindingKinds of(Snapshot snapshot) {
    return new FindingKinds(
        snapshot.ask(
            FindingKinds.class, row -> new Kind(row.getString("soort"), row.getLong("aantal"))));
  }

  /** The name of a kind for a reader; of a kind that is not known here its code in words. */
  static String name(String soort) {
    return switch (soort) {
      case "bron_wijkt_af" -> "de bron geeft een ander totaal dan haar delen";
      case "controlecijfer_wijkt_af" -> "een gedrukt cijfer is anders";
      case "noemer_ander_moment" -> "gedeeld door een aantal van een ander moment";
      case "lage_dekking" -> "te weinig van het gebied is bekend";
      case "dubbel_geleverd" -> "twee keer geleverd";
      case "onmogelijk_cijfer" -> "een cijfer dat niet kan";
      case "onbekende_uitsplitsing" -> "een klasse die het register niet kent";
      case "noemer_ontbreekt" -> "het aantal om door te delen ontbreekt";
      case "noemer_nul" -> "het aantal om door te delen is nul";
      case "omrekening_onvolledig" -> "de omrekening tussen indelingen is niet volledig";
      case "gebied_zonder_plaats" -> "een gebied hangt nergens onder";
      default -> soort.replace('_', ' ');
    };
  }
}
