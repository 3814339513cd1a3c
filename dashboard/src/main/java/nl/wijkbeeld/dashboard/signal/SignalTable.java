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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.signal.SignalRows.Signal;

/** Writes the table of signals: a pure function from state to markup. */
final class SignalTable {
  private static final int PLOT = 220;

  private final Address address;
  private final Texts texts;
  private final Language language;

  SignalTable(Address address, Language language) {
    this.address = address;
    this.texts = Texts.of(SignalTable.class, language);
    this.language = language;
  }

  String of(SignalState state) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers signaaltabel\">");
    html.append("<caption>%s</caption><thead><tr>".formatted(text(texts.get("wat_opviel"))));
    List.of("gebied", "cijfer", "wanneer", "wat").forEach(name -> html.append(head(name, false)));
    List.of("waarde", "verwacht", "gewoonlijk").forEach(name -> html.append(head(name, true)));
    html.append(head("in_beeld", false)).append("</tr></thead><tbody>");
    state.shown().forEach(signal -> html.append(row(signal)));
    return html.append("</tbody></table>").toString();
  }

  /** Which way, in words. */
  String way(Signal signal) {
    return texts.get(signal.more() ? "meer" : "minder");
  }

  /** The limits within which it usually lies. */
  String limits(Signal signal) {
    return texts.get(
        "grenzen", language.number(signal.low(), 0), language.number(signal.high(), 0));
  }

  private String row(Signal signal) {
    return "<tr data-gebied=\"%s\"><th scope=\"row\">%s<small>%s</small></th><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td class=\"getal\"><strong>%s</strong></td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"plot\">%s</td></tr>"
        .formatted(
            text(signal.gebiedcode()),
            link(address.to("gebied/" + signal.gebiedcode()).href(), signal.naam()),
            text(language.level(signal.niveau())),
            link(
                address
                    .to("ontwikkeling")
                    .with(Address.AREAS, signal.gebiedcode())
                    .with("indicator", signal.indicator().code())
                    .href(),
                signal.indicator().label()),
            text(language.period(signal.periode())),
            signal.more() ? "meer" : "minder",
            text(way(signal)),
            text(language.number(signal.value(), signal.indicator().decimalen())),
            text(language.number(signal.expected(), 1)),
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

  private String head(String name, boolean number) {
    return "<th scope=\"col\"%s>%s</th>"
        .formatted(number ? " class=\"getal\"" : "", text(texts.get(name)));
  }

  /** How much was looked at, as a table. */
  String of(JudgedSeries judged) {
    StringBuilder html = new StringBuilder("<table class=\"cijfers\">");
    html.append("<caption>%s</caption><thead><tr>".formatted(text(texts.get("gekeken"))));
    List.of("cijfer", "per").forEach(name -> html.append(head(name, false)));
    List.of("gekeken.beoordeeld", "gekeken.meer", "gekeken.minder", "gekeken.niet")
        .forEach(name -> html.append(head(name, true)));
    html.append("</tr></thead><tbody>");
    for (JudgedSeries.Line line : judged.lines()) {
      html.append(
          "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td class=\"getal\">%s</td></tr>"
              .formatted(
                  text(line.label()),
                  text(line.niveau()),
                  language.count(line.judged()),
                  language.count(line.more()),
                  language.count(line.less()),
                  language.count(line.passed())));
    }
    return html.append("</tbody></table>").toString();
  }
}
