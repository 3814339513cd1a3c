package nl.wijkbeeld.dashboard.api;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;

/**
 * What the page about the API shows.
 *
 * @param tables the tables to choose from
 * @param name what the chosen one is called
 * @param explanation what is in it, as a sentence
 * @param path where it stands
 * @param fields what can be filled in
 * @param madeUp what of the snapshot is made up
 * @param problems what can go wrong
 * @param closed whether everything asks for a token
 * @param perMinute how many questions can be asked in a minute; nothing is without limit
 */
record ApiState(
    List<TableLink> tables,
    String name,
    String explanation,
    String path,
    List<Field> fields,
    List<String> madeUp,
    List<ProblemRow> problems,
    boolean closed,
    Optional<Integer> perMinute) {

  /** A table to choose. */
  record TableLink(String name, Address address, boolean chosen) {}

  /**
   * Something to fill in.
   *
   * @param name the parameter
   * @param explanation what it is, as a sentence
   * @param value what is filled in already
   * @param options what can be chosen; empty when it is written
   * @param number whether it is a number
   */
  record Field(
      String name, String explanation, String value, List<String> options, boolean number) {}

  /** A problem: its name, its status and what to do about it. */
  record ProblemRow(String key, int status, String title, String explanation) {}
}
