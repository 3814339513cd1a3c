package nl.wijkbeeld.dashboard.area;

import static nl.wijkbeeld.dashboard.page.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.TrendChartSvg;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Addresses;
import nl.wijkbeeld.dashboard.page.Dom;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.vocabulary.Periode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** How a chosen indicator moved, as a chart and as a table. */
final class TrendPanel {
  private final AreaState.Trend trend;
  private final AreaState state;
  private final Address address;
  private final Language language;
  private final Texts texts;

  private TrendPanel(AreaState.Trend trend, AreaState state, Address address, Language language) {
    this.trend = trend;
    this.state = state;
    this.address = address;
    this.language = language;
    this.texts = Texts.of(TrendPanel.class, language);
  }

  static HtmlContainer of(
      AreaState.Trend trend, AreaState state, Address address, Language language) {
    return new TrendPanel(trend, state, address, language).make();
  }

  private HtmlContainer make() {
    ComboBox<IndicatorInfo> choice = new ComboBox<>(texts.get("ontwikkeling_van"));
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
    HtmlContainer choices = Dom.el("div", "keuzes", choice);
    if (trend.kinds().size() > 1) {
      choices.add(kind());
    }
    HtmlContainer section =
        Dom.el(
            "section",
            "ontwikkeling",
            Markup.component(el("h2", "", texts.get("ontwikkeling"))),
            choices);
    trend.madeUp().ifPresent(text -> section.add(Markup.component(Markup.madeUp(text, language))));
    section.add(
        Markup.component(
            el("p", "aslabel", trend.indicator().label() + ", " + trend.indicator().eenheid())),
        Markup.component(
            el("div", "grafiekvlak")
                .appendChild(new DataNode(TrendChartSvg.draw(trend.chart(), language)))
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", texts.get("grafiek"))));
    if (!trend.breaks().isEmpty() || !trend.key().isEmpty()) {
      Element key = el("ul", "grafieksleutel");
      trend.breaks().forEach(text -> key.appendChild(el("li", "breuk", text)));
      trend.key().forEach(text -> key.appendChild(el("li", "", text)));
      section.add(Markup.component(key));
    }
    section.add(
        Markup.component(el("details", "", el("summary", "", texts.get("als_tabel")), table())));
    return section;
  }

  private Element table() {
    Element head =
        el(
            "tr",
            "",
            TableParts.head(texts.get("periode"), ""),
            TableParts.head(state.area().naam(), "getal"),
            TableParts.head(
                state.ancestors().isEmpty() ? texts.get("hele_gebied") : texts.get("hele_stad"),
                "getal"),
            TableParts.head(texts.get("opmerking"), ""));
    Element body = el("tbody", "");
    for (AreaState.TrendRow row : trend.rows()) {
      body.appendChild(
          el(
              "tr",
              "",
              el("th", "", row.period()).attr("scope", "row"),
              TableParts.figure(row.here(), language),
              TableParts.figure(row.city(), language),
              el("td", "noot", row.note())));
    }
    return el("table", "cijfers", el("thead", "", head), body);
  }

  private Component kind() {
    Select<Periode.Soort> kind = new Select<>();
    kind.setLabel(texts.get("per"));
    kind.setId("per");
    kind.setItems(trend.kinds());
    kind.setItemLabelGenerator(soort -> texts.get("per." + soort.name().toLowerCase(Locale.ROOT)));
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
