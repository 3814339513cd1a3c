package nl.wijkbeeld.dashboard.compare;

import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.CellPlot;
import nl.wijkbeeld.dashboard.chart.CellPlotSvg;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.compare.RankingState.Listing;
import nl.wijkbeeld.dashboard.compare.RankingState.Order;
import nl.wijkbeeld.dashboard.compare.RankingState.Row;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;

/** Writes the table of all areas of a level: a pure function from state to markup. */
final class RankingTable {
  private static final int PLOT = 320;

  private final Listing listing;
  private final Address address;
  private final Texts texts;
  private final Language language;

  RankingTable(Listing listing, Address address, Language language) {
    this.listing = listing;
    this.address = address;
    this.texts = Texts.of(RankingTable.class, language);
    this.language = language;
  }

  String make() {
    StringBuilder html = new StringBuilder("<table class=\"cijfers rangtabel\">");
    html.append(
        "<caption>%s</caption><thead><tr>".formatted(Html.text(caption(listing, language))));
    html.append(sortable(texts.get("gebied"), Order.NAAM, ""));
    html.append(sortable(listing.indicator().eenheid(), Order.WAARDE, "getal"));
    html.append(
        "<th scope=\"col\">%s</th>"
            .formatted(
                listing.ranked() > 0 ? texts.get("cijfer_en_marge") : texts.get("in_beeld")));
    if (listing.ranked() > 0) {
      html.append(
          "<th scope=\"col\" class=\"getal\">%s</th>"
              .formatted(Html.text(texts.get("interval_kop"))));
    }
    if (hasRanks(listing)) {
      html.append(
          "<th scope=\"col\">%s</th>"
              .formatted(
                  Html.text(texts.get("plaats_van.hoogste", language.count(listing.ranked())))));
    }
    html.append("</tr></thead><tbody>");
    listing.rows().forEach(row -> html.append(row(row)));
    return html.append("</tbody></table>").toString();
  }

  static String caption(Listing listing, Language language) {
    return Texts.of(RankingTable.class, language)
        .get(
            "lijst.titel",
            listing.indicator().label(),
            language.period(listing.periode()),
            language.level(listing.niveau()));
  }

  /** Whether places on the list are told: not of counts, nor without intervals. */
  static boolean hasRanks(Listing listing) {
    return listing.ranked() > 1 && !listing.indicator().isCount();
  }

  private String sortable(String text, Order order, String className) {
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

  private String row(Row row) {
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
                    row.selected() ? " " + Html.label(texts.get("gekozen")) : "",
                    row.place()
                        .parent()
                        .filter(parent -> parent.niveau() != Niveau.GEMEENTE)
                        .map(parent -> Html.text(texts.get("in_ouder", parent.naam())))
                        .orElse("")));
    html.append(
        "<td class=\"getal%s\">%s"
            .formatted(known ? "" : " geen", Html.figure(row.figure(), language)));
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
                  city()),
              PLOT));
    }
    html.append("</td>");
    if (listing.ranked() > 0) {
      html.append(
          "<td class=\"getal\">%s</td>"
              .formatted(
                  row.interval()
                      .map(i -> language.interval(i.low(), i.high(), decimals))
                      .orElse(texts.get("geen"))));
    }
    if (hasRanks(listing)) {
      html.append(
          "<td>%s</td>"
              .formatted(
                  row.rank().map(rank -> rank.text(language)).orElse(texts.get("niet_te_zeggen"))));
    }
    return html.append("</tr>").toString();
  }

  private OptionalDouble city() {
    return !listing.indicator().isCount()
            && listing.gemeente().isPresent()
            && listing.gemeente().get().meting() instanceof Meting.Bekend(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }
}
