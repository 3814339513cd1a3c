package nl.wijkbeeld.dashboard.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of program in the documentation for researchers.
 *
 * @param language {@code r}, {@code python} or {@code sql}
 */
record Script(String language, String text) {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("wijkbeeld.root", ".."), "docs", "onderzoekers.md");

  /** The section whose scripts read a file. */
  static final String FILES = "Verder rekenen";

  /** The section whose scripts ask the API. */
  static final String API = "De API";

  private static final Pattern BLOCK = Pattern.compile("(?s)```(r|python|sql)\n(.*?)```");

  /** All of a section, in their order. */
  static List<Script> in(String section) throws IOException {
    List<Script> found = new ArrayList<>();
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf("\n## " + section + "\n");
    int end = document.indexOf("\n## ", begin + 1);
    Matcher block = BLOCK.matcher(document.substring(begin, end < 0 ? document.length() : end));
    while (block.find()) {
      found.add(new Script(block.group(1), block.group(2)));
    }
    return found;
  }

  /** The same with another text for a part of it. */
  Script with(String part, String other) {
    return new Script(language, text.replace(part, other));
  }

  /** How it is run in a folder, if the program for it is there. */
  Optional<List<String>> command(Path folder) throws IOException {
    if (language.equals("sql")) {
      return Optional.empty();
    }
    Path file = folder.resolve("script." + language);
    Files.writeString(file, text);
    return Stream.of(language.equals("r") ? "Rscript" : "python3")
        .flatMap(
            name ->
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                    .map(place -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> List.of(program.toString(), file.toString()));
  }

  /** What DuckDB answers to it in a folder. */
  String answers(Path folder) throws SQLException {
    StringBuilder said = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '%s'".formatted(folder));
      try (ResultSet row = statement.executeQuery(text)) {
        while (row.next()) {
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            said.append(row.getString(i)).append(' ');
          }
        }
      }
    }
    return said.toString();
  }
}
