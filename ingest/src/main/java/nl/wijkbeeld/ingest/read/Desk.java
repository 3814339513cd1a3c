package nl.wijkbeeld.ingest.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.area.AreaIndex;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Levering;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * The desk at which the lines of one delivery are checked: finds areas, periods and figures, counts
 * what was read, accepted and rejected, and keeps what is wrong.
 *
 * <p>Of one reason this many messages are kept one by one; what follows is counted, so that a file
 * with a million wrong lines does not fill the memory.
 */
public final class Desk {
  private static final int KEPT = 100_000;
  private static final int LONGEST_PERIOD = 60;

  /** Takes what the readers make of the lines. */
  public interface Target {
    void observation(Waarneming waarneming);

    void row(Bijtabel table, Object... values);

    void area(Gebied gebied);
  }

  private final Levering delivery;
  private final AreaIndex areas;
  private final Target target;
  private final Progress progress;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Reden, Long> unkept = new EnumMap<>(Reden.class);
  private final Map<String, Optional<Periode>> periods = new HashMap<>();
  private final Map<Periode, Optional<String>> divisions = new HashMap<>();
  private final Map<String, Map<String, Gebied>> found = new HashMap<>();
  private Levering levering;
  private Periode lastPeriode;
  private Optional<String> lastDivision = Optional.empty();
  private Optional<String> replacedDivision = Optional.empty();
  private boolean thousands;
  private long read;
  private long rejected;
  private long outside;
  private long lastLine;

  public Desk(Levering delivery, AreaIndex areas, Target target, Progress progress) {
    this.delivery = delivery;
    this.levering = delivery;
    this.areas = areas;
    this.target = target;
    this.progress = progress;
  }

  /** A desk with the same file before it, of which nothing is kept: to look at a file first. */
  Desk quietly() {
    Desk desk =
        new Desk(
            delivery,
            areas,
            new Target() {
              @Override
              public void observation(Waarneming waarneming) {
                throw new IllegalStateException("hier wordt alleen gekeken");
              }

              @Override
              public void row(Bijtabel table, Object... values) {
                throw new IllegalStateException("hier wordt alleen gekeken");
              }

              @Override
              public void area(Gebied gebied) {
                throw new IllegalStateException("hier wordt alleen gekeken");
              }
            },
            Progress.NONE);
    desk.opens(levering);
    return desk;
  }

  /** One of the files of the delivery is read from here on. */
  public void opens(Levering file) {
    levering = file;
    lastLine = 0;
  }

  /** The delivery, with the file that is being read. */
  Levering levering() {
    return levering;
  }

  AreaIndex areas() {
    return areas;
  }

  Progress progress() {
    return progress;
  }

  /** The way in which figures are written, with what the sources file declares. */
  Notation notation(String name) {
    return Notation.of(name, levering.tabel());
  }

  /** A line was read, whatever becomes of it. */
  void rowRead() {
    read++;
    if ((read & 0xFFF) == 0) {
      progress.rows(read);
    }
  }

  /** The line of the last observation or rejection. */
  long lastLine() {
    return lastLine;
  }

  /** The line is left out. */
  void rejectRow(long line, String column, String value, Reden reden, String message) {
    rejected++;
    rejectCell(line, column, value, reden, message);
  }

  /** One figure of a line is left out; the rest of the line takes part. */
  void rejectCell(long line, String column, String value, Reden reden, String message) {
    lastLine = Math.max(lastLine, line);
    keep(Issue.ofCell(levering.bestand(), line, column, value, reden, message));
  }

  void remark(long line, Reden reden, String message) {
    keep(Issue.remark(levering.bestand(), line, reden, message));
  }

  private void keep(Issue issue) {
    long unkeptBefore = unkept.getOrDefault(issue.reden(), 0L);
    if (issues.size() < KEPT) {
      issues.add(issue);
    } else {
      unkept.put(issue.reden(), unkeptBefore + 1);
    }
  }

  /** An observation of the line that is being read. */
  Waarneming observation(
      long line,
      Gebied gebied,
      String gebiedBron,
      String variabele,
      Periode periode,
      String uitsplitsing,
      Meting meting,
      boolean voorlopig) {
    return new Waarneming(
        levering.bestand(),
        line,
        gebied,
        gebiedBron,
        variabele,
        periode,
        uitsplitsing,
        meting,
        voorlopig);
  }

  void accept(Waarneming waarneming) {
    lastLine = Math.max(lastLine, waarneming.regel());
    target.observation(waarneming);
  }

  /** A row for a table beside the observations. */
  void accept(long line, Bijtabel table, Object... values) {
    lastLine = Math.max(lastLine, line);
    target.row(table, values);
  }

  /** An area that a line names. */
  void accept(long line, Gebied gebied) {
    lastLine = Math.max(lastLine, line);
    target.area(gebied);
  }

