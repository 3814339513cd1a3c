package nl.wijkbeeld.dashboard.handout;

import static nl.wijkbeeld.dashboard.handout.SvgWriter.escape;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.language.Texts;

/**
 * A handout as a page to be set on A4: what a reader sees in its own order, with the headings,
 * lists, tables and alternatives that a screen reader needs.
 *
 * @param text the page, as XHTML with styles for paper
 * @param drawings the drawings by the number with which the page names them
 */
record HandoutHtml(String text, Map<String, Drawing> drawings) {

  /** The attribute by which a place in the page names its drawing. */
  static final String DRAWING = "data-tekening";

  /** What a document may hold; who wants more takes the sheet. */
  static final int MOST_ROWS = 2000;

  /** A point in millimetres. */
  private static final double POINT = 25.4 / 72;

  private static final double TALLEST_PICTURE = 420;
  private static final double HEAD_SIZE = 7.5;
  private static final double HEAD_LINE = 9.5;
  private static final int SOURCES_IN_HEAD = 3;

  /** A table of so many rows stays on one sheet. */
  private static final int SHORT = 14;

  HandoutHtml {
    drawings = Map.copyOf(drawings);
  }

  static HandoutHtml of(Handout handout, Colophon colophon) {
    return new Writer(handout, colophon).write();
  }

  /** Writes the page from top to bottom. */
  private static final class Writer {
    private final Handout handout;
    private final Colophon colophon;
    private final Texts texts;
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final StringBuilder bookmarks = new StringBuilder();
    private final Map<String, Drawing> drawings = new LinkedHashMap<>();
    private int headings;
    private boolean underHeading;
    private boolean lying;
    private int rowsLeft = MOST_ROWS;

    Writer(Handout handout, Colophon colophon) {
      this.handout = handout;
      this.colophon = colophon;
      this.texts = Texts.of(HandoutHtml.class, handout.language());
    }

    HandoutHtml write() {
      List<String> head = head();
      body.append("<div class=\"kop\">");
      body.append("<div class=\"naam\">").append(escape(head.getFirst())).append("</div>");
      head.stream()
          .skip(1)
          .forEach(line -> body.append("<div>").append(escape(line)).append("</div>"));
      body.append("</div>");
      body.append("<div class=\"voet\">")
          .append(escape("Wijkbeeld. " + colophon.figures() + "."))
          .append("</div>");
      body.append("<div class=\"staand\">");
      title();
      parts();
      turn(false);
      end();
      body.append("</div>");
      return new HandoutHtml(
          "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1$s\" xml:lang=\"%1$s\"><head><title>%2$s</title>%3$s<style>%4$s</style><bookmarks>%5$s</bookmarks></head><body>%6$s</body></html>"
              .formatted(
                  handout.language().code(),
                  escape(fullTitle()),
                  meta(),
                  style(head.size(), texts),
                  bookmarks,
                  body),
          drawings);
    }

    private String meta() {
      return "<meta name=\"author\" content=\"Wijkbeeld\"/><meta name=\"subject\" content=\"%1$s\"/><meta name=\"description\" content=\"%1$s\"/>"
          .formatted(
              escape(String.join(". ", join(List.of(handout.subtitle()), handout.choices()))));
    }

    private String fullTitle() {
      return handout.subtitle().isBlank()
          ? handout.title()
          : handout.title() + " – " + handout.subtitle();
    }

    /** What stands on top of every sheet, in lines: title, choices, sources and date. */
    private List<String> head() {
      List<String> lines = new ArrayList<>();
      lines.addAll(Typeface.BOLD.lines(fullTitle(), HEAD_SIZE + 1, TablePlan.UPRIGHT));
      List<String> said = new ArrayList<>();
      if (!handout.choices().isEmpty()) {
        said.add(String.join("  ·  ", handout.choices()));
      }
      if (!handout.madeUp().isEmpty()) {
        said.add(texts.get("bevat_verzonnen"));
      }
      if (!handout.sources().isEmpty()) {
        int more = handout.sources().size() - SOURCES_IN_HEAD;
        said.add(
            texts.get(handout.sources().size() == 1 ? "bron" : "bronnen")
                + ": "
                + handout.sources().stream()
                    .limit(SOURCES_IN_HEAD)
                    .collect(Collectors.joining("; "))
                + (more > 0 ? texts.get("en_meer", texts.language().count(more)) : "")
                + ".");
      }
      said.forEach(
          text -> lines.addAll(Typeface.REGULAR.lines(text, HEAD_SIZE, TablePlan.UPRIGHT)));
      return lines;
    }

