package nl.wijkbeeld.analytics.network;

import static nl.wijkbeeld.analytics.network.PublishedConnections.FUNCTION;
import static nl.wijkbeeld.analytics.network.PublishedConnections.ORGANISATION;
import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.WAARDE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkbeeld.analytics.step.Cols;
import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The network of organisations and areas at each level of a division, from buurt to stadsdeel: what
 * it is like as a whole, how it crumbles as organisations stop, and what falls away with each.
 *
 * <p>An organisation works in an area when it works in a part of it. Who works in a larger area is
 * not counted in each of its parts: a register that says "Noord" does not say in which wijken.
 */
public final class NetworkTables {

  /** Measures of the whole network. */
  public static final String MEASURES = "netwerk";

  /** The curves of its robustness. */
  public static final String CURVE = "netwerk_kromme";

  /** Its organisations and areas. */
  public static final String NODES = "netwerk_knopen";

  /** What falls away when an organisation stops. */
  public static final String LOSSES = "netwerk_uitval";

  private static final StructType MEASURE =
      start().add("maat", DataTypes.StringType).add(WAARDE, DataTypes.DoubleType);
  private static final StructType STEP =
      start()
          .add("volgorde", DataTypes.StringType)
          .add("stap", DataTypes.IntegerType)
          .add("weggevallen", DataTypes.StringType)
          .add("aandeel", DataTypes.DoubleType);
  private static final StructType NODE =
      start()
          .add("soort", DataTypes.StringType)
          .add("knoop", DataTypes.StringType)
          .add("graad", DataTypes.IntegerType)
          .add("deelnet", DataTypes.IntegerType)
          .add("staat", DataTypes.StringType);
  private static final StructType LOSS =
      start()
          .add(ORGANISATION, DataTypes.StringType)
          .add(GEBIEDCODE, DataTypes.StringType)
          .add("gevolg", DataTypes.StringType)
          .add(FUNCTION, DataTypes.StringType);

  private static final String LINKS = "verbonden";
  private static final String REGISTERED = "gebieden";

  private final Dataset<Row> networks;

  /**
   * @param areas the areas of all divisions, with {@code rest} for residual areas
   * @param around of each area the areas that it lies in
   * @param connections the published connections
   */
  public NetworkTables(Dataset<Row> areas, Dataset<Row> around, Dataset<Row> connections) {
    Object[] levels = {
      Niveau.BUURT.code(), Niveau.WIJK.code(), Niveau.GEBIED.code(), Niveau.STADSDEEL.code()
    };
    String[] level = {INDELING, NIVEAU};
    Dataset<Row> all =
        areas
            .filter(col(Cols.REST).equalTo(false))
            .groupBy(col(INDELING), col(NIVEAU))
            .agg(collect_set(col(GEBIEDCODE)).as(REGISTERED));
    this.networks =
        connections
            .select(col(INDELING), col(GEBIEDCODE).as(KIND), col(ORGANISATION), col(FUNCTION))
            .join(around, new String[] {INDELING, KIND})
            .filter(col(NIVEAU).isin(levels))
            .groupBy(col(INDELING), col(NIVEAU))
            .agg(collect_list(struct(col(ORGANISATION), col(GEBIEDCODE), col(FUNCTION))).as(LINKS))
            .join(all, level)
            .select(col(INDELING), col(NIVEAU), col(LINKS), col(REGISTERED))
            .localCheckpoint();
  }

  public Dataset<Row> measures() {
    return networks.flatMap(new Measures(), Encoders.row(MEASURE));
  }

  public Dataset<Row> curve() {
    return networks.flatMap(new Curve(), Encoders.row(STEP));
  }

  public Dataset<Row> nodes() {
    return networks.flatMap(new Nodes(), Encoders.row(NODE));
  }

  public Dataset<Row> losses() {
    return networks.flatMap(new Losses(), Encoders.row(LOSS));
  }

  private static StructType start() {
    return new StructType().add(INDELING, DataTypes.StringType).add(NIVEAU, DataTypes.StringType);
  }

  private static Network network(Row level) {
    Set<Network.Link> links = new HashSet<>();
    List<Row> rows = level.getList(2);
    rows.forEach(row -> links.add(new Network.Link(row.getString(0), row.getString(1))));
    return Network.of(links);
  }

