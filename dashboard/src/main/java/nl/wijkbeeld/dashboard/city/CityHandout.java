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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaMap;
import nl.wijkbeeld.dashboard.map.AreaMapSvg;
import nl.wijkbeeld.dashboard.map.Legend;
import nl.wijkbeeld.dashboard.page.SignalList;
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
        : make(snapshot, address, address.language());
  }

  private static Optional<Handout> make(Snapshot snapshot, Address address, Language language) {
    return new CityPresenter(snapshot, language)
        .state(address)
        .map(state -> new Writer(state, language).handout(values(snapshot, state.choice())));
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

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final CityState state;
    private final Language language;
    private final Texts texts;

    Writer(CityState state, Language language) {
      this.state = state;
      this.language = language;
      this.texts = Texts.of(CityHandout.class, language);
    }

    Handout handout(Map<String, Meting> values) {
      List<Handout.Part> parts = new ArrayList<>();
      if (!state.notices().isEmpty()) {
        parts.add(new Handout.Text(state.notices()));
      }
      parts.add(picture());
      parts.add(table(values));
      if (!state.strip().isEmpty()) {
        parts.add(new Handout.Heading(2, texts.get("hele_stad")));
        parts.add(strip());
      }
      state.signals().ifPresent(signals -> signals(signals, parts));
      about(parts);
      return new Handout(
          state.gemeente(),
          state.map().title(),
          choices(),
          parts,
          notes(),
          state.provenance().sources(),
          state.provenance().madeUp().stream().toList(),
          language);
    }

    private List<String> choices() {
      CityState.Choice choice = state.choice();
      List<String> choices = new ArrayList<>();
      choices.add(texts.get("keuze", texts.get("indicator"), choice.indicator().label()));
      choices.add(texts.get("keuze", texts.get("periode"), language.period(choice.periode())));
      choices.add(texts.get("keuze", texts.get("per"), language.level(choice.niveau())));
      if (!choice.indicator().isCount()) {
        choices.add(
            texts.get(
                "keuze.klassen",
                language.count(choice.klassen()),
                choice.methode().label(language)));
      }
      return choices;
    }

    private Handout.Picture picture() {
      List<Handout.Key> keys = new ArrayList<>();
      for (Legend.Entry entry : state.legend().entries()) {
        String text =
            entry.state() == FigureState.GETAL ? entry.text() : entry.state().explanation(language);
        keys.add(new Handout.Key(entry.swatch(), text + " (" + entry.areas(language) + ")"));
      }
      return new Handout.Picture(
          state.map().title(), description(), AreaMapSvg.draw(state.map(), language), keys);
    }

    /** The highest, the lowest and how many have no figure; all of them stand in the table. */
    private String description() {
      List<AreaMap.Area> known =
          state.map().areas().stream()
              .filter(area -> area.meting() instanceof Meting.Bekend)
              .sorted(
                  java.util.Comparator.comparingDouble(
                      area -> ((Meting.Bekend) area.meting()).waarde()))
              .toList();
      List<String> said = new ArrayList<>();
      said.add(texts.get("kaart_van", language.count(state.map().areas().size())));
      if (known.size() > 1) {
        said.add(
            texts.get(
                "laagste_hoogste", known.getFirst().description(), known.getLast().description()));
      }
      int without = state.map().areas().size() - known.size();
      if (without > 0) {
        said.add(texts.count("zonder_cijfer", without));
      }
      said.add(texts.get("staan_in_tabel"));
      return String.join(" ", said);
    }

    private Handout.Table table(Map<String, Meting> values) {
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
                          texts.get(
                              "niet_toegewezen_rij",
                              row.naam(),
                              language.level(state.choice().niveau())),
                          values)));
      state.total().ifPresent(row -> rows.add(row(row, texts.get("gemeente", row.naam()), values)));
      return new Handout.Table(
          indicator.label() + ", " + language.period(state.choice().periode()),
          List.of(
              new Handout.Column(capital(language.level(state.choice().niveau())), false),
              Handout.Column.forSheet(texts.get("gebiedcode")),
              new Handout.Column(label(indicator), true),
              new Handout.Column(texts.get("interval_opmerking"), false)),
          rows);
    }

    private List<Handout.Cell> row(CityState.Row row, String name, Map<String, Meting> values) {
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

    private Handout.Table strip() {
      List<List<Handout.Cell>> rows = new ArrayList<>();
      for (CityState.StripFigure figure : state.strip()) {
        for (CityState.Step step : figure.steps()) {
          rows.add(
              List.of(
                  Handout.Cell.text(
                      figure.madeUp() ? texts.get("verzonnen", figure.label()) : figure.label()),
                  Handout.Cell.text(step.moment()),
                  Handout.Cell.figure(step.value()),
                  Handout.Cell.text(figure.unit())));
        }
      }
      return new Handout.Table(
          texts.get("hele_stad"),
          List.of(
              new Handout.Column(texts.get("wat"), false),
              new Handout.Column(texts.get("moment"), false),
              new Handout.Column(texts.get("cijfer"), true),
              new Handout.Column(texts.get("eenheid"), false)),
          rows);
    }

    private void signals(Signals signals, List<Handout.Part> parts) {
      Texts signalTexts = Texts.of(SignalList.class, language);
      parts.add(new Handout.Heading(2, signalTexts.get("opvallend")));
      parts.add(
          new Handout.Text(
              signals.judged().nothing()
                  ? List.of(signalTexts.get("opvallend.nog_niet"))
                  : signals.newest().isEmpty()
                      ? List.of(signalTexts.get("opvallend.niets"))
                      : signals.newest()));
    }

    private void about(List<Handout.Part> parts) {
      List<String> about = new ArrayList<>();
      about.add(state.choice().indicator().definitie());
      about.add(texts.get("zin", texts.get("eenheid"), state.choice().indicator().eenheid()));
      state
          .provenance()
          .denominators()
          .forEach(text -> about.add(texts.get("zin", texts.get("gedeeld_door"), text)));
      about.add(state.origin());
      parts.add(new Handout.Heading(2, texts.get("over_dit_cijfer")));
      parts.add(new Handout.Text(about));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>(state.findings());
      Set<FigureState> states = state.states();
      for (FigureState one : FigureState.values()) {
        if (one != FigureState.GETAL && states.contains(one)) {
          notes.add(one.explanation(language));
        }
      }
      notes.addAll(state.marks());
      if (state.madeUpMap().isPresent()) {
        notes.add(texts.get("schematisch.noot"));
      }
      return notes;
    }

    /** The name of an indicator with its unit, once. */
    private String label(IndicatorInfo indicator) {
      return indicator.label().contains(indicator.eenheid())
          ? indicator.label()
          : indicator.label() + ", " + indicator.eenheid();
    }

    private String capital(String text) {
      return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
  }
}
