package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.export.ExportState.Choices;
import nl.wijkbeeld.dashboard.export.ExportState.Option;
import nl.wijkbeeld.dashboard.export.ExportState.Outcome;
import nl.wijkbeeld.dashboard.export.ExportState.Periods;
import nl.wijkbeeld.dashboard.export.ExportState.Said;
import nl.wijkbeeld.dashboard.export.ExportState.Theme;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.export.SelectionRows.Count;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Makes of an address what the export page shows. */
final class ExportPresenter {
  private static final int PREVIEW_ROWS = 10;

  /** So many of the periods of one kind, and of the breakdowns, are shown to choose from. */
  private static final int MOST_SHOWN = 60;

  /** So many are named one by one. */
  private static final int MOST_NAMED = 2;

  /** What the form of the page says; the areas are chosen in fields of their own. */
  private static final Set<String> IN_FORM = inForm();

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final ChosenAreas areas;
  private final Language language;
  private final Texts texts;

  /** Of the page in Dutch. */
  ExportPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  ExportPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
    this.texts = Texts.of(ExportPresenter.class, language);
    catalog = IndicatorCatalog.of(snapshot);
    areas = new ChosenAreas(snapshot);
  }

  private static Set<String> inForm() {
    Set<String> names = new LinkedHashSet<>(Selection.NAMES);
    names.addAll(FileChoice.NAMES);
    names.removeAll(Set.of(Selection.AREAS, Selection.WITHIN));
    return Set.copyOf(names);
  }

  /** The areas that can be chosen. */
  ChosenAreas areas() {
    return areas;
  }

  /**
   * The address of what the form says now.
   *
   * @param here the address before
   * @param form all that is filled in and ticked
   */
  static Address chosen(Address here, Map<String, List<String>> form) {
    Address asked = here.without(IN_FORM.toArray(String[]::new));
    for (String name : Selection.NAMES) {
      asked = said(asked, form, name);
    }
    for (String name : FileChoice.NAMES) {
      asked = said(asked, form, name);
    }
    if (!asked.first(FileChoice.DIALECT).equals(here.first(FileChoice.DIALECT))) {
      // Another dialect brings its own signs along.
      asked = asked.without(FileChoice.MARK, FileChoice.MISSING);
    }
    if (asked.list(Selection.INDICATOR).contains(Selection.EVERYTHING)) {
      asked = asked.with(Selection.INDICATOR, Selection.EVERYTHING);
    }
    return shortest(asked);
  }

  private static Address said(Address asked, Map<String, List<String>> form, String name) {
    return IN_FORM.contains(name) && form.containsKey(name)
        ? asked.with(name, form.get(name))
        : asked;
  }

  /** Without what it would say anyway. */
  private static Address shortest(Address asked) {
    Selection selection = Selection.of(asked);
    FileChoice file = FileChoice.of(asked);
    Address shorter = asked;
    if (Set.copyOf(selection.tableColumns()).equals(Set.copyOf(Column.USUAL))) {
      shorter = shorter.without(Selection.COLUMNS);
    }
    if (!selection.wide()) {
      shorter = shorter.without(Selection.FORM);
    }
    for (String name : FileChoice.NAMES) {
      Address without = shorter.without(name);
      if (FileChoice.of(without).equals(file)) {
        shorter = without;
      }
    }
    return shorter;
  }

  ExportState state(Address address) throws IOException {
    Selection selection = Selection.of(address);
    Export export = Export.of(snapshot, address);
    List<String> messages = new ArrayList<>();
    Optional<Outcome> outcome = Optional.empty();
    if (!selection.indicators().isEmpty()) {
      Export.issues(snapshot, address, language).stream()
          .map(Issue::message)
          .forEach(messages::add);
      if (messages.isEmpty()) {
        outcome = Optional.of(outcome(export));
      }
    }
    Choices choices = choices(selection, export.choice());
    Address pinned = address.with(Address.SNAPSHOT, snapshot.id()).without(Address.EMBEDDED);
    return new ExportState(
        messages,
        outcome,
        choices,
        said(selection, choices, export.rows()),
        new Address(
            ExportController.FOLDER + "/" + ExportController.FILE, pinned.in(language).choices()),
        new Address(ExportController.FOLDER + "/" + ExportController.QUERY, pinned.choices()));
  }

  private Outcome outcome(Export export) throws IOException {
    SelectionRows rows = export.rows();
    Count count = rows.count();
    List<List<String>> preview = new ArrayList<>();
    rows.read(new Page(0, OptionalLong.of(PREVIEW_ROWS)), values -> preview.add(cells(values)));
    return new Outcome(
        count.rows(),
        rows.fields().size(),
        size(export.estimate(count.rows()), language),
        states(count),
        rows.fields().stream().map(Field::name).toList(),
        preview,
        new Codebook(rows, export.choice()).madeUp());
  }

  /** The values by state, what is known first. */
  private List<String> states(Count count) {
    List<String> said = new ArrayList<>();
    for (String state : List.of("bekend", "onbekend", "onderdrukt", "nvt")) {
      long number = count.states().getOrDefault(state, 0L);
      if (number > 0) {
        said.add(texts.get("staat", language.count(number), texts.get("staat." + state)));
      }
    }
    return said;
  }

  static String size(long bytes, Language language) {
    if (bytes < 1_000_000) {
      return language.count(Math.max(1, bytes / 1000)) + " kB";
    }
    return language.count(bytes / 1_000_000) + " MB";
  }

  private static List<String> cells(Object[] values) {
    return Arrays.stream(values)
        .map(
            value ->
                switch (value) {
                  case null -> FileChoice.NA;
                  case Boolean flag -> flag ? "ja" : "nee";
                  case Double number ->
                      number == 0
                          ? "0"
                          : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
                  default -> value.toString();
                })
        .toList();
  }

  private Choices choices(Selection selection, FileChoice file) {
    List<String> codes = indicators(selection);
    List<String> unknown = new ArrayList<>(selection.areas());
    unknown.addAll(selection.within());
    unknown.removeIf(code -> areas.find(code).isPresent());
    return new Choices(
        selection.everyIndicator(),
        themes(selection),
        levels(selection, codes),
        areas.list(selection.areas()),
        areas.list(selection.within()),
        unknown,
        options(Divisions.of(snapshot).names(), selection.divisions()),
        periods(selection, codes),
        options(BreakdownsOf.of(snapshot).of(codes), selection.breakdowns()),
        columns(selection),
        selection.wide(),
        file);
  }

  /** The codes that are meant; of none chosen yet, none. */
  private List<String> indicators(Selection selection) {
    return selection.everyIndicator()
        ? catalog.list().stream().map(IndicatorInfo::code).toList()
        : selection.indicators();
  }

  private List<Theme> themes(Selection selection) {
    Map<String, List<Option>> byTheme = new LinkedHashMap<>();
    for (IndicatorInfo one : catalog.list()) {
      byTheme
          .computeIfAbsent(one.thema(), unused -> new ArrayList<>())
          .add(
              new Option(
                  one.code(),
                  one.label(),
                  one.definitie(),
                  selection.everyIndicator() || selection.indicators().contains(one.code())));
    }
    List<Theme> themes = new ArrayList<>();
    byTheme.forEach((name, indicators) -> themes.add(new Theme(name, indicators)));
    return themes;
  }

  private List<Option> levels(Selection selection, List<String> codes) {
    Set<Niveau> found = new TreeSet<>(Comparator.reverseOrder());
    (codes.isEmpty() ? catalog.list().stream().map(IndicatorInfo::code).toList() : codes)
        .forEach(code -> found.addAll(catalog.levels(code)));
    selection.levels().forEach(level -> Niveau.find(level).ifPresent(found::add));
    return found.stream()
        .map(
            level ->
                new Option(
                    level.code(),
                    language.levels(level),
                    "",
                    selection.levels().contains(level.code())))
        .toList();
  }

  /** What there is, and what is chosen although it is not there: it must be possible to undo it. */
  private static List<Option> options(List<String> known, List<String> chosen) {
    Set<String> all = new LinkedHashSet<>(known.subList(0, Math.min(MOST_SHOWN, known.size())));
    all.addAll(chosen);
    return all.stream().map(name -> new Option(name, name, "", chosen.contains(name))).toList();
  }

  private List<Option> columns(Selection selection) {
    List<Column> chosen = selection.tableColumns();
    return Arrays.stream(Column.values())
        .filter(column -> !Column.ALWAYS.contains(column))
        .map(
            column ->
                new Option(
                    column.code(),
                    column.code(),
                    column.meaning(language),
                    chosen.contains(column)))
        .toList();
  }

  private List<Periods> periods(Selection selection, List<String> codes) {
    Map<Periode.Soort, Set<Periode>> bySort = new EnumMap<>(Periode.Soort.class);
    List<Periode> all = new ArrayList<>();
    for (String code : codes) {
      catalog.levels(code).forEach(level -> all.addAll(catalog.periods(code, level)));
    }
    selection.periods().forEach(code -> Periode.find(code).ifPresent(all::add));
    for (Periode period : all) {
      bySort
          .computeIfAbsent(period.soort(), unused -> new TreeSet<>(Comparator.reverseOrder()))
          .add(period);
    }
    List<Periods> groups = new ArrayList<>();
    bySort.forEach(
        (sort, found) -> groups.add(new Periods(plural(sort), newest(found, selection))));
    return groups;
  }

  /** The newest, and those that are chosen although they are older. */
  private List<Option> newest(Set<Periode> found, Selection selection) {
    List<Option> options = new ArrayList<>();
    for (Periode period : found) {
      boolean chosen = selection.periods().contains(period.code());
      if (chosen || options.size() < MOST_SHOWN) {
        options.add(new Option(period.code(), language.period(period), "", chosen));
      }
    }
    return options;
  }

  private String plural(Periode.Soort sort) {
    return texts.get(sort.name().toLowerCase(Locale.ROOT));
  }

  private Said said(Selection selection, Choices choices, SelectionRows rows) {
    return new Said(
        saidOfIndicators(selection, rows),
        saidOfAreas(selection, choices),
        saidOfPeriods(selection),
        texts.get(
            rows.selection().wide() ? "gezegd.breed" : "gezegd.lang",
            language.count(rows.fields().size())),
        saidOfFile(choices.file()));
  }

  private String saidOfIndicators(Selection selection, SelectionRows rows) {
    if (selection.indicators().isEmpty()) {
      return texts.get("nog_geen");
    }
    return selection.everyIndicator()
        ? texts.get("alle_aantal", language.count(rows.indicators().size()))
        : few(rows.indicators().stream().map(IndicatorInfo::label).toList());
  }

  private String saidOfAreas(Selection selection, Choices choices) {
    List<String> parts = new ArrayList<>();
    List<String> levels =
        choices.levels().stream().filter(Option::chosen).map(Option::label).toList();
    parts.add(levels.isEmpty() ? texts.get("alle_niveaus") : String.join(", ", levels));
    List<String> named = new ArrayList<>(choices.areas().stream().map(Place::naam).toList());
    choices.within().forEach(place -> named.add(texts.get("alles_binnen", place.naam())));
    named.addAll(choices.unknown());
    if (!named.isEmpty()) {
      parts.add(few(named));
    }
    if (!selection.divisions().isEmpty()) {
      parts.add(texts.get("indeling", few(selection.divisions())));
    }
    return String.join("; ", parts);
  }

  private String saidOfPeriods(Selection selection) {
    String periods =
        selection.periods().isEmpty()
            ? texts.get("alle_periodes")
            : few(
                selection.periods().stream()
                    .map(code -> Periode.find(code).map(language::period).orElse(code))
                    .toList());
    return selection.breakdowns().isEmpty()
        ? periods
        : periods + "; " + few(selection.breakdowns());
  }

  private String saidOfFile(FileChoice file) {
    if (file.format() == FileFormat.CSV) {
      return texts.get(file.dutch() ? "csv.nederlands" : "csv.internationaal");
    }
    return file.format().label()
        + (file.format().hasGeometry() ? ", " + (file.rd() ? "RD New" : "WGS84") : "");
  }

  private String few(Collection<String> names) {
    List<String> all = List.copyOf(names);
    if (all.size() <= MOST_NAMED + 1) {
      return String.join(", ", all);
    }
    return texts.get(
        "en_andere",
        String.join(", ", all.subList(0, MOST_NAMED)),
        language.count(all.size() - MOST_NAMED));
  }
}
