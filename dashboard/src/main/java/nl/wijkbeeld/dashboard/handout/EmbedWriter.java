package nl.wijkbeeld.dashboard.handout;

import static nl.wijkbeeld.dashboard.handout.SvgWriter.escape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * A page to stand within a page of somebody else: its pictures and tables as plain HTML, with a
 * line below that says whose figures they are. It needs no session and no script, so that it also
 * shows where a browser gives a page within another page neither.
 */
final class EmbedWriter {
  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { margin: 0; padding: 12px 16px; font: 15px/1.45 "Source Sans 3", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; color: #1f2625; background: #ffffff; font-variant-numeric: tabular-nums; }
      h1 { font-size: 20px; line-height: 1.2; margin: 0; }
      h2 { font-size: 16px; margin: 16px 0 4px; }
      p { margin: 0 0 4px; }
      figure { margin: 8px 0 12px; }
      figcaption { font-weight: 600; margin-bottom: 4px; }
      figure > svg { display: block; width: 100%; max-height: 58vh; height: auto; }
      .zacht, footer { color: #55605d; font-size: 13px; }
      .verzonnen { background: #fff4d6; color: #6b4a00; padding: 4px 10px; border-radius: 6px; }
      ul { list-style: none; margin: 6px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: 14px; }
      li { display: flex; gap: 8px; align-items: flex-start; }
      li svg { width: 28px; height: 18px; flex: none; }
      summary { cursor: pointer; padding: 6px 0; color: #0b5f59; }
      .rol { overflow-x: auto; }
      table { border-collapse: collapse; font-size: 14px; }
      caption { text-align: left; font-weight: 600; padding: 4px 0; }
      th, td { padding: 4px 8px; border-bottom: 1px solid #ecebe5; text-align: left; font-weight: 400; vertical-align: top; }
      thead th { font-size: 13px; font-weight: 600; border-bottom-color: #1f2625; vertical-align: bottom; }
      .getal { text-align: right; }
      .geen { font-style: italic; color: #55605d; }
      footer { border-top: 1px solid #dddcd5; margin-top: 12px; padding-top: 8px; }
      a { color: #0b5f59; }
      """;

  private final StringBuilder html = new StringBuilder(1 << 15);
  private int drawings;

  private final Texts texts;

  private EmbedWriter(Texts texts) {
    this.texts = texts;
  }

  static byte[] write(Handout handout, Colophon colophon) {
    return new EmbedWriter(Texts.of(EmbedWriter.class, handout.language()))
        .page(handout, colophon)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String page(Handout handout, Colophon colophon) {
    html.append(
        "<!doctype html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>%s – Wijkbeeld</title><style>%s</style></head><body><article>"
            .formatted(texts.language().code(), escape(handout.title()), STYLE));
    html.append("<h1>").append(escape(handout.title())).append("</h1>");
    paragraph("zacht", handout.subtitle());
    paragraph("zacht", String.join("  ·  ", handout.choices()));
    if (!handout.madeUp().isEmpty()) {
      paragraph(
          "verzonnen", texts.get("verzonnen_cijfers") + ". " + String.join(" ", handout.madeUp()));
    }
    List<Handout.Table> tables = new ArrayList<>();
    boolean pictured = false;
    for (Handout.Part part : handout.parts()) {
      switch (part) {
        case Handout.Picture picture -> {
          picture(picture, handout.subtitle());
          pictured = true;
        }
        case Handout.Table table -> tables.add(table);
        case Handout.Heading unused -> {}
        case Handout.Text unused -> {}
      }
    }
    if (!tables.isEmpty()) {
      html.append(
          pictured
              ? "<details><summary>%s</summary>".formatted(escape(texts.get("in_tabel")))
              : "");
      tables.forEach(this::table);
      html.append(pictured ? "</details>" : "");
    }
    html.append("<footer>");
    if (!handout.sources().isEmpty()) {
      paragraph(
          "",
          texts.get(handout.sources().size() == 1 ? "bron" : "bronnen")
              + ": "
              + String.join("; ", handout.sources())
              + ".");
    }
    html.append(
        "<p>%s <a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a></p></footer></article></body></html>"
            .formatted(
                escape(colophon.figures() + "."),
                escape(colophon.link()),
                escape(texts.get("open_in_wijkbeeld"))));
    return html.toString();
  }

  private void paragraph(String className, String text) {
    if (!text.isBlank()) {
      html.append("<p class=\"%s\">%s</p>".formatted(className, escape(text)));
    }
  }

  private void picture(Handout.Picture picture, String subtitle) {
    html.append("<figure>");
    if (!picture.caption().isBlank() && !picture.caption().equals(subtitle)) {
      html.append("<figcaption>").append(escape(picture.caption())).append("</figcaption>");
    }
    Drawing drawing = drawing(picture.svg());
    drawing.root().setAttribute("role", "img");
    drawing
        .root()
        .setAttribute(
            "aria-label",
            picture.description().isBlank() ? picture.caption() : picture.description());
    html.append(drawing.text());
    if (!picture.legend().isEmpty()) {
      html.append("<ul>");
      for (Handout.Key key : picture.legend()) {
        Drawing swatch = drawing(key.swatch());
        swatch.root().setAttribute("aria-hidden", "true");
        html.append("<li>%s<span>%s</span></li>".formatted(swatch.text(), escape(key.text())));
      }
      html.append("</ul>");
    }
    html.append("</figure>");
  }

  private Drawing drawing(String svg) {
    return Drawing.read(svg, "p" + drawings++ + "-");
  }

  private void table(Handout.Table table) {
    html.append(
        "<div class=\"rol\" tabindex=\"0\" role=\"region\" aria-label=\"%1$s\"><table><caption>%1$s</caption><thead><tr>"
            .formatted(escape(table.caption())));
    List<Handout.Column> columns = table.columns();
    for (Handout.Column column : columns) {
      if (!column.sheetOnly()) {
        html.append(
            "<th scope=\"col\"%s>%s</th>"
                .formatted(column.number() ? " class=\"getal\"" : "", escape(column.label())));
      }
    }
    html.append("</tr></thead><tbody>");
    for (List<Handout.Cell> row : table.rows().stream().limit(HandoutHtml.MOST_ROWS).toList()) {
      html.append("<tr>");
      for (int i = 0; i < columns.size(); i++) {
        if (!columns.get(i).sheetOnly()) {
          cell(columns.get(i), row.get(i), i == 0);
        }
      }
      html.append("</tr>");
    }
    html.append("</tbody></table></div>");
    if (table.rows().size() > HandoutHtml.MOST_ROWS) {
      paragraph("zacht", texts.get("langer"));
    }
  }

  private void cell(Handout.Column column, Handout.Cell cell, boolean name) {
    boolean absent = cell.figure().map(state -> !state.known()).orElse(false);
    String className = (column.number() ? "getal" : "") + (absent ? " geen" : "");
    html.append(
        name
            ? "<th scope=\"row\">%s</th>".formatted(escape(cell.text()))
            : "<td class=\"%s\">%s</td>".formatted(className.strip(), escape(cell.text())));
  }
}
