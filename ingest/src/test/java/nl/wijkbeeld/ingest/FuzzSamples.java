package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.FuzzSample.binary;
import static nl.wijkbeeld.ingest.FuzzSample.json;
import static nl.wijkbeeld.ingest.FuzzSample.lines;
import static nl.wijkbeeld.ingest.TestDelivery.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A small valid delivery of every kind and in every file format that is read. */
final class FuzzSamples {
  private static final String DIVISION = "indeling: 2015";
  private static final String YEAR = "periode: 2020";

  private static final String BBGA =
      """
      jaar;gebiedcode15;variabele;waarde
      2018;A;BEVTOTAAL;86851
      2018;N;BEVTOTAAL;96275
      2018;STAD;BEVTOTAAL;854316
      2018;A;BEV65PLUS_P;13.25
      2018;N;BEV65PLUS_P;
      2019;A00;Caf\u00e9s;1234.5
      2019;A00a;BEVTOTAAL;4375
      2019;N60a;BEVTOTAAL;-12
      """;

  private static final String AREA_LIST =
      "code;naam\nBU03630000;Kop Zeedijk\nWK036300;Burgwallen\nGM0363;Amsterdam\nBU03440101;Elders\n";

  private FuzzSamples() {}

  /** Kinds with figures, or with rows beside them. */
  static List<FuzzSample> figures() {
    FuzzSample bbga = lines("bbga", "bbga", BBGA, DIVISION);
    FuzzSample kwb =
        lines(
            "kwb-bestand",
            "kwb-bestand",
            """
            gwb_code_10;regio;gm_naam;recs;a_inw;a_man;p_gesch;g_woz
            GM0363;Amsterdam;Amsterdam;Gemeente;872757;433260;9,5;396
            WK036300;Burgwallen;Amsterdam;Wijk;4375;2510;.;412
            BU03630000;Kop Zeedijk;Amsterdam;Buurt;1100;605;8,25;401
            BU03630001;Oude Kerk;Amsterdam;Buurt;660;-99997;;377
            """,
            DIVISION,
            YEAR);
    List<FuzzSample> samples = new ArrayList<>();
    samples.addAll(List.of(bbga, kwb));
    samples.add(bbga.encoded("bbga-utf16", StandardCharsets.UTF_16LE));
    samples.add(bbga.encoded("bbga-latin", Charset.forName("windows-1252")));
    samples.add(bbga.packed("bbga-gz", "bbga.csv.gz", AreaFormatsTest::gzip));
    samples.add(
        bbga.packed("bbga-zip", "bbga.zip", csv -> AreaFormatsTest.zip(Map.of("b.csv", csv))));
    samples.add(bbga.sheet("bbga-xlsx", "bbga.xlsx", FuzzSamples::xlsx));
    samples.add(bbga.sheet("bbga-xls", "bbga.xls", FuzzSamples::xls));
    samples.add(kwb.sheet("kwb-xlsx", "kwb.xlsx", FuzzSamples::xlsx));
    samples.add(
        lines(
            "bbga-wit",
            "bbga",
            BBGA.replace(";", "  ").replace("BEV65PLUS_P  \n", "BEV65PLUS_P  -\n"),
            DIVISION));
    samples.add(lines("bbga-komma", "bbga", BBGA.replace(';', ','), DIVISION));
    samples.add(lines("bbga-tab", "bbga", BBGA.replace(';', '\t'), DIVISION));
    samples.add(
        lines(
            "bbga-gevouwen",
            "bbga",
            BBGA.replaceAll("(?m)^(.*?);(.*?);(.*)$", "\"$1;\"\"$2\"\";$3\""),
            DIVISION));
    samples.add(
        json(
            "bbga-api",
            "bbga",
            """
            {"_links": {}, "_embedded": {"kerncijfers": [
              {"id": 1, "jaar": 2018, "gebiedcode15": "A", "indicatorDefinitieId": "BEVTOTAAL", "waarde": 86851.0},
              {"id": 2, "jaar": 2018, "gebiedcode15": "N", "indicatorDefinitieId": "BEVTOTAAL", "waarde": null},
              {"id": 3, "jaar": 2019, "gebiedcode15": "A00a", "indicatorDefinitieId": "BEVTOTAAL", "waarde": 12.5}
            ]}, "page": {"number": 1}}
            """,
            DIVISION));
    samples.add(
        json(
            "kwb-odata-v3",
            "kwb-odata-v3",
            """
            {"odata.metadata": "x", "value": [
             {"ID": 1, "WijkenEnBuurten": "BU03630000", "Gemeentenaam_1": "Amsterdam  ", "AantalInwoners_5": 1100, "Appartement_48": 1.5, "Appartement_56": null},
             {"ID": 2, "WijkenEnBuurten": "GM0363    ", "Gemeentenaam_1": "Amsterdam  ", "AantalInwoners_5": 872757, "Appartement_48": 2.5, "Appartement_56": 7},
             {"ID": 3, "WijkenEnBuurten": "WK036300  ", "Gemeentenaam_1": "Amsterdam  ", "AantalInwoners_5": 4375, "Appartement_48": 3.5, "Appartement_56": "       ."}
            ]}
            """,
            DIVISION,
            YEAR));
    samples.add(
        lines(
            "kwb-odata-v4",
            "kwb-odata-v4",
            """
            "Id";"Measure";"ValueAttribute";"Value";"WijkenEnBuurten"
            "0";"T001036";"None";"872757";"GM0363"
            "1";"T001036";"None";"1100";"BU03630000"
            "2";"M000352";"Confidential";"";"BU03630000"
            "3";"3000";"None";"605.5";"BU03630001"
            """,
            DIVISION,
            YEAR));
    samples.add(
        json(
            "kwb-odata-v4-json",
            "kwb-odata-v4",
            """
            {"value": [
            {"Id": 0, "Measure": "T001036", "ValueAttribute": "None", "Value": 872757.0, "WijkenEnBuurten": "GM0363"},
            {"Id": 1, "Measure": "T001036", "ValueAttribute": "None", "Value": 1100.0, "WijkenEnBuurten": "BU03630000"},
            {"Id": 2, "Measure": "3000", "ValueAttribute": "Impossible", "Value": null, "WijkenEnBuurten": "BU03630000"}
            ]}
            """,
            DIVISION,
            YEAR));
    samples.add(
        lines(
            "kwb-statline",
            "kwb-statline",
            "\uFEFF\"Perioden\";\"Wijken en buurten\";\"Regiocode (gemeente, wijk, buurt) (code)\";\"Aantal inwoners (aantal)\";\"Mannen (aantal)\"\r\n"
                + "\"2021\";\"Kop Zeedijk\";\"BU03630000\";\"    1100\";\"     605\"\r\n"
                + "\"2021\";\"Burgwallen\";\"WK036300  \";\"       .\";\"    2510\"\r\n"
                + "\"2020*\";\"Elders\";\"BU16800000\";\"       1\";\"\"\r\n"
                + "\"2020*\";\"Oude Kerk\";\"BU03630001\";\"     660\";\"   333,5\"\r\n",
            DIVISION));
    samples.add(
        lines(
            "statline-opmaak",
            "kwb-statline",
            """
            "Kerncijfers wijken en buurten 2020"
            "Onderwerp";"Bevolking/Aantal inwoners";"Bevolking/Mannen"
            "Perioden";"2020";"2020"
            "Wijken en buurten";"aantal";"aantal"
            "Kop Zeedijk";"1100";"605"
            "Noordse buurt";"2200";"."
            "Amsterdam";"872757";"433260"
            "Bron: CBS"
            """,
            DIVISION));
    samples.add(
        lines(
            "statistiekhub",
            "statistiekhub",
            """
            measure,spatial_code,spatial_type,spatial_date,temporal_type,temporal_date,value
            BEVTOTAAL,A,stadsdeel,2015-01-01,peildatum,2018-01-01,86851.0
            BEVTOTAAL,0363,gemeente,2015-01-01,jaar,2018-01-01,854316.0
            BEVTOTAAL,A00a,buurt,2015-01-01,kwartaal,2018-04-01,12.25
            BEV65PLUS,N,stadsdeel,2015-01-01,jaar,2019-01-01,
            """,
            DIVISION));
    samples.add(
        lines(
                "initiatieven",
                "initiatieven",
                """
                peildatum;categorie;gebied;aantal
                2020-05-26;Zorg;Centrum;1
                2020-05-26;Zorg;stadsdeel Noord;1.250
                2020-05-26;Zorg;Amsterdam algemeen;10
                2020-05-26;Zorg;landelijk;6
                2020-05-26;Zorg;totaal;1267
                2020-05-26;Sport;Centrum;2
                """,
                DIVISION)
            .summed());
    samples.add(
        json(
                "openstad",
                "openstad",
                """
                [
                {"id": 1, "title": "Tuin", "startDate": "2020-05-26T10:00:00.000Z", "extraData": {"theme": "Zorg", "area": "Centrum"}, "location": {"type": "Point", "coordinates": [4.905, 52.375]}},
                {"id": 2, "title": "Soep", "startDate": "2020-05-27T10:00:00.000Z", "extraData": {"theme": "Sport", "area": "Noord"}},
                {"id": 3, "title": "Weg", "startDate": "2020-05-27T10:00:00.000Z", "deletedAt": "2020-06-01", "extraData": {"theme": "Sport", "area": "Noord"}}
                ]
                """,
                DIVISION)
            .summed());
    samples.add(
        lines(
                "verzuimmeldingen",
                "verzuimmeldingen",
                "datum;gebied;id\n2020-04-06;A00a;m1\n2020-04-12;A00a;m2\n2020-04-13;N60a;m3\n13-4-2020;A00b;m4\n",
                DIVISION,
                "per: week",
                "volledig: true")
            .summed());
    samples.add(
        lines(
                "voedselbank",
                "voedselbank",
                "peildatum;postcode;uitgiftepunt;klanten\n2020-02-20;1012 AB;Oost;120\n2020-02-20;1013;West;75\n2020-02-20;1012AB;Zuid;33\n",
                DIVISION)
            .summed());
    samples.add(
        lines(
                "hulpvraag",
                "hulpvraag",
                "periode;gebied;platform;aanbod;vraag\n2020K2;Amsterdam;Voor Elkaar;6000;600\n2020K2;Centrum;Voor Elkaar;40;7\n2020K2;Centrum;Ander;2;x\n",
                DIVISION)
            .summed());
    samples.add(
        json(
                "voorzieningen",
                "voorzieningen",
                """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "id": 1, "properties": {"naam": "De Brug", "soort": "Buurthuis"}, "geometry": {"type": "Point", "coordinates": [4.905, 52.375]}},
                {"type": "Feature", "id": 2, "properties": {"naam": "Bieb", "soort": "Bibliotheek"}, "geometry": {"type": "Point", "coordinates": [4.915, 52.385]}},
                {"type": "Feature", "id": 3, "properties": {"naam": "Kapper", "soort": "Iets"}, "geometry": {"type": "Point", "coordinates": [4.915, 52.375]}}
                ]}
                """,
                DIVISION,
                YEAR,
                "volledig: true")
            .summed());
    samples.add(
        lines(
                "voorzieningen-rd",
                "voorzieningen",
                "id;naam;soort;x;y\n1;De Brug;Buurthuis;121900;487500\n2;\"Bieb; oud\";Bibliotheek;121950,5;487510\n",
                DIVISION,
                YEAR)
            .summed());
    samples.add(
        lines(
            "organisaties",
            "organisaties",
            "organisatie;gebied;functie;sterkte\nDe Brug;Centrum;verbinden;2,5\nDe Brug;Noord;signaleren;\nSoep;A00a;;1\n",
            DIVISION,
            YEAR));
    samples.add(
        lines(
                "geldstromen",
                "geldstromen",
                "jaar;gebied;wet;euro\n2020;Centrum;Wmo;\u20ac 1.234,56\n2020;Centrum;Wmo;-34,56\n2020;Noord;Jeugdwet;2000000\n",
                DIVISION)
            .summed());
    samples.add(
        lines(
            "enquete",
            "enquete",
            "jaar;gebied;vraag;antwoord;percentage;gemiddelde;n;n_gewogen\n2020;Centrum;contact;vaak;45,5 %;;200;198,5\n2020;Centrum;cijfer;;;7,25;210;\n2020;Noord;contact;vaak;50;;120;119\n",
            DIVISION));
    samples.add(
        lines(
            "tabel",
            "tabel",
            "Wanneer|Waar|Leeftijd|Aantal werklozen|Pct\n2020|Centrum|jong|1.234|5,5\n2020|Noord|jong|2.345|6,5\n2020|Noord|totaal|n.b.|7\n",
            DIVISION,
            "kolommen: {periode: Wanneer, gebied: Waar}",
            "waarden: {Aantal werklozen: werklozen, Pct: werkloos_p}",
            "uitsplitsing: {leeftijd: Leeftijd}",
            "decimaalteken: komma"));
    samples.add(
        lines(
            "tabel-lang",
            "tabel",
            "periode;gebied;variabele;waarde\n2020;Centrum;WERKLOOS;12,5\n2021;Noord;WERKLOOS;14\n",
            DIVISION));
    samples.add(
        lines(
            "controlecijfers",
            "controlecijfers",
            "gebied;indicator;periode;uitsplitsing;waarde;decimalen;toelichting\nAmsterdam;initiatieven_per_1000;2020-05-26;;0,20;2;gedrukt\nCentrum;x;2020;;5;0;\n",
            DIVISION));
    samples.add(
        lines(
            "metadata",
            "metadata",
            "Thema;Variabele;Label;Definitie;Symbool\nBevolking;BEVTOTAAL;totaal;Aantal inwoners op 1 januari;\nBevolking;BEV65PLUS_P;65-plussers;\"Aandeel; per honderd\";%\n"));
    samples.add(
        json(
            "metadata-json",
            "metadata",
            """
            {"value": [
            {"ID": 0, "ParentID": null, "Type": "TopicGroup", "Key": "", "Title": "Bevolking", "Unit": ""},
            {"ID": 1, "ParentID": 0, "Type": "Topic", "Key": "AantalInwoners_5", "Title": "Aantal inwoners", "Unit": "aantal"}
            ]}
            """));
    samples.add(
        lines(
            "omrekentabel",
            "omrekentabel",
            "van_code;naar_code;aandeel\nA00a;A00b;0,5\nA00a;N60a;0,5\nA00b;A00b;1\n",
            DIVISION,
            "naar_indeling: 2015"));
    return samples;
  }

