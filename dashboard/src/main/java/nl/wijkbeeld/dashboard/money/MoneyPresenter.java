package nl.wijkbeeld.dashboard.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.BarChart;
import nl.wijkbeeld.dashboard.chart.BarChartSvg;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Content;
import nl.wijkbeeld.dashboard.infrastructure.Register;
import nl.wijkbeeld.dashboard.infrastructure.RegisterDivisions;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.infrastructure.Section.Calculation;
import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** Decides what the page of public money shows of an area. */
public final class MoneyPresenter {
  static final String AREA = "gebied";
  static final String YEAR = "jaar";

  /** In the address: the law that gives, the one that receives, and how much of a hundred. */
  static final String FROM = "van";

  static final String TO = "naar";
  static final String PERCENT = "procent";
  static final String TITLE = "Geldstromen";
  static final String UNREGISTERED =
      "Geen bedrag geleverd is niet hetzelfde als geen geld: niet elke regeling is per wijk bekend.";

  private final Snapshot snapshot;
  private final MoneyRows money;
  private final Places places;
  private final Areas areas;

  private MoneyPresenter(Snapshot snapshot, String indeling) {
    this.snapshot = snapshot;
    this.money = MoneyRows.of(snapshot, indeling);
    this.places = Places.of(snapshot, indeling);
    this.areas = Areas.of(snapshot, indeling);
  }

  /** The state of the page; nothing when the snapshot has no amounts. */
  public static Optional<MoneyState> state(Snapshot snapshot, Address address) {
    return RegisterDivisions.of(snapshot, "geldstromen")
        .map(indeling -> new MoneyPresenter(snapshot, indeling))
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
    money.all().forEach(row -> known.add(row.area()));
    List<Place> possible =
        areas.all().stream()
            .filter(area -> known.contains(area.code()))
            .flatMap(area -> places.find(area.code()).stream())
            .toList();
    List<String> notices = new ArrayList<>();
    Optional<Place> asked = address.first(AREA).flatMap(places::find).filter(possible::contains);
    if (address.has(AREA) && asked.isEmpty()) {
      notices.add(
          "Van gebied \u201c%s\u201d is geen bedrag bekend. U ziet een ander gebied."
              .formatted(address.first(AREA).orElse("")));
    }
    return asked
        .or(() -> places.firstGemeente().filter(possible::contains))
        .or(() -> possible.stream().findFirst())
        .map(area -> state(area, possible, address, notices));
  }

  private MoneyState state(
      Place area, List<Place> possible, Address address, List<String> notices) {
    List<MoneyRows.Row> rows = money.list(area.code());
    List<Periode> years =
        rows.stream()
            .map(MoneyRows.Row::year)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    Optional<Periode> asked = address.first(YEAR).flatMap(Periode::find).filter(years::contains);
    if (address.has(YEAR) && asked.isEmpty()) {
      notices.add(
          "Over \u201c%s\u201d is hier geen bedrag bekend. U ziet een ander jaar."
              .formatted(address.first(YEAR).orElse("")));
    }
    Periode year = asked.orElse(years.getFirst());
    List<MoneyRows.Row> now = rows.stream().filter(row -> row.year().equals(year)).toList();
    List<String> laws = new ArrayList<>();
    now.stream().filter(row -> !row.isTotal()).forEach(row -> laws.add(row.law()));
    Shift shift = shift(now, laws, address, notices);
    List<Section> sections = new ArrayList<>();
    sections.add(ofLaws(area, year, now));
    if (laws.size() > 1) {
      sections.add(whatIf(area, year, shift));
    }
    if (years.size() > 1) {
      sections.add(years(area, rows, years));
    }
    children(area, year, address).ifPresent(sections::add);
    return new MoneyState(
        new Content(
            TITLE,
            "%s, %s".formatted(area.naam(), year.label()),
            notices,
            sentences(area, year, now),
            sections,
            List.of(
                UNREGISTERED,
                "Bedragen worden getoond vanaf een wijk. Van een buurt staat niets op deze pagina; haar geld telt mee in de wijk.",
                "Van een gebied met minder dan 100 inwoners, of waarvan het aantal inwoners onbekend is, blijven bedragen verborgen. Zij tellen niet mee in een som die hier is uitgerekend. Geeft de bron zelf het bedrag van een groter gebied, dan blijft zo nodig nog een gebied verborgen, zodat niemand het kan uitrekenen.",
                "Een bedrag zegt wat er is uitgegeven aan mensen of organisaties in dit gebied, niet hoe goed het besteed is en niet dat een wijk duur is."),
            Register.of(snapshot, "geldstromen")),
        area,
        possible,
        year,
        years,
        laws,
        shift);
  }

