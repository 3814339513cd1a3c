package nl.wijkbeeld.dashboard.relation;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Html;
import nl.wijkbeeld.dashboard.relation.RelationState.Axis;
import nl.wijkbeeld.dashboard.relation.RelationState.Pair;
import nl.wijkbeeld.dashboard.relation.RelationState.Row;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;

/** Writes the table of two indicators: a pure function from state to markup. */
final class RelationTable {
  private RelationTable() {}

  static String caption(Pair pair) {
    return "%s en %s, per %s"
        .formatted(
            pair.up().indicator().label(), pair.across().indicator().label(), pair.niveau().code());
  }

  static String heading(Axis axis) {
    return "%s (%s, %s)"
        .formatted(axis.indicator().label(), axis.indicator().eenheid(), axis.periode().label());
  }

  static String of(Pair pair, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers verbandtabel\">");
    html.append(
        "<caption>%s</caption><thead><tr><th scope=\"col\">Gebied</th><th scope=\"col\" class=\"getal\">%s</th><th scope=\"col\" class=\"getal\">%s</th></tr></thead><tbody>"
            .formatted(
                text(caption(pair)), text(heading(pair.up())), text(heading(pair.across()))));
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

  private static String cell(Meting meting, Axis axis) {
    return "<td class=\"getal%s\">%s</td>"
        .formatted(
            meting instanceof Meting.Bekend ? "" : " geen",
            Html.figure(FigureText.of(meting, axis.indicator().decimalen())));
  }
}
