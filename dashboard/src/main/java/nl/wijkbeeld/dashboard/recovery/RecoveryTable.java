package nl.wijkbeeld.dashboard.recovery;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.recovery.RecoveryState.Row;
import nl.wijkbeeld.vocabulary.Niveau;

/** Writes the table of recovery: a pure function from state to markup. */
final class RecoveryTable {
  private final Language language;
  private final Texts texts;
  private final RecoveryWords words;

  RecoveryTable(Language language) {
    this.language = language;
    this.texts = Texts.of(RecoveryTable.class, language);
    this.words = new RecoveryWords(language);
  }

  String caption(RecoveryState state) {
    return texts.get(
        "bijschrift",
        state.choice().indicator().label(),
        language.level(state.choice().niveau()),
        state.choice().shock().label());
  }

  /** The heading of how an area did beside its gemeente. */
  String beside(RecoveryState state) {
    return texts.get(
        "naast_wie",
        state.city().map(row -> row.area().naam()).orElseGet(() -> texts.get("de_gemeente")));
  }

  String of(RecoveryState state, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers hersteltabel\">");
    html.append("<caption>%s</caption>".formatted(text(caption(state))));
    html.append("<thead><tr>");
    for (String column :
        List.of(
            texts.get("gebied"),
            texts.get("ergste"),
            texts.get("wanneer"),
            texts.get("verloren"),
            texts.get("herstel"),
            beside(state),
            texts.get("in_beeld"))) {
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

  private String row(Row row, RecoveryState state, Address address) {
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
                  text(words.depth(outcome, state.choice().load())),
                  text(words.period(outcome.deepest())),
                  text(words.loss(outcome, state.choice().pace())),
                  outcome.recovered().map(back -> back ? "terug" : "weg").orElse(""),
                  text(words.end(outcome, state.choice().pace())),
                  text(words.besideCity(outcome, state.choice().pace()))));
    } else {
      html.append(
          "<td colspan=\"5\" class=\"geen\">%s</td>".formatted(text(words.reason(row.outcome()))));
    }
    return html.append("<td>%s</td></tr>".formatted(toggle(row, state, address, followed)))
        .toString();
  }

  /** A link that takes an area into the pictures, or out of them. */
  private String toggle(Row row, RecoveryState state, Address address, boolean followed) {
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
        ? texts.get("zes")
        : "<a href=\"%s\" id=\"beeld-%s\" aria-label=\"%s\">%s</a>"
            .formatted(
                text(address.with(Address.AREAS, codes).href()),
                text(row.area().code()),
                text(texts.get(followed ? "haal_weg.hoor" : "toon.hoor", row.area().naam())),
                text(texts.get(followed ? "haal_weg" : "toon")));
  }
}
