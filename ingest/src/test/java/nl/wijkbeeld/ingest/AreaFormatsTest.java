package nl.wijkbeeld.ingest;

import static nl.wijkbeeld.ingest.TestDelivery.messages;
import static nl.wijkbeeld.ingest.TestDelivery.report;
import static nl.wijkbeeld.ingest.TestDelivery.square;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mil.nga.geopackage.BoundingBox;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.db.TableColumnKey;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import mil.nga.sf.GeometryType;
import org.h2gis.functions.io.dbf.internal.DbaseFileException;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.h2gis.functions.io.shp.internal.ShapeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** The same two buurten, of a square kilometre each, in every format that is read. */
class AreaFormatsTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  static final Map<String, Geometry> RD = squares(121_000, 487_000, 1_000, 1_000);

  static final String RD_PRJ =
      "PROJCS[\"RD_New\",GEOGCS[\"GCS_Amersfoort\",DATUM[\"D_Amersfoort\"]],PROJECTION[\"Double_Stereographic\"]]";

  private static final List<String> BUURTEN =
      List.of("A00a|Café-buurt|1.0", "A00b|Oude Kerk e.o.|1.0");

  @TempDir private Path folder;

  private static Map<String, Geometry> squares(double x, double y, double width, double height) {
    Map<String, Geometry> squares = new LinkedHashMap<>();
    squares.put(
        "A00a;Café-buurt", GEOMETRIES.toGeometry(new Envelope(x, x + width, y, y + height)));
    squares.put(
        "A00b;Oude Kerk e.o.",
        GEOMETRIES.toGeometry(new Envelope(x + width, x + 2 * width, y, y + height)));
    return squares;
  }

  private static String code(String key) {
    return key.substring(0, key.indexOf(';'));
  }

  private static String naam(String key) {
    return key.substring(key.indexOf(';') + 1);
  }

  private static List<String> buurten(TestDelivery delivery) throws SQLException {
    return delivery.query(
        "SELECT gebiedcode, naam, round(oppervlakte_m2 / 1e6, 1) FROM '$LAKE/waarnemingen/bron=gebieden/*/gebieden.parquet' WHERE niveau = 'buurt' ORDER BY ALL");
  }

  private TestDelivery with(String file, byte[] content) throws IOException {
    return new TestDelivery(folder)
        .with(
            "g",
            "gebieden",
            file,
            new String(content, StandardCharsets.ISO_8859_1),
            StandardCharsets.ISO_8859_1,
            "indeling: 2015");
  }

  private TestDelivery with(String file, String content) throws IOException {
    return with(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(TestDelivery delivery) throws IOException {
    return messages(report(delivery.run(), "g"));
  }

  static byte[] geoPackage(Path folder, long epsg, Map<String, Geometry> squares)
      throws IOException, SQLException {
    File file = Files.createTempDirectory(folder, "gpkg").resolve("maak.gpkg").toFile();
    GeoPackageManager.create(file);
    try (GeoPackage geoPackage = GeoPackageManager.open(file)) {
      SpatialReferenceSystem srs = new SpatialReferenceSystem();
      srs.setSrsName("EPSG " + epsg);
      srs.setSrsId(epsg);
      srs.setOrganization("EPSG");
      srs.setOrganizationCoordsysId(epsg);
      srs.setDefinition("undefined");
      geoPackage.getSpatialReferenceSystemDao().create(srs);
      GeometryColumns geometry = new GeometryColumns();
      geometry.setId(new TableColumnKey("buurten", "geom"));
      geometry.setGeometryType(GeometryType.POLYGON);
      geometry.setSrs(srs);
      geoPackage.createFeatureTable(
          FeatureTableMetadata.create(
              geometry,
              List.of(
                  FeatureColumn.createColumn("Buurtcode", GeoPackageDataType.TEXT),
                  FeatureColumn.createColumn("Buurtnaam", GeoPackageDataType.TEXT)),
              new BoundingBox(0, 0, 1, 1)));
      FeatureDao dao = geoPackage.getFeatureDao("buurten");
      for (Map.Entry<String, Geometry> square : squares.entrySet()) {
        FeatureRow row = dao.newRow();
        row.setValue("Buurtcode", code(square.getKey()));
        row.setValue("Buurtnaam", naam(square.getKey()));
        row.setGeometry(
            GeoPackageGeometryData.createFromWkb(
                srs.getSrsId(), new WKBWriter().write(square.getValue())));
        dao.create(row);
      }
    }
    return Files.readAllBytes(file.toPath());
  }

  /** Writes buurten.shp, .shx and .dbf into a folder, the letters as windows-1252. */
  static void shapefile(Path folder) throws IOException {
    shapefile(folder, RD);
  }

  private static void shapefile(Path folder, Map<String, Geometry> areas) throws IOException {
    DbaseFileHeader header = new DbaseFileHeader();
    header.setEncoding("windows-1252");
    try {
      header.addColumn("BU_CODE", 'C', 10, 0);
      header.addColumn("BU_NAAM", 'C', 60, 0);
    } catch (DbaseFileException impossible) {
      throw new IOException(impossible);
    }
    header.setNumRecords(areas.size());
    SHPDriver driver = new SHPDriver();
    driver.setGeometryFieldIndex(0);
    driver.initDriver(folder.resolve("buurten.shp").toFile(), ShapeType.POLYGON, header);
    for (Map.Entry<String, Geometry> square : areas.entrySet()) {
      driver.insertRow(
          new Object[] {square.getValue(), code(square.getKey()), naam(square.getKey())});
    }
    driver.close();
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  static String csv(String prefix, Map<String, Geometry> squares) {
    StringBuilder csv = new StringBuilder("\uFEFF\"Buurtcode\";\"Buurtnaam\";\"WKT\"\r\n");
    squares.forEach(
        (key, geometry) ->
            csv.append("%s;%s;\"%s%s\"\r\n".formatted(code(key), naam(key), prefix, geometry)));
    return csv.toString();
  }

  static void assertNoTemporaryFolderIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(
              left.filter(path -> path.getFileName().toString().startsWith("wijkbeeld-gebieden")))
          .isEmpty();
    }
  }

  @Test
  void a_geopackage_is_read_in_the_system_that_it_names_also_gzipped_and_under_another_name()
      throws IOException, SQLException {
    byte[] bytes = geoPackage(folder, 28992, RD);
    TestDelivery plain = with("buurten.gpkg", bytes);
    assertThat(told(plain)).isEmpty();
    assertThat(buurten(plain)).isEqualTo(BUURTEN);

    TestDelivery lying = with("buurten.geojson", gzip(bytes));
    assertThat(told(lying)).isEmpty();
    assertThat(buurten(lying)).isEqualTo(BUURTEN);
    assertNoTemporaryFolderIsLeft();
  }

  @Test
  void half_a_geopackage_and_another_sqlite_file_are_refused() throws IOException, SQLException {
    byte[] bytes = geoPackage(folder, 28992, RD);

    assertThat(told(with("half.gpkg", Arrays.copyOf(bytes, bytes.length / 2))))
        .containsExactly("half.gpkg: de GeoPackage breekt af; is het bestand helemaal gedownload?");
    Arrays.fill(bytes, 100, bytes.length, (byte) 0);
    assertThat(told(with("leeg.gpkg", bytes)))
        .singleElement()
        .asString()
        .contains("geen leesbare GeoPackage");
    assertNoTemporaryFolderIsLeft();
  }

  @Test
  void a_shapefile_is_read_with_its_table_its_system_and_its_encoding()
      throws IOException, SQLException {
    shapefile(folder);
    Files.writeString(folder.resolve("buurten.prj"), RD_PRJ);
    Files.writeString(folder.resolve("buurten.cpg"), "1252");
    TestDelivery delivery = with("buurten.shp", Files.readAllBytes(folder.resolve("buurten.shp")));

    assertThat(told(delivery)).isEmpty();
    assertThat(buurten(delivery)).isEqualTo(BUURTEN);
    assertNoTemporaryFolderIsLeft();
  }

  @Test
  void an_area_of_two_parts_of_which_one_has_a_hole_comes_back_from_a_shapefile()
      throws IOException, SQLException, ParseException {
    Geometry parts =
        new WKTReader()
            .read(
                "MULTIPOLYGON(((121000 487000, 121000 490000, 124000 490000, 124000 487000, 121000 487000), (122000 488000, 123000 488000, 123000 489000, 122000 489000, 122000 488000)), ((125000 487000, 125000 488000, 126000 488000, 126000 487000, 125000 487000)))");
    shapefile(folder, Map.of("A00a;Gat en eiland", parts));
    Files.writeString(folder.resolve("buurten.prj"), RD_PRJ);
    TestDelivery delivery = with("buurten.shp", Files.readAllBytes(folder.resolve("buurten.shp")));

    assertThat(told(delivery))
        .containsExactly(
            "buurten.shp: gat van 1.000.000 m2 binnen A00a (Gat en eiland), bij 4.90985, 52.38340");
    assertThat(buurten(delivery)).containsExactly("A00a|Gat en eiland|9.0");
  }

  @Test
  void a_shapefile_without_system_and_encoding_is_read_with_a_remark_about_each()
      throws IOException, SQLException {
    shapefile(folder);
    byte[] table = Files.readAllBytes(folder.resolve("buurten.dbf"));
    table[29] = 0;
    Files.write(folder.resolve("buurten.dbf"), table);
    TestDelivery delivery = with("buurten.shp", Files.readAllBytes(folder.resolve("buurten.shp")));

    assertThat(told(delivery))
        .satisfiesExactly(
            encoding -> assertThat(encoding).contains("als windows-1252 gelezen"),
            system -> assertThat(system).contains("noemt geen assenstelsel"));
    assertThat(buurten(delivery)).isEqualTo(BUURTEN);
  }

  @Test
  void a_change_of_the_table_beside_a_shapefile_is_noticed() throws IOException, SQLException {
    shapefile(folder);
    Files.writeString(folder.resolve("buurten.prj"), RD_PRJ);
    TestDelivery delivery = with("buurten.shp", Files.readAllBytes(folder.resolve("buurten.shp")));
    delivery.run();
    String table =
        Files.readString(folder.resolve("buurten.dbf"), StandardCharsets.ISO_8859_1)
            .replace("Oude Kerk e.o.", "Nieuwe Kerk   ");
    Files.writeString(folder.resolve("buurten.dbf"), table, StandardCharsets.ISO_8859_1);
    delivery.run();

    assertThat(buurten(delivery)).contains("A00b|Nieuwe Kerk|1.0");
  }

  @Test
  void a_shapefile_without_its_table_or_index_or_with_half_of_one_is_refused() throws IOException {
    shapefile(folder);
    byte[] shapes = Files.readAllBytes(folder.resolve("buurten.shp"));
    byte[] table = Files.readAllBytes(folder.resolve("buurten.dbf"));
    Files.write(folder.resolve("buurten.dbf"), Arrays.copyOf(table, table.length - 40));
    assertThat(told(with("buurten.shp", shapes)))
        .singleElement()
        .asString()
        .contains("de tabel bij de shapefile (.dbf) breekt af");

    Files.delete(folder.resolve("buurten.dbf"));
    assertThat(told(with("buurten.shp", shapes)))
        .containsExactly(
            "buurten.shp: bij deze shapefile ontbreekt de tabel met codes (.dbf); lever .shp, .shx en .dbf samen, in een map of in een zip");

    Files.delete(folder.resolve("buurten.shx"));
    assertThat(told(with("buurten.shp", shapes)))
        .singleElement()
        .asString()
        .contains("ontbreekt de index (.shx)");

    Files.write(folder.resolve("ander.shx"), shapes);
    Files.write(folder.resolve("ander.dbf"), table);
    assertThat(told(with("ander.shp", Arrays.copyOf(shapes, shapes.length - 20))))
        .singleElement()
        .asString()
        .contains("de shapefile (.shp) breekt af");
    assertNoTemporaryFolderIsLeft();
  }

  @Test
  void a_zip_with_a_shapefile_or_another_area_file_is_read() throws IOException, SQLException {
    Path made = Files.createDirectory(folder.resolve("maak"));
    shapefile(made);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String extension : List.of("shp", "shx", "dbf")) {
      entries.put(
          "map/Buurten." + extension, Files.readAllBytes(made.resolve("buurten." + extension)));
    }
    entries.put("map/Buurten.PRJ", RD_PRJ.getBytes(StandardCharsets.UTF_8));
    entries.put("map/buurten.cpg", "ANSI 1252".getBytes(StandardCharsets.UTF_8));
    entries.put("leesmij.txt", "hallo".getBytes(StandardCharsets.UTF_8));
    TestDelivery shapefile = with("buurten.zip", zip(entries));
    assertThat(told(shapefile)).isEmpty();
    assertThat(buurten(shapefile)).isEqualTo(BUURTEN);

    TestDelivery table =
        with(
            "tabel.shp",
            zip(Map.of("t.csv", csv("SRID=28992;", RD).getBytes(StandardCharsets.UTF_8))));
    assertThat(told(table)).isEmpty();
    assertThat(buurten(table)).isEqualTo(BUURTEN);
    assertNoTemporaryFolderIsLeft();
  }

  @Test
  void a_zip_that_writes_outside_its_folder_is_half_or_holds_no_areas_is_refused()
      throws IOException {
    byte[] text = "x".getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("../buiten.shp", "/etc/buiten.shp", "a/../../b.shp", "C:\\b.shp")) {
      assertThat(told(with("truc.zip", zip(Map.of(name, text)))))
          .singleElement()
          .asString()
          .contains("buiten zijn map");
    }
    byte[] whole = zip(Map.of("a.txt", text));
    assertThat(told(with("geen.zip", whole)))
        .containsExactly("geen.zip: in de zip staat geen gebiedsbestand; gevonden: a.txt");
    assertThat(told(with("half.zip", Arrays.copyOf(whole, whole.length / 2))))
        .singleElement()
        .asString()
        .contains("de zip is beschadigd of breekt af");
    assertThat(Files.exists(folder.resolve("buiten.shp"))).isFalse();
    assertNoTemporaryFolderIsLeft();
  }

  @Test
  void topojson_is_read_with_shared_arcs_and_whole_numbers() throws IOException, SQLException {
    // Arc 0 is the border between both; arc 1 goes round the left one, arc 2 round the right one.
    TestDelivery delivery =
        with(
            "buurten.json",
            """
            {"transform": {"scale": [100, 100], "translate": [121000, 487000]}, "type": "Topology",
             "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 10], [10, 0], [0, -10], [-10, 0]]],
             "objects": {"buurten": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "properties": {"statcode": "A00a", "statnaam": "Café-buurt"}},
               {"type": "MultiPolygon", "arcs": [[[-1, -3]]], "properties": {"statcode": "A00b", "statnaam": "Oude Kerk e.o."}},
               {"type": "Polygon", "arcs": [[7]], "properties": {"statcode": "A00c"}},
               {"type": "Point", "coordinates": [1, 1], "properties": {"statcode": "A00d"}}]}}}
            """);

    assertThat(told(delivery))
        .containsExactly(
            "buurten.json, regel 3, kolom \"geometry\": de omtrek van A00c is geen geldige TopoJSON",
            "buurten.json, regel 3, kolom \"geometry\": de omtrek van A00d is geen vlak",
            "buurten.json: het bestand noemt geen assenstelsel; de coördinaten liggen in EPSG:28992 en zijn zo gelezen");
    assertThat(buurten(delivery)).isEqualTo(BUURTEN);
  }

  @Test
  void half_a_topojson_is_refused() throws IOException {
    assertThat(told(with("half.json", "{\"type\": \"Topology\", \"arcs\": [[[1, 2], [")))
        .singleElement()
        .asString()
        .contains("breekt af");
  }

  @Test
  void wkt_in_a_table_is_read_in_every_system_and_with_swapped_axes()
      throws IOException, SQLException {
    TestDelivery named = with("rd.csv", csv("SRID=28992;", RD));
    assertThat(told(named)).isEmpty();
    assertThat(buurten(named)).isEqualTo(BUURTEN);

    TestDelivery swapped = with("yx.csv", csv("", squares(487_000, 121_000, 1_000, 1_000)));
    assertThat(told(swapped))
        .containsExactly(
            "yx.csv: de coördinaten staan als y, x; ze zijn omgewisseld",
            "yx.csv: het bestand noemt geen assenstelsel; de coördinaten liggen in EPSG:28992 en zijn zo gelezen");
    assertThat(buurten(swapped)).isEqualTo(BUURTEN);

    TestDelivery degrees = with("ll.csv", csv("", squares(4.90, 52.37, 0.01468, 0.00899)));
    assertThat(told(degrees)).isEmpty();
    assertThat(buurten(degrees)).isEqualTo(BUURTEN);

    TestDelivery latitude = with("lat.csv", csv("", squares(52.37, 4.90, 0.00899, 0.01468)));
    assertThat(told(latitude))
        .containsExactly(
            "lat.csv: de coördinaten staan als breedtegraad, lengtegraad; ze zijn omgewisseld");
    assertThat(buurten(latitude)).isEqualTo(BUURTEN);

    TestDelivery mercator =
        with("m.csv", csv("SRID=3857;", squares(545_000, 6_866_000, 1_638, 1_638)));
    assertThat(told(mercator)).isEmpty();
    assertThat(buurten(mercator)).isEqualTo(BUURTEN);
  }

  @Test
  void the_export_of_a_spatial_database_in_hexadecimal_is_read() throws IOException, SQLException {
    StringBuilder csv = new StringBuilder("code,naam,the_geom\n");
    RD.forEach(
        (key, geometry) -> {
          Geometry numbered = geometry.copy();
          numbered.setSRID(28992);
          csv.append(
              "%s,%s,%s\n"
                  .formatted(
                      code(key),
                      naam(key),
                      WKBWriter.toHex(new WKBWriter(2, true).write(numbered))));
        });
    TestDelivery delivery = with("postgis.csv", csv.toString());

    assertThat(told(delivery)).isEmpty();
    assertThat(buurten(delivery)).isEqualTo(BUURTEN);
  }

  @Test
  void a_table_that_is_half_wrongly_encoded_or_in_two_systems_is_refused() throws IOException {
    String whole = csv("", RD);
    assertThat(told(with("half.csv", whole.substring(0, whole.length() - 30))))
        .singleElement()
        .asString()
        .contains("is het bestand helemaal gedownload?");
    assertThat(told(with("half2.csv", "code;wkt\nA00a;POLYGON((121000 487000, 121000 488")))
        .last()
        .asString()
        .contains("regel 2 breekt af");
    assertThat(told(with("latin.csv", whole.getBytes(StandardCharsets.ISO_8859_1))))
        .singleElement()
        .asString()
        .contains("zet \"codering: windows-1252\"");
    assertThat(told(with("twee.csv", csv("SRID=28992;", RD) + "A00c;x;\"SRID=4326;POINT(1 2)\"\n")))
        .last()
        .asString()
        .contains("verschillende assenstelsels (EPSG:28992, EPSG:4326)");
    assertThat(told(with("onbekend.csv", csv("SRID=31370;", RD))))
        .singleElement()
        .asString()
        .contains("het assenstelsel \"EPSG:31370\" wordt niet gelezen");
  }

  @Test
  void what_holds_no_areas_is_refused_with_what_is_read() throws IOException {
    assertThat(told(with("plaatje.gpkg", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})))
        .containsExactly(
            "plaatje.gpkg: dit is geen geldige JSON, en ook geen GeoPackage, shapefile (.shp) of CSV met een kolom wkt, geom, geometry, geometrie, the_geom");
    byte[] packed = gzip(csv("", RD).getBytes(StandardCharsets.UTF_8));
    assertThat(told(with("half.csv.gz", Arrays.copyOf(packed, packed.length - 20))))
        .singleElement()
        .asString()
        .contains("breekt af");
  }

  @Test
  void an_outline_is_repaired_when_that_changes_nothing_that_matters_and_else_rejected()
      throws IOException, SQLException {
    TestDelivery delivery =
        with(
            "fout.csv",
            """
            code;naam;wkt
            A00a;Uitstulping zonder vlak;POLYGON((121000 487000, 122000 487000, 122000 488000, 122000 488500, 122000 488000, 121000 488000, 121000 487000))
            A00b;Strik;POLYGON((123000 487000, 124000 488000, 124000 487000, 123000 488000, 123000 487000))
            A00c;Lijn;LINESTRING(123000 487000, 124000 488000)
            A00d;Geen WKT;VIERKANT(1 2)
            """);

    assertThat(told(delivery))
        .satisfiesExactly(
            repaired -> assertThat(repaired).contains("regel 2", "A00a was ongeldig", "hersteld"),
            bowTie -> assertThat(bowTie).contains("regel 3", "A00b is ongeldig"),
            line -> assertThat(line).contains("A00c is geen vlak"),
            broken -> assertThat(broken).contains("A00d is geen geldige WKT"),
            system -> assertThat(system).contains("noemt geen assenstelsel"));
    assertThat(buurten(delivery)).containsExactly("A00a|Uitstulping zonder vlak|1.0");
  }

  @Test
  void a_file_with_several_levels_keeps_the_outlines_that_it_brings()
      throws IOException, SQLException {
    // The wijk is larger than its buurt; the stadsdeel is not delivered, so it is the buurt's.
    TestDelivery delivery =
        with(
            "lagen.csv",
            """
            code,wijkcode,stadsdeelcode,naam,wkt
            A00a,A00,A,Buurt,"POLYGON((121000 487000, 122000 487000, 122000 488000, 121000 488000, 121000 487000))"
            A00,,A,Wijk,"POLYGON((121000 487000, 123000 487000, 123000 488000, 121000 488000, 121000 487000))"
            """);
    told(delivery);

    assertThat(
            delivery.query(
                "SELECT gebiedcode, naam, niveau, ouder, round(oppervlakte_m2 / 1e6, 1) FROM '$LAKE/waarnemingen/bron=gebieden/*/gebieden.parquet' WHERE geometry IS NOT NULL ORDER BY ALL"))
        .containsExactly(
            "A|Centrum|stadsdeel|GM0363|1.0",
            "A00|Wijk|wijk|A|2.0",
            "A00a|Buurt|buurt|A00|1.0",
            "GM0363|Amsterdam|gemeente|null|1.0");
  }

  @Test
  void gaps_and_overlaps_are_named_largest_first_with_their_size_and_place() throws IOException {
    String features =
        String.join(
            ",",
            rdSquare("A00a", 121_000, 487_000, 121_100, 487_100),
            rdSquare("A00b", 121_099.5, 487_000, 121_200, 487_100),
            rdSquare("A00c", 121_000, 487_100, 121_050, 487_200),
            rdSquare("A00d", 121_060, 487_100, 121_200, 487_200),
            rdSquare("A00e", 121_000, 487_200, 121_200, 487_300),
            rdSquare("A00f", 121_000, 487_300.004, 121_200, 487_400),
            rdSquare("A00h", 120_900, 487_000, 121_000, 487_400),
            rdSquare("A00g", 121_200, 487_000, 121_300, 487_400));
    List<String> told =
        told(
            with(
                "g.geojson",
                "{\"crs\": {\"properties\": {\"name\": \"EPSG:28992\"}}, \"features\": ["
                    + features
                    + "]}"));

    assertThat(told.getFirst()).contains("vlakken sluiten niet precies aan op hun buren");
    assertThat(told.subList(1, told.size()))
        .containsExactly(
            "g.geojson: gat van 1.000 m2 tussen A00c (naam A00c), A00d (naam A00d), A00a (naam A00a) en A00e (naam A00e), bij 4.88876, 52.37118",
            "g.geojson: smalle overlap van 50,0 m2 tussen A00a (naam A00a) en A00b (naam A00b), bij 4.88943, 52.37028",
            "g.geojson: gaten en overlappen kleiner dan 1 m2: 1, samen 0,8 m2");
  }

  private static String rdSquare(String code, double x1, double y1, double x2, double y2) {
    return square(code, "naam " + code, x1, y1, x2, y2);
  }
}
