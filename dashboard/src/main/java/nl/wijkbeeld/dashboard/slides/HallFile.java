package nl.wijkbeeld.dashboard.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;

/** A file that a hall can do with when there is no internet. */
enum HallFile {
  HTML("html", "text/html;charset=utf-8") {
    @Override
    byte[] write(Hall hall) {
      return SlideHtml.alone(hall.deck(), hall.photos()).getBytes(StandardCharsets.UTF_8);
    }
  },
  PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation") {
    @Override
    byte[] write(Hall hall) throws IOException {
      return PptxWriter.write(hall.deck().title(), SlideSheets.of(hall.deck()), hall.photos());
    }
  },
  PDF("pdf", "application/pdf") {
    @Override
    byte[] write(Hall hall) {
      return SheetPdf.write(hall.deck().title(), SlideSheets.of(hall.deck()), hall.photos());
    }
  },
  ZIP("zip", "application/zip") {
    @Override
    byte[] write(Hall hall) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
      try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
        put(zip, "LEESMIJ.txt", README.getBytes(StandardCharsets.UTF_8));
        put(zip, "presentatie.html", HTML.write(hall));
        put(zip, "presentatie.pptx", PPTX.write(hall));
        put(zip, "presentatie.pdf", PDF.write(hall));
        put(
            zip,
            "posters-A3.pdf",
            SheetPdf.write(
                "Posters bij " + hall.deck().title(),
                ThemeSheets.posters(hall.deck(), hall.themes(), hall.online()),
                Photos.NONE));
        put(
            zip,
            "tafelkaarten-A5.pdf",
            SheetPdf.write(
                "Tafelkaarten bij " + hall.deck().title(),
                ThemeSheets.cards(hall.deck(), hall.themes(), hall.online()),
                Photos.NONE));
      }
      return bytes.toByteArray();
    }
  };

  private static final String README =
      """
      Dit is alles voor een BuurtTop, ook zonder internet.

      presentatie.html      open dit in een browser; met de pijltjes gaat u door de dia's, met ? ziet u alle toetsen
      presentatie.pptx      dezelfde dia's voor PowerPoint of LibreOffice, met notities
      presentatie.pdf       dezelfde dia's om te printen
      posters-A3.pdf        een poster per thema, om op te schrijven
      tafelkaarten-A5.pdf   een kaart per thema, voor op tafel
      """;

  /**
   * What is needed to write one.
   *
   * @param themes what the tables talk about
   * @param online where the edition can be read; empty when there is no address
   */
  record Hall(Deck deck, Photos photos, List<TableTheme> themes, Optional<String> online) {
    Hall {
      themes = List.copyOf(themes);
    }
  }

  private final String extension;
  private final String contentType;

  HallFile(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  abstract byte[] write(Hall hall) throws IOException;

  String contentType() {
    return contentType;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /** The kind of file that ends so. */
  static Optional<HallFile> find(String extension) {
    for (HallFile file : values()) {
      if (file.extension.equals(extension.toLowerCase(Locale.ROOT))) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Where an edition can be read online. */
  static String online(String base, Wijkbeeld wijkbeeld) {
    return base
        + "/wijkbeeld/"
        + wijkbeeld.code()
        + wijkbeeld.edition().map(edition -> "/editie/" + edition.number()).orElse("");
  }

  /** A name by which a file is found back. */
  static String name(Wijkbeeld wijkbeeld, HallFile kind) {
    return "wijkbeeld-%s-%s.%s"
        .formatted(
            wijkbeeld.code().replaceAll("[^0-9A-Za-z_-]", "_"),
            wijkbeeld.edition().map(edition -> "editie-" + edition.number()).orElse("concept"),
            kind.extension);
  }
}