    private void title() {
      bookmark(handout.title(), "boven");
      body.append("<h1 id=\"boven\">").append(escape(handout.title())).append("</h1>");
      if (!handout.subtitle().isBlank()) {
        body.append("<p class=\"onderkop\">").append(escape(handout.subtitle())).append("</p>");
      }
      if (!handout.choices().isEmpty()) {
        body.append("<p class=\"keuzes\">")
            .append(escape(String.join("  ·  ", handout.choices())))
            .append("</p>");
      }
      if (!handout.madeUp().isEmpty()) {
        body.append("<div class=\"verzonnen\"><p><strong>")
            .append(escape(texts.get("verzonnen_cijfers")))
            .append("</strong></p>");
        paragraphs(handout.madeUp());
        body.append("</div>");
      }
    }

    /**
     * Headings and texts wait for the picture or table below them, since that may turn the paper.
     */
    private void parts() {
      List<Handout.Part> waiting = new ArrayList<>();
      String above = handout.subtitle();
      for (Handout.Part part : handout.parts()) {
        switch (part) {
          case Handout.Heading heading -> {
            if (waiting.stream().anyMatch(Handout.Text.class::isInstance)) {
              write(waiting);
            }
            waiting.add(heading);
            above = heading.text();
          }
          case Handout.Text text -> waiting.add(text);
          case Handout.Picture picture -> {
            turn(false);
            write(waiting);
            picture(picture, above);
            above = "";
          }
          case Handout.Table table -> {
            TablePlan plan = TablePlan.of(shown(table));
            turn(plan.wide());
            write(waiting);
            table(table, plan, above);
            above = "";
          }
        }
      }
      write(waiting);
    }

    private void write(List<Handout.Part> waiting) {
      for (Handout.Part part : waiting) {
        if (part instanceof Handout.Heading heading) {
          heading(heading.level(), heading.text());
        } else if (part instanceof Handout.Text text) {
          paragraphs(text.sentences());
        }
      }
      waiting.clear();
    }

    /** Goes on on paper that stands or lies. */
    private void turn(boolean wide) {
      if (wide != lying) {
        lying = wide;
        body.append(wide ? "</div><div class=\"liggend\">" : "</div><div class=\"staand\">");
      }
    }

    /** A level is never skipped. */
    private void heading(int level, String text) {
      int shown = level > 2 && underHeading ? 3 : 2;
      underHeading = true;
      String id = "kop" + headings++;
      if (shown == 2) {
        bookmark(text, id);
      }
      body.append("<h%d id=\"%s\">%s</h%d>".formatted(shown, id, escape(text), shown));
    }

    private void bookmark(String text, String id) {
      bookmarks.append("<bookmark name=\"%s\" href=\"#%s\"/>".formatted(escape(text), id));
    }

    private void paragraphs(List<String> sentences) {
      sentences.forEach(text -> body.append("<p>").append(escape(text)).append("</p>"));
    }

    private void picture(Handout.Picture picture, String above) {
      Drawing drawing = drawing(picture.svg());
      double scale =
          Math.min(TablePlan.UPRIGHT / drawing.width(), TALLEST_PICTURE / drawing.height());
      body.append("<div class=\"plaat\">");
      caption(picture.caption(), above);
      String said = picture.description().isBlank() ? picture.caption() : picture.description();
      place(
          drawing,
          said.isBlank() ? handout.title() : said,
          drawing.width() * scale,
          drawing.height() * scale,
          "");
      if (!picture.legend().isEmpty()) {
        body.append("<ul class=\"legenda\">");
        for (Handout.Key key : picture.legend()) {
          body.append("<li>");
          place(drawing(key.swatch()), texts.get("zo_getekend"), 19, 12.2, "staal");
          body.append("<span>").append(escape(key.text())).append("</span></li>");
        }
        body.append("</ul>");
      }
      body.append("</div>");
    }

    private Drawing drawing(String svg) {
      Drawing drawing = Drawing.read(svg, "p" + drawings.size() + "-");
      drawings.put("" + drawings.size(), drawing);
      return drawing;
    }

