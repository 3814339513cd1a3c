package nl.wijkbeeld.analytics;

import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.BRON;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.INDICATOR;
import static nl.wijkbeeld.vocabulary.Kolom.NAAM;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.PERIODE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.analytics.infrastructure.AreasAround;
import nl.wijkbeeld.analytics.infrastructure.FunctionsCarried;
import nl.wijkbeeld.analytics.infrastructure.Inhabitants;
import nl.wijkbeeld.analytics.infrastructure.PublishedPlaces;
import nl.wijkbeeld.analytics.infrastructure.SocialInfrastructure;
import nl.wijkbeeld.analytics.money.MoneyFlows;
import nl.wijkbeeld.analytics.network.NetworkTables;
import nl.wijkbeeld.analytics.network.PublishedConnections;
import nl.wijkbeeld.analytics.publish.SnapshotWriter;
import nl.wijkbeeld.analytics.step.NewestDelivery;
import nl.wijkbeeld.ingest.read.Bijtabel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of places, organisations, money and postcodes; of what was not delivered there is no
 * table. They are small, and made in full each time.
 *
 * @param tables by name, in the order in which they are written
 */
record PlaceTables(Map<String, Sorted> tables) {

  /** The table that says in which area a postcode lies. */
  static final String POSTCODES = "postcodes";

  private static final String POSTCODE = "postcode";
  private static final String MONEY = "geldstromen";

  /** The kinds of deliveries that these tables are made of. */
  private static final Set<String> REGISTERS = Set.of("voorzieningen", "organisaties", MONEY);

  private static final String MONEY_VARIABLE = "geldstromen_euro";

  /** A table, and by what its rows are sorted. */
  record Sorted(Dataset<Row> rows, String... by) {}

  static PlaceTables of(LakeTables lake, Outcome outcome) {
    Map<String, Sorted> tables = new LinkedHashMap<>();
    if (lake.deliveries().stream().anyMatch(one -> REGISTERS.contains(one.bron()))) {
      registers(tables, lake, outcome);
    }
    lake.beside(Bijtabel.POSTCODES)
        .ifPresent(
            delivered ->
                tables.put(
                    POSTCODES,
                    new Sorted(
                        delivered.select(POSTCODE, INDELING, GEBIEDCODE, "aandeel").distinct(),
                        POSTCODE,
                        INDELING)));
    return new PlaceTables(tables);
  }

  private static void registers(Map<String, Sorted> tables, LakeTables lake, Outcome outcome) {
    Dataset<Row> areas = outcome.areas();
    Dataset<Row> around = AreasAround.of(areas, lake.ancestry(areas)).localCheckpoint();
    Dataset<Row> inhabitants = Inhabitants.of(outcome.values()).localCheckpoint();
    Optional<Dataset<Row>> places =
        lake.beside(Bijtabel.VOORZIENINGEN).map(PublishedPlaces::of).map(Dataset::localCheckpoint);
    places.ifPresent(
        published -> {
          tables.put(PublishedPlaces.TABLE, new Sorted(published, INDELING, NAAM, "voorziening"));
          tables.put(
              SocialInfrastructure.TABLE,
              new Sorted(
                  new SocialInfrastructure(areas, around, inhabitants).apply(published),
                  INDELING,
                  NIVEAU,
                  GEBIEDCODE));
        });
    Optional<Dataset<Row>> connections =
        lake.beside(Bijtabel.ORGANISATIES)
            .map(delivered -> PublishedConnections.of(delivered, areas))
            .map(Dataset::localCheckpoint);
    connections.ifPresent(published -> connections(tables, published, areas, around));
    Stream.of(
            places.map(FunctionsCarried::ofPlaces),
            connections.map(FunctionsCarried::ofOrganisations))
        .flatMap(Optional::stream)
        .reduce(Dataset::unionByName)
        .ifPresent(
            carriers ->
                tables.put(
                    FunctionsCarried.TABLE,
                    new Sorted(
                        new FunctionsCarried(areas, around).apply(carriers),
                        INDELING,
                        NIVEAU,
                        GEBIEDCODE,
                        "functie")));
    money(lake, areas, inhabitants)
        .ifPresent(
            flows ->
                tables.put(
                    MoneyFlows.TABLE,
                    new Sorted(flows, INDELING, NIVEAU, GEBIEDCODE, PERIODE, "wet")));
  }

  private static void connections(
      Map<String, Sorted> tables, Dataset<Row> published, Dataset<Row> areas, Dataset<Row> around) {
    tables.put(
        PublishedConnections.TABLE,
        new Sorted(published, INDELING, "organisatie", GEBIEDCODE, "functie"));
    tables.put(
        PublishedConnections.ORGANISATIONS,
        new Sorted(PublishedConnections.organisations(published), INDELING, "organisatie"));
    NetworkTables network = new NetworkTables(areas, around, published);
    tables.put(NetworkTables.MEASURES, new Sorted(network.measures(), INDELING, NIVEAU, "maat"));
    tables.put(
        NetworkTables.CURVE, new Sorted(network.curve(), INDELING, NIVEAU, "volgorde", "stap"));
    tables.put(
        NetworkTables.NODES, new Sorted(network.nodes(), INDELING, NIVEAU, "soort", "knoop"));
    tables.put(
        NetworkTables.LOSSES,
        new Sorted(network.losses(), INDELING, NIVEAU, "organisatie", GEBIEDCODE, "functie"));
  }

  private static Optional<Dataset<Row>> money(
      LakeTables lake, Dataset<Row> areas, Dataset<Row> inhabitants) {
    if (lake.deliveries().stream().noneMatch(one -> one.bron().equals(MONEY))) {
      return Optional.empty();
    }
    Dataset<Row> amounts =
        lake.observations()
            .filter(col(BRON).equalTo(MONEY).and(col("variabele").equalTo(MONEY_VARIABLE)))
            .withColumn(INDICATOR, lit(MONEY_VARIABLE))
            .transform(NewestDelivery::apply);
    return Optional.of(
        new MoneyFlows(
                areas,
                inhabitants.join(
                    broadcast(areas.filter(col(REST).equalTo(false)).select(INDELING, GEBIEDCODE)),
                    new String[] {INDELING, GEBIEDCODE}))
            .apply(amounts));
  }

  void write(SnapshotWriter writer) throws IOException {
    for (Map.Entry<String, Sorted> table : tables.entrySet()) {
      writer.table(table.getKey(), table.getValue().rows(), table.getValue().by());
    }
  }
}
