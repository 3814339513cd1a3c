package nl.wijkbeeld.dashboard.slides;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;

/** A file that a hall can do with when there is no internet. */
enum HallFile {
  HTML("html", "text/html;charset=utf-8") {
    @Override
    byte[] write(Hall hall) {
      return SlideHtml.alone(hall.deck(), hall.photos()).getBytes(StandardCharsets.UTF_8);
    }
  };

  /**
   * What is needed to write one.
   *
   * @param online where the edition can be read; empty when there is no address
   */
  record Hall(Deck deck, Photos photos, Optional<String> online) {}

  private final String extension;
  private final String contentType;

  HallFile(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  abstract byte[] write(Hall hall) throws IOException;

  String extension() {
    return extension;
  }

  String contentType() {
    return contentType;
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
