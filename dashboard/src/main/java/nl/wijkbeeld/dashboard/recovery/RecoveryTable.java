package nl.wijkbeeld.dashboard.recovery;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Row;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Writes the table of recovery: a pure function from state to markup. */
final class RecoveryTable {
  private RecoveryTable() {}

  static String caption(RecoveryState state) {
    return "%s per %s: %s"
        .formatted(
            state.choice().indicator().label(),
            state.choice().niveau().code(),
            state.choice().shock().label());
  }

  /** With what each area is compared. */
  static String beside(RecoveryState state) {
    return state.city().map(row -> row.area().naam()).orElse("de gemeente");
  }

  static String of(RecoveryState state, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers hersteltabel\">");
    html.append("<caption>%s</caption>".formatted(text(caption(state))));
    html.append("<thead><tr>");
    for (String column :
        List.of(
            "Gebied",
            "Op het ergste moment",
            "Wanneer",
            "Samen verloren",
            "Herstel",
            "Naast " + beside(state),
            "In beeld")) {
      html.append("<th scope=\"col\">%s</th>".formatted(text(column)));
    }
    html.append("</tr></thead><tbody>");
    state.shown().forEach(row -> html.append(row(row, state, address)));
    html.append("</tbody>");
    state
        .city()
        .ifPresent(
            city -> html.append("<tfoot>").append(row(city, state, address)).append("</tfoot>"));
    return html.append("</table>").toString();
  }

  private static String row(Row row, RecoveryState state, Address address) {
    boolean followed = state.followed().contains(row.area().code());
    StringBuilder html =
        new StringBuilder(
            "<tr data-gebied=\"%s\"%s><th scope=\"row\">%s</th>"
                .formatted(
                    text(row.area().code()),
                    followed ? " class=\"gevolgd\"" : "",
                    link(address.to("gebied/" + row.area().code()).href(), row.area().naam())));
    if (row.known()) {
      Shocks.Outcome outcome = row.outcome().orElseThrow();
      html.append(
          "<td>%s</td><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td>%s</td>"
              .formatted(
                  text(RecoveryWords.depth(outcome, state.choice().load())),
                  text(outcome.deepest().map(Periode::label).orElse("onbekend")),
                  text(RecoveryWords.loss(outcome, state.choice().pace())),
                  outcome.recovered().map(back -> back ? "terug" : "weg").orElse(""),
                  text(RecoveryWords.end(outcome, state.choice().pace())),
                  text(RecoveryWords.besideCity(outcome, state.choice().pace()))));
    } else {
      String reason = row.outcome().map(Shocks.Outcome::reason).orElse("");
      html.append(
          "<td colspan=\"5\" class=\"geen\">%s</td>"
              .formatted(text(reason.isEmpty() ? "Er is geen reeks om mee te rekenen." : reason)));
    }
    return html.append("<td>%s</td></tr>".formatted(toggle(row, state, address, followed)))
        .toString();
  }

  /** A link that takes an area into the pictures, or out of them. */
  private static String toggle(Row row, RecoveryState state, Address address, boolean followed) {
    if (!row.known() || row.area().niveau() == Niveau.GEMEENTE) {
      return "";
    }
    List<String> codes = new ArrayList<>(state.followed());
    if (followed) {
      codes.remove(row.area().code());
    } else {
      codes.add(row.area().code());
    }
    return codes.size() > RecoveryPresenter.MOST
        ? "zes is het meeste"
        : "<a href=\"%s\" id=\"beeld-%s\" aria-label=\"%s %s\">%s</a>"
            .formatted(
                text(address.with(Address.AREAS, codes).href()),
                text(row.area().code()),
                text(row.area().naam()),
                followed ? "niet meer tonen" : "tonen",
                followed ? "haal weg" : "toon");
  }
}
