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
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.Handout.Cell;
import nl.wijkbeeld.dashboard.handout.Handout.Column;
import nl.wijkbeeld.dashboard.infrastructure.Section;
import nl.wijkbeeld.dashboard.infrastructure.Section.Calculation;
import nl.wijkbeeld.dashboard.infrastructure.Words;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import nl.wijkbeeld.vocabulary.Status;

/** Makes the parts of the page of public money, in the language of the page. */
final class MoneySections {
  private final MoneyRows rows;
  private final Places places;
  private final Language language;
  private final Texts texts;
  private final Words words;
  private final MoneyWords money;

  MoneySections(MoneyRows rows, Places places, Language language) {
    this.rows = rows;
    this.places = places;
    this.language = language;
    this.texts = Texts.of(MoneySections.class, language);
    this.words = Words.in(language);
    this.money = new MoneyWords(language);
  }

  /** The parts that there are of an area in a year, in reading order. */
  List<Section> of(Place area, Periode year, List<Periode> years, Shift shift, Address address) {
    List<MoneyRows.Row> all = rows.list(area.code());
    List<MoneyRows.Row> now = all.stream().filter(row -> row.year().equals(year)).toList();
    List<Section> sections = new ArrayList<>();
    sections.add(ofLaws(area, year, now));
    if (now.stream().filter(row -> !row.isTotal()).count() > 1) {
      sections.add(whatIf(area, year, shift));
    }
    if (years.size() > 1) {
      sections.add(years(area, all, years));
    }
    children(area, year, address).ifPresent(sections::add);
    return sections;
  }

  private Section ofLaws(Place area, Periode year, List<MoneyRows.Row> now) {
    OptionalDouble total = MoneyRows.amount(now, MoneyRows.ALL_LAWS);
    List<List<Cell>> cells = new ArrayList<>();
    for (MoneyRows.Row row : totalLast(now)) {
      cells.add(
          List.of(
              Cell.text(row.isTotal() ? texts.get("alle_regelingen") : row.law()),
              euros(row.amount()),
              euros(row.perInhabitant()),
              Cell.text(
                  total.isPresent()
                          && total.getAsDouble() > 0
                          && MoneyRows.known(row.amount()).isPresent()
                      ? words.percent(
                          MoneyRows.known(row.amount()).getAsDouble() / total.getAsDouble())
                      : "")));
    }
    List<Handout.Part> parts = new ArrayList<>();
    bars(area, year, now).ifPresent(parts::add);
    parts.add(
        new Handout.Table(
            texts.get("bedragen", area.naam(), language.period(year)),
            List.of(
                new Column(texts.get("regeling"), false),
                new Column(texts.get("euro"), true),
                new Column(texts.get("per_inwoner"), true),
                new Column(texts.get("deel"), true)),
            cells));
    List<Calculation> steps = new ArrayList<>();
    now.stream()
        .filter(MoneyRows.Row::isTotal)
        .filter(
            row ->
                MoneyRows.known(row.perInhabitant()).isPresent() && row.inhabitants().isPresent())
        .findFirst()
        .ifPresent(
            row ->
                steps.add(
                    new Calculation(
                        texts.get("per_inwoner"),
                        texts.get("per_inwoner.formule"),
                        texts.get(
                            "per_inwoner.hier",
                            money.euros(MoneyRows.known(row.amount()).orElse(0)),
                            language.number(row.inhabitants().orElse(0), 0),
                            row.counted()
                                .map(one -> texts.get("geteld." + one.by(), one.period()))
                                .orElse(texts.get("geteld.delen")),
                            money.euros(MoneyRows.known(row.perInhabitant()).orElse(0))))));
    steps.add(
        new Calculation(
            texts.get("alle_regelingen"),
            texts.get("regelingen.formule"),
            texts.get(
                "regelingen.hier",
                language.count(now.stream().filter(row -> !row.isTotal()).count()))));
    return new Section("regelingen", texts.get("waar_vandaan"), parts, List.of(), steps);
  }

