package nl.wijkbeeld.analytics.step;

import static nl.wijkbeeld.vocabulary.Kolom.TOTAAL;
import static nl.wijkbeeld.vocabulary.Kolom.UITSPLITSING;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells figures in a breakdown that the register knows from others: a class that nobody defined is
 * not published.
 *
 * @param classes the classes of each dimension; empty for a dimension that takes any class
 */
public record KnownBreakdowns(Map<String, Set<String>> classes) {

  public KnownBreakdowns {
    classes = Map.copyOf(classes);
  }

  public Dataset<Row> known(Dataset<Row> rows) {
    return rows.filter(isKnown());
  }

  public Dataset<Row> unknown(Dataset<Row> rows) {
    return rows.filter(not(isKnown()));
  }

  private Column isKnown() {
    Column known = col(UITSPLITSING).equalTo(TOTAAL);
    for (Map.Entry<String, Set<String>> dimension : classes.entrySet()) {
      String prefix = dimension.getKey() + "=";
      Object[] named = dimension.getValue().stream().sorted().map(prefix::concat).toArray();
      known =
          known.or(
              named.length == 0
                  ? col(UITSPLITSING).startsWith(prefix)
                  : col(UITSPLITSING).isin(named));
    }
    return known;
  }
}
