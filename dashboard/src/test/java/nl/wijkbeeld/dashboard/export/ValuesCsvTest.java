package nl.wijkbeeld.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesCsvTest {

  private static List<String> row(String naam, String waarde, String status) {
    List<String> row = new ArrayList<>();
    for (String column : ValuesCsv.HEADER) {
      row.add(
          switch (column) {
            case "naam" -> naam;
            case "waarde" -> waarde;
            case "status" -> status;
            case "indicator" -> "x";
            default -> "";
          });
    }
    return row;
  }

  @Test
  void a_missing_value_is_an_empty_field_beside_its_state() {
    String csv = new ValuesCsv(List.of(row("Noord", "", "onderdrukt"))).write(false);

    assertThat(csv.lines().toList().get(1)).isEqualTo(",Noord,,,x,,,,,,onderdrukt,,,,,,,,,,,");
  }

  @Test
  void the_dutch_dialect_has_semicolons_decimal_commas_and_a_byte_order_mark() {
    String csv = new ValuesCsv(List.of(row("Noord", "0.25", "bekend"))).write(true);

    assertThat(csv).startsWith("\uFEFFgebiedcode;naam;");
    assertThat(csv).contains(";0,25;bekend;");
  }

  @Test
  void a_name_that_looks_like_a_formula_stays_a_name_and_a_negative_number_a_number() {
    String csv = new ValuesCsv(List.of(row("=1+1", "-3.0", "bekend"))).write(false);

    assertThat(csv).contains(",'=1+1,").contains(",-3,bekend");
  }

  @Test
  void the_summary_counts_states() {
    ValuesCsv csv =
        new ValuesCsv(
            List.of(row("A", "1", "bekend"), row("B", "", "onbekend"), row("C", "2", "bekend")));

    assertThat(csv.summary("S1")).isEqualTo("3 waarden uit snapshot S1 (2 bekend, 1 onbekend)");
    assertThat(csv.hasIndicator("x")).isTrue();
    assertThat(csv.hasIndicator("y")).isFalse();
  }
}
