package nl.wijkbeeld.analytics.protect;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.analytics.disclosure.Audit;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The audit of a snapshot: for every hidden cell, what can be derived of it from all that is and
 * was published.
 *
 * @param areas which area lies in which
 * @param policies how each sensitive count is protected, by its code
 */
public record SnapshotAudit(AreaTree areas, Map<String, CountPolicy> policies) {
  private static final String LOW = "van";
  private static final String HIGH = "tot";
  private static final String PROVEN = "bewezen";
  private static final String HIDDEN = "verborgen";
  private static final String EXPOSED = "eerder_getoond";
  private static final String CHECKED = "gecontroleerd";

  /** One row a count with what was checked, and one for each cell that can be derived. */
  private static final StructType FOUND =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(UITSPLITSING, DataTypes.StringType)
          .add(LOW, DataTypes.DoubleType)
          .add(HIGH, DataTypes.DoubleType)
          .add(PROVEN, DataTypes.BooleanType)
          .add(HIDDEN, DataTypes.LongType)
          .add(CHECKED, DataTypes.LongType)
          .add(EXPOSED, DataTypes.LongType);

  public SnapshotAudit {
    policies = Map.copyOf(policies);
  }

  /**
   * A cell that an attacker can bound too narrowly, or of which it could not be shown that nobody
   * can.
   *
   * @param van the least that it can be
   * @param tot the most
   * @param bewezen whether these bounds are exact; if not, safety could not be shown
   */
  public record Derivable(
      String indicator,
      String indeling,
      String gebiedcode,
      String periode,
      String uitsplitsing,
      double van,
      double tot,
      boolean bewezen) {}

  /**
   * What the audit found.
   *
   * @param verborgen hidden cells of sensitive indicators
   * @param gecontroleerd how many of them were bounded; a rate and its count are one number
   * @param eerderGetoond how many an earlier snapshot showed with the same value, so that hiding is
   *     no use any more
   * @param herleidbaar those that can be derived
   * @param seconden how long it took
   */
  public record Result(
      long verborgen,
      long gecontroleerd,
      long eerderGetoond,
      List<Derivable> herleidbaar,
      double seconden) {
    public Result {
      herleidbaar = List.copyOf(herleidbaar);
    }
  }

  /** Audits cells ({@link CellRows}) of the newest snapshot and earlier ones. */
  Result apply(Dataset<Row> cells) {
    long begin = System.nanoTime();
    List<Row> found =
        cells
            .groupByKey(
                (MapFunction<Row, String>) row -> row.getAs(CellRows.GROUP), Encoders.STRING())
            .flatMapGroups(audit(areas, policies), Encoders.row(FOUND))
            .collectAsList();
    List<Derivable> derivable =
        found.stream()
            .filter(row -> row.getAs(GEBIEDCODE) != null)
            .map(SnapshotAudit::derivable)
            .sorted(
                Comparator.comparing(Derivable::indicator)
                    .thenComparing(Derivable::periode)
                    .thenComparing(Derivable::gebiedcode)
                    .thenComparing(Derivable::uitsplitsing))
            .toList();
    return new Result(
        total(found, HIDDEN),
        total(found, CHECKED),
        total(found, EXPOSED),
        derivable,
        Math.round((System.nanoTime() - begin) / 1e8) / 10.0);
  }

  private static long total(List<Row> found, String column) {
    return found.stream()
        .filter(row -> row.getAs(GEBIEDCODE) == null)
        .mapToLong(row -> row.<Long>getAs(column))
        .sum();
  }

  private static FlatMapGroupsFunction<String, Row, Row> audit(
      AreaTree areas, Map<String, CountPolicy> policies) {
    return (count, rows) -> audit(count, ProtectSmallNumbers.cells(rows), areas, policies);
  }

  private static Iterator<Row> audit(
      String count, List<SensitiveCell> cells, AreaTree areas, Map<String, CountPolicy> policies) {
    CountProtection protection = new CountProtection(cells, areas, policies.get(count));
    Audit.Report report = protection.audit();
    Map<Integer, SensitiveCell> byNumber = protection.byNumber();
    long hidden =
        cells.stream()
            .filter(cell -> cell.snapshot() == 0 && cell.state() == SensitiveCell.State.HIDDEN)
            .count();
    List<Row> found = new ArrayList<>();
    found.add(
        RowFactory.create(
            count,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            hidden,
            (long) report.checked(),
            protection.exposed()));
    for (Audit.Derivable one : report.derivable()) {
      SensitiveCell cell = byNumber.get(one.cell());
      found.add(
          RowFactory.create(
              cell.indicator(),
              cell.indeling(),
              cell.gebiedcode(),
              cell.periode(),
              cell.uitsplitsing(),
              one.low(),
              one.high(),
              one.proven(),
              null,
              null,
              null));
    }
    return found.iterator();
  }

  private static Derivable derivable(Row row) {
    return new Derivable(
        row.getAs(INDICATOR),
        row.getAs(INDELING),
        row.getAs(GEBIEDCODE),
        row.getAs(PERIODE),
        row.getAs(UITSPLITSING),
        row.<Double>getAs(LOW),
        row.<Double>getAs(HIGH),
        row.<Boolean>getAs(PROVEN));
  }
}
