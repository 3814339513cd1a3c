package nl.wijkbeeld.dashboard.compare;

import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.CellPlot;
import nl.wijkbeeld.dashboard.chart.CellPlotSvg;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.compare.RankingState.Listing;
import nl.wijkbeeld.dashboard.compare.RankingState.Order;
import nl.wijkbeeld.dashboard.compare.RankingState.Row;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** Writes the table of all areas of a level: a pure function from state to markup. */
final class RankingTable {
  private static final int PLOT = 320;

  private RankingTable() {}

  static String of(Listing listing, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers rangtabel\">");
    html.append("<caption>%s</caption><thead><tr>".formatted(Html.text(caption(listing))));
    html.append(sortable("Gebied", Order.NAAM, listing, address, ""));
    html.append(sortable(listing.indicator().eenheid(), Order.WAARDE, listing, address, "getal"));
    html.append(
        "<th scope=\"col\">%s</th>"
            .formatted(listing.ranked() > 0 ? "Cijfer en marge" : "In beeld"));
    if (listing.ranked() > 0) {
      html.append("<th scope=\"col\" class=\"getal\">95%-interval</th>");
    }
    if (hasRanks(listing)) {
      html.append(
          "<th scope=\"col\">Plaats van %d, hoogste eerst</th>".formatted(listing.ranked()));
    }
    html.append("</tr></thead><tbody>");
    listing.rows().forEach(row -> html.append(row(row, listing, address)));
    return html.append("</tbody></table>").toString();
  }

  static String caption(Listing listing) {
    return "%s, %s, per %s"
        .formatted(listing.indicator().label(), listing.periode().label(), listing.niveau().code());
  }

  /** Whether places on the list are told: not of counts, nor without intervals. */
  static boolean hasRanks(Listing listing) {
    return listing.ranked() > 1 && !listing.indicator().isCount();
  }

  private static String sortable(
      String text, Order order, Listing listing, Address address, String className) {
    boolean current = listing.order() == order;
    return "<th scope=\"col\" class=\"%s\"%s>%s</th>"
        .formatted(
            className,
            current
                ? " aria-sort=\"%s\"".formatted(order == Order.NAAM ? "ascending" : "descending")
                : "",
            Html.link(
                address
                    .with(RankingPresenter.ORDER, order == Order.NAAM ? "" : order.code())
                    .without(RankingPresenter.SHEET)
                    .href(),
                text));
  }

  private static String row(Row row, Listing listing, Address address) {
    int decimals = listing.indicator().decimalen();
    boolean known = row.meting() instanceof Meting.Bekend;
    StringBuilder html =
        new StringBuilder(
            "<tr data-gebied=\"%s\"%s><th scope=\"row\">%s%s<small>%s</small></th>"
                .formatted(
                    Html.text(row.place().code()),
                    row.selected() ? " class=\"gevolgd\"" : "",
                    Html.link(
                        address.to("gebied/" + row.place().code()).href(), row.place().naam()),
                    row.selected() ? " " + Html.label("gekozen") : "",
                    row.place()
                        .parent()
                        .filter(parent -> parent.niveau() != Niveau.GEMEENTE)
                        .map(parent -> Html.text("in " + parent.naam()))
                        .orElse("")));
    html.append(
        "<td class=\"getal%s\">%s".formatted(known ? "" : " geen", Html.figure(row.figure())));
    row.marks().forEach(mark -> html.append(Html.label(mark)));
    html.append("</td><td class=\"plot\">");
    if (row.meting() instanceof Meting.Bekend(double value)) {
      html.append(
          CellPlotSvg.draw(
              new CellPlot(
                  listing.scale(),
                  listing.indicator().isCount(),
                  value,
                  row.interval().map(i -> new Range(i.low(), i.high())),
                  city(listing)),
              PLOT));
    }
    html.append("</td>");
    if (listing.ranked() > 0) {
      html.append(
          "<td class=\"getal\">%s</td>"
              .formatted(
                  row.interval()
                      .map(i -> Dutch.interval(i.low(), i.high(), decimals))
                      .orElse("geen")));
    }
    if (hasRanks(listing)) {
      html.append(
          "<td>%s</td>"
              .formatted(row.rank().map(RankingState.Rank::text).orElse("niet te zeggen")));
    }
    return html.append("</tr>").toString();
  }

  private static OptionalDouble city(Listing listing) {
    return !listing.indicator().isCount()
            && listing.gemeente().isPresent()
            && listing.gemeente().get().meting() instanceof Meting.Bekend(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }
}
