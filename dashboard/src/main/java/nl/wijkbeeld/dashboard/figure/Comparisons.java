package nl.wijkbeeld.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What the figures of an area are compared with.
 *
 * @param all the comparisons, by indicator and period
 */
public record Comparisons(List<Comparison> all) {

  /** What a figure can be compared with. */
  public enum Soort {
    STAD,
    OUDER,
    VERGELIJKBAAR,
    LAND,
    BASISJAAR,
    VORIGE_PERIODE;

    /** How it is called after "vergeleken met". */
    public String label(Language language) {
      return Texts.of(Soort.class, language).get("vergelijking." + name().toLowerCase(Locale.ROOT));
    }

    /** How it is called in Dutch. */
    public String label() {
      return label(Language.NL);
    }

    static Optional<Soort> find(String code) {
      return Arrays.stream(values())
          .filter(soort -> soort.name().toLowerCase(Locale.ROOT).equals(code))
          .findFirst();
    }
  }

  /**
   * A figure beside another.
   *
   * @param gebied the code of the area that it is compared with; may be empty
   * @param naam the name of that area, if the division has it
   * @param periode the period that it is compared with
   * @param waarde the other figure
   * @param verschil how much higher the figure is
   * @param index the figure when the other is 100
   * @param interval the 95 % interval of the difference
   * @param groterDanToeval whether the difference is larger than chance; empty when nobody can tell
   */
  public record Comparison(
      String indicator,
      Periode van,
      Soort soort,
      String gebied,
      Optional<String> naam,
      Optional<Periode> periode,
      double waarde,
      double verschil,
      OptionalDouble index,
      Optional<Figure.Interval> interval,
      Optional<Boolean> groterDanToeval) {}

  public Comparisons {
    all = List.copyOf(all);
  }

  public static Comparisons of(Snapshot snapshot, String gebiedcode, String indeling) {
    return new Comparisons(
        snapshot.ask(Comparisons.class, Comparisons::read, indeling, gebiedcode).stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /** The comparisons of a figure, in the order of {@link Soort}. */
  public List<Comparison> list(String indicator, Periode periode) {
    return all.stream()
        .filter(c -> c.indicator().equals(indicator) && c.van().equals(periode))
        .sorted(java.util.Comparator.comparing(Comparison::soort))
        .toList();
  }

  /** A kind that this version does not know is not shown. */
  private static Optional<Comparison> read(ResultSet row) throws SQLException {
    Optional<Soort> soort = Soort.find(row.getString("soort"));
    if (soort.isEmpty()) {
      return Optional.empty();
    }
    String area = row.getString("referentiegebied");
    String period = row.getString("referentieperiode");
    OptionalDouble low = Figure.number(row, "ondergrens");
    OptionalDouble high = Figure.number(row, "bovengrens");
    boolean larger = row.getBoolean("groter_dan_toeval");
    boolean unknown = row.wasNull();
    return Optional.of(
        new Comparison(
            row.getString("indicator"),
            Periode.of(row.getString("periode")),
            soort.get(),
            area == null ? "" : area,
            Optional.ofNullable(row.getString("naam")),
            period == null ? Optional.empty() : Periode.find(period),
            row.getDouble("referentiewaarde"),
            row.getDouble("verschil"),
            Figure.number(row, "index"),
            low.isPresent() && high.isPresent()
                ? Optional.of(new Figure.Interval(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty(),
            unknown ? Optional.empty() : Optional.of(larger)));
  }
}
