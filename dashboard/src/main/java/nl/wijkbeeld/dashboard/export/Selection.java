package nl.wijkbeeld.dashboard.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;

/**
 * What a researcher takes of a snapshot, as it was asked for. The page, the command line, the API
 * and a saved query all write it in the choices of an {@link Address}; whether it can be given says
 * {@link SelectionCheck}, and {@link SelectionRows} reads it.
 *
 * <p>An empty list means everything, except for the indicators: there {@link #EVERYTHING} does.
 *
 * @param indicators codes of indicators
 * @param areas codes of areas
 * @param within codes of areas of which everything that lies inside is meant
 * @param levels codes of levels
 * @param divisions names of divisions
 * @param periods codes of periods
 * @param breakdowns {@code totaal} or {@code dimensie=klasse}
 * @param columns names of columns; empty means the usual ones
 * @param wide a row for each area and period with a column for each indicator, rather than a row
 *     for each value
 */
public record Selection(
    List<String> indicators,
    List<String> areas,
    List<String> within,
    List<String> levels,
    List<String> divisions,
    List<String> periods,
    List<String> breakdowns,
    List<String> columns,
    boolean wide) {
  public static final String INDICATOR = "indicator";
  public static final String AREAS = Address.AREAS;
  public static final String WITHIN = "binnen";
  public static final String LEVEL = "niveau";
  public static final String DIVISION = "indeling";
  public static final String PERIOD = "periode";
  public static final String BREAKDOWN = "uitsplitsing";
  public static final String COLUMNS = "kolommen";
  public static final String FORM = "vorm";

  /** The names of the choices, in the order in which an address has them. */
  public static final List<String> NAMES =
      List.of(INDICATOR, AREAS, WITHIN, LEVEL, DIVISION, PERIOD, BREAKDOWN, COLUMNS, FORM);

  /** Stands for every indicator. */
  public static final String EVERYTHING = "alle";

  static final String LONG = "lang";
  static final String WIDE = "breed";

  public Selection {
    indicators = List.copyOf(indicators);
    areas = List.copyOf(areas);
    within = List.copyOf(within);
    levels = List.copyOf(levels);
    divisions = List.copyOf(divisions);
    periods = List.copyOf(periods);
    breakdowns = List.copyOf(breakdowns);
    columns = List.copyOf(columns);
  }

  /** What an address asks for. */
  public static Selection of(Address address) {
    return new Selection(
        address.list(INDICATOR),
        address.list(AREAS),
        address.list(WITHIN),
        address.list(LEVEL),
        address.list(DIVISION),
        address.list(PERIOD),
        address.list(BREAKDOWN),
        address.list(COLUMNS),
        address.first(FORM).orElse(LONG).equals(WIDE));
  }

  /** The same address asking for this. */
  public Address in(Address address) {
    return address
        .with(INDICATOR, indicators)
        .with(AREAS, areas)
        .with(WITHIN, within)
        .with(LEVEL, levels)
        .with(DIVISION, divisions)
        .with(PERIOD, periods)
        .with(BREAKDOWN, breakdowns)
        .with(COLUMNS, columns)
        .with(FORM, wide ? WIDE : "");
  }

  /** The same values, each in a row of its own. */
  Selection asLong() {
    return new Selection(
        indicators, areas, within, levels, divisions, periods, breakdowns, columns, false);
  }

  /** Whether every indicator is meant. */
  public boolean everyIndicator() {
    return indicators.equals(List.of(EVERYTHING));
  }

  /** The columns that the table has, in their order; names that do not exist are left out. */
  public List<Column> tableColumns() {
    Set<Column> chosen = new LinkedHashSet<>(Column.ALWAYS);
    if (columns.isEmpty()) {
      chosen.addAll(Column.USUAL);
    }
    columns.forEach(name -> Column.find(name).ifPresent(chosen::add));
    List<Column> ordered = new ArrayList<>(Arrays.asList(Column.values()));
    ordered.retainAll(chosen);
    return List.copyOf(ordered);
  }
}
