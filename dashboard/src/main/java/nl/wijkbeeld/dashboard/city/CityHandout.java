package nl.wijkbeeld.dashboard.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.LevelFigures;
import nl.wijkbeeld.dashboard.figure.Signals;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import org.springframework.stereotype.Component;

/** What can be taken from the city page: the map, the figures behind it, and what they rest on. */
@Component
final class CityHandout implements HandoutMaker {

  @Override
  public String page() {
    return "stad";
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return address.segment(1).isPresent()
        ? Optional.empty()
        : new CityPresenter(snapshot)
            .state(address)
            .map(state -> of(state, values(snapshot, state.choice())));
  }

  /** The figures themselves, by area. */
  private static Map<String, Meting> values(Snapshot snapshot, CityState.Choice choice) {
    String code = choice.indicator().code();
    String indeling = IndicatorCatalog.of(snapshot).division(code, choice.periode()).orElseThrow();
    LevelFigures figures =
        LevelFigures.of(snapshot, code, choice.periode(), indeling, choice.niveau());
    return Stream.of(
            figures.areas().stream(), figures.residuals().stream(), figures.gemeente().stream())
        .flatMap(some -> some)
        .collect(Collectors.toMap(Figure::gebiedcode, Figure::meting, (one, same) -> one));
  }

  private static Handout of(CityState state, Map<String, Meting> values) {
    List<Handout.Part> parts = new ArrayList<>();
    if (!state.notices().isEmpty()) {
      parts.add(new Handout.Text(state.notices()));
    }
    parts.add(picture(state));
    parts.add(table(state, values));
    if (!state.strip().isEmpty()) {
      parts.add(new Handout.Heading(2, "De hele stad"));
      parts.add(strip(state));
    }
    state.signals().ifPresent(signals -> signals(signals, parts));
    about(state, parts);
    return new Handout(
        state.gemeente(),
        state.map().title(),
        choices(state.choice()),
        parts,
        notes(state),
        state.provenance().sources(),
        state.provenance().madeUp().stream().toList());
  }

  private static List<String> choices(CityState.Choice choice) {
    List<String> choices = new ArrayList<>();
    choices.add("Indicator: " + choice.indicator().label());
    choices.add("Periode: " + choice.periode().label());
    choices.add("Per: " + choice.niveau().code());
    if (!choice.indicator().isCount()) {
      choices.add("Klassen: %d, %s".formatted(choice.klassen(), choice.methode().label()));
    }
    return choices;
  }

  private static Handout.Picture picture(CityState state) {
    List<Handout.Key> keys = new ArrayList<>();
    for (Legend.Entry entry : state.legend().entries()) {
      String text = entry.state() == FigureState.GETAL ? entry.text() : entry.state().explanation();
      String count = entry.count() == 1 ? "1 gebied" : entry.count() + " gebieden";
      keys.add(new Handout.Key(entry.swatch(), text + " (" + count + ")"));
    }
    return new Handout.Picture(
        state.map().title(), description(state), AreaMapSvg.draw(state.map()), keys);
  }

  /** The highest, the lowest and how many have no figure; all of them stand in the table. */
  private static String description(CityState state) {
    List<AreaMap.Area> known =
        state.map().areas().stream()
            .filter(area -> area.meting() instanceof Meting.Bekend)
            .sorted(
                java.util.Comparator.comparingDouble(
                    area -> ((Meting.Bekend) area.meting()).waarde()))
            .toList();
    StringBuilder said =
        new StringBuilder("Kaart van %d gebieden.".formatted(state.map().areas().size()));
    if (known.size() > 1) {
      said.append(" Het laagst is ").append(known.getFirst().description());
      said.append(". Het hoogst is ").append(known.getLast().description()).append('.');
    }
    int without = state.map().areas().size() - known.size();
    if (without > 0) {
      said.append(without == 1 ? " 1 gebied heeft" : " " + without + " gebieden hebben");
      said.append(" geen cijfer.");
    }
    return said.append(" Alle cijfers staan in de tabel.").toString();
  }

