package nl.wijkbeeld.analytics.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class PublicationCheckTest {
  private final List<Row> rows =
      new ArrayList<>(
          List.of(
              row("S1", "GM", 3.0, null, null, "bekend"),
              row("S2", "GM", 4.0, null, null, "bekend"),
              row("GM", null, 7.0, 7.0, 1.0, "bekend")));

  @Test
  void passes_what_adds_up_and_counts_it() {
    assertThat(check("inwoners")).isEqualTo(3);
  }

  @Test
  void stops_parts_that_do_not_add_up() {
    rows.set(1, row("S2", "GM", 5.0, null, null, "bekend"));

    assertThatThrownBy(() -> check("inwoners"))
        .isInstanceOf(PublicationCheck.FailedCheck.class)
        .hasMessageContaining("bij 1 gebieden tellen de delen niet op tot het totaal");
  }

  @Test
  void does_not_expect_parts_to_add_up_when_one_is_unknown() {
    rows.set(1, row("S2", "GM", null, null, null, "onbekend"));

    assertThat(check("inwoners")).isEqualTo(3);
  }

  @Test
  void stops_a_cell_that_stands_twice() {
    rows.add(row("S1", "GM", 3.0, null, null, "bekend"));

    assertThatThrownBy(() -> check("inwoners")).hasMessageContaining("1 cellen staan dubbel");
  }

  @Test
  void stops_a_value_that_contradicts_its_status() {
    rows.set(0, row("S1", "GM", 3.0, null, null, "onderdrukt"));
    rows.set(1, row("S2", "GM", null, null, null, "bekend"));

    assertThatThrownBy(() -> check("inwoners"))
        .hasMessageContaining("bij 2 cellen spreken status en waarde elkaar tegen");
  }

  @Test
  void stops_an_indicator_without_a_definition_and_an_area_that_does_not_exist() {
    rows.add(row("S9", "GM", 0.0, null, null, "bekend"));

    assertThatThrownBy(() -> check("iets anders"))
        .hasMessageContaining("1 indicatoren hebben geen definitie")
        .hasMessageContaining("1 cellen horen bij een gebied dat niet bestaat");
  }

  @Test
  void stops_a_publication_of_nothing() {
    rows.clear();

    assertThatThrownBy(() -> check("inwoners")).hasMessageContaining("er zijn geen waarden");
  }

  @Test
  void stops_when_files_hold_less_than_was_computed() {
    assertThatThrownBy(() -> PublicationCheck.checkWritten(3, 2))
        .hasMessageContaining("3 waarden zijn berekend en 2 geschreven");
  }

  private long check(String known) {
    var spark = TestSpark.session();
    Dataset<Row> register =
        spark.createDataFrame(
            List.of(RowFactory.create(known, "Een zin.", "som")),
            strings("indicator", "definitie", "aggregatie"));
    Dataset<Row> areas =
        spark.createDataFrame(
            List.of(
                RowFactory.create("GM", "2015"),
                RowFactory.create("S1", "2015"),
                RowFactory.create("S2", "2015")),
            strings("gebiedcode", "indeling"));
    Dataset<Row> values =
        spark.createDataFrame(
            rows,
            strings("gebiedcode", "indeling", "indicator", "periode", "uitsplitsing", "ouder")
                .add("waarde", DataTypes.DoubleType)
                .add("waarde_berekend", DataTypes.DoubleType)
                .add("dekking_berekend", DataTypes.DoubleType)
                .add("status", DataTypes.StringType)
                .add("herkomst", DataTypes.StringType)
                .add("teller", DataTypes.DoubleType)
                .add("ondergrens", DataTypes.DoubleType)
                .add("bovengrens", DataTypes.DoubleType));
    return new PublicationCheck(register, areas).check(values, values);
  }

  private static Row row(
      String area, String parent, Double value, Double computed, Double coverage, String status) {
    return RowFactory.create(
        area,
        "2015",
        "inwoners",
        "2020",
        "totaal",
        parent,
        value,
        computed,
        coverage,
        status,
        computed == null ? "bron" : "berekend",
        null,
        null,
        null);
  }

  private static StructType strings(String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }
}
