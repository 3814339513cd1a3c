package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.wijkbeeld.dashboard.export.SelectionRows.Page;

/** An OpenDocument spreadsheet (ODF 1.2), written row by row. */
record OdsFile(SelectionRows rows, FileChoice choice) {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%1$s"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(MEDIA_TYPE);

  /** The first row of the first sheet stays in sight. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.2"><office:settings><config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="waarden"><config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item><config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item><config:config-item config:name="PositionBottom" config:type="int">1</config:config-item></config:config-item-map-entry></config:config-item-map-named><config:config-item config:name="ActiveTable" config:type="string">waarden</config:config-item></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>
      """;

  void write(Path file, Progress progress) throws IOException {
    try (SteadyZip zip =
        new SteadyZip(Files.newOutputStream(file), rows.snapshot().manifest().madeAt())) {
      zip.addPlain("mimetype", MEDIA_TYPE);
      content(zip.begin("content.xml"), progress);
      zip.end();
      zip.add("settings.xml", SETTINGS);
      zip.add("META-INF/manifest.xml", MANIFEST);
    }
  }

  private void content(OutputStream out, Progress progress) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("office", "document-content", OFFICE);
      xml.writeNamespace("office", OFFICE);
      xml.writeNamespace("table", TABLE);
      xml.writeNamespace("text", TEXT);
      xml.writeAttribute("office", OFFICE, "version", "1.2");
      xml.writeStartElement("office", "body", OFFICE);
      xml.writeStartElement("office", "spreadsheet", OFFICE);
      table(xml, progress);
      Codebook codebook = new Codebook(rows, choice);
      sheet(xml, "codebook", List.of("kolom", "soort", "betekenis"), codebook.columnRows());
      sheet(xml, "indicatoren", Codebook.INDICATOR_HEADER, codebook.indicatorRows());
      sheet(xml, "status", List.of("status", "betekenis"), codebook.stateRows());
      sheet(xml, "bronnen", List.of("bron"), codebook.sources().stream().map(List::of).toList());
      sheet(
          xml,
          "toelichting",
          List.of("toelichting"),
          codebook
              .readMe("waarden.ods")
              .lines()
              .filter(line -> !line.isBlank())
              .map(List::of)
              .toList());
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failed) {
      throw unwritable(failed);
    }
  }

  private static IOException unwritable(XMLStreamException failed) {
    return new IOException("het rekenblad kan niet worden geschreven", failed);
  }

  private void table(XMLStreamWriter xml, Progress progress)
      throws XMLStreamException, IOException {
    xml.writeStartElement("table", "table", TABLE);
    xml.writeAttribute("table", TABLE, "name", "waarden");
    row(xml, rows.fields().stream().map(Field::name).toList());
    rows.read(
        Page.ALL,
        values -> {
          progress.row();
          try {
            xml.writeStartElement("table", "table-row", TABLE);
            for (Object value : values) {
              cell(xml, value);
            }
            xml.writeEndElement();
          } catch (XMLStreamException failed) {
            throw unwritable(failed);
          }
        });
    xml.writeEndElement();
  }

  private static void sheet(
      XMLStreamWriter xml, String name, List<String> header, List<List<String>> lines)
      throws XMLStreamException {
    xml.writeStartElement("table", "table", TABLE);
    xml.writeAttribute("table", TABLE, "name", name);
    row(xml, header);
    for (List<String> line : lines) {
      row(xml, line);
    }
    xml.writeEndElement();
  }

  private static void row(XMLStreamWriter xml, List<String> cells) throws XMLStreamException {
    xml.writeStartElement("table", "table-row", TABLE);
    for (String text : cells) {
      cell(xml, text);
    }
    xml.writeEndElement();
  }

  private static void cell(XMLStreamWriter xml, Object value) throws XMLStreamException {
    xml.writeStartElement("table", "table-cell", TABLE);
    switch (value) {
      case null -> {
        // An empty cell: there is no value, and the state beside it says why.
      }
      case Double number -> typed(xml, "float", "value", number.toString());
      case Boolean flag -> typed(xml, "boolean", "boolean-value", flag.toString());
      case LocalDate day -> typed(xml, "date", "date-value", day.toString());
      default -> {
        xml.writeAttribute("office", OFFICE, "value-type", "string");
        xml.writeStartElement("text", "p", TEXT);
        xml.writeCharacters(printable(value.toString()));
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  private static void typed(XMLStreamWriter xml, String type, String attribute, String value)
      throws XMLStreamException {
    xml.writeAttribute("office", OFFICE, "value-type", type);
    xml.writeAttribute("office", OFFICE, attribute, value);
  }

  /** Without what XML cannot hold. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
  }
}
