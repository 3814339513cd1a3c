package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.export.ExportState.Option;
import nl.wijkbeeld.dashboard.export.ExportState.Theme;
import nl.wijkbeeld.dashboard.export.SelectionCheck.Issue;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Makes of an address what the export page shows. */
final class ExportPresenter {
  static final String SEARCH = "zoek";

  private static final int PREVIEW_ROWS = 8;
  private static final int MOST_BREAKDOWNS = 40;
  private static final int MOST_PERIODS = 60;

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;

  ExportPresenter(Snapshot snapshot) {
    this.snapshot = snapshot;
    catalog = IndicatorCatalog.of(snapshot);
  }

  ExportState state(Address address) throws IOException {
    Selection selection = Selection.of(address);
    Export export = Export.of(snapshot, address);
    List<String> messages = new ArrayList<>();
    String summary = "";
    List<List<String>> preview = new ArrayList<>();
    List<String> header = new ArrayList<>();
    List<String> madeUp = List.of();
    if (!selection.indicators().isEmpty()) {
      Export.issues(snapshot, address).stream().map(Issue::message).forEach(messages::add);
      if (messages.isEmpty()) {
        SelectionRows rows = export.rows();
        long count = rows.count().rows();
        summary = summary(count, rows.fields().size(), export.estimate(count));
        rows.fields().forEach(field -> header.add(field.name()));
        rows.read(new Page(0, OptionalLong.of(PREVIEW_ROWS)), values -> preview.add(texts(values)));
        madeUp = new Codebook(rows, export.choice()).madeUp();
      }
    }
    Address pinned = address.without(SEARCH).with(Address.SNAPSHOT, snapshot.id());
    return new ExportState(
        messages,
        summary,
        header,
        preview,
        themes(selection, address.first(SEARCH).orElse("")),
        levels(selection),
        divisions(selection),
        breakdowns(selection),
        columns(selection),
        formats(export.choice().format()),
        periods(selection),
        madeUp,
        new Address(ExportController.FOLDER + "/" + ExportController.FILE, pinned.choices()),
        new Address(ExportController.FOLDER + "/" + ExportController.QUERY, pinned.choices()));
  }

  private static String summary(long rows, int columns, long bytes) {
    return "%s rijen, %s kolommen, ongeveer %s uitgepakt"
        .formatted(Language.NL.count(rows), Language.NL.count(columns), size(bytes));
  }

  private static String size(long bytes) {
    if (bytes < 1_000_000) {
      return Language.NL.count(Math.max(1, bytes / 1000)) + " kB";
    }
    return Language.NL.count(bytes / 1_000_000) + " MB";
  }

  private static List<String> texts(Object[] values) {
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

  private List<Theme> themes(Selection selection, String search) {
    String sought = search.toLowerCase(Locale.ROOT);
    Map<String, List<Option>> byTheme = new LinkedHashMap<>();
    for (IndicatorInfo one : catalog.list()) {
      boolean chosen = selection.everyIndicator() || selection.indicators().contains(one.code());
      String said =
          String.join(" ", one.code(), one.label(), one.definitie(), one.thema())
              .toLowerCase(Locale.ROOT);
      if (chosen || said.contains(sought)) {
        byTheme
            .computeIfAbsent(one.thema(), unused -> new ArrayList<>())
            .add(new Option(one.code(), one.label(), chosen));
      }
    }
    List<Theme> themes = new ArrayList<>();
    byTheme.forEach((name, indicators) -> themes.add(new Theme(name, indicators)));
    return themes;
  }

  private static List<Option> levels(Selection selection) {
    return Arrays.stream(Niveau.values())
        .map(
            level ->
                new Option(level.code(), level.code(), selection.levels().contains(level.code())))
        .toList();
  }

  private List<Option> divisions(Selection selection) {
    return Divisions.of(snapshot).names().stream()
        .map(name -> new Option(name, name, selection.divisions().contains(name)))
        .toList();
  }

  private List<Option> breakdowns(Selection selection) {
    return BreakdownsOf.of(snapshot).of(selection.indicators()).stream()
        .limit(MOST_BREAKDOWNS)
        .map(name -> new Option(name, name, selection.breakdowns().contains(name)))
        .toList();
  }

  private static List<Option> columns(Selection selection) {
    List<Column> chosen = selection.tableColumns();
    return Arrays.stream(Column.values())
        .filter(column -> !Column.ALWAYS.contains(column))
        .map(column -> new Option(column.code(), column.code(), chosen.contains(column)))
        .toList();
  }

  private static List<Option> formats(FileFormat chosen) {
    return Arrays.stream(FileFormat.values())
        .map(format -> new Option(format.code(), format.label(), format == chosen))
        .toList();
  }

  private List<String> periods(Selection selection) {
    TreeSet<Periode> found = new TreeSet<>(java.util.Comparator.reverseOrder());
    for (String code : selection.indicators()) {
      for (Niveau level : catalog.levels(code)) {
        found.addAll(catalog.periods(code, level));
      }
    }
    return found.stream().limit(MOST_PERIODS).map(Periode::code).toList();
  }
}
