package nl.wijkbeeld.dashboard.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Aggregatie;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;

/** Decides what the data page shows for an address. */
public final class DataPresenter {
  private final Snapshot snapshot;

  public DataPresenter(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The state of the page. */
  public DataState state(DataFilter filter) {
    SnapshotManifest manifest = snapshot.manifest();
    List<String> notices = new ArrayList<>();
    List<FindingKinds.Kind> kinds = FindingKinds.of(snapshot).all();
    Optional<String> kind =
        filter.soort().filter(s -> kinds.stream().anyMatch(one -> one.soort().equals(s)));
    if (filter.soort().isPresent() && kind.isEmpty()) {
      notices.add(
          "Deze soort bevinding is er niet: \u201c%s\u201d. De pagina toont ze allemaal."
              .formatted(filter.soort().get()));
    }
    List<IndicatorDetails.Detail> all = IndicatorDetails.of(snapshot).all();
    List<IndicatorDetails.Detail> shown =
        all.stream().filter(one -> matches(one, filter.zoek())).toList();
    return new DataState(
        snapshot.id(),
        Dutch.moment(manifest.madeAt()),
        manifest.softwareversie(),
        notices,
        audit(manifest.audit()),
        policy(manifest, all),
        manifest.invoer().stream().map(DataPresenter::delivery).toList(),
        kinds.stream()
            .map(
                one ->
                    new DataState.KindOfFinding(
                        one.soort(),
                        FindingKinds.name(one.soort()),
                        Dutch.count(one.count()),
                        kind.equals(Optional.of(one.soort()))))
            .toList(),
        FindingRows.of(snapshot, kind, filter.bevat()),
        themes(shown),
        shown.size(),
        all.size(),
        SeriesBreaks.of(snapshot).all().stream()
            .map(
                one ->
                    new DataState.BreakRow(
                        one.label(), one.periode().label(), one.kind(), one.uitleg()))
            .toList());
  }

  /** Every word that is asked for must be in it somewhere. */
  private static boolean matches(IndicatorDetails.Detail one, Optional<String> asked) {
    String text =
        String.join(
                " ",
                one.label(),
                one.code(),
                one.definitie(),
                one.thema(),
                one.pijler().code(),
                one.bron())
            .toLowerCase(Locale.ROOT);
    return asked.stream()
        .flatMap(words -> java.util.regex.Pattern.compile("\\s+").splitAsStream(words))
        .allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** What an audit found, in words. */
  static DataState.Audit audit(Optional<SnapshotManifest.Audit> audit) {
    if (audit.isEmpty()) {
      return new DataState.Audit(
          "Deze snapshot zegt niet of de verborgen cijfers zijn gecontroleerd.", false, List.of());
    }
    SnapshotManifest.Audit found = audit.get();
    String derivable =
        found.herleidbaar() == 1
            ? "1 is te herleiden"
            : Dutch.count(found.herleidbaar()) + " zijn te herleiden";
    String checked =
        found.gecontroleerd() < found.verborgen()
            ? ", samen %s, ".formatted(numbers(found.gecontroleerd()))
            : " ";
    String outcome =
        "%s%sgecontroleerd; %s.".formatted(hidden(found.verborgen()), checked, derivable);
    List<String> meaning = new ArrayList<>();
    if (found.gecontroleerd() < found.verborgen()) {
      meaning.add("Een aantal en de verhouding die daarvan is gemaakt, zijn samen een getal.");
    }
    meaning.add(
        "Voor elk verborgen cijfer is uitgerekend wat iemand er met alle andere cijfers over te weten kan komen: met totalen, verhoudingen, andere indelingen en eerdere snapshots.");
    meaning.add(
        "Te herleiden betekent: nauwkeuriger te bepalen dan het beleid toestaat. Een snapshot waarin iets te herleiden is, wordt niet gepubliceerd.");
    if (found.eerderGetoond() > 0) {
      meaning.add(
          "%s ook in een eerdere snapshot, toen nog zichtbaar. Dat is niet terug te draaien."
              .formatted(
                  found.eerderGetoond() == 1
                      ? "1 verborgen cijfer stond"
                      : Dutch.count(found.eerderGetoond()) + " verborgen cijfers stonden"));
    }
    return new DataState.Audit(outcome, found.herleidbaar() == 0, meaning);
  }

  private static String numbers(long count) {
    return count == 1 ? "1 getal" : Dutch.count(count) + " getallen";
  }

  private static String hidden(long count) {
    return count == 1 ? "1 verborgen cijfer" : Dutch.count(count) + " verborgen cijfers";
  }

  private static List<String> policy(
      SnapshotManifest manifest, List<IndicatorDetails.Detail> indicators) {
    List<String> policy = new ArrayList<>();
    Map<String, List<String>> sensitive = new LinkedHashMap<>();
    indicators.stream()
        .filter(IndicatorDetails.Detail::gevoelig)
        .forEach(
            one ->
                sensitive
                    .computeIfAbsent(kindOf(one), unused -> new ArrayList<>())
                    .add(one.label()));
    if (sensitive.isEmpty()) {
      policy.add("Geen enkele indicator in deze snapshot is gevoelig. Alles is te zien.");
    } else {
      sensitive.forEach(
          (kind, labels) -> policy.add(kind + ": " + String.join(", ", labels) + "."));
      policy.add(
          "Is een cijfer verborgen, dan verbergt Wijkbeeld er meer, net zo lang tot het niet uit de rest is uit te rekenen. Een verborgen cijfer is dus niet altijd klein.");
      policy.add(
          "Een verhouding is verborgen met haar teller. Wat verborgen is doet ook niet mee in vergelijkingen, rangen en opvallende cijfers.");
    }
    manifest.beleid().ifPresent(text -> policy.add("In deze snapshot: " + text + "."));
    return policy;
  }

  private static String kindOf(IndicatorDetails.Detail one) {
    String least = "aantallen onder " + one.minimum() + " zijn verborgen";
    return one.beleid()
        .map(policy -> capital(policy.replace("clienten", "cli\u00ebnten")) + ", " + least)
        .orElse(capital(least));
  }

  private static DataState.Delivery delivery(SnapshotManifest.Invoer one) {
    return new DataState.Delivery(
        one.bron(),
        one.levering(),
        one.bronvermelding(),
        Periode.find(one.leverdatum()).map(Periode::label).orElse(one.leverdatum()),
        one.licentie(),
        Dutch.count(one.gelezen()),
        Dutch.count(one.geaccepteerd()),
        Dutch.count(one.afgekeurd()),
        one.afgekeurd() > 0,
        one.verzonnen() ? Optional.of(one.toelichting()) : Optional.empty());
  }

  private static List<DataState.Theme> themes(List<IndicatorDetails.Detail> indicators) {
    return indicators.stream()
        .collect(
            Collectors.groupingBy(
                IndicatorDetails.Detail::thema, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            theme ->
                new DataState.Theme(
                    theme.getKey(),
                    theme.getValue().stream().map(DataPresenter::indicator).toList()))
        .toList();
  }

  private static DataState.Indicator indicator(IndicatorDetails.Detail one) {
    List<DataState.Fact> facts = new ArrayList<>();
    facts.add(new DataState.Fact("Eenheid", one.eenheid()));
    if (one.noemer().isPresent()) {
      facts.add(
          new DataState.Fact(
              "Berekend als",
              "%s gedeeld door %s%s"
                  .formatted(
                      one.teller().orElse("het aantal"),
                      one.noemer().get(),
                      one.factor() == 1 || one.factor() == 0
                          ? ""
                          : ", maal " + Dutch.number(one.factor(), 0))));
    }
    facts.add(new DataState.Fact("Naar grotere gebieden", aggregation(one.aggregatie())));
    facts.add(new DataState.Fact("Hoog is", direction(one.richting())));
    one.reeks().ifPresent(kind -> facts.add(new DataState.Fact("Soort reeks", series(kind))));
    if (one.geldigVan().isPresent() || one.geldigTot().isPresent()) {
      facts.add(new DataState.Fact("Geldig", validity(one)));
    }
    facts.add(
        new DataState.Fact(
            "Kleine aantallen",
            one.gevoelig() ? kindOf(one) : "niet gevoelig, alle aantallen zijn te zien"));
    facts.add(new DataState.Fact("Bron", one.bron() + " (" + one.licentie() + ")"));
    return new DataState.Indicator(
        one.code(),
        one.label(),
        one.definitie(),
        one.waarom().map(why -> side(one.pijler()) + ". " + why).orElse(side(one.pijler())),
        one.pijler().code(),
        facts);
  }

  private static String side(Pijler side) {
    return switch (side) {
      case DRAAGKRACHT -> "Draagkracht: wat draagt";
      case DRAAGLAST -> "Draaglast: wat weegt";
      case CONTEXT -> "Context: beschrijft";
    };
  }

  private static String aggregation(Aggregatie aggregation) {
    return switch (aggregation) {
      case SOM -> "opgeteld";
      case GEWOGEN_GEMIDDELDE -> "gewogen gemiddelde van de delen";
      case VERHOUDING -> "som van de tellers gedeeld door som van de noemers";
      case NIET -> "niet: alleen waar de bron het geeft";
    };
  }

  private static String direction(String direction) {
    return switch (direction) {
      case "hoog_is_kracht" -> "kracht";
      case "hoog_is_last" -> "last";
      default -> "geen kracht en geen last";
    };
  }

  private static String series(String kind) {
    return switch (kind) {
      case "stand" -> "stand op een moment";
      case "stroom" -> "stroom: gebeurtenissen in een periode";
      default -> kind;
    };
  }

  private static String validity(IndicatorDetails.Detail one) {
    String from = one.geldigVan().map(text -> "vanaf " + period(text)).orElse("");
    String until = one.geldigTot().map(text -> "tot en met " + period(text)).orElse("");
    return (from + " " + until).strip();
  }

  private static String period(String text) {
    return Periode.find(text).map(Periode::label).orElse(text);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
