package nl.wijkbeeld.dashboard.slides;

import static nl.wijkbeeld.dashboard.handout.PdfPages.escape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkbeeld.dashboard.handout.Drawing;
import nl.wijkbeeld.dashboard.handout.PdfPages;
import nl.wijkbeeld.dashboard.handout.Typeface;
import nl.wijkbeeld.dashboard.slides.Sheet.Line;
import nl.wijkbeeld.dashboard.slides.Sheet.Place;

/** Sheets as a PDF: real text, tagged; drawings are lines and planes. */
final class SheetPdf {
  private final Photos photos;
  private final Map<String, Drawing> drawings = new LinkedHashMap<>();
  private final StringBuilder body = new StringBuilder(1 << 16);
  private final StringBuilder bookmarks = new StringBuilder();

  private SheetPdf(Photos photos) {
    this.photos = photos;
  }

  /** Sheets of one size, at least one. */
  static byte[] write(String title, List<Sheet> sheets, Photos photos) {
    SheetPdf pdf = new SheetPdf(photos);
    for (int i = 0; i < sheets.size(); i++) {
      pdf.sheet(sheets.get(i), i, i == sheets.size() - 1);
    }
    Sheet first = sheets.getFirst();
    return PdfPages.write(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nl\" xml:lang=\"nl\"><head><title>%1$s</title><meta name=\"author\" content=\"Wijkbeeld\"/><meta name=\"subject\" content=\"%1$s\"/><meta name=\"description\" content=\"%1$s\"/><style>%2$s</style><bookmarks>%3$s</bookmarks></head><body>%4$s</body></html>"
            .formatted(escape(title), style(first), pdf.bookmarks, pdf.body),
        pdf.drawings);
  }

  private void sheet(Sheet sheet, int number, boolean last) {
    bookmarks.append(
        "<bookmark name=\"%s\" href=\"#blad%d\"/>".formatted(escape(sheet.title().text()), number));
    body.append(
        "<div class=\"blad\" id=\"blad%d\"%s>"
            .formatted(number, last ? " style=\"page-break-after: auto\"" : ""));
    // What says nothing lies under what does.
    sheet.boxes().stream()
        .filter(Sheet.Plane.class::isInstance)
        .map(Sheet.Plane.class::cast)
        .forEach(
            plane -> open("", plane.at(), "background-color: " + plane.colour()).append("</div>"));
    Sheet.Title title = sheet.title();
    String tag = number == 0 ? "h1" : "h2";
    open("", title.at(), "")
        .append(
            "<%1$s style=\"font-size: %2$spt; color: %3$s\">%4$s</%1$s></div>"
                .formatted(tag, points(title.size()), title.colour(), escape(title.text())));
    for (Sheet.Box box : sheet.boxes()) {
      switch (box) {
        case Sheet.Plane unused -> {}
        case Sheet.Words words -> words(words);
        case Sheet.Drawn drawn -> drawing(drawn);
        case Sheet.Shot shot -> photo(shot);
        case Sheet.Grid grid -> grid(grid);
      }
    }
    body.append("</div>");
  }

  private StringBuilder open(String className, Place at, String style) {
    return body.append(
        "<div class=\"op %s\" style=\"left: %spt; top: %spt; width: %spt; height: %spt; %s\">"
            .formatted(
                className,
                points(at.x()),
                points(at.y()),
                points(at.width()),
                points(at.height()),
                style));
  }

  private void words(Sheet.Words words) {
    open("", words.at(), "");
    boolean listed = false;
    for (int i = 0; i < words.lines().size(); i++) {
      Line line = words.lines().get(i);
      if (line.bullet() != listed) {
        body.append(line.bullet() ? "<ul>" : "</ul>");
        listed = line.bullet();
      }
      String tag = line.bullet() ? "li" : "p";
      body.append(
          "<%1$s style=\"font-size: %2$spt; color: %3$s; margin-top: %4$spt; margin-left: %5$spt; font-weight: %6$s\">%7$s</%1$s>"
              .formatted(
                  tag,
                  points(line.size()),
                  line.colour(),
                  points(i == 0 ? 0 : line.above()),
                  points(line.indent()),
                  line.bold() ? "bold" : "normal",
                  escape(line.text())));
    }
    body.append(listed ? "</ul></div>" : "</div>");
  }