  private static Shift shift(
      List<MoneyRows.Row> now, List<String> laws, Address address, List<String> notices) {
    String largest =
        now.stream()
            .filter(row -> !row.isTotal())
            .max(Comparator.comparingDouble(row -> value(row.amount()).orElse(0)))
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
    OptionalDouble fromNow = amount(now, from);
    OptionalDouble toNow = amount(now, to);
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

  private static double percent(Address address, List<String> notices) {
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
    notices.add(
        "\u201c%s\u201d is geen percentage van 0 tot en met 100. U ziet 5 procent."
            .formatted(written.get()));
    return Shift.DEFAULT;
  }

  private static OptionalDouble amount(List<MoneyRows.Row> rows, String law) {
    return rows.stream()
        .filter(row -> row.law().equals(law))
        .map(row -> value(row.amount()))
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble value(Meting meting) {
    return meting instanceof Meting.Bekend(double known)
        ? OptionalDouble.of(known)
        : OptionalDouble.empty();
  }

  private static List<String> sentences(Place area, Periode year, List<MoneyRows.Row> now) {
    List<String> sentences = new ArrayList<>();
    for (MoneyRows.Row total : now.stream().filter(MoneyRows.Row::isTotal).toList()) {
      OptionalDouble amount = value(total.amount());
      if (amount.isEmpty()) {
        sentences.add(
            "De bedragen van %s blijven verborgen, omdat zij over te weinig mensen gaan."
                .formatted(area.naam()));
        continue;
      }
      sentences.add(
          "Naar %s ging in %s samen %s, voor zover geleverd."
              .formatted(area.naam(), year.label(), Shift.euros(amount.getAsDouble())));
      value(total.perInhabitant())
          .ifPresent(each -> sentences.add("Dat is %s per inwoner.".formatted(Shift.euros(each))));
      if (total.parts().isPresent() && total.parts().getAsInt() < total.allParts().orElse(0)) {
        sentences.add(
            "Het is opgeteld over %d van de %d gebieden: van de andere is niets geleverd, of het is verborgen."
                .formatted(total.parts().getAsInt(), total.allParts().getAsInt()));
      }
      now.stream()
          .filter(row -> !row.isTotal() && value(row.amount()).isPresent())
          .max(Comparator.comparingDouble(row -> value(row.amount()).orElse(0)))
          .ifPresent(
              most ->
                  sentences.add(
                      "Het grootste deel komt uit de regeling %s: %s."
                          .formatted(
                              most.law(),
                              Words.percent(
                                  value(most.amount()).orElse(0) / amount.getAsDouble()))));
    }
    return sentences;
  }

  private static Section ofLaws(Place area, Periode year, List<MoneyRows.Row> now) {
    OptionalDouble total = amount(now, MoneyRows.ALL_LAWS);
    List<List<Cell>> cells = new ArrayList<>();
    for (MoneyRows.Row row : totalLast(now)) {
      cells.add(
          List.of(
              Cell.text(row.isTotal() ? "Alle regelingen samen" : row.law()),
              euros(row.amount()),
              euros(row.perInhabitant()),
              Cell.text(
                  total.isPresent() && total.getAsDouble() > 0 && value(row.amount()).isPresent()
                      ? Words.percent(value(row.amount()).getAsDouble() / total.getAsDouble())
                      : "")));
    }
    List<Handout.Part> parts = new ArrayList<>();
    bars(area, year, now).ifPresent(parts::add);
    parts.add(
        new Handout.Table(
            "Bedragen per regeling, %s, %s".formatted(area.naam(), year.label()),
            List.of(
                new Column("Regeling", false),
                new Column("Euro", true),
                new Column("Per inwoner", true),
                new Column("Deel", true)),
            cells));
    List<Calculation> steps = new ArrayList<>();
    now.stream()
        .filter(MoneyRows.Row::isTotal)
        .filter(row -> value(row.perInhabitant()).isPresent() && row.inhabitants().isPresent())
        .findFirst()
        .ifPresent(
            row ->
                steps.add(
                    new Calculation(
                        "Per inwoner",
                        "bedrag / inwoners van de gebieden waarvoor het bedrag geleverd is",
                        "%s / %s inwoners (%s) = %s"
                            .formatted(
                                Shift.euros(value(row.amount()).orElse(0)),
                                Dutch.number(row.inhabitants().orElse(0), 0),
                                row.counted().orElse("opgeteld over de delen"),
                                Shift.euros(value(row.perInhabitant()).orElse(0))))));
    steps.add(
        new Calculation(
            "Alle regelingen samen",
            "de som van de regelingen die geleverd zijn",
            now.stream().filter(row -> !row.isTotal()).count() + " regelingen"));
    return new Section("regelingen", "Waar het geld vandaan komt", parts, List.of(), steps);
  }

  private static List<MoneyRows.Row> totalLast(List<MoneyRows.Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(MoneyRows.Row::isTotal)
                .thenComparingDouble(row -> -value(row.amount()).orElse(0)))
        .toList();
  }

  private static Cell euros(Meting meting) {
    return Cell.figure(meting, 0);
  }

  private static Optional<Handout.Picture> bars(Place area, Periode year, List<MoneyRows.Row> now) {
    List<MoneyRows.Row> laws =
        totalLast(now).stream()
            .filter(row -> !row.isTotal() && value(row.amount()).isPresent())
            .toList();
    if (laws.isEmpty()) {
      return Optional.empty();
    }
    String title =
        "Bedragen per regeling in miljoen euro, %s, %s".formatted(area.naam(), year.label());
    return Optional.of(
        new Handout.Picture(
            title,
            title + ". De cijfers staan in de tabel.",
            BarChartSvg.draw(
                new BarChart(
                    title,
                    laws.stream()
                        .map(
                            row ->
                                new BarChart.Bar(
                                    row.law(),
                                    value(row.amount()).orElse(0),
                                    Dutch.number(value(row.amount()).orElse(0) / 1e6, 1)))
                        .toList())),
            List.of()));
  }

  private static Section whatIf(Place area, Periode year, Shift shift) {
    String title = "Wat als %s procent verschuift?".formatted(shift.share());
    if (shift.amounts().isEmpty()) {
      return new Section(
          "wat-als",
          title,
          List.of(
              new Handout.Text(List.of("Van deze regelingen zijn hier geen bedragen te tonen."))));
    }
    Shift.Amounts now = shift.amounts().get();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Stel dat in %s %s procent van %s naar %s ging."
            .formatted(area.naam(), shift.share(), shift.from(), shift.to()));
    sentences.add(
        "%s. Daarmee groeit %s van %s naar %s%s."
            .formatted(
                shift.arithmetic(),
                shift.to(),
                Shift.euros(now.to()),
                Shift.euros(shift.received()),
                shift.growth().map(part -> ", " + part + " meer").orElse("")));
    sentences.add(
        "Dit is alleen rekenen. Of het kan en wat het doet, zegt het niet: wetten leggen vast waarvoor geld is, en wie minder krijgt merkt dat.");
    List<Calculation> steps = new ArrayList<>();
    steps.add(
        new Calculation(
            "Verschuiving",
            "procent / 100 \u00d7 bedrag van de regeling die geeft",
            "%s / 100 \u00d7 %s = %s"
                .formatted(shift.share(), Shift.euros(now.from()), Shift.euros(shift.moved()))));
    if (now.inhabitants() > 0) {
      steps.add(
          new Calculation(
              "Per inwoner",
              "verschuiving / inwoners",
              "%s / %s = %s"
                  .formatted(
                      Shift.euros(shift.moved()),
                      Dutch.number(now.inhabitants(), 0),
                      Dutch.withUnit(
                          "\u20ac", Dutch.number(shift.moved() / now.inhabitants(), 2)))));
    }
    return new Section(
        "wat-als",
        title,
        List.of(
            new Handout.Text(sentences),
            new Handout.Table(
                "De verschuiving in euro, %s, %s".formatted(area.naam(), year.label()),
                List.of(
                    new Column("Regeling", false),
                    new Column("Nu", true),
                    new Column("Verschuiving", true),
                    new Column("Daarna", true)),
                List.of(
                    List.of(
                        Cell.text(shift.from()),
                        euros(Meting.of(now.from())),
                        euros(Meting.of(-shift.moved())),
                        euros(Meting.of(shift.left()))),
                    List.of(
                        Cell.text(shift.to()),
                        euros(Meting.of(now.to())),
                        euros(Meting.of(shift.moved())),
                        euros(Meting.of(shift.received()))),
                    List.of(
                        Cell.text("Samen"),
                        euros(Meting.of(now.from() + now.to())),
                        euros(Meting.of(0)),
                        euros(Meting.of(shift.left() + shift.received())))))),
        List.of(),
        steps);
  }

