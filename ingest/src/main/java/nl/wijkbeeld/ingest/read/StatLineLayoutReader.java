package nl.wijkbeeld.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.SourceFile;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads a StatLine table as it is printed: a title, rows that say what the columns are ({@code
 * Onderwerp}, {@code Perioden}, units), one row for each area by its name, and {@code Bron: CBS} at
 * the end.
 */
final class StatLineLayoutReader {
  private static final Set<String> TOPIC = Set.of("onderwerp", "onderwerpen");
  private static final Set<String> PERIOD = Set.of("perioden", "periode", "jaar");
  private static final Set<String> REGION =
      Set.of("wijken en buurten", "regio's", "regios", "regio", "gemeenten", "regionaam");
  private static final int SNIFFED = 8;

  private final Desk desk;
  private final Notation notation;

  /** What a column is about. */
  private static final class Column {
    private final List<String> topics = new ArrayList<>();
    private Optional<Periode> periode = Optional.empty();
    private boolean voorlopig;
    private boolean isLabel;
    private boolean isPeriod;
  }

  StatLineLayoutReader(Desk desk) {
    this.desk = desk;
    this.notation = desk.notation("cbs-symbolen");
  }

  /** The lines of the file, when it is a text that begins with a title or a row of topics. */
  static Optional<CsvLines> open(Desk desk) throws IOException {
    try (InputStream in = new BufferedInputStream(SourceFile.open(desk.levering()))) {
      byte[] head = in.readNBytes(SNIFFED);
      if (SheetTable.isSpreadsheet(head) || JsonTable.isJson(head)) {
        return Optional.empty();
      }
    }
    try (CsvLines lines = CsvLines.open(desk.quietly())) {
      Optional<CsvLines.Line> first = lines.next();
      Optional<CsvLines.Line> second = lines.next();
      boolean titled =
          first.isPresent()
              && first.get().filled() == 1
              && second.isPresent()
              && !second.get().velden().isEmpty();
      if (!titled && !first.map(StatLineLayoutReader::isTopicRow).orElse(false)) {
        return Optional.empty();
      }
    }
    return Optional.of(CsvLines.open(desk));
  }

  private static boolean isTopicRow(CsvLines.Line line) {
    return line.velden().stream()
        .limit(3)
        .anyMatch(f -> TOPIC.contains(f.toLowerCase(Locale.ROOT)));
  }

