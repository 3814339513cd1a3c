package nl.wijkbeeld.dashboard.handout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a page can be taken along. */
public enum HandoutFormat {
  PDF("application/pdf", "PDF"),
  PNG("image/png", "PNG"),
  SVG("image/svg+xml", "SVG"),
  CSV("text/csv", "CSV"),

  /** A page to stand within another page; it is shown rather than saved. */
  HTML("text/html", "HTML");

  private final String type;
  private final String label;

  HandoutFormat(String type, String label) {
    this.type = type;
    this.label = label;
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
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

  /** Writes a page. */
  public byte[] write(Handout handout, Colophon colophon) {
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