  private static Section years(Place area, List<MoneyRows.Row> rows, List<Periode> newestFirst) {
    List<Periode> years = newestFirst.reversed();
    List<Column> columns = new ArrayList<>(List.of(new Column("Regeling", false)));
    years.forEach(year -> columns.add(new Column(year.label(), true)));
    Set<String> laws = new TreeSet<>();
    rows.stream().filter(row -> !row.isTotal()).forEach(row -> laws.add(row.law()));
    List<String> all = new ArrayList<>(laws);
    all.add(MoneyRows.ALL_LAWS);
    List<List<Cell>> cells = new ArrayList<>();
    for (String law : all) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(law.equals(MoneyRows.ALL_LAWS) ? "Alle regelingen samen" : law));
      for (Periode year : years) {
        row.add(
            rows.stream()
                .filter(one -> one.law().equals(law) && one.year().equals(year))
                .map(one -> euros(one.amount()))
                .findFirst()
                .orElse(euros(new Meting.Afwezig(Status.ONBEKEND))));
      }
      cells.add(row);
    }
    boolean partial =
        rows.stream()
            .anyMatch(
                row ->
                    row.parts().isPresent() && row.parts().getAsInt() < row.allParts().orElse(0));
    List<String> sentences = new ArrayList<>();
    sentences.add("In euro van dat jaar, dus zonder rekening te houden met prijzen.");
    if (partial) {
      sentences.add(
          "Let op: niet in elk jaar is van elk deelgebied een bedrag bekend. Een verschil kan daardoor komen.");
    }
    return new Section(
        "jaren",
        "Door de jaren",
        List.of(
            new Handout.Text(sentences),
            new Handout.Table("Bedragen per jaar, " + area.naam(), columns, cells)));
  }

  private Optional<Section> children(Place area, Periode year, Address address) {
    List<Place> children =
        places.children(area.code()).stream()
            .filter(child -> !money.list(child.code()).isEmpty())
            .toList();
    if (children.isEmpty()) {
      return Optional.empty();
    }
    String plural = children.getFirst().area().niveau().plural();
    List<List<Cell>> cells = new ArrayList<>();
    List<String> links = new ArrayList<>();
    Set<FigureState> states = new LinkedHashSet<>();
    for (Place child : children) {
      Optional<MoneyRows.Row> total =
          money.list(child.code()).stream()
              .filter(row -> row.isTotal() && row.year().equals(year))
              .findFirst();
      Meting unknown = new Meting.Afwezig(Status.ONBEKEND);
      Meting amount = total.map(MoneyRows.Row::amount).orElse(unknown);
      states.add(FigureState.of(amount));
      links.add(address.with(AREA, child.code()).href());
      cells.add(
          List.of(
              Cell.text(child.naam()),
              Cell.text(child.code()),
              euros(amount),
              euros(total.map(MoneyRows.Row::perInhabitant).orElse(unknown))));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Op naam. Een bedrag per inwoner hangt vooral af van wie er wonen: ouderen, gezinnen, mensen met een beperking.");
    states.stream()
        .map(FigureState::explanation)
        .filter(text -> !text.isEmpty())
        .forEach(sentences::add);
    return Optional.of(
        new Section(
            "delen",
            "De " + plural + " naast elkaar",
            List.of(
                new Handout.Text(sentences),
                new Handout.Table(
                    "Alle regelingen samen, %s, per %s"
                        .formatted(year.label(), children.getFirst().area().niveau().code()),
                    List.of(
                        new Column("Gebied", false),
                        Column.forSheet("Code"),
                        new Column("Euro", true),
                        new Column("Per inwoner", true)),
                    cells)),
            links,
            List.of()));
  }
}
