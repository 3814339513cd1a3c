package nl.wijkbeeld.dashboard.signal;

import static nl.wijkbeeld.dashboard.compare.Html.link;
import static nl.wijkbeeld.dashboard.compare.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.CellPlot;
import nl.wijkbeeld.dashboard.chart.CellPlotSvg;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.signal.SignalRows.Signal;
import nl.wijkbeeld.dashboard.text.Dutch;

/** Writes the table of signals: a pure function from state to markup. */
final class SignalTable {
  private static final int PLOT = 220;

  private SignalTable() {}

  static final String CAPTION = "Wat opviel, het nieuwste eerst";

  static String of(SignalState state, Address address) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers signaaltabel\">");
    html.append("<caption>%s</caption><thead><tr>".formatted(CAPTION));
    html.append("<th scope=\"col\">Gebied</th><th scope=\"col\">Cijfer</th>");
    html.append("<th scope=\"col\">Wanneer</th><th scope=\"col\">Wat</th>");
    html.append("<th scope=\"col\" class=\"getal\">Waarde</th>");
    html.append("<th scope=\"col\" class=\"getal\">Verwacht</th>");
    html.append("<th scope=\"col\" class=\"getal\">Gewoonlijk</th>");
    html.append("<th scope=\"col\">In beeld</th></tr></thead><tbody>");
    state.shown().forEach(signal -> html.append(row(signal, address)));
    return html.append("</tbody></table>").toString();
  }

  /** Which way, in words. */
  static String way(Signal signal) {
    return signal.more() ? "meer dan verwacht" : "minder dan verwacht";
  }

  /** The limits within which it usually lies. */
  static String limits(Signal signal) {
    return Dutch.number(signal.low(), 0) + " tot " + Dutch.number(signal.high(), 0);
  }

  private static String row(Signal signal, Address address) {
    return "<tr data-gebied=\"%s\"><th scope=\"row\">%s<small>%s</small></th><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td class=\"getal\"><strong>%s</strong></td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"plot\">%s</td></tr>"
        .formatted(
            text(signal.gebiedcode()),
            link(address.to("gebied/" + signal.gebiedcode()).href(), signal.naam()),
            text(signal.niveau().code()),
            link(
                address
                    .to("ontwikkeling")
                    .with(Address.AREAS, signal.gebiedcode())
                    .with("indicator", signal.indicator().code())
                    .href(),
                signal.indicator().label()),
            text(signal.periode().label()),
            signal.more() ? "meer" : "minder",
            way(signal),
            text(Dutch.number(signal.value(), signal.indicator().decimalen())),
            text(Dutch.number(signal.expected(), 1)),
            text(limits(signal)),
            plot(signal));
  }

  /** The figure on a scale with what was expected and the limits. */
  private static String plot(Signal signal) {
    Range scale =
        CellPlot.scale(List.of(0.0, signal.value(), signal.low(), signal.high()), true, 0);
    return CellPlotSvg.draw(
        new CellPlot(
            scale,
            false,
            signal.value(),
            Optional.of(new Range(signal.low(), signal.high())),
            OptionalDouble.of(signal.expected())),
        PLOT);
  }

  /** How much was looked at, as a table. */
  static String of(JudgedSeries judged) {
    StringBuilder html =
        new StringBuilder(
            "<table class=\"cijfers\"><caption>Waarnaar is gekeken</caption><thead><tr><th scope=\"col\">Cijfer</th><th scope=\"col\">Per</th><th scope=\"col\" class=\"getal\">Beoordeeld</th><th scope=\"col\" class=\"getal\">Meer</th><th scope=\"col\" class=\"getal\">Minder</th><th scope=\"col\" class=\"getal\">Niet beoordeeld</th></tr></thead><tbody>");
    for (JudgedSeries.Line line : judged.lines()) {
      html.append(
          "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td></tr>"
              .formatted(
                  text(line.label()),
                  text(line.niveau()),
                  Dutch.count(line.judged()),
                  Dutch.count(line.more()),
                  Dutch.count(line.less()),
                  Dutch.count(line.passed())));
    }
    return html.append("</tbody></table>").toString();
  }
}