  void read(CsvLines lines) {
    Map<Integer, Column> columns = new LinkedHashMap<>();
    String breakdown = Kolom.TOTAAL;
    boolean rows = false;
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      CsvLines.Line line = next.get();
      String first = line.velden().getFirst();
      if (line.filled() == 0) {
        continue;
      }
      if (line.filled() == 1 && !first.isEmpty()) {
        if (isFooter(first)) {
          return;
        }
        breakdown = rows || columns.isEmpty() ? breakdown(first).orElse(breakdown) : breakdown;
      } else if (!rows && isHeading(line, columns)) {
        heading(line, columns);
      } else {
        rows = true;
        row(line, columns, breakdown);
      }
    }
    if (!rows) {
      throw new RefusedDelivery(
          Issue.ofFile(
              desk.levering().bestand(),
              Reden.KOLOM_ONTBREEKT,
              "in deze tabel staat geen rij met een gebied en cijfers; haal haar opnieuw van StatLine als CSV met gebieden onder elkaar"));
    }
  }

  private static boolean isFooter(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("bron:") || lower.startsWith("\u00a9") || lower.startsWith("bron cbs");
  }

  /** A row such as {@code Soort misdrijf: Diefstal}; the total of a dimension is no breakdown. */
  private static Optional<String> breakdown(String text) {
    int colon = text.indexOf(": ");
    if (colon <= 0 || colon > 60) {
      return Optional.empty();
    }
    String name = text.substring(colon + 2).strip();
    String dimension =
        text.substring(0, colon).strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", "_");
    return PERIOD.contains(dimension) || REGION.contains(dimension)
        ? Optional.empty()
        : Optional.of(
            name.toLowerCase(Locale.ROOT).startsWith("totaal")
                ? Kolom.TOTAAL
                : dimension + "=" + name);
  }

  /** A row that names topics, periods or units: it has no figure beside its first cell. */
  private boolean isHeading(CsvLines.Line line, Map<Integer, Column> columns) {
    String first = line.velden().getFirst().toLowerCase(Locale.ROOT);
    if (first.isEmpty()
        || TOPIC.contains(first)
        || PERIOD.contains(first)
        || REGION.contains(first)) {
      return true;
    }
    for (int i = 1; i < line.velden().size(); i++) {
      Column column = columns.get(i);
      String text = line.velden().get(i);
      boolean label = column != null && (column.isLabel || column.isPeriod);
      if (!label && !text.isEmpty() && notation.parse(text).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private void heading(CsvLines.Line line, Map<Integer, Column> columns) {
    List<String> cells = line.velden();
    boolean topics = isTopicRow(line);
    boolean periods =
        cells.stream().limit(3).anyMatch(c -> PERIOD.contains(c.toLowerCase(Locale.ROOT)));
    boolean regions = REGION.contains(cells.getFirst().toLowerCase(Locale.ROOT));
    String before = "";
    for (int i = 1; i < cells.size(); i++) {
      Column column = columns.computeIfAbsent(i, unused -> new Column());
      String lower = cells.get(i).toLowerCase(Locale.ROOT);
      if (TOPIC.contains(lower) || REGION.contains(lower)) {
        column.isLabel = true;
        continue;
      }
      if (PERIOD.contains(lower)) {
        column.isPeriod = regions;
        column.isLabel = !regions;
        continue;
      }
      String text = cells.get(i).isEmpty() ? before : cells.get(i);
      before = text;
      Optional<Periode> periode = PeriodText.find(text);
      if (periods && periode.isPresent()) {
        column.periode = periode;
        column.isLabel = false;
        column.voorlopig = Notation.isProvisional(text);
      } else if (topics && !text.isEmpty()) {
        addTopic(column, text);
      } else if (!topics && !periods && !regions && !text.isEmpty() && column.topics.isEmpty()) {
        column.topics.add(text);
      }
    }
  }

  /** A topic that stands higher than its neighbours is printed again on each row below it. */
  private static void addTopic(Column column, String text) {
    if (column.topics.isEmpty() || !column.topics.getLast().equals(text)) {
      column.topics.add(text);
    }
  }

  private void row(CsvLines.Line line, Map<Integer, Column> columns, String breakdown) {
    desk.rowRead();
    String name = line.velden().getFirst();
    Optional<String> inRow =
        columns.entrySet().stream()
            .filter(column -> column.getValue().isPeriod && column.getKey() < line.velden().size())
            .map(column -> line.velden().get(column.getKey()))
            .findFirst();
    Optional<Periode> ofRow =
        inRow.isPresent() ? desk.periode(line.regel(), "Perioden", inRow.get()) : Optional.empty();
    if (inRow.isPresent() && ofRow.isEmpty()) {
      return;
    }
    Periode moment =
        ofRow
            .or(() -> columns.values().stream().flatMap(c -> c.periode.stream()).findFirst())
            .orElseGet(desk::periodeOfDelivery);
    Optional<Gebied> gebied = desk.area(line.regel(), "Wijken en buurten", name, moment);
    if (gebied.isEmpty()) {
      return;
    }
    for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
      Column column = entry.getValue();
      if (column.isPeriod || entry.getKey() >= line.velden().size()) {
        continue;
      }
      String text = line.velden().get(entry.getKey());
      List<String> topics = topics(column, columns);
      if (column.isLabel || topics.isEmpty()) {
        if (!text.isEmpty()) {
          desk.rejectCell(
              line.regel(),
              "kolom " + (entry.getKey() + 1),
              text,
              Reden.KOLOM_ONBEKEND,
              "boven dit cijfer staat geen onderwerp (gebied %s)".formatted(name));
        }
        continue;
      }
      String topic = String.join("/", topics);
      Optional<Meting> meting = notation.parse(text);
      if (meting.isEmpty()) {
        desk.rejectCell(
            line.regel(),
            topic,
            text,
            Reden.GEEN_GETAL,
            "\"%s\" is geen getal (gebied %s)".formatted(text, name));
        continue;
      }
      desk.accept(
          desk.observation(
              line.regel(),
              gebied.get(),
              name,
              variable(topic),
              column.periode.orElse(moment),
              breakdown,
              meting.get(),
              column.voorlopig
                  || Notation.isProvisional(text)
                  || inRow.map(Notation::isProvisional).orElse(false)));
    }
  }

  /** What a column is about; where only its period stands above it, the one topic of the table. */
  private static List<String> topics(Column column, Map<Integer, Column> columns) {
    return column.topics.isEmpty() && column.periode.isPresent()
        ? columns.values().stream()
            .map(other -> other.topics)
            .filter(topics -> !topics.isEmpty())
            .findFirst()
            .orElse(List.of())
        : column.topics;
  }

  /** By the whole path: the last part of a path can mean something else in another table. */
  private static String variable(String topic) {
    return KwbColumns.find(topic).map(KwbColumns.Measure::code).orElse(topic);
  }
}
