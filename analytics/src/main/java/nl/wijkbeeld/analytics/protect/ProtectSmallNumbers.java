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
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
public record ProtectSmallNumbers(
    Dataset<Row> register,
    AreaTree areas,
    Map<String, CountPolicy> policies,
    Optional<Dataset<Row>> earlier) {
  private static final String HIDDEN = "verborgen";

  private static final StructType DECISIONS =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(INDELING, DataTypes.StringType)
          .add(PERIODE, DataTypes.StringType)
          .add(UITSPLITSING, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType)
          .add(HIDDEN, DataTypes.BooleanType);

  public ProtectSmallNumbers {
    policies = Map.copyOf(policies);
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
            .flatMapGroups(decide(areas, policies), Encoders.row(DECISIONS));
    Column hide = coalesce(col(HIDDEN), lit(false)).and(col(STATUS).equalTo("bekend"));
    return open.join(decisions, CellRows.KEY, "left")
        .withColumn(STATUS, when(hide, "onderdrukt").otherwise(col(STATUS)))
        .withColumn(WAARDE, when(col(STATUS).equalTo("bekend"), col(WAARDE)))
        .withColumn(TELLER, when(col(STATUS).notEqual("onderdrukt"), col(TELLER)))
        .withColumn(NOEMER, when(col(STATUS).notEqual("onderdrukt"), col(NOEMER)))
        .drop(HIDDEN);
  }

  private static FlatMapGroupsFunction<String, Row, Row> decide(
      AreaTree areas, Map<String, CountPolicy> policies) {
    return (count, rows) -> {
      CountProtection protection = new CountProtection(cells(rows), areas, policies.get(count));
      return protection.hide().stream().map(ProtectSmallNumbers::decision).iterator();
    };
  }

  /** The cells of one count: as many as are published of it, in the memory of one task. */
  static List<SensitiveCell> cells(Iterator<Row> rows) {
    List<SensitiveCell> cells = new ArrayList<>();
    rows.forEachRemaining(row -> cells.add(CellRows.cell(row)));
    return cells;
  }

  private static Row decision(SensitiveCell cell) {
    return RowFactory.create(
        cell.indicator(),
        cell.indeling(),
        cell.periode(),
        cell.uitsplitsing(),
        cell.gebiedcode(),
        true);
  }
}
