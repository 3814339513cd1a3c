package nl.wijkbeeld.dashboard.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkbeeld.vocabulary.LakeLayout;

/**
 * Adds to the made-up country what a reading of its wijken would have published: scores, spread,
 * patterns, shocks, places, organisations, money and signals, as many rows as there would be.
 */
final class MadeUpReading {
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  /** The areas but the country itself, with a number between 0 and 1 that is always the same. */
  private static final String AREAS =
      "(SELECT *, (hash(gebiedcode) % 1000) / 1000.0 AS worp, row_number() OVER (ORDER BY gebiedcode) AS nummer FROM gebieden WHERE niveau <> 'land')";

  static {
    table(
        "scores",
        "niveau, periode, gebiedcode, pijler",
        """
        SELECT gebiedcode, 'land' AS indeling, niveau, jaar::VARCHAR AS periode, pijler, thema,
          20 + 60 * worp + (hash(gebiedcode || pijler || thema || jaar) % 100) / 5.0 AS score, 'bekend' AS status,
          NULL::DOUBLE AS rang, floor(worp * 11000) + 1 AS rang_van, floor(worp * 11000) + 900 AS rang_tot, 12000::BIGINT AS aantal, 28::BIGINT AS bekend,
          33::BIGINT AS totaal, 0.85 AS dekking, CASE WHEN pijler = 'draaglast' AND thema = 'totaal' THEN (worp * 20)::BIGINT END AS stapeling,
          28::BIGINT AS stapeling_bekend, 5.6 AS stapeling_verwacht, 'nu' AS referentie, 'buurt' AS basis, NULL::VARCHAR AS reden
        FROM $AREAS CROSS JOIN (VALUES ('draagkracht'), ('draaglast')) p(pijler)
          CROSS JOIN (VALUES ('totaal'), ('Thema 1'), ('Thema 2'), ('Thema 3'), ('Thema 4')) t(thema) CROSS JOIN range(2016, 2021) j(jaar)
        """);
    table(
        "trajecten",
        "niveau, gebiedcode, pijler",
        """
        SELECT gebiedcode, 'land' AS indeling, niveau, pijler, '2016' AS van, '2020' AS tot, 50.0 AS score_van, 50 + 10 * (worp - 0.5) AS score_tot,
          10 * (worp - 0.5) AS verschil, 10 * (worp - 0.5) - 4 AS ondergrens, 10 * (worp - 0.5) + 4 AS bovengrens,
          CASE WHEN worp > 0.9 THEN 'stijgend' WHEN worp < 0.1 THEN 'dalend' ELSE 'gelijk' END AS richting, worp > 0.9 OR worp < 0.1 AS groter_dan_toeval
        FROM $AREAS CROSS JOIN (VALUES ('draagkracht'), ('draaglast')) p(pijler)
        """);
    table(
        "score_opbouw",
        "niveau, gebiedcode, periode, pijler, indicator",
        """
        SELECT w.gebiedcode, 'land' AS indeling, w.niveau, w.periode, i.pijler, i.thema, w.indicator, w.waarde, w.waarde AS genormaliseerd,
          1 / 33.0 AS gewicht, w.waarde IS NOT NULL AS meegeteld, w.periode AS waardeperiode, 'hoog_telt' AS richting
        FROM waarden w JOIN indicatoren i USING (indicator)
        WHERE w.niveau <> 'land' AND i.pijler <> 'context' AND w.periode IN ('2019', '2020')
        """);
    table(
        "ongelijkheid",
        "indicator, niveau, periode",
        """
        SELECT indicator, 'land' AS indeling, jaar::VARCHAR AS periode, niveau, 12000::BIGINT AS aantal, 0.2 + 0.01 * (jaar % 7) AS gini,
          0.08 AS theil, 0.06 AS theil_tussen, 0.02 AS theil_binnen, 0.14 AS hoover, NULL::DOUBLE AS dissimilariteit, 'bekend' AS status, NULL::VARCHAR AS reden
        FROM indicatoren CROSS JOIN (VALUES ('buurt'), ('wijk')) n(niveau) CROSS JOIN range(2011, 2021) j(jaar)
        """);
    table(
        "ruimtelijk",
        "indicator, niveau, maat, periode, gebiedcode",
        """
        SELECT indicator, 'land' AS indeling, '2020' AS periode, niveau, gebiedcode, maat, worp - 0.5 AS waarde, 4 * (worp - 0.5) AS z, worp AS p, worp AS q,
          CASE WHEN worp < 0.05 THEN CASE maat WHEN 'lisa' THEN 'HH' ELSE 'hoog' END END AS kwadrant, 'bekend' AS status, NULL::VARCHAR AS reden,
          19199 AS permutaties, 20201121::BIGINT AS zaad
        FROM $AREAS CROSS JOIN indicatoren CROSS JOIN (VALUES ('lisa'), ('gistar')) m(maat)
        WHERE niveau <> 'gemeente'
        UNION ALL
        SELECT indicator, 'land', jaar::VARCHAR, niveau, NULL, 'moran', 0.4, 30.0, 0.001, NULL, NULL, 'bekend', NULL, 999, 20201121
        FROM indicatoren CROSS JOIN (VALUES ('buurt'), ('wijk')) n(niveau) CROSS JOIN range(2011, 2021) j(jaar)
        """);
    table(
        "schokken",
        "schok, indicator, niveau, gebiedcode",
        """
        SELECT gebiedcode, 'land' AS indeling, niveau, indicator, 'corona_2020' AS schok, 'Corona 2020' AS schok_label, 'totaal' AS uitsplitsing,
          '2017K1' AS basis_van, '2019K4' AS basis_tot, '2020K2' AS schok_begin, 0.1 + 0.5 * worp AS diepte, '2020K2' AS diepste_periode, 3 * worp AS verlies,
          CASE WHEN worp < 0.8 THEN (worp * 8)::INTEGER END AS hersteltijd, 'kwartaal' AS eenheid_tijd, worp < 0.8 AS hersteld, 'bekend' AS status,
          NULL::VARCHAR AS reden, '2021K1' AS herstel_periode, worp - 0.5 AS diepte_tov_gemeente, worp - 0.5 AS verlies_tov_gemeente, 1 AS hersteltijd_tov_gemeente
        FROM $AREAS CROSS JOIN (VALUES ('i00'), ('i01'), ('i03'), ('i04'), ('i06')) n(indicator)
        """);
    table(
        "schok_reeks",
        "schok, indicator, gebiedcode, periode",
        """
        SELECT gebiedcode, 'land' AS indeling, indicator, 'corona_2020' AS schok, jaar || 'K' || kwartaal AS periode,
          CASE WHEN jaar = 2020 AND kwartaal > 1 THEN 60.0 ELSE 100.0 END AS waarde, 100.0 AS basis,
          CASE WHEN jaar = 2020 AND kwartaal > 1 THEN 0.6 ELSE 1.0 END AS r, CASE WHEN jaar = 2020 AND kwartaal > 1 THEN 0.7 ELSE 1.0 END AS r_gemeente
        FROM $AREAS CROSS JOIN (VALUES ('i00'), ('i01'), ('i03'), ('i04'), ('i06')) n(indicator) CROSS JOIN range(2017, 2022) j(jaar) CROSS JOIN range(1, 5) k(kwartaal)
        """);
    table(
        "infrastructuur",
        "gebiedcode",
        """
        SELECT gebiedcode, 'land' AS indeling, niveau, (worp * 9)::BIGINT AS publiek, 2::BIGINT AS commercieel, 1::BIGINT AS recreatief, 1::BIGINT AS religieus,
          0::BIGINT AS transit, 0::BIGINT AS digitaal, 3::BIGINT AS mensen_en_netwerken, 0::BIGINT AS zonder_categorie, 7 + (worp * 9)::BIGINT AS aantal,
          5.0 AS d0, 3.4 AS d1, 2.9 AS d2, worp AS nabij_500, sqrt(worp) AS nabij_1000, 'bekend' AS status, 0.6 AS functionele_redundantie,
          4::BIGINT AS ontmoetingsplekken, 1400.0 AS inwoners
        FROM $AREAS
        """);
    table(
        "functies",
        "gebiedcode, functie",
        """
        SELECT gebiedcode, 'land' AS indeling, niveau, functie, (worp * 4)::INTEGER AS dragers,
          CASE (worp * 4)::INTEGER WHEN 0 THEN 'gat' WHEN 1 THEN 'enkelvoudig' ELSE 'meervoudig' END AS staat, worp * 4 AS redundantie
        FROM $AREAS CROSS JOIN (VALUES ('communiceren'), ('signaleren'), ('verbinden'), ('mobiliseren'), ('dienstverlenen')) f(functie)
        """);
    table(
        "voorzieningen",
        "naam",
        """
        SELECT 'v' || i AS voorziening, 'Verzonnen plek ' || i AS naam, 'buurthuis' AS soort, 'publiek' AS categorie, 'verbinden' AS functies, gebiedcode,
          'land' AS indeling, NULL::DOUBLE AS lon, NULL::DOUBLE AS lat
        FROM $AREAS CROSS JOIN range(4) r(i) WHERE niveau = 'buurt'
        """);
    table(
        "verbindingen",
        "organisatie, gebiedcode",
        """
        SELECT printf('Organisatie %d', (hash(gebiedcode || i) % 1500)::BIGINT) AS organisatie, gebiedcode, 'land' AS indeling, 'verbinden' AS functie,
          NULL::DOUBLE AS sterkte, niveau, '2020' AS periode
        FROM $AREAS CROSS JOIN range(3) r(i) WHERE niveau = 'wijk'
        """);
    table(
        "netwerk",
        "niveau, maat",
        """
        SELECT 'land' AS indeling, 'wijk' AS niveau, maat, waarde
        FROM (VALUES ('gebieden', 3000.0), ('gebieden_alle', 3000.0), ('organisaties', 1500.0), ('verbindingen', 9000.0), ('dichtheid', 0.002), ('nodf', 12.0),
          ('robuustheid_meeste_eerst', 0.6), ('robuustheid_toeval', 0.8), ('gedeelde_paren', 0.02)) m(maat, waarde)
        """);
    table(
        "netwerk_kromme",
        "volgorde, stap",
        """
        SELECT 'land' AS indeling, 'wijk' AS niveau, volgorde, i::INTEGER AS stap, CASE WHEN i > 0 THEN printf('Organisatie %d', i) END AS weggevallen, 1 - i / 1500.0 AS aandeel
        FROM range(1501) r(i) CROSS JOIN (VALUES ('meeste_eerst'), ('toeval')) v(volgorde)
        """);
    table(
        "netwerk_knopen",
        "soort, knoop",
        """
        SELECT 'land' AS indeling, 'wijk' AS niveau, 'organisatie' AS soort, printf('Organisatie %d', i) AS knoop, 6 AS graad, 1 AS deelnet, 'gewoon' AS staat FROM range(1500) r(i)
        UNION ALL SELECT 'land', 'wijk', 'gebied', gebiedcode, 3, 1, 'verbonden' FROM $AREAS WHERE niveau = 'wijk'
        """);
    table(
        "netwerk_uitval",
        "organisatie, gebiedcode",
        """
        SELECT 'land' AS indeling, 'wijk' AS niveau, printf('Organisatie %d', nummer % 1500) AS organisatie, gebiedcode, 'geen_functie' AS gevolg, 'verbinden' AS functie
        FROM $AREAS WHERE niveau = 'wijk'
        """);
    table(
        "geldstromen",
        "gebiedcode, periode, wet",
        """
        SELECT gebiedcode, 'land' AS indeling, niveau, jaar::VARCHAR AS periode, wet, 1e6 * (1 + worp) AS bedrag, 900 * (1 + worp) AS per_inwoner, 'bekend' AS status,
          'bron' AS herkomst, 1 AS delen, 1 AS alle_delen, 1400.0 AS inwoners, 'i00' AS inwoners_indicator, '2020' AS inwoners_periode
        FROM $AREAS CROSS JOIN range(2018, 2021) j(jaar) CROSS JOIN (VALUES ('totaal'), ('Wmo'), ('Jeugdwet'), ('Participatiewet')) w(wet)
        WHERE niveau <> 'buurt'
        """);
    table(
        "signalen",
        "indicator, periode, gebiedcode",
        """
        SELECT gebiedcode, 'land' AS indeling, 'i00' AS indicator, '2020W' || lpad((10 + nummer % 40)::VARCHAR, 2, '0') AS periode, niveau, 30.0 AS waarde, 15.0 AS verwacht,
          8.0 AS ondergrens, 22.0 AS bovengrens, 'meer' AS richting, 'farrington' AS methode, 100 AS punten
        FROM $AREAS
        """);
    table(
        "beoordelingen",
        "indicator",
        "SELECT 'i00' AS indicator, 'land' AS indeling, 'buurt' AS niveau, 'gewoon' AS oordeel, 600000::BIGINT AS aantal");
  }

  private MadeUpReading() {}

  private static void table(String name, String order, String sql) {
    TABLES.put(name, "%s ORDER BY %s".formatted(sql.replace("$AREAS", AREAS), order));
  }

  /** Adds the tables that a made-up country lacks. */
  static void publish(Path lake) throws IOException, SQLException {
    LakeLayout layout = new LakeLayout(lake);
    Path folder = layout.snapshot(Files.readString(layout.current()).strip());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String there : new String[] {"gebieden", "indicatoren", "waarden"}) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*.parquet')"
                .formatted(there, folder.toString().replace("'", "''"), there));
      }
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        Path made = folder.resolve(table.getKey());
        if (!Files.exists(made)) {
          Files.createDirectories(made);
          statement.execute(
              "COPY (%s) TO '%s' (FORMAT parquet, ROW_GROUP_SIZE 40960)"
                  .formatted(
                      table.getValue(),
                      made.resolve("part-0.parquet").toString().replace("'", "''")));
        }
      }
    }
  }
}
