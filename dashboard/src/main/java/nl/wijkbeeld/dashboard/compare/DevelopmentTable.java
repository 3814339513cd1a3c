package nl.wijkbeeld.dashboard.compare;

import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** Writes the table beside the lines: a pure function from state to markup. */
final class DevelopmentTable {
  private final Texts texts;
  private final Language language;

  DevelopmentTable(Language language) {
    this.texts = Texts.of(DevelopmentTable.class, language);
    this.language = language;
  }

  String of(DevelopmentState.Picture picture) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers\">");
    html.append(
        "<caption>%s, %s</caption>"
            .formatted(Html.text(picture.heading()), Html.text(picture.unit())));
    html.append("<thead><tr><th scope=\"col\">%s</th>".formatted(Html.text(texts.get("periode"))));
    for (int i = 0; i < picture.columns().size(); i++) {
      html.append(
          "<th scope=\"col\" class=\"getal\" data-gebied=\"%s\">%s</th>"
              .formatted(
                  Html.text(picture.chart().lines().get(i).area()),
                  Html.text(picture.columns().get(i))));
    }
    html.append("</tr></thead><tbody>");
    for (DevelopmentState.Row row : picture.rows()) {
      html.append(
          "<tr><th scope=\"row\">%s</th>".formatted(Html.text(language.period(row.periode()))));
      row.cells().forEach(cell -> html.append(cell(cell)));
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private String cell(DevelopmentState.Cell cell) {
    if (!cell.inside()) {
      return "<td class=\"getal geen\"><span aria-hidden=\"true\">–</span><span class=\"alleen-horen\">%s</span></td>"
          .formatted(Html.text(texts.get("niet_in_de_reeks")));
    }
    StringBuilder html =
        new StringBuilder(
            "<td class=\"getal%s\">%s"
                .formatted(
                    cell.figure().state().known() ? "" : " geen",
                    Html.figure(cell.figure(), language)));
    cell.notes().forEach(note -> html.append("<small>%s</small>".formatted(Html.text(note))));
    return html.append("</td>").toString();
  }
}
