package nl.wijkbeeld.dashboard.handout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a page can be taken along. */
public enum HandoutFormat {
  PDF("application/pdf", "PDF", "om te printen of te bewaren, met kaarten en tabellen"),
  PNG("image/png", "PNG", "plaatje voor een verslag of presentatie"),
  SVG("image/svg+xml", "SVG", "plaatje dat scherp blijft en dat u kunt bewerken"),
  CSV("text/csv", "CSV", "de tabel voor Excel of een ander programma"),

  /** A page to stand within another page; it is shown rather than saved. */
  HTML("text/html", "Insluiten", "in een andere website");

  private final String type;
  private final String label;
  private final String use;

  HandoutFormat(String type, String label, String use) {
    this.type = type;
    this.label = label;
    this.use = use;
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  /** What it is good for, in a few words. */
  public String use() {
    return use;
  }

  /** Whether it holds nothing but pictures. */
  public boolean isPicture() {
    return this == PNG || this == SVG;
  }

  /** Whether making it takes so long that not too many may be made at once. */
  boolean isCostly() {
    return this == PDF || this == PNG;
  }

  String contentType() {
    return this == CSV || this == HTML ? type + ";charset=UTF-8" : type;
  }

  byte[] write(Handout handout, Colophon colophon) {
    return switch (this) {
      case PDF -> PdfWriter.write(handout, colophon);
      case PNG -> PngWriter.write(handout, colophon);
      case SVG -> SvgWriter.write(handout, colophon);
      case CSV -> CsvWriter.write(handout, colophon);
      case HTML -> EmbedWriter.write(handout, colophon);
    };
  }

  /** Whether a page has what this shows. */
  boolean fits(Handout handout) {
    return switch (this) {
      case PDF, HTML -> true;
      case PNG, SVG -> handout.parts().stream().anyMatch(Handout.Picture.class::isInstance);
      case CSV -> handout.parts().stream().anyMatch(Handout.Table.class::isInstance);
    };
  }

  static Optional<HandoutFormat> find(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension().equals(extension)).findFirst();
  }
}