  /** Areas in every format, and what is known about them. */
  static List<FuzzSample> areas(Path folder) throws Exception {
    List<FuzzSample> samples = new ArrayList<>();
    samples.add(json("geojson", "gebieden", features(), "indeling: 1995"));
    samples.add(
        json("geojson-gz", "gebieden", features(), "indeling: 1996")
            .packed("geojson-gz", "g.geojson.gz", AreaFormatsTest::gzip));
    samples.add(
        json("geojson-zip", "gebieden", features(), "indeling: 1997")
            .packed(
                "geojson-zip",
                "g.zip",
                bytes -> AreaFormatsTest.zip(Map.of("map/g.geojson", bytes))));
    samples.add(
        json(
            "topojson",
            "gebieden",
            """
            {"type": "Topology", "transform": {"scale": [100, 100], "translate": [121000, 487000]},
             "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 10], [10, 0], [0, -10], [-10, 0]]],
             "objects": {"buurten": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "properties": {"statcode": "A00a", "statnaam": "Kop"}},
               {"type": "MultiPolygon", "arcs": [[[-1, -3]]], "properties": {"statcode": "A00b", "statnaam": "Kerk"}}]}}}
            """,
            "indeling: 1998"));
    samples.add(
        lines(
            "wkt",
            "gebieden",
            AreaFormatsTest.csv("SRID=28992;", AreaFormatsTest.RD),
            "indeling: 1999"));
    samples.add(
        binary(
            "gpkg",
            "gebieden",
            "g.gpkg",
            AreaFormatsTest.geoPackage(folder, 28992, AreaFormatsTest.RD),
            "indeling: 2000"));
    samples.addAll(shapefiles(folder));
    samples.add(lines("gebiedenlijst", "gebiedenlijst", AREA_LIST, "indeling: 2003"));
    samples.add(
        lines("gebiedenlijst-xlsx", "gebiedenlijst", AREA_LIST, "indeling: 2004")
            .sheet("gebiedenlijst-xlsx", "lijst.xlsx", FuzzSamples::xlsx));
    samples.add(
        lines(
            "gebiedsnamen",
            "gebiedsnamen",
            "type;code;naam;peildatum\nbuurt;A00a;Kop van de Zeedijk;2015-01-01\nstadsdeel;A;Binnenstad;\n"));
    samples.add(
        lines(
            "postcodes",
            "postcodes",
            "postcode;gebied;aandeel\n1012AB;A00a;1\n1012;A00a;0,75\n1012;A00b;0,25\n1013;N60a;\n",
            DIVISION,
            YEAR));
    return samples;
  }

