package nl.wijkbeeld.dashboard.data;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.SeriesBreaks;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotManifest;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Pijler;

/** Decides what the data page shows for an address. */
public final class DataPresenter {
  private static final List<Niveau> LEVELS =
      List.of(Niveau.GEMEENTE, Niveau.STADSDEEL, Niveau.GEBIED, Niveau.WIJK, Niveau.BUURT);

  private final Snapshot snapshot;
  private final Texts texts;
  private final LocalDate today;

  /** Of today, in Dutch. */
  public DataPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL, today());
  }

  /**
   * In a language.
   *
   * @param today the day on which it is judged whether figures are late
   */
  public DataPresenter(Snapshot snapshot, Language language, LocalDate today) {
    this.snapshot = snapshot;
    this.texts = Texts.of(DataPresenter.class, language);
    this.today = today;
  }

  /** Today, for a Dutch reader. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  }

  /** The state of the page, for who stands at no address in particular. */
  public DataState state(DataFilter filter) {
    return state(filter, Address.of("gegevens"));
  }

  /** The state of the page. */
  public DataState state(DataFilter filter, Address here) {
    SnapshotManifest manifest = snapshot.manifest();
    List<String> notices = new ArrayList<>();
    List<FindingKinds.Kind> kinds = FindingKinds.of(snapshot).all();
    Optional<String> kind =
        filter.soort().filter(s -> kinds.stream().anyMatch(one -> one.soort().equals(s)));
    if (filter.soort().isPresent() && kind.isEmpty()) {
      notices.add(texts.get("soort_onbekend", filter.soort().get()));
    }
    List<IndicatorDetails.Detail> all = IndicatorDetails.of(snapshot).all();
    List<IndicatorDetails.Detail> shown =
        all.stream().filter(one -> matches(one, filter.zoek())).toList();
    List<Niveau> levels = levels();
    return new DataState(
        snapshot.id(),
        texts.language().moment(manifest.madeAt()),
        manifest.softwareversie(),
        notices,
        audit(manifest.audit()),
        policy(manifest, all),
        manifest.invoer().stream().map(this::delivery).toList(),
        sources(manifest),
        levels.stream().map(level -> texts.get("niveaus." + level.code())).toList(),
        shown.stream().map(one -> complete(one, levels)).toList(),
        kinds.stream()
            .map(
                one ->
                    new DataState.KindOfFinding(
                        one.soort(),
                        kindOfFinding(one.soort()),
                        texts.language().count(one.count()),
                        kind.equals(Optional.of(one.soort()))))
            .toList(),
        FindingRows.of(snapshot, kind, filter.bevat(), this::kindOfFinding),
        themes(shown, here),
        shown.size(),
        all.size(),
        SeriesBreaks.of(snapshot).all().stream()
            .map(
                one ->
                    new DataState.BreakRow(
                        one.label(), one.periode().label(), kindOfBreak(one.soort()), one.uitleg()))
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

  private String kindOfFinding(String soort) {
    return texts.find("bevinding." + soort).orElse(soort.replace('_', ' '));
  }

  private String kindOfBreak(String soort) {
    return texts.find("breuk." + soort).orElse(soort);
  }

  /** What an audit found, in words. */
  DataState.Audit audit(Optional<SnapshotManifest.Audit> audit) {
    if (audit.isEmpty()) {
      return new DataState.Audit(texts.get("controle.geen"), false, List.of());
    }
    SnapshotManifest.Audit found = audit.get();
    boolean fewer = found.gecontroleerd() < found.verborgen();
    String outcome =
        texts.get(
            fewer ? "controle.uitslag.samen" : "controle.uitslag",
            texts.count("verborgen_cijfer", found.verborgen()),
            texts.count("te_herleiden", found.herleidbaar()),
            texts.count("getal", found.gecontroleerd()));
    List<String> meaning = new ArrayList<>();
    if (fewer) {
      meaning.add(texts.get("controle.aantal_en_verhouding"));
    }
    meaning.add(texts.get("controle.hoe"));
    meaning.add(texts.get("controle.te_herleiden"));
    if (found.eerderGetoond() > 0) {
      meaning.add(texts.count("controle.eerder", found.eerderGetoond()));
    }
    return new DataState.Audit(outcome, found.herleidbaar() == 0, meaning);
  }

  private List<String> policy(SnapshotManifest manifest, List<IndicatorDetails.Detail> indicators) {
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
      policy.add(texts.get("beleid.niets_gevoelig"));
    } else {
      sensitive.forEach(
          (kind, labels) -> policy.add(kind + ": " + String.join(", ", labels) + "."));
      policy.add(texts.get("beleid.meer_verborgen"));
      policy.add(texts.get("beleid.verhouding"));
    }
    manifest.beleid().ifPresent(text -> policy.add(texts.get("beleid.hier", text)));
    return policy;
  }

  private String kindOf(IndicatorDetails.Detail one) {
    String least = texts.get("beleid.onder", "" + one.minimum());
    return one.beleid()
        .map(policy -> capital(texts.find("beleid.soort." + policy).orElse(policy)) + ", " + least)
        .orElse(capital(least));
  }

  private DataState.Delivery delivery(SnapshotManifest.Invoer one) {
    return new DataState.Delivery(
        anchor(one.bron(), one.levering()),
        one.bron(),
        one.levering(),
        one.bronvermelding(),
        date(one.leverdatum()),
        one.licentie(),
        texts.language().count(one.gelezen()),
        texts.language().count(one.geaccepteerd()),
        texts.language().count(one.afgekeurd()),
        one.afgekeurd() > 0,
        one.verzonnen() ? Optional.of(one.toelichting()) : Optional.empty());
  }

  private static String anchor(String bron, String delivery) {
    return "levering-" + bron + "-" + delivery;
  }

  private String date(String written) {
    return Periode.find(written)
        .map(
            day ->
                day.soort() == Periode.Soort.DAG ? texts.language().day(day.begin()) : day.label())
        .orElse(written);
  }

  private List<DataState.Source> sources(SnapshotManifest manifest) {
    return Freshness.of(manifest.invoer(), DeliveredPeriods.of(snapshot).all(), today).stream()
        .filter(one -> one.newest().isPresent())
        .map(this::source)
        .toList();
  }

  private DataState.Source source(Freshness one) {
    String verdictClass =
        switch (one.verdict()) {
          case ON_TIME -> "goed";
          case LATE -> "laat";
          case UNKNOWN -> "onbekend";
        };
    return new DataState.Source(
        one.bron(),
        texts.find("bron." + one.bron()).orElse(one.bron()),
        one.newest().map(Periode::label).orElse(""),
        one.delivered()
            .map(texts.language()::day)
            .map(day -> one.said() ? day : texts.get("gelezen_op", day))
            .orElse(texts.get("niet_bekend")),
        one.stepDays().map(this::rhythm).orElse(texts.get("ritme.onbekend")),
        one.expected().map(texts.language()::day).orElse("\u2013"),
        texts.get(
            one.stepDays().isPresent() && one.expected().isEmpty()
                ? "versheid.geen_datum"
                : "versheid." + verdictClass),
        verdictClass);
  }

  private String rhythm(long days) {
    int most = 10;
    for (String name : List.of("week:7", "maand:30", "kwartaal:91", "jaar:365")) {
      int colon = name.indexOf(':');
      long usual = Long.parseLong(name.substring(colon + 1));
      if (Math.abs(days - usual) <= Math.min(most, usual / most + 1)) {
        return texts.get("ritme." + name.substring(0, colon));
      }
    }
    return days == 1 ? texts.get("ritme.dag") : texts.get("ritme.dagen", "" + days);
  }

  private List<Niveau> levels() {
    List<Completeness.Row> rows = Completeness.of(snapshot).all();
    return LEVELS.stream()
        .filter(level -> rows.stream().anyMatch(row -> row.level() == level))
        .toList();
  }

  private DataState.Complete complete(IndicatorDetails.Detail one, List<Niveau> levels) {
    List<Completeness.Row> rows = Completeness.of(snapshot).list(one.code());
    return new DataState.Complete(
        one.code(),
        one.label(),
        levels.stream()
            .map(
                level ->
                    rows.stream().filter(row -> row.level() == level).findFirst().map(this::share))
            .toList());
  }

  private DataState.Share share(Completeness.Row row) {
    List<String> besides = new ArrayList<>();
    if (row.hidden() > 0) {
      besides.add(texts.get("aantal.verborgen", texts.language().count(row.hidden())));
    }
    if (row.unknown() > 0) {
      besides.add(texts.get("aantal.onbekend", texts.language().count(row.unknown())));
    }
    if (row.notApplicable() > 0) {
      besides.add(texts.get("aantal.nvt", texts.language().count(row.notApplicable())));
    }
    double whole = Math.max(1, row.total());
    return new DataState.Share(
        texts.get(
            "aantal.van", texts.language().count(row.known()), texts.language().count(row.total())),
        row.period().label(),
        String.join(", ", besides),
        100 * row.known() / whole,
        100 * row.hidden() / whole);
  }

  private List<DataState.Theme> themes(List<IndicatorDetails.Detail> indicators, Address here) {
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
                    theme.getValue().stream().map(one -> indicator(one, here)).toList()))
        .toList();
  }

  private DataState.Indicator indicator(IndicatorDetails.Detail one, Address here) {
    List<DataState.Fact> facts = new ArrayList<>();
    fact(facts, "eenheid", one.eenheid());
    if (one.noemer().isPresent()) {
      String divided =
          texts.get(
              "gedeeld_door", one.teller().orElse(texts.get("het_aantal")), one.noemer().get());
      fact(
          facts,
          "berekend_als",
          one.factor() == 1 || one.factor() == 0
              ? divided
              : divided + texts.get("maal", texts.language().count((long) one.factor())));
    }
    fact(facts, "naar_groter", texts.get("aggregatie." + one.aggregatie().code()));
    fact(
        facts,
        "hoog_is",
        texts.find("richting." + one.richting()).orElse(texts.get("richting.neutraal")));
    one.reeks()
        .ifPresent(kind -> fact(facts, "soort_reeks", texts.find("reeks." + kind).orElse(kind)));
    if (one.geldigVan().isPresent() || one.geldigTot().isPresent()) {
      fact(facts, "geldig", validity(one));
    }
    fact(facts, "kleine_aantallen", one.gevoelig() ? kindOf(one) : texts.get("niet_gevoelig"));
    String complete =
        Completeness.of(snapshot).list(one.code()).stream()
            .sorted(java.util.Comparator.comparing(Completeness.Row::level).reversed())
            .map(
                row ->
                    texts.get("niveaus." + row.level().code())
                        + " "
                        + share(row).text()
                        + " ("
                        + row.period().label()
                        + ")")
            .collect(Collectors.joining("; "));
    if (!complete.isEmpty()) {
      fact(facts, "volledig", complete);
    }
    fact(facts, "bron", one.bron() + " (" + one.licentie() + ")");
    return new DataState.Indicator(
        one.code(),
        one.label(),
        one.definitie(),
        one.waarom().map(why -> side(one.pijler()) + ". " + why).orElse(side(one.pijler())),
        one.pijler().code(),
        facts,
        SourceFiles.of(snapshot).list(one.code()).stream().map(this::file).toList(),
        here.to("kaart").with("indicator", one.code()).href());
  }

  private void fact(List<DataState.Fact> facts, String key, String text) {
    facts.add(new DataState.Fact(texts.get("feit." + key), text));
  }

  private DataState.SourceFile file(SourceFiles.Row row) {
    return new DataState.SourceFile(
        row.file().isEmpty() ? row.delivery() : row.file(),
        anchor(row.bron(), row.delivery()),
        texts.get("bestand." + row.role(), row.periods()),
        row.sha256());
  }

  private String side(Pijler side) {
    return texts.get("zijde." + side.code());
  }

  private String validity(IndicatorDetails.Detail one) {
    String from = one.geldigVan().map(text -> texts.get("vanaf", period(text))).orElse("");
    String until = one.geldigTot().map(text -> texts.get("tot_en_met", period(text))).orElse("");
    return (from + " " + until).strip();
  }

  private static String period(String text) {
    return Periode.find(text).map(Periode::label).orElse(text);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