  private void drawing(Sheet.Drawn drawn) {
    Drawing drawing = Drawing.read(drawn.picture().svg(), "t" + drawings.size() + "-");
    String name = Integer.toString(drawings.size());
    drawings.put(name, drawing);
    Place at = within(drawn.at(), drawing.width(), drawing.height());
    open("", at, "")
        .append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" %s=\"%s\" alt=\"%s\" viewBox=\"0 0 %s %s\" style=\"width: %spt; height: %spt\"/></div>"
                .formatted(
                    PdfPages.DRAWING,
                    name,
                    escape(drawn.picture().description()),
                    points(drawing.width()),
                    points(drawing.height()),
                    points(at.width()),
                    points(at.height())));
  }

  private void photo(Sheet.Shot shot) {
    photos
        .find(shot.id())
        .ifPresent(
            found -> {
              Place at = within(shot.at(), found.photo().width(), found.photo().height());
              open("", at, "")
                  .append(
                      "<img src=\"%s\" alt=\"%s\" style=\"width: %spt; height: %spt\"/></div>"
                          .formatted(
                              found.within(),
                              escape(found.photo().alternative()),
                              points(at.width()),
                              points(at.height())));
            });
  }

  private void grid(Sheet.Grid grid) {
    open("", grid.at(), "font-size: " + points(grid.size()) + "pt");
    double rest = (1 - grid.first()) / (grid.rows().getFirst().size() - 1);
    body.append("<table style=\"width: %spt\">".formatted(points(grid.at().width())));
    for (int i = 0; i < grid.rows().size(); i++) {
      body.append(i == 0 ? "<thead><tr>" : i == 1 ? "<tbody><tr>" : "<tr>");
      for (int j = 0; j < grid.rows().get(i).size(); j++) {
        String tag =
            i == 0 ? "th scope=\"col\"" : j == 0 ? "th scope=\"row\"" : "td class=\"getal\"";
        body.append(
            "<%s style=\"width: %spt\">%s</%s>"
                .formatted(
                    tag,
                    points(grid.at().width() * (j == 0 ? grid.first() : rest)),
                    escape(grid.rows().get(i).get(j)),
                    tag.substring(0, 2)));
      }
      body.append(i == 0 ? "</tr></thead>" : "</tr>");
    }
    body.append("</tbody></table></div>");
  }

  /** As large as fits in a place, in the middle of it. */
  static Place within(Place at, double width, double height) {
    double scale = Math.min(at.width() / width, at.height() / height);
    return new Place(
        at.x() + (at.width() - width * scale) / 2,
        at.y() + (at.height() - height * scale) / 2,
        width * scale,
        height * scale);
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String style(Sheet sheet) {
    return """
    @page { size: %1$spt %2$spt; margin: 0; }
    body { margin: 0; font-family: '%3$s'; color: %4$s; line-height: %5$s; }
    .blad { position: relative; width: %1$spt; height: %6$spt; page-break-after: always; }
    .op { position: absolute; }
    h1, h2, p, ul, li { margin: 0; padding: 0; }
    h1, h2 { font-weight: bold; line-height: %5$s; }
    ul { list-style-type: square; }
    svg { display: block; }
    table { border-collapse: collapse; table-layout: fixed; }
    th, td { text-align: left; font-weight: normal; padding: 5pt 6pt; border-bottom: 0.8pt solid #d3d5cf; vertical-align: top; }
    thead th { font-weight: bold; border-bottom: 1.4pt solid #16201e; }
    .getal { font-weight: bold; }
    """
        .formatted(
            points(sheet.width()),
            points(sheet.height()),
            Typeface.FAMILY,
            SlideSheets.INK,
            Sheet.LEADING,
            points(sheet.height() - 1));
  }
}