  /** A zip with a shapefile, and zips of which one part is what gets damaged. */
  private static List<FuzzSample> shapefiles(Path folder) throws IOException {
    Path made = Files.createDirectory(folder.resolve("shape"));
    AreaFormatsTest.shapefile(made);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String extension : List.of("shp", "shx", "dbf")) {
      parts.put("b." + extension, Files.readAllBytes(made.resolve("buurten." + extension)));
    }
    parts.put("b.prj", AreaFormatsTest.RD_PRJ.getBytes(StandardCharsets.UTF_8));
    parts.put("b.cpg", "1252".getBytes(StandardCharsets.UTF_8));
    List<FuzzSample> samples = new ArrayList<>();
    samples.add(
        binary("shape-zip", "gebieden", "s.zip", AreaFormatsTest.zip(parts), "indeling: 2001"));
    for (String part : parts.keySet()) {
      samples.add(
          binary(
                  "shape-" + part,
                  "gebieden",
                  "s.zip",
                  parts.get(part),
                  "indeling: \"shape " + part + "\"",
                  "geldig_van: 1990-01-01")
              .packed(
                  "shape-" + part,
                  "s-" + part + ".zip",
                  bytes -> {
                    Map<String, byte[]> all = new LinkedHashMap<>(parts);
                    all.put(part, bytes);
                    return AreaFormatsTest.zip(all);
                  }));
    }
    return samples;
  }

  private static String features() {
    return "{\"type\": \"FeatureCollection\", \"features\": [\n"
        + String.join(
            ",\n",
            square("A00a", "Kop Zeedijk", 4.90, 52.370, 4.91, 52.380),
            square("A00b", "Oude Kerk e.o.", 4.91, 52.370, 4.92, 52.380))
        + "]}\n";
  }

  private static String[][] cells(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8)
        .lines()
        .limit(1_000)
        .map(line -> line.split(";", 200))
        .toArray(String[][]::new);
  }

  /** As much as a cell can hold, without what XML cannot. */
  private static String cell(String text) {
    String legal = text.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    return legal.substring(0, Math.min(legal.length(), 32_000));
  }

  static byte[] xlsx(byte[] csv) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad");
      String[][] cells = cells(csv);
      for (int row = 0; row < cells.length; row++) {
        for (int column = 0; column < cells[row].length; column++) {
          String text = cell(cells[row][column]);
          if (text.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            sheet.value(row, column, Double.parseDouble(text));
          } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  static byte[] xls(byte[] csv) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("Blad");
      String[][] cells = cells(csv);
      for (int row = 0; row < cells.length; row++) {
        var line = sheet.createRow(row);
        for (int column = 0; column < cells[row].length; column++) {
          String text = cell(cells[row][column]);
          if (text.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            line.createCell(column).setCellValue(Double.parseDouble(text));
          } else {
            line.createCell(column).setCellValue(text);
          }
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }
}
