package nl.wijkbeeld.dashboard.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.RegisterDivisions;
import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/** Decides what the page of public money shows of an area. */
public final class MoneyPresenter {
  static final String AREA = "gebied";
  static final String YEAR = "jaar";

  /** In the address: the law that gives, the one that receives, and how much of a hundred. */
  static final String FROM = "van";

  static final String TO = "naar";
  static final String PERCENT = "procent";

  private final Snapshot snapshot;
  private final MoneyRows rows;
  private final Places places;
  private final Areas areas;
  private final Language language;
  private final Texts texts;
  private final Words words;
  private final MoneyWords money;

  private MoneyPresenter(Snapshot snapshot, String indeling, Language language) {
    this.snapshot = snapshot;
    this.rows = MoneyRows.of(snapshot, indeling);
    this.places = Places.of(snapshot, indeling);
    this.areas = Areas.of(snapshot, indeling);
    this.language = language;
    this.texts = Texts.of(MoneyPresenter.class, language);
    this.words = Words.in(language);
    this.money = new MoneyWords(language);
  }

  /** The state of the page in Dutch; nothing when the snapshot has no amounts. */
  public static Optional<MoneyState> state(Snapshot snapshot, Address address) {
    return state(snapshot, address, Language.NL);
  }

  /** The state of the page; nothing when the snapshot has no amounts. */
  public static Optional<MoneyState> state(Snapshot snapshot, Address address, Language language) {
    return RegisterDivisions.of(snapshot, "geldstromen")
        .map(indeling -> new MoneyPresenter(snapshot, indeling, language))
        .flatMap(presenter -> presenter.state(address));
  }

  /** Whether there is such an area. */
  static boolean exists(Snapshot snapshot, Address address) {
    return address
        .first(AREA)
        .map(
            code ->
                RegisterDivisions.of(snapshot, "geldstromen")
                    .map(indeling -> Places.of(snapshot, indeling).find(code).isPresent())
                    .orElse(true))
        .orElse(true);
  }

  private Optional<MoneyState> state(Address address) {
    Set<String> known = new LinkedHashSet<>();
    rows.all().forEach(row -> known.add(row.area()));
    List<Place> possible =
        areas.all().stream()
            .filter(area -> known.contains(area.code()))
            .flatMap(area -> places.find(area.code()).stream())
            .toList();
    List<String> notices = new ArrayList<>();
    Optional<Place> asked = address.first(AREA).flatMap(places::find).filter(possible::contains);
    if (address.has(AREA) && asked.isEmpty()) {
      notices.add(texts.get("geen_gebied", address.first(AREA).orElse("")));
    }
    return asked
        .or(() -> places.firstGemeente().filter(possible::contains))
        .or(() -> possible.stream().findFirst())
        .map(area -> state(area, possible, address, notices));
  }

  private MoneyState state(
      Place area, List<Place> possible, Address address, List<String> notices) {
    List<MoneyRows.Row> amounts = rows.list(area.code());
    List<Periode> years =
        amounts.stream()
            .map(MoneyRows.Row::year)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    Optional<Periode> asked = address.first(YEAR).flatMap(Periode::find).filter(years::contains);
    if (address.has(YEAR) && asked.isEmpty()) {
      notices.add(texts.get("geen_jaar", address.first(YEAR).orElse("")));
    }
    Periode year = asked.orElse(years.getFirst());
    List<MoneyRows.Row> now = amounts.stream().filter(row -> row.year().equals(year)).toList();
    List<String> laws = new ArrayList<>();
    now.stream().filter(row -> !row.isTotal()).forEach(row -> laws.add(row.law()));
    Shift shift = shift(now, laws, address, notices);
    return new MoneyState(
        new Content(
            texts.get("titel"),
            texts.get("ondertitel", area.naam(), language.period(year)),
            notices,
            sentences(area, year, now),
            new MoneySections(rows, places, language).of(area, year, years, shift, address),
            List.of(
                texts.get("niet_volledig"),
                texts.get("weten.vanaf_wijk"),
                texts.get("weten.verborgen"),
                texts.get("weten.bedrag")),
            Register.in(language, snapshot, "geldstromen"),
            language),
        area,
        possible,
        year,
        years,
        laws,
        shift);
  }

  private Shift shift(
      List<MoneyRows.Row> now, List<String> laws, Address address, List<String> notices) {
    String largest =
        now.stream()
            .filter(row -> !row.isTotal())
            .max(Comparator.comparingDouble(row -> MoneyRows.known(row.amount()).orElse(0)))
            .map(MoneyRows.Row::law)
            .orElse("");
    String from = address.first(FROM).filter(laws::contains).orElse(largest);
    String to =
        address
            .first(TO)
            .filter(laws::contains)
            .filter(law -> !law.equals(from))
            .orElse(
                laws.stream()
                    .filter(law -> law.toLowerCase(java.util.Locale.ROOT).contains("welzijn"))
                    .filter(law -> !law.equals(from))
                    .findFirst()
                    .or(() -> laws.stream().filter(law -> !law.equals(from)).findFirst())
                    .orElse(""));
    OptionalDouble fromNow = MoneyRows.amount(now, from);
    OptionalDouble toNow = MoneyRows.amount(now, to);
    double inhabitants =
        now.stream()
            .filter(MoneyRows.Row::isTotal)
            .mapToDouble(row -> row.inhabitants().orElse(0))
            .findFirst()
            .orElse(0);
    return new Shift(
        from,
        to,
        percent(address, notices),
        fromNow.isPresent() && toNow.isPresent()
            ? Optional.of(
                new Shift.Amounts(fromNow.getAsDouble(), toNow.getAsDouble(), inhabitants))
            : Optional.empty());
  }

  private double percent(Address address, List<String> notices) {
    Optional<String> written = address.first(PERCENT);
    if (written.isEmpty()) {
      return Shift.DEFAULT;
    }
    try {
      double percent = Double.parseDouble(written.get().replace(',', '.'));
      if (percent >= 0 && percent <= Shift.MOST) {
        return percent;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as for a number that cannot be.
    }
    notices.add(texts.get("geen_procent", written.get()));
    return Shift.DEFAULT;
  }

  private List<String> sentences(Place area, Periode year, List<MoneyRows.Row> now) {
    List<String> sentences = new ArrayList<>();
    for (MoneyRows.Row total : now.stream().filter(MoneyRows.Row::isTotal).toList()) {
      OptionalDouble amount = MoneyRows.known(total.amount());
      if (amount.isEmpty()) {
        sentences.add(texts.get("blijven_verborgen", area.naam()));
        continue;
      }
      sentences.add(
          texts.get(
              "samen", area.naam(), language.period(year), money.euros(amount.getAsDouble())));
      MoneyRows.known(total.perInhabitant())
          .ifPresent(each -> sentences.add(texts.get("per_inwoner.zin", money.euros(each))));
      if (total.parts().isPresent() && total.parts().getAsInt() < total.allParts().orElse(0)) {
        sentences.add(
            texts.get(
                "opgeteld",
                language.count(total.parts().getAsInt()),
                language.count(total.allParts().getAsInt())));
      }
      now.stream()
          .filter(row -> !row.isTotal() && MoneyRows.known(row.amount()).isPresent())
          .max(Comparator.comparingDouble(row -> MoneyRows.known(row.amount()).orElse(0)))
          .ifPresent(
              most ->
                  sentences.add(
                      texts.get(
                          "grootste_deel",
                          most.law(),
                          words.percent(
                              MoneyRows.known(most.amount()).orElse(0) / amount.getAsDouble()))));
    }
    return sentences;
  }
}
