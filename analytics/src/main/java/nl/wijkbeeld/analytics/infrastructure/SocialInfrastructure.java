package nl.wijkbeeld.analytics.infrastructure;

import static nl.wijkbeeld.analytics.infrastructure.Inhabitants.INHABITANTS;
import static nl.wijkbeeld.analytics.infrastructure.NearMeetingPlaces.WITHIN_1000;
import static nl.wijkbeeld.analytics.infrastructure.NearMeetingPlaces.WITHIN_500;
import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.STATUS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.step.Cols;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What places each area has: how many of each category, how diverse they are over the seven
 * categories ({@link HillNumbers}), how far they can stand in for each other ({@link
 * FunctionalRedundancy}) and how near people live to one where they can meet ({@link
 * NearMeetingPlaces}).
 *
 * <p>An area without a row in any register has status {@code niet_geregistreerd}: that is not the
 * same as having no places. Divisions of which no place was delivered are left out.
 *
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param around of each area the areas that it lies in ({@link AreasAround})
 * @param inhabitants how many live in each area ({@link Inhabitants})
 */
public record SocialInfrastructure(
    Dataset<Row> areas, Dataset<Row> around, Dataset<Row> inhabitants) {

  /** The name of the table. */
  public static final String TABLE = "infrastructuur";

  /** The seven categories of social infrastructure. */
  static final List<String> CATEGORIES =
      List.of(
          "publiek",
          "commercieel",
          "recreatief",
          "religieus",
          "transit",
          "digitaal",
          "mensen_en_netwerken");

  private static final String UNREGISTERED = "niet_geregistreerd";
  private static final String KNOWN = "bekend";
  private static final String REGISTERED = "plekken";
  private static final StructType COUNTED = counted();

  /** From published places to the table. */
  public Dataset<Row> apply(Dataset<Row> places) {
    String[] area = {INDELING, GEBIEDCODE};
    Dataset<Row> perArea =
        places
            .withColumnRenamed(GEBIEDCODE, KIND)
            .join(around.drop(NIVEAU), new String[] {INDELING, KIND})
            .groupBy(col(INDELING), col(GEBIEDCODE))
            .agg(
                collect_list(
                        struct(
                            col(PublishedPlaces.CATEGORY),
                            col(PublishedPlaces.FUNCTIONS),
                            col(PublishedPlaces.LON).isNotNull()))
                    .as(REGISTERED));
    return areas
        .filter(col(Cols.REST).equalTo(false))
        .select(GEBIEDCODE, INDELING, NIVEAU)
        .join(places.select(INDELING).distinct(), INDELING)
        .join(perArea, area, "left")
        .select(col(GEBIEDCODE), col(INDELING), col(NIVEAU), col(REGISTERED))
        .map(new Count(), Encoders.row(COUNTED))
        .join(new NearMeetingPlaces(areas, around, inhabitants).apply(places), area, "left")
        .select(
            Stream.of(
                    List.of(GEBIEDCODE, INDELING, NIVEAU),
                    CATEGORIES,
                    List.of(
                        "zonder_categorie",
                        "aantal",
                        "d0",
                        "d1",
                        "d2",
                        WITHIN_500,
                        WITHIN_1000,
                        STATUS,
                        "functionele_redundantie",
                        "ontmoetingsplekken",
                        INHABITANTS))
                .flatMap(List::stream)
                .map(name -> col(name))
                .toArray(Column[]::new));
  }

  private static StructType counted() {
    StructType schema =
        new StructType()
            .add(GEBIEDCODE, DataTypes.StringType)
            .add(INDELING, DataTypes.StringType)
            .add(NIVEAU, DataTypes.StringType);
    for (String category : CATEGORIES) {
      schema = schema.add(category, DataTypes.LongType);
    }
    return schema
        .add("zonder_categorie", DataTypes.LongType)
        .add("aantal", DataTypes.LongType)
        .add("d0", DataTypes.DoubleType)
        .add("d1", DataTypes.DoubleType)
        .add("d2", DataTypes.DoubleType)
        .add(STATUS, DataTypes.StringType)
        .add("functionele_redundantie", DataTypes.DoubleType)
        .add("ontmoetingsplekken", DataTypes.LongType);
  }

  /** The functions that a text names. */
  static Set<String> functions(String written) {
    return written == null || written.isEmpty()
        ? Set.of()
        : Set.copyOf(Arrays.asList(written.split(PublishedPlaces.SEPARATOR, -1)));
  }

  /** Counts the places of one area. */
  private static final class Count implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Row call(Row area) {
      Map<String, Long> counts = new LinkedHashMap<>();
      CATEGORIES.forEach(category -> counts.put(category, 0L));
      long uncategorised = 0;
      long meeting = 0;
      List<Set<String>> carriers = new ArrayList<>();
      List<Row> places = area.isNullAt(3) ? List.of() : area.getList(3);
      for (Row place : places) {
        Set<String> functions = functions(place.getString(1));
        if (counts.computeIfPresent(place.getString(0), (unused, before) -> before + 1) == null) {
          uncategorised++;
        }
        carriers.add(functions);
        if (functions.contains(NearMeetingPlaces.MEETING) && place.getBoolean(2)) {
          meeting++;
        }
      }
      HillNumbers diversity =
          HillNumbers.of(counts.values().stream().map(Long::doubleValue).toList()).orElse(null);
      List<Object> row = new ArrayList<>(List.of(area.get(0), area.get(1), area.get(2)));
      row.addAll(counts.values());
      row.add(uncategorised);
      row.add((long) places.size());
      row.add(diversity == null ? null : diversity.d0());
      row.add(diversity == null ? null : diversity.d1());
      row.add(diversity == null ? null : diversity.d2());
      row.add(places.isEmpty() ? UNREGISTERED : KNOWN);
      row.add(FunctionalRedundancy.of(carriers).stream().boxed().findFirst().orElse(null));
      row.add(meeting);
      return RowFactory.create(row.toArray());
    }
  }
}
