package nl.wijkbeeld.ingest.area;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkbeeld.ingest.issue.Reden;
import org.h2.value.Value;
import org.h2.value.ValueGeometry;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.locationtech.jts.geom.Geometry;

/**
 * A shapefile: outlines in the .shp, attributes in the .dbf, and if they are there the coordinate
 * system in the .prj and the encoding in the .cpg.
 */
final class ShapefileFormat implements AreaFormat {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int SHAPE_HEADER = 100;
  private static final int TABLE_HEADER = 32;

  /** Number and length of a record, kind and box of its outline, and how much it holds. */
  private static final int RECORD_HEADER = 52;

  /** The encodings that byte 29 of a .dbf stands for, as dBASE and Esri write them. */
  private static final Map<Integer, String> LANGUAGES =
      Map.of(
          0x01,
          "IBM437",
          0x02,
          "IBM850",
          0x03,
          "windows-1252",
          0x09,
          "IBM437",
          0x0a,
          "IBM850",
          0x57,
          "windows-1252",
          0x58,
          "windows-1252",
          0x59,
          "windows-1252",
          0x64,
          "IBM852",
          0xc8,
          "windows-1250");

  @Override
  public Optional<String> read(AreaFile file, Consumer<RawFeature> features) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path shapes = file.copyTo(folder.path().resolve("gebieden.shp"));
      Path index = copy(file, "shx", "de index", folder);
      Path table = copy(file, "dbf", "de tabel met codes", folder);
      checkShapes(file, shapes, "de shapefile (.shp)");
      checkShapes(file, index, "de index van de shapefile (.shx)");
      checkRecords(file, shapes, index);
      checkTable(file, table);
      Charset charset = charset(file, table);
      SHPDriver driver = new SHPDriver();
      try {
        // Byte by byte, since the driver stops without a word at a letter that it cannot read.
        driver.initDriverFromFile(shapes.toFile(), StandardCharsets.ISO_8859_1.name());
        checkCounts(file, driver);
        for (long row = 0; row < driver.getRowCount(); row++) {
          features.accept(feature(driver, row, charset));
        }
      } finally {
        driver.close();
      }
    }
    Optional<Path> system = file.beside("prj");
    return system.isEmpty()
        ? Optional.empty()
        : Optional.of(Files.readString(system.get(), StandardCharsets.ISO_8859_1).strip())
            .filter(text -> !text.isEmpty());
  }

  private static Path copy(AreaFile file, String extension, String what, TemporaryFolder folder)
      throws IOException {
    Path source =
        file.beside(extension)
            .orElseThrow(
                () ->
                    file.refuse(
                        Reden.BESTAND_ONTBREEKT,
                        "bij deze shapefile ontbreekt %s (.%s); lever .shp, .shx en .dbf samen, in een map of in een zip"
                            .formatted(what, extension)));
    return Files.copy(source, folder.path().resolve("gebieden." + extension));
  }

  /** Both files give their length in words of two bytes, at byte 24. */
  private static void checkShapes(AreaFile file, Path shapes, String what) throws IOException {
    ByteBuffer header = header(shapes, SHAPE_HEADER);
    if (header.limit() < SHAPE_HEADER || Files.size(shapes) < 2L * header.getInt(24)) {
      throw file.brokenOff(what);
    }
  }

  /**
   * The index says where each outline lies; the file must be long enough for the rings and points
   * that an outline announces, before room is made for so many.
   */
  private static void checkRecords(AreaFile file, Path shapes, Path index) throws IOException {
    ByteBuffer places = ByteBuffer.wrap(Files.readAllBytes(index));
    try (FileChannel channel = FileChannel.open(shapes)) {
      for (int at = SHAPE_HEADER; at + 8 <= places.limit(); at += 8) {
        long place = 2L * places.getInt(at);
        ByteBuffer outline = ByteBuffer.allocate(RECORD_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        if (place >= SHAPE_HEADER) {
          channel.read(outline, place);
        }
        long promised =
            switch (outline.getInt(8)) {
              case 3, 5, 13, 15, 23, 25 ->
                  44 + 4L * outline.getInt(44) + 16 * Integer.toUnsignedLong(outline.getInt(48));
              case 8, 18, 28 -> 40 + 16 * Integer.toUnsignedLong(outline.getInt(44));
              default -> 4;
            };
        boolean sound =
            place >= SHAPE_HEADER
                && outline.getInt(44) >= 0
                && place + 8 + promised <= channel.size();
        if (!sound) {
          throw file.refuse(
              Reden.BESTAND_ONLEESBAAR,
              "vlak %d van de shapefile (.shp) noemt meer punten dan het bestand kan hebben; haal het opnieuw op"
                  .formatted((at - SHAPE_HEADER) / 8 + 1));
        }
      }
    }
  }

  /** Its header gives the number of rows, where they begin, and how long each is. */
  private static void checkTable(AreaFile file, Path table) throws IOException {
    ByteBuffer header = header(table, TABLE_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    boolean half =
        header.limit() < TABLE_HEADER
            || Files.size(table)
                < Short.toUnsignedLong(header.getShort(8))
                    + (long) header.getInt(4) * Short.toUnsignedInt(header.getShort(10));
    if (half) {
      throw file.brokenOff("de tabel bij de shapefile (.dbf)");
    }
  }

  private static ByteBuffer header(Path path, int length) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return ByteBuffer.wrap(in.readNBytes(length));
    }
  }

  private static void checkCounts(AreaFile file, SHPDriver driver) throws IOException {
    long rows = driver.getDbaseFileHeader().getNumRecords();
    if (driver.getRowCount() != rows) {
      throw file.refuse(
          Reden.BESTAND_ONLEESBAAR,
          "de shapefile heeft %d vlakken en de tabel (.dbf) %d regels; ze horen niet bij elkaar"
              .formatted(driver.getRowCount(), rows));
    }
  }

  private static Charset charset(AreaFile file, Path table) throws IOException {
    Optional<Path> codepage = file.beside("cpg");
    if (codepage.isPresent()) {
      String text = Files.readString(codepage.get(), StandardCharsets.ISO_8859_1).strip();
      Optional<Charset> named = codepage(text);
      if (named.isPresent()) {
        return named.get();
      }
      file.remark(
          Reden.TEKEN_ONLEESBAAR,
          "de codering \"%s\" in het .cpg-bestand is niet bekend".formatted(text));
    }
    Optional<Charset> asked = file.askedEncoding();
    if (asked.isPresent()) {
      return asked.get();
    }
    int language = Byte.toUnsignedInt(header(table, TABLE_HEADER).get(29));
    String known = LANGUAGES.get(language);
    if (known != null) {
      return Charset.forName(known);
    }
    file.remark(
        Reden.TEKEN_ONLEESBAAR,
        "de shapefile noemt geen codering; de letters zijn als windows-1252 gelezen. Lever een .cpg-bestand mee, of zet \"codering:\" bij deze levering");
    return LATIN;
  }

  /** What a .cpg may hold: a name, or a number of Windows or of ISO 8859. */
  static Optional<Charset> codepage(String text) {
    String plain = text.toUpperCase(Locale.ROOT).replaceAll("^(ANSI|OEM|CP)\\s*", "");
    if (plain.equals("65001") || plain.equals("UTF8")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    String name =
        plain.matches("125\\d")
            ? "windows-" + plain
            : plain.matches("(437|85\\d)")
                ? "IBM" + plain
                : plain.replaceFirst("^(ISO[ -]?)?8859[ -]?(\\d{1,2})$", "ISO-8859-$2");
    return name.matches("[A-Z0-9][\\w.:+-]*|windows-\\d+") && Charset.isSupported(name)
        ? Optional.of(Charset.forName(name))
        : Optional.empty();
  }

  private static RawFeature feature(SHPDriver driver, long row, Charset charset)
      throws IOException {
    DbaseFileHeader header = driver.getDbaseFileHeader();
    Map<String, String> attributes = new LinkedHashMap<>();
    Optional<Geometry> geometry = Optional.empty();
    for (int field = 0, column = 0; field < driver.getFieldCount(); field++) {
      if (field == driver.getGeometryFieldIndex()) {
        geometry = geometry(driver, row);
      } else {
        Value value = driver.getField(row, field);
        String name = header.getFieldName(column++);
        if (value.getString() != null) {
          attributes.put(decoded(name, charset), decoded(value.getString(), charset));
        }
      }
    }
    return new RawFeature(row + 1, "shapefile", attributes, geometry);
  }

  private static Optional<Geometry> geometry(SHPDriver driver, long row) throws IOException {
    try {
      return driver.getField(row, driver.getGeometryFieldIndex()) instanceof ValueGeometry value
          ? Optional.of(value.getGeometry())
          : Optional.empty();
    } catch (RuntimeException invalid) {
      return Optional.empty();
    }
  }

  private static String decoded(String bytes, Charset charset) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
  }
}
