package nl.wijkbeeld.analytics.protect;

import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NOEMER;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static nl.wijkbeeld.vocabulary.Kolom.TELLER;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.disclosure.Rounding;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Decides, once for every channel, which cells of sensitive indicators are hidden, over all areas,
 * breakdowns and periods at once, and empties them. Each count with its rates is one task.
 *
 * @param register says which indicators are sensitive, and which are rates
 * @param areas which area lies in which
 * @param policies how each sensitive count is protected, by its code
 * @param earlier the cells of earlier snapshots ({@link EarlierSnapshots})
 * @param secret decides which way a shown number is rounded, where its policy rounds; the same
 *     secret always rounds the same number the same way
 */
public record ProtectSmallNumbers(
    Dataset<Row> register,
    AreaTree areas,
    Map<String, CountPolicy> policies,
    Optional<Dataset<Row>> earlier,
    byte[] secret) {
  private static final String HIDDEN = "verborgen";
  private static final String ROUNDED = "afgerond";

  private static final StructType DECISIONS =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(UITSPLITSING, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(HIDDEN, DataTypes.BooleanType)
          .add(ROUNDED, DataTypes.DoubleType);

  public ProtectSmallNumbers {
    policies = Map.copyOf(policies);
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /** From values of which nothing is hidden to the same with what may not be shown emptied. */
  public Dataset<Row> apply(Dataset<Row> open) {
    Dataset<Row> now = CellRows.ofOpen(open, register);
    Dataset<Row> decisions =
        earlier
            .map(
                cells ->
                    now.unionByName(
                        cells.filter(col(CellRows.GROUP).isin(policies.keySet().toArray()))))
            .orElse(now)
            .groupByKey(
                (MapFunction<Row, String>) row -> row.getAs(CellRows.GROUP), Encoders.STRING())
            .flatMapGroups(decide(areas, policies, secret), Encoders.row(DECISIONS));
    Column hide = coalesce(col(HIDDEN), lit(false)).and(col(STATUS).equalTo("bekend"));
    return open.join(decisions, CellRows.KEY, "left")
        .withColumn(STATUS, when(hide, "onderdrukt").otherwise(col(STATUS)))
        .withColumn(WAARDE, when(col(STATUS).equalTo("bekend"), col(WAARDE)))
        .withColumn(TELLER, when(col(STATUS).notEqual("onderdrukt"), col(TELLER)))
        .withColumn(NOEMER, when(col(STATUS).notEqual("onderdrukt"), col(NOEMER)))
        .transform(this::rounded);
  }

  /** Puts rounded numbers in the place of shown ones, and lets rates follow. */
  private Dataset<Row> rounded(Dataset<Row> values) {
    Column changes = col(ROUNDED).isNotNull().and(col(STATUS).equalTo("bekend"));
    Column ratio = col(TELLER).isNotNull();
    return values
        .join(
            broadcast(register.select(col(INDICATOR), col("factor").as("maal"))),
            new String[] {INDICATOR},
            "left")
        .withColumn(
            WAARDE,
            when(changes.and(ratio), col(ROUNDED).divide(col(NOEMER)).multiply(col("maal")))
                .when(changes, col(ROUNDED))
                .otherwise(col(WAARDE)))
        .withColumn(TELLER, when(changes.and(ratio), col(ROUNDED)).otherwise(col(TELLER)))
        .drop(HIDDEN, ROUNDED, "maal");
  }

  private static FlatMapGroupsFunction<String, Row, Row> decide(
      AreaTree areas, Map<String, CountPolicy> policies, byte[] secret) {
    return (count, rows) -> {
      CountPolicy policy = policies.get(count);
      List<SensitiveCell> cells = cells(rows);
      Set<SensitiveCell> hidden = new CountProtection(cells, areas, policy).hide();
      Stream<Row> decisions = hidden.stream().map(cell -> decision(cell, true, null));
      if (policy.roundTo() == 1) {
        return decisions.iterator();
      }
      Rounding rounding = new Rounding(policy.roundTo(), secret);
      return Stream.concat(
              decisions,
              cells.stream()
                  .filter(cell -> cell.snapshot() == 0 && !hidden.contains(cell))
                  .filter(SensitiveCell::hasNumber)
                  .map(cell -> decision(cell, false, rounded(rounding, count, cell))))
          .iterator();
    };
  }

  private static double rounded(Rounding rounding, String count, SensitiveCell cell) {
    String key = String.join("\t", count, cell.gebiedcode(), cell.periode(), cell.uitsplitsing());
    return rounding.round(key, cell.number());
  }

  /** The cells of one count: as many as are published of it, in the memory of one task. */
  static List<SensitiveCell> cells(Iterator<Row> rows) {
    List<SensitiveCell> cells = new ArrayList<>();
    rows.forEachRemaining(row -> cells.add(CellRows.cell(row)));
    return cells;
  }

  private static Row decision(SensitiveCell cell, boolean hidden, Double rounded) {
    return RowFactory.create(
        cell.indicator(),
        cell.indeling(),
        cell.periode(),
        cell.uitsplitsing(),
        cell.gebiedcode(),
        hidden,
        rounded);
  }
}