    /** The place of the drawing that was read last. */
    private void place(Drawing drawing, String alt, double width, double height, String className) {
      body.append(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" %s=\"%d\" alt=\"%s\" viewBox=\"0 0 %s %s\" style=\"width:%spt;height:%spt\"/>"
              .formatted(
                  className,
                  DRAWING,
                  drawings.size() - 1,
                  escape(alt),
                  Drawing.plain(drawing.width()),
                  Drawing.plain(drawing.height()),
                  points(width),
                  points(height)));
    }

    /** A caption, unless the heading right above it says the same. */
    private void caption(String text, String above) {
      if (!text.isBlank() && !text.equals(above)) {
        body.append("<p class=\"bijschrift\">").append(escape(text)).append("</p>");
      }
    }

    /** As much of a table as there is room for. */
    private Handout.Table shown(Handout.Table table) {
      return table.rows().size() <= rowsLeft
          ? table
          : new Handout.Table(table.caption(), table.columns(), table.rows().subList(0, rowsLeft));
    }

    private void table(Handout.Table table, TablePlan plan, String above) {
      Handout.Table shown = shown(table);
      rowsLeft -= shown.rows().size();
      int count = plan.blocks().size();
      for (int i = 0; i < count; i++) {
        String caption =
            count == 1
                ? table.caption()
                : texts.get(
                    "deel_van",
                    table.caption(),
                    texts.language().count(i + 1),
                    texts.language().count(count));
        block(shown, plan.blocks().get(i), caption, above);
      }
      if (shown.rows().size() < table.rows().size()) {
        body.append("<p class=\"noot\">")
            .append(
                escape(
                    texts.get(
                        "langere_tabel",
                        texts.language().count(table.rows().size()),
                        texts.language().count(shown.rows().size()))))
            .append("</p>");
      }
    }

    private void block(Handout.Table table, TablePlan.Block block, String caption, String above) {
      body.append(
          table.rows().size() > SHORT ? "<div class=\"tabel\">" : "<div class=\"tabel kort\">");
      caption(caption, above);
      body.append("<table style=\"width:").append(points(block.width())).append("pt\"><colgroup>");
      block
          .widths()
          .forEach(
              width -> body.append("<col style=\"width:").append(points(width)).append("pt\"/>"));
      body.append("</colgroup><thead><tr>");
      Iterator<Double> widths = block.widths().iterator();
      for (int column : block.columns()) {
        Handout.Column head = table.columns().get(column);
        body.append(
                "<th scope=\"col\" class=\"%s%s\">"
                    .formatted(
                        head.number() ? "getal" : "tekst",
                        TablePlan.isTooLong(head.label(), widths.next()) ? " breek" : ""))
            .append(escape(head.label()))
            .append("</th>");
      }
      body.append("</tr></thead><tbody>");
      for (List<Handout.Cell> row : table.rows()) {
        body.append("<tr>");
        for (int i = 0; i < block.columns().size(); i++) {
          int column = block.columns().get(i);
          cell(table.columns().get(column), row.get(column), i == 0, block.widths().get(i));
        }
        body.append("</tr>");
      }
      body.append("</tbody></table></div>");
    }

    private void cell(Handout.Column column, Handout.Cell cell, boolean name, double width) {
      String className =
          (column.number() ? "getal" : "")
              + (TablePlan.isTooLong(cell.text(), width) ? " breek" : "")
              + (TablePlan.staysOnOneLine(column, cell) ? " heel" : "")
              + (cell.figure().map(state -> !state.known()).orElse(false) ? " geen" : "");
      body.append(name ? "<th scope=\"row\"" : "<td");
      if (!className.isBlank()) {
        body.append(" class=\"").append(className.strip()).append('"');
      }
      body.append('>').append(escape(cell.text())).append(name ? "</th>" : "</td>");
    }

    private void end() {
      body.append("<div>");
      list(texts.get("let_op"), handout.notes());
      list(texts.get(handout.sources().size() == 1 ? "bron" : "bronnen"), handout.sources());
      heading(2, texts.get("dit_document"));
      body.append("<p>").append(escape(colophon.figures() + ".")).append("</p><p>");
      body.append(escape(texts.get("dezelfde_pagina") + " "));
      body.append(
          "<a href=\"%1$s\" title=\"%2$s\">%1$s</a>"
              .formatted(escape(colophon.link()), escape(texts.get("deze_pagina"))));
      body.append("</p></div>");
    }

