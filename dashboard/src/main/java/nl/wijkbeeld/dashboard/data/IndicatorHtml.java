package nl.wijkbeeld.dashboard.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Texts;
import org.springframework.web.util.HtmlUtils;

/**
 * The long lists of the data page as markup: hundreds of indicators would be tens of thousands of
 * components to remember for every window. All that is not ours is escaped.
 */
final class IndicatorHtml {
  private static final int FILES_SHOWN = 3;
  private static final int HASH_SHOWN = 12;

  private final Texts texts;
  private final Address here;

  IndicatorHtml(Texts texts, Address here) {
    this.texts = texts;
    this.here = here;
  }

  /** The definitions of all indicators, by theme; what a source says is in Dutch. */
  String definitions(List<DataState.Theme> themes) {
    StringBuilder html = new StringBuilder();
    for (DataState.Theme theme : themes) {
      html.append("<h3 lang=\"nl\">").append(escape(theme.name())).append("</h3>");
      html.append("<ul class=\"indicatoren\">");
      theme.indicators().forEach(one -> definition(html, one));
      html.append("</ul>");
    }
    return html.toString();
  }

  private void definition(StringBuilder html, DataState.Indicator one) {
    html.append("<li class=\"indicator ").append(escape(one.sideClass()));
    html.append("\" id=\"indicator-").append(escape(one.code())).append("\" tabindex=\"-1\">");
    html.append("<h4 lang=\"nl\">").append(escape(one.label())).append("</h4>");
    html.append("<p lang=\"nl\">").append(escape(one.definition())).append("</p>");
    html.append("<p class=\"kant\">").append(escape(one.side())).append("</p>");
    html.append("<dl class=\"feiten\">");
    for (DataState.Fact fact : one.facts()) {
      html.append("<div><dt>").append(escape(fact.term())).append("</dt><dd>");
      html.append(escape(fact.text())).append("</dd></div>");
    }
    html.append("</dl>");
    files(html, one.files());
    html.append("<p class=\"code\">").append(escape(one.code()));
    html.append(" <a href=\"").append(escape(one.map())).append("\" aria-label=\"");
    html.append(escape(texts.get("op_de_kaart") + ": " + one.label())).append("\">");
    html.append(escape(texts.get("op_de_kaart"))).append("</a> <a href=\"");
    html.append(escape(here.to("exporteren").with("indicator", one.code()).href()));
    html.append("\" aria-label=\"").append(escape(texts.get("exporteer") + ": " + one.label()));
    html.append("\">").append(escape(texts.get("exporteer"))).append("</a></p></li>");
  }

  private void files(StringBuilder html, List<DataState.SourceFile> files) {
    if (files.isEmpty()) {
      return;
    }
    int shown = Math.min(FILES_SHOWN, files.size());
    html.append("<p class=\"kop-bestanden\">").append(escape(texts.get("bronbestanden")));
    html.append("</p><ul class=\"bestanden\">");
    files.subList(0, shown).forEach(file -> file(html, file));
    html.append("</ul>");
    if (shown < files.size()) {
      html.append("<details><summary>");
      html.append(escape(texts.count("nog_bestanden", (long) files.size() - shown)));
      html.append("</summary><ul class=\"bestanden\">");
      files.subList(shown, files.size()).forEach(file -> file(html, file));
      html.append("</ul></details>");
    }
  }

  private void file(StringBuilder html, DataState.SourceFile file) {
    html.append("<li><a href=\"").append(escape(here.href() + "#" + file.anchor())).append("\">");
    html.append(escape(file.name())).append("</a> <span>").append(escape(file.text()));
    html.append("</span>");
    if (!file.sha256().isEmpty()) {
      String brief = file.sha256().substring(0, Math.min(HASH_SHOWN, file.sha256().length()));
      html.append(" <span class=\"hash\" title=\"sha256 ").append(escape(file.sha256()));
      html.append("\">sha256 ").append(escape(brief)).append("\u2026</span>");
    }
    html.append("</li>");
  }

  /** For how many areas there is a figure: a row for each indicator, a column for each level. */
  String completeness(List<String> levels, List<DataState.Complete> rows) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers volledigheid\">");
    html.append("<caption class=\"alleen-horen\">").append(escape(texts.get("deel.volledigheid")));
    html.append("</caption><thead><tr><th scope=\"col\">").append(escape(texts.get("indicator")));
    html.append("</th>");
    for (String level : levels) {
      html.append("<th scope=\"col\">").append(escape(level)).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (DataState.Complete row : rows) {
      html.append("<tr><th scope=\"row\" lang=\"nl\"><a href=\"");
      html.append(escape(here.href() + "#indicator-" + row.code())).append("\">");
      html.append(escape(row.label())).append("</a></th>");
      row.cells().forEach(cell -> cell(html, cell));
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private void cell(StringBuilder html, Optional<DataState.Share> cell) {
    if (cell.isEmpty()) {
      html.append("<td class=\"geen\">").append(escape(texts.get("niet_op_niveau")));
      html.append("</td>");
      return;
    }
    DataState.Share share = cell.get();
    html.append(
        "<td><span class=\"meter\" aria-hidden=\"true\"><i class=\"bekend\" style=\"width:");
    html.append(percent(share.known())).append("\"></i><i class=\"verborgen\" style=\"width:");
    html.append(percent(share.hidden())).append("\"></i></span>");
    html.append(escape(share.text())).append("<small>").append(escape(share.period()));
    if (!share.besides().isEmpty()) {
      html.append("; ").append(escape(share.besides()));
    }
    html.append("</small></td>");
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f%%", part);
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
