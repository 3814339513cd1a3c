package nl.wijkbeeld.dashboard.snapshot;

import static nl.wijkbeeld.dashboard.snapshot.PublishedTables.columns;

import java.util.Map;

/** The tables of places, organisations, money and postcodes, with the columns asked of them. */
final class PlaceTables {
  static final Map<String, Map<String, String>> ALL =
      Map.of(
          "infrastructuur",
          columns(
              "gebiedcode VARCHAR",
              "indeling VARCHAR",
              "niveau VARCHAR",
              "publiek BIGINT",
              "commercieel BIGINT",
              "recreatief BIGINT",
              "religieus BIGINT",
              "transit BIGINT",
              "digitaal BIGINT",
              "mensen_en_netwerken BIGINT",
              "zonder_categorie BIGINT",
              "aantal BIGINT",
              "d0 DOUBLE",
              "d1 DOUBLE",
              "d2 DOUBLE",
              "nabij_500 DOUBLE",
              "nabij_1000 DOUBLE",
              "status VARCHAR",
              "functionele_redundantie DOUBLE",
              "ontmoetingsplekken BIGINT",
              "inwoners DOUBLE"),
          "functies",
          columns(
              "gebiedcode VARCHAR",
              "indeling VARCHAR",
              "niveau VARCHAR",
              "functie VARCHAR",
              "dragers INTEGER",
              "staat VARCHAR",
              "redundantie DOUBLE"),
          "verbindingen",
          columns(
              "organisatie VARCHAR",
              "gebiedcode VARCHAR",
              "indeling VARCHAR",
              "functie VARCHAR",
              "sterkte DOUBLE",
              "niveau VARCHAR",
              "periode VARCHAR"),
          "organisaties",
          columns(
              "organisatie VARCHAR",
              "indeling VARCHAR",
              "functies VARCHAR",
              "gebieden BIGINT",
              "periode VARCHAR"),
          "netwerk",
          columns("indeling VARCHAR", "niveau VARCHAR", "maat VARCHAR", "waarde DOUBLE"),
          "netwerk_kromme",
          columns(
              "indeling VARCHAR",
              "niveau VARCHAR",
              "volgorde VARCHAR",
              "stap INTEGER",
              "weggevallen VARCHAR",
              "aandeel DOUBLE"),
          "netwerk_knopen",
          columns(
              "indeling VARCHAR",
              "niveau VARCHAR",
              "soort VARCHAR",
              "knoop VARCHAR",
              "graad INTEGER",
              "deelnet INTEGER",
              "staat VARCHAR"),
          "netwerk_uitval",
          columns(
              "indeling VARCHAR",
              "niveau VARCHAR",
              "organisatie VARCHAR",
              "gebiedcode VARCHAR",
              "gevolg VARCHAR",
              "functie VARCHAR"),
          "geldstromen",
          columns(
              "gebiedcode VARCHAR",
              "indeling VARCHAR",
              "niveau VARCHAR",
              "periode VARCHAR",
              "wet VARCHAR",
              "bedrag DOUBLE",
              "per_inwoner DOUBLE",
              "status VARCHAR",
              "herkomst VARCHAR",
              "delen INTEGER",
              "alle_delen INTEGER",
              "inwoners DOUBLE",
              "inwoners_indicator VARCHAR",
              "inwoners_periode VARCHAR"),
          "postcodes",
          columns("postcode VARCHAR", "indeling VARCHAR", "gebiedcode VARCHAR", "aandeel DOUBLE"));

  private PlaceTables() {}
}
