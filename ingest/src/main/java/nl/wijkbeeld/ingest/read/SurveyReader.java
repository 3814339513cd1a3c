package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads outcomes of a residents' survey: one line for each question, answer, area and year, with a
 * percentage or a mean and the number of respondents. The numbers of respondents are kept as {@code
 * vraag.n} and, weighted, {@code vraag.n_gewogen}, so that uncertainty can be told.
 */
public final class SurveyReader implements DeliveryReader {

  /** The columns of one file. */
  private record Columns(
      OptionalInt moment,
      PlaceColumns place,
      int question,
      OptionalInt answer,
      OptionalInt percentage,
      OptionalInt mean,
      int respondents,
      OptionalInt weighted,
      Notation notation) {}

  @Override
  public void read(Desk desk) throws IOException {
    try (Table table = Table.open(desk)) {
      OptionalInt moment = table.find("periode", "jaar", "peildatum");
      if (moment.isEmpty()) {
        desk.periodeOfDelivery();
      }
      OptionalInt percentage = table.find("percentage", "aandeel", "pct");
      OptionalInt mean = table.find("gemiddelde", "rapportcijfer", "score");
      if (percentage.isEmpty() && mean.isEmpty()) {
        table.require("percentage", "gemiddelde");
      }
      Columns columns =
          new Columns(
              moment,
              PlaceColumns.of(desk, table),
              table.require("vraag", "indicator", "stelling"),
              table.find("antwoord"),
              percentage,
              mean,
              table.require("n", "respondenten"),
              table.find("n_gewogen", "gewogen_n", "gewicht"),
              desk.notation("standaard"));
      for (var next = table.next(); next.isPresent(); next = table.next()) {
        line(desk, next.get(), columns);
      }
    }
  }

  private static void line(Desk desk, Table.Row row, Columns columns) {
    Optional<Periode> periode =
        columns.moment().isEmpty()
            ? desk.levering().periode()
            : desk.periode(row.regel(), "periode", row.field(columns.moment()));
    String question = row.field(columns.question());
    if (periode.isEmpty()
        || desk.isNoName(row.regel(), "vraag", question)
        || desk.isNoName(row.regel(), "antwoord", row.field(columns.answer()))) {
      return;
    }
    Optional<Gebied> gebied = columns.place().area(row, periode.get());
    if (gebied.isEmpty()) {
      return;
    }
    boolean share = !row.field(columns.percentage()).isEmpty() || columns.mean().isEmpty();
    String text = row.field(share ? columns.percentage() : columns.mean());
    Optional<Meting> figure =
        share ? columns.notation().parsePercentage(text) : columns.notation().parse(text);
    if (figure.isEmpty()
        || (share
            && figure.get() instanceof Meting.Bekend(double value)
            && (value < 0 || value > 100))) {
      desk.rejectRow(
          row.regel(),
          share ? "percentage" : "gemiddelde",
          text,
          Reden.ONMOGELIJKE_WAARDE,
          "\"%s\" is geen %s".formatted(text, share ? "percentage van 0 tot 100" : "getal"));
      return;
    }
    Optional<Meting> respondents =
        desk.count(row.regel(), "n", row.field(columns.respondents()), columns.notation());
    if (respondents.isEmpty()) {
      return;
    }
    Optional<Meting> weighted = columns.notation().parse(row.field(columns.weighted()));
    if (weighted.isEmpty()) {
      desk.rejectRow(
          row.regel(),
          "n_gewogen",
          row.field(columns.weighted()),
          Reden.GEEN_GETAL,
          "\"%s\" is geen getal".formatted(row.field(columns.weighted())));
      return;
    }
    String answer = row.field(columns.answer());
    String breakdown = answer.isEmpty() ? Kolom.TOTAAL : "antwoord=" + answer;
    accept(desk, row, columns, gebied.get(), question, periode.get(), breakdown, figure.get());
    accept(
        desk,
        row,
        columns,
        gebied.get(),
        question + ".n",
        periode.get(),
        breakdown,
        respondents.get());
    if (weighted.get() instanceof Meting.Bekend) {
      accept(
          desk,
          row,
          columns,
          gebied.get(),
          question + ".n_gewogen",
          periode.get(),
          breakdown,
          weighted.get());
    }
  }

  private static void accept(
      Desk desk,
      Table.Row row,
      Columns columns,
      Gebied gebied,
      String variable,
      Periode periode,
      String breakdown,
      Meting meting) {
    desk.accept(
        desk.observation(
            row.regel(),
            gebied,
            columns.place().written(row),
            variable,
            periode,
            breakdown,
            meting,
            false));
  }
}
