package nl.wijkbeeld.dashboard.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that hold no figures and whose words go together: however many rows a table has, it has
 * few combinations of them.
 */
enum WordGroup {
  AREA,
  SUBJECT,
  STATE;

  /** The group that a column is in. */
  static WordGroup of(Column column) {
    return Arrays.stream(values())
        .filter(group -> group.columns().contains(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(column + " holds figures"));
  }

  /** The columns of the values by which one combination differs from every other. */
  private List<Column> keys() {
    return switch (this) {
      case AREA -> List.of(Column.GEBIEDCODE, Column.INDELING);
      case SUBJECT -> List.of(Column.INDICATOR, Column.PERIODE);
      case STATE ->
          List.of(
              Column.NIVEAU,
              Column.UITSPLITSING,
              Column.BEGIN,
              Column.EIND,
              Column.STATUS,
              Column.VOORLOPIG,
              Column.HERKOMST,
              Column.WEINIG,
              Column.PROGNOSE);
    };
  }

  /** What follows from the keys and stands elsewhere. */
  private List<Column> others() {
    return switch (this) {
      case AREA -> List.of(Column.NAAM);
      case SUBJECT -> List.of(Column.LABEL, Column.EENHEID, Column.VERZONNEN, Column.BRON);
      case STATE -> List.of();
    };
  }

  /** Its columns, in the order in which a {@link Phrase} has their words. */
  List<Column> columns() {
    return Stream.concat(keys().stream(), others().stream()).toList();
  }

  /** What a question asks of a row: the number of its combination. */
  String number() {
    return keys().stream()
        .map(column -> SelectionRows.name(column.code()))
        .collect(Collectors.joining(", ", "(hash(", ") >> 1)::BIGINT"));
  }
}