  /**
   * The area that a line means; if there is none, the line is rejected, or counted as lying outside
   * the delivered areas.
   */
  Optional<Gebied> area(long line, String column, String text, Periode periode) {
    return area(line, column, text, periode, levering.niveau());
  }

  Optional<Gebied> area(
      long line, String column, String text, Periode periode, Optional<Niveau> niveau) {
    Optional<String> division = division(line, column, periode);
    if (division.isEmpty()) {
      return Optional.empty();
    }
    String indeling = division.get();
    Map<String, Gebied> known = found.computeIfAbsent(indeling, unused -> new HashMap<>());
    Gebied before = niveau.equals(levering.niveau()) ? known.get(text) : null;
    if (before != null) {
      return Optional.of(before);
    }
    switch (areas.find(indeling, text, niveau)) {
      case AreaIndex.One(Gebied gebied) -> {
        if (niveau.equals(levering.niveau())) {
          known.put(text, gebied);
        }
        return Optional.of(gebied);
      }
      case AreaIndex.Several(List<Gebied> gebieden) ->
          rejectRow(
              line,
              column,
              text,
              Reden.GEBIED_MEERDUIDIG,
              "\"%s\" kan %s zijn; gebruik de code"
                  .formatted(
                      text,
                      gebieden.stream()
                          .map(Gebied::code)
                          .limit(6)
                          .collect(Collectors.joining(" of "))));
      case AreaIndex.None(boolean isOutside) when isOutside -> outside(line);
      case AreaIndex.None(boolean isOutside) -> unknown(line, column, indeling, text);
    }
    return Optional.empty();
  }

  private void unknown(long line, String column, String indeling, String text) {
    Optional<Gebied> meant = text.isEmpty() ? Optional.empty() : areas.suggestion(indeling, text);
    String message =
        text.isEmpty()
            ? "er staat geen gebied"
            : "\"%s\" is geen gebied in de indeling %s%s"
                .formatted(
                    text,
                    indeling,
                    meant
                        .map(
                            gebied ->
                                gebied.naam().equals(gebied.code())
                                    ? "; bedoelde u " + gebied.code() + "?"
                                    : "; bedoelde u %s (%s)?"
                                        .formatted(gebied.naam(), gebied.code()))
                        .orElse(""));
    rejected++;
    lastLine = Math.max(lastLine, line);
    keep(
        Issue.ofCell(levering.bestand(), line, column, text, Reden.GEBIED_ONBEKEND, message)
            .withSuggestion(meant.map(Gebied::code).orElse("")));
  }

  /** The line is about another gemeente than was delivered. */
  void outside(long line) {
    lastLine = Math.max(lastLine, line);
    outside++;
  }

  /**
   * The division in which the delivery's codes are read at a moment; if none was valid then, the
   * line is rejected.
   */
  Optional<String> division(long line, String column, Periode periode) {
    if (!periode.equals(lastPeriode)) {
      lastDivision = divisions.computeIfAbsent(periode, this::division);
      lastPeriode = periode;
    }
    Optional<String> division = lastDivision;
    if (division.isEmpty()) {
      rejectRow(
          line,
          column,
          periode.code(),
          Reden.INSTELLING_ONTBREEKT,
          "op %s gold geen van de geleverde indelingen (%s); lever de gebieden van die tijd, of zet \"indeling:\" bij deze levering"
              .formatted(
                  delivery.indeling().flatMap(Periode::find).orElse(periode).begin(),
                  String.join(", ", areas.divisions())));
    }
    return division;
  }

