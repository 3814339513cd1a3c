package nl.wijkbeeld.dashboard.relation;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Html;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.relation.RelationState.Row;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;

/** Writes the table of two indicators: a pure function from state to markup. */
final class RelationTable {
  private final Language language;
  private final Texts texts;
  private final RelationWords words;

  RelationTable(Language language) {
    this.language = language;
    this.texts = Texts.of(RelationTable.class, language);
    this.words = new RelationWords(language);
  }

  String caption(Pair pair) {
    return texts.get(
        "bijschrift",
        pair.up().indicator().label(),
        pair.across().indicator().label(),
        language.level(pair.niveau()));
  }

  String of(Pair pair, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers verbandtabel\">");
    html.append(
        "<caption>%s</caption><thead><tr><th scope=\"col\">%s</th><th scope=\"col\" class=\"getal\">%s</th><th scope=\"col\" class=\"getal\">%s</th></tr></thead><tbody>"
            .formatted(
                text(caption(pair)),
                text(texts.get("gebied")),
                text(words.heading(pair.up())),
                text(words.heading(pair.across()))));
    for (Row row : pair.shown()) {
      html.append(
          "<tr data-gebied=\"%s\"%s><th scope=\"row\">%s</th>%s%s</tr>"
              .formatted(
                  text(row.area().code()),
                  pair.selected().contains(row.area().code()) ? " class=\"gevolgd\"" : "",
                  link(address.to("gebied/" + row.area().code()).href(), row.area().naam()),
                  cell(row.up(), pair.up()),
                  cell(row.across(), pair.across())));
    }
    return html.append("</tbody></table>").toString();
  }

  private String cell(Meting meting, Axis axis) {
    return "<td class=\"getal%s\">%s</td>"
        .formatted(
            meting instanceof Meting.Bekend ? "" : " geen",
            Html.figure(FigureText.of(meting, axis.indicator().decimalen(), language), language));
  }
}