  private List<MoneyRows.Row> totalLast(List<MoneyRows.Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(MoneyRows.Row::isTotal)
                .thenComparingDouble(row -> -MoneyRows.known(row.amount()).orElse(0)))
        .toList();
  }

  private Cell euros(Meting meting) {
    return Cell.figure(meting, 0, language);
  }

  private Optional<Handout.Picture> bars(Place area, Periode year, List<MoneyRows.Row> now) {
    List<MoneyRows.Row> laws =
        totalLast(now).stream()
            .filter(row -> !row.isTotal() && MoneyRows.known(row.amount()).isPresent())
            .toList();
    if (laws.isEmpty()) {
      return Optional.empty();
    }
    String title = texts.get("bedragen.miljoen", area.naam(), language.period(year));
    return Optional.of(
        new Handout.Picture(
            title,
            texts.get("staan_in_tabel", title),
            BarChartSvg.draw(
                new BarChart(
                    title,
                    laws.stream()
                        .map(
                            row ->
                                new BarChart.Bar(
                                    row.law(),
                                    MoneyRows.known(row.amount()).orElse(0),
                                    language.number(
                                        MoneyRows.known(row.amount()).orElse(0) / 1e6, 1)))
                        .toList())),
            List.of()));
  }

  private Section whatIf(Place area, Periode year, Shift shift) {
    String title = texts.get("wat_als", money.share(shift));
    if (shift.amounts().isEmpty()) {
      return new Section(
          "wat-als", title, List.of(new Handout.Text(List.of(texts.get("wat_als.geen")))));
    }
    Shift.Amounts now = shift.amounts().get();
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.get("stel", area.naam(), money.share(shift), shift.from(), shift.to()));
    sentences.add(money.arithmetic(shift) + " " + money.growth(shift));
    sentences.add(texts.get("alleen_rekenen"));
    List<Calculation> steps = new ArrayList<>();
    steps.add(
        new Calculation(
            texts.get("verschuiving"),
            texts.get("verschuiving.formule"),
            texts.get(
                "verschuiving.hier",
                money.share(shift),
                money.euros(now.from()),
                money.euros(shift.moved()))));
    if (now.inhabitants() > 0) {
      steps.add(
          new Calculation(
              texts.get("per_inwoner"),
              texts.get("verschuiving.per_inwoner"),
              texts.get(
                  "verschuiving.per_inwoner.hier",
                  money.euros(shift.moved()),
                  language.number(now.inhabitants(), 0),
                  money.euros(shift.moved() / now.inhabitants(), 2))));
    }
    return new Section(
        "wat-als",
        title,
        List.of(
            new Handout.Text(sentences),
            new Handout.Table(
                texts.get("verschuiving.tabel", area.naam(), language.period(year)),
                List.of(
                    new Column(texts.get("regeling"), false),
                    new Column(texts.get("nu"), true),
                    new Column(texts.get("verschuiving"), true),
                    new Column(texts.get("daarna"), true)),
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
                        Cell.text(texts.get("totaal")),
                        euros(Meting.of(now.from() + now.to())),
                        euros(Meting.of(0)),
                        euros(Meting.of(shift.left() + shift.received())))))),
        List.of(),
        steps);
  }

  private Section years(Place area, List<MoneyRows.Row> amounts, List<Periode> newestFirst) {
    List<Periode> years = newestFirst.reversed();
    List<Column> columns = new ArrayList<>(List.of(new Column(texts.get("regeling"), false)));
    years.forEach(year -> columns.add(new Column(language.period(year), true)));
    Set<String> laws = new TreeSet<>();
    amounts.stream().filter(row -> !row.isTotal()).forEach(row -> laws.add(row.law()));
    List<String> all = new ArrayList<>(laws);
    all.add(MoneyRows.ALL_LAWS);
    List<List<Cell>> cells = new ArrayList<>();
    for (String law : all) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(law.equals(MoneyRows.ALL_LAWS) ? texts.get("alle_regelingen") : law));
      for (Periode year : years) {
        row.add(
            amounts.stream()
                .filter(one -> one.law().equals(law) && one.year().equals(year))
                .map(one -> euros(one.amount()))
                .findFirst()
                .orElse(euros(new Meting.Afwezig(Status.ONBEKEND))));
      }
      cells.add(row);
    }
    boolean partial =
        amounts.stream()
            .anyMatch(
                row ->
                    row.parts().isPresent() && row.parts().getAsInt() < row.allParts().orElse(0));
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.get("euro_van_dat_jaar"));
    if (partial) {
      sentences.add(texts.get("niet_elk_jaar"));
    }
    return new Section(
        "jaren",
        texts.get("door_de_jaren"),
        List.of(
            new Handout.Text(sentences),
            new Handout.Table(texts.get("bedragen.jaar", area.naam()), columns, cells)));
  }

  private Optional<Section> children(Place area, Periode year, Address address) {
    List<Place> children =
        places.children(area.code()).stream()
            .filter(child -> !rows.list(child.code()).isEmpty())
            .toList();
    if (children.isEmpty()) {
      return Optional.empty();
    }
    Niveau niveau = children.getFirst().area().niveau();
    List<List<Cell>> cells = new ArrayList<>();
    List<String> links = new ArrayList<>();
    Set<FigureState> states = new LinkedHashSet<>();
    for (Place child : children) {
      Optional<MoneyRows.Row> total =
          rows.list(child.code()).stream()
              .filter(row -> row.isTotal() && row.year().equals(year))
              .findFirst();
      Meting unknown = new Meting.Afwezig(Status.ONBEKEND);
      Meting amount = total.map(MoneyRows.Row::amount).orElse(unknown);
      states.add(FigureState.of(amount));
      links.add(address.with(MoneyPresenter.AREA, child.code()).href());
      cells.add(
          List.of(
              Cell.text(child.naam()),
              Cell.text(child.code()),
              euros(amount),
              euros(total.map(MoneyRows.Row::perInhabitant).orElse(unknown))));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.get("op_naam"));
    states.stream()
        .map(state -> state.explanation(language))
        .filter(text -> !text.isEmpty())
        .forEach(sentences::add);
    return Optional.of(
        new Section(
            "delen",
            texts.get("naast_elkaar", language.levels(niveau)),
            List.of(
                new Handout.Text(sentences),
                new Handout.Table(
                    texts.get("samen_per", language.period(year), language.level(niveau)),
                    List.of(
                        new Column(texts.get("gebied"), false),
                        Column.forSheet(texts.get("code")),
                        new Column(texts.get("euro"), true),
                        new Column(texts.get("per_inwoner"), true)),
                    cells)),
            links,
            List.of()));
  }
}
