package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Dom.drawing;
import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.vocabulary.Periode;

/** How a chosen indicator moved, as a chart and as a table. */
final class TrendPanel {
  private TrendPanel() {}

  static HtmlContainer of(AreaState.Trend trend, AreaState state, Address address) {
    ComboBox<IndicatorInfo> choice = new ComboBox<>("Ontwikkeling van");
    choice.setId("ontwikkeling");
    choice.setItems(trend.indicators());
    choice.setItemLabelGenerator(IndicatorInfo::label);
    choice.setValue(trend.indicator());
    choice.addClassName("breed");
    choice.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            Addresses.go(address.without("per").with("ontwikkeling", e.getValue().code()));
          }
        });
    HtmlContainer choices = el("div", "keuzes", choice);
    if (trend.kinds().size() > 1) {
      choices.add(kind(trend, address));
    }
    HtmlContainer section =
        el("section", "ontwikkeling", el("h2", "", "Hoe het zich ontwikkelt"), choices);
    trend.madeUp().ifPresent(text -> section.add(Dom.madeUp(text)));
    section.add(el("p", "aslabel", trend.indicator().label() + ", " + trend.indicator().eenheid()));
    HtmlContainer frame = drawing("grafiekvlak", TrendChartSvg.draw(trend.chart()));
    section.add(with(with(with(frame, "tabindex", "0"), "role", "group"), "aria-label", "Grafiek"));
    HtmlContainer key = el("ul", "grafieksleutel");
    trend.breaks().forEach(text -> key.add(el("li", "breuk", text)));
    trend.key().forEach(text -> key.add(el("li", "", text)));
    if (!trend.breaks().isEmpty() || !trend.key().isEmpty()) {
      section.add(key);
    }
    HtmlContainer table = el("table", "cijfers");
    table.add(
        el(
            "thead",
            "",
            el(
                "tr",
                "",
                TableParts.head("Periode", ""),
                TableParts.head(state.area().naam(), "getal"),
                TableParts.head(state.ancestors().isEmpty() ? "Hele gebied" : "Hele stad", "getal"),
                TableParts.head("Opmerking", ""))));
    HtmlContainer body = el("tbody", "");
    for (AreaState.TrendRow row : trend.rows()) {
      body.add(
          el(
              "tr",
              "",
              with(el("th", "", row.period()), "scope", "row"),
              TableParts.figure(row.here()),
              TableParts.figure(row.city()),
              el("td", "noot", row.note())));
    }
    table.add(body);
    section.add(el("details", "", el("summary", "", "Dezelfde cijfers als tabel"), table));
    return section;
  }

  private static Component kind(AreaState.Trend trend, Address address) {
    Select<Periode.Soort> kind = new Select<>();
    kind.setLabel("Per");
    kind.setId("per");
    kind.setItems(trend.kinds());
    kind.setItemLabelGenerator(soort -> soort.name().toLowerCase(Locale.ROOT));
    kind.setValue(trend.kind());
    kind.addValueChangeListener(
        e ->
            Addresses.go(
                address
                    .with("ontwikkeling", trend.indicator().code())
                    .with("per", e.getValue().name().toLowerCase(Locale.ROOT))));
    return kind;
  }
}
