package nl.wijkbeeld.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Rows as text, with their numbers in nine digits, to compare with what was calculated by hand. */
final class ExpectedRows {
  private static final MathContext NINE_DIGITS = new MathContext(9);
  private static final Set<String> NUMBERS =
      Set.of("waarde", "dekking", "teller", "noemer", "kwaliteit");

  private ExpectedRows() {}

  static String text(List<String> columns, Row row) {
    String[] cells =
        columns.stream()
            .map(column -> row.getAs(column) == null ? "" : row.getAs(column).toString())
            .toArray(String[]::new);
    return text(columns, cells);
  }

  static String text(List<String> columns, String[] cells) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean number = NUMBERS.contains(columns.get(i)) && !cells[i].isEmpty();
      texts.add(columns.get(i) + "=" + (number ? number(cells[i]) : cells[i]));
    }
    return String.join(" ", texts);
  }

  /** A number, a fraction, or a fraction times a factor, in nine digits. */
  private static String number(String text) {
    String[] product = text.split("\\*", -1);
    String[] fraction = product[0].split("/", -1);
    BigDecimal number = new BigDecimal(fraction[0]);
    if (fraction.length == 2) {
      number = number.divide(new BigDecimal(fraction[1]), MathContext.DECIMAL64);
    }
    if (product.length == 2) {
      number = number.multiply(new BigDecimal(product[1]), MathContext.DECIMAL64);
    }
    BigDecimal rounded = number.round(NINE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