  private static Handout.Table table(CityState state, Map<String, Meting> values) {
    IndicatorInfo indicator = state.choice().indicator();
    List<List<Handout.Cell>> rows = new ArrayList<>();
    state.rows().forEach(row -> rows.add(row(row, row.naam(), values)));
    state
        .residuals()
        .forEach(
            row ->
                rows.add(
                    row(
                        row,
                        "%s (niet aan een %s toegewezen)"
                            .formatted(row.naam(), state.choice().niveau().code()),
                        values)));
    state.total().ifPresent(row -> rows.add(row(row, row.naam() + " (gemeente)", values)));
    return new Handout.Table(
        indicator.label() + ", " + state.choice().periode().label(),
        List.of(
            new Handout.Column(capital(state.choice().niveau().code()), false),
            Handout.Column.forSheet("Gebiedcode"),
            new Handout.Column(label(indicator), true),
            new Handout.Column("95%-interval, opmerking", false)),
        rows);
  }

  private static List<Handout.Cell> row(
      CityState.Row row, String name, Map<String, Meting> values) {
    OptionalDouble value =
        values.get(row.code()) instanceof Meting.Bekend(double known)
            ? OptionalDouble.of(known)
            : OptionalDouble.empty();
    return List.of(
        Handout.Cell.text(name),
        Handout.Cell.text(row.code()),
        new Handout.Cell(row.figure(), Optional.of(row.state()), value),
        Handout.Cell.text(row.note()));
  }

  private static Handout.Table strip(CityState state) {
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (CityState.StripFigure figure : state.strip()) {
      for (CityState.Step step : figure.steps()) {
        rows.add(
            List.of(
                Handout.Cell.text(figure.label() + (figure.madeUp() ? " (verzonnen)" : "")),
                Handout.Cell.text(step.moment()),
                Handout.Cell.figure(step.value()),
                Handout.Cell.text(figure.unit())));
      }
    }
    return new Handout.Table(
        "De hele stad",
        List.of(
            new Handout.Column("Wat", false),
            new Handout.Column("Moment", false),
            new Handout.Column("Cijfer", true),
            new Handout.Column("Eenheid", false)),
        rows);
  }

  private static void signals(Signals signals, List<Handout.Part> parts) {
    parts.add(new Handout.Heading(2, "Opvallend"));
    parts.add(
        new Handout.Text(
            signals.judged().nothing()
                ? List.of(
                    "Nog niets te zeggen: er is nog geen reeks van weken of maanden met genoeg verleden om mee te vergelijken.")
                : signals.newest().isEmpty() ? List.of("Er viel niets op.") : signals.newest()));
  }

  private static void about(CityState state, List<Handout.Part> parts) {
    List<String> about = new ArrayList<>();
    about.add(state.choice().indicator().definitie());
    about.add("Eenheid: " + state.choice().indicator().eenheid() + ".");
    state.provenance().denominators().forEach(text -> about.add("Gedeeld door: " + text + "."));
    about.add(state.origin());
    parts.add(new Handout.Heading(2, "Over dit cijfer"));
    parts.add(new Handout.Text(about));
  }

  private static List<String> notes(CityState state) {
    List<String> notes = new ArrayList<>(state.findings());
    Set<FigureState> states = state.states();
    for (FigureState one : FigureState.values()) {
      if (one != FigureState.GETAL && states.contains(one)) {
        notes.add(one.explanation());
      }
    }
    notes.addAll(state.marks());
    if (state.madeUpMap().isPresent()) {
      notes.add("De kaart is schematisch: geen grenzen om op te meten.");
    }
    return notes;
  }

  /** The name of an indicator with its unit, once. */
  private static String label(IndicatorInfo indicator) {
    return indicator.label().contains(indicator.eenheid())
        ? indicator.label()
        : indicator.label() + ", " + indicator.eenheid();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
