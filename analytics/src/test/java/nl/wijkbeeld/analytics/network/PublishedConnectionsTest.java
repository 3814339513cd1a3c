package nl.wijkbeeld.analytics.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class PublishedConnectionsTest {
  private static final StructType DELIVERED =
      new StructType()
          .add("organisatie", DataTypes.StringType)
          .add("gebiedcode", DataTypes.StringType)
          .add("indeling", DataTypes.StringType)
          .add("functie", DataTypes.StringType)
          .add("sterkte", DataTypes.DoubleType)
          .add("periode", DataTypes.StringType)
          .add("bron", DataTypes.StringType)
          .add("levering", DataTypes.StringType);

  @Test
  void what_reaches_a_person_is_taken_out_of_a_name() {
    assertThat(names("Stichting Ons (jan@voorbeeld.nl)", "Buurthuis 06-12345678", "a@b.nl"))
        .containsExactlyInAnyOrder("Stichting Ons", "Buurthuis", PublishedConnections.NAMELESS);
    assertThat(names("Vereniging 020 123 45 67", "Hulp +31 6 1234 5678 direct"))
        .containsExactlyInAnyOrder("Vereniging", "Hulp direct");
  }

  @Test
  void a_name_with_other_figures_and_brackets_stays_as_it_is() {
    assertThat(names("Wijkraad 1012 (Centrum)", "Buurtteam 4-5", "Samen  Sterk"))
        .containsExactlyInAnyOrder("Wijkraad 1012 (Centrum)", "Buurtteam 4-5", "Samen  Sterk");
  }

  @Test
  void of_a_connection_that_was_delivered_twice_the_newest_counts() {
    List<Row> rows =
        PublishedConnections.of(
                delivered(
                    List.of(
                        RowFactory.create("Ons", "N", "2015", "verbinden", 1.0, "2019", "o", "a"),
                        RowFactory.create("Ons", "N", "2015", "verbinden", 2.0, "2020", "o", "b"))),
                areas())
            .collectAsList();

    assertThat(rows).singleElement().satisfies(row -> assertThat(row.getDouble(4)).isEqualTo(2.0));
  }

  private static List<String> names(String... written) {
    return PublishedConnections.of(
            delivered(
                java.util.Arrays.stream(written)
                    .map(
                        name ->
                            RowFactory.create(
                                name, "N", "2015", "verbinden", null, "2020", "o", "a"))
                    .toList()),
            areas())
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Dataset<Row> delivered(List<Row> rows) {
    return TestSpark.session().createDataFrame(rows, DELIVERED);
  }

  private static Dataset<Row> areas() {
    return TestSpark.session()
        .createDataFrame(
            List.of(RowFactory.create("N", "2015", "stadsdeel")),
            new StructType()
                .add("gebiedcode", DataTypes.StringType)
                .add("indeling", DataTypes.StringType)
                .add("niveau", DataTypes.StringType));
  }
}
