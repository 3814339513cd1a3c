package nl.wijkbeeld.dashboard.export;

import java.util.Optional;

/**
 * A field of every row of a table.
 *
 * @param name its name
 * @param column what it holds
 * @param indicator of which indicator, in a wide table
 */
public record Field(String name, Column column, Optional<String> indicator) {

  public Column.Kind kind() {
    return column.kind();
  }
}