  private Optional<String> division(Periode periode) {
    if (areas.isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.INSTELLING_ONTBREEKT,
              "er is nog geen gebiedsindeling; lever er een met \"soort: gebieden\""));
    }
    Optional<String> asked = delivery.indeling();
    if (asked.isPresent() && areas.has(asked.get())) {
      return asked;
    }
    LocalDate day = asked.flatMap(Periode::find).orElse(periode).begin();
    List<String> valid = areas.divisionsOn(day);
    if (valid.size() > 1) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.INSTELLING_ONTBREEKT,
              "op %s golden de indelingen %s; zet \"indeling:\" bij deze levering"
                  .formatted(day, String.join(" en ", valid))));
    }
    Optional<String> division = valid.stream().findFirst();
    if (division.isPresent() && asked.isPresent() && replacedDivision.isEmpty()) {
      replacedDivision = division;
      remark(
          0,
          Reden.INDELING_VERVANGEN,
          "de indeling %s is niet geleverd; de codes zijn gelezen tegen de indeling %s, die toen gold"
              .formatted(asked.get(), division.get()));
    }
    return division;
  }

  /** The period that a line names; if it names none, the line is rejected. */
  Optional<Periode> periode(long line, String column, String text) {
    Optional<Periode> periode =
        text.length() > LONGEST_PERIOD
            ? Optional.empty()
            : periods.computeIfAbsent(text, PeriodText::find);
    if (periode.isEmpty()) {
      rejectRow(
          line,
          column,
          text,
          Reden.GEEN_PERIODE,
          text.isEmpty()
              ? "er staat geen datum of periode"
              : "\"%s\" is geen datum of periode; schrijf bijvoorbeeld 2020-06-22, 2020W25 of 2020"
                  .formatted(text));
    }
    return periode;
  }

  /** The period of the whole delivery, from the sources file. */
  Periode periodeOfDelivery() {
    return levering
        .periode()
        .orElseThrow(
            () ->
                new RefusedDelivery(
                    Issue.ofFile(
                        levering.bestand(),
                        Reden.INSTELLING_ONTBREEKT,
                        "het bestand noemt geen periode; zet \"periode: 2020\" (het jaar van de cijfers) bij deze levering")));
  }

  /** A count: a whole number from zero on, or missing; if it is neither, the line is rejected. */
  Optional<Meting> count(long line, String column, String text, Notation notation) {
    Optional<Meting> parsed = notation.parseCount(text);
    if (parsed.isEmpty()) {
      rejectRow(line, column, text, Reden.GEEN_GETAL, "\"%s\" is geen getal".formatted(text));
      return Optional.empty();
    }
    if (parsed.get() instanceof Meting.Bekend(double waarde)) {
      if (waarde < 0 || waarde != Math.rint(waarde)) {
        rejectRow(
            line,
            column,
            text,
            Reden.ONMOGELIJKE_WAARDE,
            "een aantal is een heel getal van 0 of meer, niet " + text);
        return Optional.empty();
      }
      if (waarde >= 1000 && (text.indexOf('.') > 0 || text.indexOf(',') > 0)) {
        remarkThousands(line, text, waarde, "een aantal heeft geen decimalen");
      }
    }
    return parsed;
  }

  /** Tells, of a delivery once, that a point or comma was taken to separate thousands. */
  void remarkThousands(long line, String text, double waarde, String why) {
    if (!thousands) {
      thousands = true;
      remark(
          line,
          Reden.ONMOGELIJKE_WAARDE,
          "\"%s\" is gelezen als %.0f: %s, dus scheidt het teken duizendtallen"
              .formatted(text, waarde, why));
    }
  }

  /**
   * Whether a text can be no name, since it would start a formula in a spreadsheet or goes on over
   * several lines; then the line is rejected.
   */
  boolean isNoName(long line, String column, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      rejectRow(
          line,
          column,
          text,
          Reden.TEKEN_ONLEESBAAR,
          "deze naam gaat over meer regels; is een aanhalingsteken niet gesloten?");
      return true;
    }
    if (!isFormula(text)) {
      return false;
    }
    rejectRow(
        line,
        column,
        text,
        Reden.FORMULE,
        "hier wordt een naam verwacht; dit begint als een formule en is daarom niet overgenomen");
    return true;
  }

  /** Where a line stands, for a later line that says the same. */
  record Place(String bestand, long regel) {}

  /** Where a line of the file before the desk stands. */
  Place place(long line) {
    return new Place(levering.bestand(), line);
  }

  /** A place as seen from the file before the desk: its own lines need no name of a file. */
  String nameOf(Place earlier) {
    return earlier.bestand().equals(levering.bestand())
        ? "regel " + earlier.regel()
        : "regel %d van %s".formatted(earlier.regel(), earlier.bestand());
  }

  /** Whether a text would start a formula in a spreadsheet. */
  static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 && !text.equals("-");
  }

  public long read() {
    return read;
  }

  public long rejected() {
    return rejected;
  }

  /** Lines about areas of another gemeente than was delivered. */
  public long outside() {
    return outside;
  }

  public long accepted() {
    return read - rejected - outside;
  }

  /**
   * What is wrong, in the order of the file, with one remark for all lines outside the delivered
   * areas.
   */
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    unkept.forEach(
        (reden, count) ->
            all.add(
                Issue.remark(
                    delivery.bestand(),
                    0,
                    reden,
                    "en nog %d keer; die meldingen zijn niet een voor een bewaard"
                        .formatted(count))));
    if (outside > 0) {
      all.add(
          Issue.remark(
              delivery.bestand(),
              0,
              Reden.BUITEN_GEBIED,
              outside == 1
                  ? "1 regel gaat over een gemeente waarvan geen gebieden geleverd zijn; zij is overgeslagen"
                  : "%d regels gaan over gemeenten waarvan geen gebieden geleverd zijn; ze zijn overgeslagen"
                      .formatted(outside)));
    }
    return List.copyOf(all);
  }
}
