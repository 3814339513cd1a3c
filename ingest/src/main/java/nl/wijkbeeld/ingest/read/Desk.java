package nl.wijkbeeld.ingest.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 */
public final class Desk {
  private final Levering levering;
  private final AreaIndex areas;
  private final Consumer<Waarneming> observations;
  private final List<Issue> issues = new ArrayList<>();
  private Optional<String> replacedDivision = Optional.empty();
  private long read;
  private long rejected;
  private long outside;
  private long lastLine;

  public Desk(Levering levering, AreaIndex areas, Consumer<Waarneming> observations) {
    this.levering = levering;
    this.areas = areas;
    this.observations = observations;
    if (areas.isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofFile(
              levering.bestand(),
              Reden.INSTELLING_ONTBREEKT,
              "er is nog geen gebiedsindeling; lever er een met \"soort: gebieden\""));
    }
  }

  Levering levering() {
    return levering;
  }

  AreaIndex areas() {
    return areas;
  }

  /** A line was read, whatever becomes of it. */
  void rowRead() {
    read++;
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
    issues.add(Issue.ofCell(levering.bestand(), line, column, value, reden, message));
  }

  void remark(long line, Reden reden, String message) {
    issues.add(Issue.remark(levering.bestand(), line, reden, message));
  }

  void accept(Waarneming waarneming) {
    lastLine = Math.max(lastLine, waarneming.regel());
    observations.accept(waarneming);
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
    switch (areas.find(indeling, text, niveau)) {
      case AreaIndex.One(Gebied gebied) -> {
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
      case AreaIndex.None(boolean isOutside) when isOutside -> {
        lastLine = Math.max(lastLine, line);
        outside++;
      }
      case AreaIndex.None(boolean isOutside) ->
          rejectRow(
              line,
              column,
              text,
              Reden.GEBIED_ONBEKEND,
              text.isEmpty()
                  ? "er staat geen gebied"
                  : "\"%s\" is geen gebied in de indeling %s".formatted(text, indeling));
    }
    return Optional.empty();
  }

  /**
   * The division in which the delivery's codes are read at a moment; if none was valid then, the
   * line is rejected.
   */
  Optional<String> division(long line, String column, Periode periode) {
    Optional<String> asked = levering.indeling();
    if (asked.isPresent() && areas.has(asked.get())) {
      return asked;
    }
    LocalDate day = asked.flatMap(Periode::find).orElse(periode).begin();
    Optional<String> division = areas.divisionOn(day);
    if (division.isEmpty()) {
      rejectRow(
          line,
          column,
          periode.code(),
          Reden.INSTELLING_ONTBREEKT,
          "op %s gold geen van de geleverde indelingen (%s); lever de gebieden van die tijd, of zet \"indeling:\" bij deze levering"
              .formatted(day, String.join(", ", areas.divisions())));
    } else if (asked.isPresent() && replacedDivision.isEmpty()) {
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
    Optional<Periode> periode = Periode.find(text);
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
  Optional<Meting> count(long line, String column, String text) {
    Optional<Meting> parsed = NumberText.parse(text);
    if (parsed.isEmpty()) {
      rejectRow(line, column, text, Reden.GEEN_GETAL, "\"%s\" is geen getal".formatted(text));
      return Optional.empty();
    }
    if (parsed.get() instanceof Meting.Bekend(double waarde)
        && (waarde < 0 || waarde != Math.rint(waarde))) {
      rejectRow(
          line,
          column,
          text,
          Reden.ONMOGELIJKE_WAARDE,
          "een aantal is een heel getal van 0 of meer, niet " + text);
      return Optional.empty();
    }
    return parsed;
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
    if (outside > 0) {
      all.add(
          Issue.remark(
              levering.bestand(),
              0,
              Reden.BUITEN_GEBIED,
              "%d regels gaan over gemeenten waarvan geen gebieden geleverd zijn; ze zijn overgeslagen"
                  .formatted(outside)));
    }
    return List.copyOf(all);
  }
}