    private void list(String title, List<String> texts) {
      if (texts.isEmpty()) {
        return;
      }
      heading(2, title);
      body.append("<ul class=\"opsomming\">");
      texts.forEach(text -> body.append("<li>").append(escape(text)).append("</li>"));
      body.append("</ul>");
    }

    private static List<String> join(List<String> some, List<String> more) {
      List<String> all = new ArrayList<>(some);
      all.addAll(more);
      return all.stream().filter(text -> !text.isBlank()).toList();
    }
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String style(int headLines, Texts texts) {
    double top = 11 + (headLines * HEAD_LINE + 4) * POINT + 6;
    return """
        @page { size: 210mm 297mm; margin: %1$smm 16mm 20mm 16mm;
          @top-left { content: element(kop); width: 100%%; vertical-align: bottom; padding-bottom: 5mm; }
          @bottom-left { content: element(voet); width: 70%%; vertical-align: top; padding-top: 4mm; }
          @bottom-right { content: "%3$s " counter(page) " %4$s " counter(pages); width: 30%%; vertical-align: top; padding-top: 4mm;
            font-family: '%2$s'; font-size: 7.5pt; line-height: 1.4; color: #55605d; text-align: right; } }
        @page staand { size: 210mm 297mm; }
        @page liggend { size: 297mm 210mm; }
        .kop { position: running(kop); font-size: 7.5pt; line-height: 9.5pt; color: #55605d; border-bottom: 0.6pt solid #c9cbc6; padding-bottom: 3pt; }
        .kop .naam { font-size: 8.5pt; font-weight: bold; color: #1f2625; }
        .voet { position: running(voet); font-size: 7.5pt; color: #55605d; }
        body { font-family: '%2$s'; font-size: 9.5pt; line-height: 1.4; color: #1f2625; margin: 0; }
        h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 2pt; }
        h2 { font-size: 13pt; line-height: 1.2; margin: 16pt 0 4pt; page-break-after: avoid; }
        h3 { font-size: 10.5pt; line-height: 1.25; margin: 11pt 0 2pt; page-break-after: avoid; }
        p, li { word-wrap: break-word; }
        p { margin: 0 0 4pt; }
        a { color: #0b5f59; }
        .onderkop { font-size: 11pt; color: #55605d; }
        .keuzes { font-size: 9.5pt; margin-bottom: 8pt; }
        .verzonnen { background-color: #fff4d6; color: #6b4a00; padding: 5pt 8pt 2pt; margin: 6pt 0 8pt; }
        .plaat { page-break-inside: avoid; margin: 8pt 0 12pt; }
        .plaat svg { display: block; margin: 4pt 0; }
        .bijschrift { font-weight: bold; font-size: 10pt; margin: 4pt 0 3pt; page-break-after: avoid; }
        .legenda { list-style: none; margin: 4pt 0 0; padding: 0; font-size: 8.5pt; }
        .legenda li { margin: 0 0 2pt; padding: 0; }
        .plaat .legenda svg { display: inline-block; margin: 0 6pt 0 0; vertical-align: -2pt; }
        .staand { page: staand; }
        .liggend { page: liggend; }
        .breek { word-wrap: break-word; }
        .tabel { margin: 8pt 0 14pt; }
        .kort { page-break-inside: avoid; }
        table { border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; font-size: 8.5pt; line-height: 1.25; }
        thead th { font-weight: bold; text-align: left; vertical-align: bottom; border-bottom: 0.8pt solid #1f2625; }
        th, td { padding: 2.2pt 4.5pt; }
        tbody th, td { font-weight: normal; text-align: left; vertical-align: top; border-bottom: 0.4pt solid #d5d6d1; }
        tr { page-break-inside: avoid; }
        th.getal, td.getal { text-align: right; }
        .heel { white-space: nowrap; }
        .geen { font-style: italic; color: #55605d; }
        .noot { font-size: 8.5pt; color: #55605d; }
        .opsomming { margin: 0 0 4pt; padding: 0 0 0 12pt; }
        .opsomming li { margin: 0 0 2pt; }
        """
        .formatted(
            points(top), Typeface.FAMILY, texts.get("bladzijde"), texts.get("bladzijde.van"));
  }
}
