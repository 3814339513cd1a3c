package nl.wijkbeeld.dashboard.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.Column;
import nl.wijkbeeld.dashboard.export.Selection;
import nl.wijkbeeld.dashboard.export.SelectionCheck;
import nl.wijkbeeld.dashboard.export.SelectionRows;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * What a caller asks of a snapshot: in the same choices as an export, and which of the rows.
 *
 * @param resource which table
 * @param form in which form
 * @param choices the choices of the address
 * @param from the number of the first row, from 0
 * @param most how many rows at most
 * @param snapshot the snapshot
 * @param closed whether the values of an indicator are for callers with a token only
 */
record Asked(
    Resource resource,
    Form form,
    Address choices,
    long from,
    int most,
    Snapshot snapshot,
    Predicate<String> closed) {
  static final String INDICATOR = Selection.INDICATOR;
  static final String AREAS = Selection.AREAS;
  static final String WITHIN = Selection.WITHIN;
  static final String LEVEL = Selection.LEVEL;
  static final String DIVISION = Selection.DIVISION;
  static final String PERIOD = Selection.PERIOD;
  static final String BREAKDOWN = Selection.BREAKDOWN;
  static final String COLUMNS = Selection.COLUMNS;
  static final String PILLAR = "pijler";
  static final String THEME = "thema";
  static final String REFERENCE = "referentie";
  static final String MEASURE = "maat";
  static final String SNAPSHOT = Address.SNAPSHOT;
  static final String FORM = "formaat";
  static final String FROM = "vanaf";
  static final String MOST = "aantal";

  /** What every resource takes. */
  static final List<String> ALWAYS = List.of(SNAPSHOT, FORM, FROM, MOST);

  static final int USUAL_ROWS = 1000;
  static final int MOST_ROWS = 25_000;

  /** Beyond this many rows an export is the better way. */
  static final long MOST_IN_ALL = 1_000_000;

  /** A cube is given whole. */
  static final long MOST_IN_CUBE = 100_000;

  private static final List<String> REFERENCES = List.of("nu", "basisjaar");
  private static final List<String> MEASURES = List.of("moran", "lisa", "gistar");

  /** The names that mean something for a resource, in the order of its description. */
  static List<String> names(Resource resource) {
    return Stream.concat(resource.parameters().stream(), ALWAYS.stream()).toList();
  }

  /** What can be seen to be wrong without a snapshot: names, and numbers of rows. */
  static List<Fault> faults(Resource resource, Map<String, String[]> parameters) {
    List<String> known = names(resource);
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, String[]> one : parameters.entrySet()) {
      if (!known.contains(one.getKey())) {
        faults.add(
            new Fault(
                one.getKey(), "onbekende_parameter", one.getKey(), known.toArray(String[]::new)));
      }
    }
    for (String name : ALWAYS) {
      if (parameters.containsKey(name) && parameters.get(name).length > 1) {
        faults.add(new Fault(name, "meer_dan_eens", name));
      }
    }
    number(parameters, FROM, 0, Integer.MAX_VALUE).ifPresent(faults::add);
    number(parameters, MOST, 1, MOST_ROWS).ifPresent(faults::add);
    return List.copyOf(faults);
  }

  private static Optional<Fault> number(
      Map<String, String[]> parameters, String name, int least, int most) {
    return Optional.ofNullable(parameters.get(name))
        .filter(values -> values.length > 0)
        .map(values -> values[0].strip())
        .filter(
            text ->
                !text.matches("[0-9]{1,9}")
                    || Integer.parseInt(text) < least
                    || Integer.parseInt(text) > most)
        .map(text -> new Fault(name, "geen_aantal", text, "" + least, "" + most));
  }

  /** What the snapshot cannot give. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    SelectionCheck.issues(snapshot, selection()).stream().map(Fault::of).forEach(faults::add);
    oneOf(faults, PILLAR, Arrays.stream(Pijler.values()).map(Pijler::code).toList());
    oneOf(faults, REFERENCE, REFERENCES);
    oneOf(faults, MEASURE, MEASURES);
    oneOf(faults, THEME, themes());
    return List.copyOf(faults);
  }

  private List<String> themes() {
    Stream<String> themes =
        IndicatorCatalog.of(snapshot).list().stream().map(IndicatorInfo::thema).distinct();
    return (resource == Resource.SCORES ? Stream.concat(Stream.of("totaal"), themes) : themes)
        .toList();
  }

  private void oneOf(List<Fault> faults, String name, List<String> known) {
    for (String asked : list(name)) {
      if (!known.contains(asked)) {
        faults.add(new Fault(name, "onbekend_woord", asked, known.toArray(String[]::new)));
      }
    }
  }

  /** Whether every indicator is meant. */
  boolean everyIndicator() {
    return selection().everyIndicator();
  }

  /** The indicators whose values or patterns are asked for. */
  List<String> indicators() {
    return rows().indicators().stream().map(IndicatorInfo::code).toList();
  }

  /** Of a table other than that of the values, no indicator means every indicator. */
  Selection selection() {
    Selection asked = Selection.of(choices);
    List<String> columns = new ArrayList<>(asked.columns());
    if (form == Form.JSON_STAT && !columns.isEmpty()) {
      columns.add(Column.WAARDE.code());
    }
    return new Selection(
        resource != Resource.WAARDEN && asked.indicators().isEmpty()
            ? List.of(Selection.EVERYTHING)
            : asked.indicators(),
        asked.areas(),
        asked.within(),
        asked.levels(),
        asked.divisions(),
        asked.periods(),
        asked.breakdowns(),
        columns,
        false);
  }

  SelectionRows rows() {
    return SelectionRows.of(snapshot, selection());
  }

  boolean isClosed(String indicator) {
    return closed.test(indicator);
  }

  /** What was chosen; a theme can have a comma in its name. */
  List<String> list(String name) {
    return name.equals(THEME)
        ? choices.choices().getOrDefault(name, List.of())
        : choices.list(name);
  }

  /** The codes of a choice with commas between them; empty when nothing was chosen. */
  String codes(String name) {
    return String.join(",", list(name));
  }

  /** The texts of a choice with bars between them. */
  String said(String name) {
    return String.join("|", list(name));
  }

  /** The codes of the areas; a blank where there are none, which is not the same as all. */
  String areas() {
    return rows().areas().map(codes -> codes.isEmpty() ? " " : String.join(",", codes)).orElse("");
  }

  /** Where the rows from a number on are, in the same snapshot. */
  Address at(long first) {
    return choices
        .with(SNAPSHOT, snapshot.id())
        .with(FORM, form == resource.forms().getFirst() ? "" : form.code())
        .with(MOST, most == USUAL_ROWS ? "" : "" + most)
        .with(FROM, first == 0 ? "" : "" + first);
  }
}