  private static Row row(Row level, Object... values) {
    List<Object> all = new ArrayList<>(List.of(level.get(0), level.get(1)));
    for (Object value : values) {
      all.add(value);
    }
    return RowFactory.create(all.toArray());
  }

  /** What a network is like as a whole. */
  private static final class Measures implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Row level) {
      Network network = network(level);
      Nestedness nestedness = Nestedness.of(network);
      Map<String, Double> measures = new TreeMap<>();
      measures.put("organisaties", (double) network.organisations().size());
      measures.put("gebieden", (double) network.areas().size());
      measures.put("gebieden_alle", (double) level.getList(3).size());
      measures.put("verbindingen", (double) network.links());
      measures.put("connectance", network.connectance());
      measures.put("nodf", nestedness.whole());
      measures.put("nodf_organisaties", nestedness.organisations());
      measures.put("nodf_gebieden", nestedness.areas());
      measures.put("gedeelde_paren", network.sharedPairs());
      measures.put("deelnetten", (double) network.countParts(-1));
      measures.put("robuustheid", Robustness.mostConnectedFirst(network).surface());
      measures.put("robuustheid_toeval", Robustness.atRandom(network).surface());
      return measures.entrySet().stream()
          .filter(measure -> Double.isFinite(measure.getValue()))
          .map(measure -> row(level, measure.getKey(), measure.getValue()))
          .iterator();
    }
  }

  /** How a network crumbles. */
  private static final class Curve implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Row level) {
      Network network = network(level);
      List<Integer> order = Robustness.order(network);
      List<Double> worst = Robustness.mostConnectedFirst(network).served();
      List<Double> chance = Robustness.atRandom(network).served();
      List<Row> rows = new ArrayList<>();
      for (int step = 0; step < worst.size(); step++) {
        String stopped = step == 0 ? null : network.organisations().get(order.get(step - 1));
        rows.add(row(level, "meeste_eerst", step, stopped, worst.get(step)));
        rows.add(row(level, "toeval", step, null, chance.get(step)));
      }
      return rows.iterator();
    }
  }

  /** The organisations and areas of a network, and the areas that are not in it. */
  private static final class Nodes implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Row level) {
      Network network = network(level);
      int[] parts = network.parts(-1);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < network.organisations().size(); i++) {
        BitSet reach = network.reach().get(i);
        rows.add(
            row(
                level,
                ORGANISATION,
                network.organisations().get(i),
                reach.cardinality(),
                parts[reach.nextSetBit(0)],
                network.isBridge(i) ? "brug" : "gewoon"));
      }
      for (int i = 0; i < network.areas().size(); i++) {
        int area = i;
        boolean alone =
            network.served().get(i).stream()
                .allMatch(each -> network.reach().get(each).cardinality() == 1);
        rows.add(
            row(
                level,
                "gebied",
                network.areas().get(area),
                network.served().get(area).cardinality(),
                parts[area],
                alone ? "los" : "verbonden"));
      }
      Set<String> known = Set.copyOf(network.areas());
      List<String> all = level.getList(3);
      all.stream()
          .filter(code -> !known.contains(code))
          .sorted()
          .forEach(code -> rows.add(row(level, "gebied", code, 0, null, "niet_geregistreerd")));
      return rows.iterator();
    }
  }

  /** What falls away with each organisation: the last one of an area, or of a function there. */
  private static final class Losses implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private record Place(String area, String function) {}

    @Override
    public Iterator<Row> call(Row level) {
      Network network = network(level);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < network.organisations().size(); i++) {
        String organisation = network.organisations().get(i);
        network
            .servedOnlyBy(i)
            .forEach(area -> rows.add(row(level, organisation, area, "geen_organisatie", null)));
      }
      Map<Place, Set<String>> carriers = new HashMap<>();
      List<Row> links = level.getList(2);
      for (Row link : links) {
        if (!link.getString(2).isEmpty()) {
          carriers
              .computeIfAbsent(
                  new Place(link.getString(1), link.getString(2)), unused -> new TreeSet<>())
              .add(link.getString(0));
        }
      }
      carriers.forEach(
          (place, organisations) -> {
            if (organisations.size() == 1) {
              rows.add(
                  row(
                      level,
                      organisations.iterator().next(),
                      place.area(),
                      "geen_functie",
                      place.function()));
            }
          });
      return rows.iterator();
    }
  }
}
