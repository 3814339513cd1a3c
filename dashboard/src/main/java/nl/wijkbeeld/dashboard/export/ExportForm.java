package nl.wijkbeeld.dashboard.export;

import static nl.wijkbeeld.dashboard.page.Dom.with;
import static nl.wijkbeeld.dashboard.page.Markup.component;
import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;
import static nl.wijkbeeld.dashboard.page.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.export.ExportState.Choices;
import nl.wijkbeeld.dashboard.export.ExportState.Option;
import nl.wijkbeeld.dashboard.export.ExportState.Periods;
import nl.wijkbeeld.dashboard.export.ExportState.Theme;
import nl.wijkbeeld.dashboard.page.Dom;
import org.jsoup.nodes.Element;

/**
 * The steps in which a table is chosen. Each says in its head what is chosen, so that all of it is
 * seen at a glance; {@code exporteren.js} tells every change, and keeps open what a reader opened.
 */
final class ExportForm {
  /** So many periods of one kind are shown without being asked for. */
  private static final int FEW = 12;

  private static final String YES = "ja";
  private static final String NO = "nee";

  private final ExportState state;
  private final Choices choices;
  private final ChosenAreas areas;
  private final Address here;
  private final Consumer<Address> go;

  /**
   * A form.
   *
   * @param areas the areas that can be chosen
   * @param here the address that the form shows
   * @param go gets the address when other areas are chosen
   */
  ExportForm(ExportState state, ChosenAreas areas, Address here, Consumer<Address> go) {
    this.state = state;
    this.areas = areas;
    this.here = here;
    this.go = go;
    choices = state.choices();
  }

  HtmlContainer form() {
    HtmlContainer form = with(Dom.el("form", "stappen"), "aria-label", "Kies de tabel");
    form.add(
        step(1, "Indicatoren", state.said().indicators(), component(indicators())),
        step(2, "Gebieden", state.said().areas(), places()),
        step(3, "Periodes", state.said().periods(), component(periods())),
        step(4, "Kolommen en vorm", state.said().columns(), component(columns())),
        step(5, "Bestand", state.said().file(), component(file())));
    return form;
  }

  private HtmlContainer step(int number, String name, String said, Component content) {
    HtmlContainer head =
        component(
            el(
                "summary",
                "",
                el("span", "nummer", "" + number).attr("aria-hidden", "true"),
                el("h2", "", name),
                el("span", "gezegd", said)));
    HtmlContainer step = Dom.el("details", "stap", head, content);
    with(step, "data-sleutel", "stap-" + number);
    if (number == 1 && !here.has(Selection.INDICATOR)) {
      with(step, "open", "");
    }
    return step;
  }

  private Element indicators() {
    Element all =
        box(
            Selection.INDICATOR,
            new Option(Selection.EVERYTHING, "Alle indicatoren", "", choices.every()),
            false);
    Element search =
        el(
            "label",
            "veld",
            el("span", "", "Zoek een indicator"),
            el("input", "zoekveld")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("placeholder", "naam, code of woord uit de definitie"));
    Element content = el("div", "inhoud", search, all);
    for (Theme theme : choices.themes()) {
      content.appendChild(theme(theme));
    }
    return content.appendChild(
        el("p", "geen-treffer", "Geen indicator past bij wat u zoekt.")
            .attr("role", "status")
            .attr("hidden", true));
  }

  private Element theme(Theme theme) {
    int number = theme.indicators().size();
    String count = theme.chosen() > 0 ? theme.chosen() + " van " + number : "" + number;
    Element details =
        el(
                "details",
                "thema",
                el("summary", "", el("span", "", theme.name()), el("span", "aantal", count)))
            .attr("data-sleutel", "thema-" + theme.name());
    if (theme.chosen() > 0 && !choices.every()) {
      details.attr("open", true);
    }
    if (!choices.every()) {
      boolean whole = theme.chosen() == number;
      details.appendChild(
          el("button", "stil", whole ? "Geen van deze" : "Alle " + number + " van dit thema")
              .attr("type", "button")
              .attr("data-zet", whole ? "uit" : "aan"));
    }
    for (Option one : theme.indicators()) {
      details.appendChild(
          box(Selection.INDICATOR, one, choices.every())
              .attr("title", one.meaning())
              .attr(
                  "data-zoek",
                  String.join(" ", one.code(), one.label(), one.meaning(), theme.name())
                      .toLowerCase(Locale.ROOT)));
    }
    return details;
  }

  private Component places() {
    HtmlContainer content =
        Dom.el("div", "inhoud", component(group("Niveaus", Selection.LEVEL, choices.levels())));
    content.add(
        field(Selection.AREAS, "Deze gebieden", choices.areas()),
        field(Selection.WITHIN, "Alles binnen deze gebieden", choices.within()));
    if (!choices.unknown().isEmpty()) {
      Element gone = el("p", "onbekende-gebieden", text("Deze codes zijn er niet: "));
      for (String code : choices.unknown()) {
        gone.appendChild(link(without(code).href(), "", code + " weghalen").attr("class", "stil"));
      }
      content.add(component(gone));
    }
    if (choices.divisions().size() > 1) {
      content.add(component(group("Indelingen", Selection.DIVISION, choices.divisions())));
    }
    content.add(component(el("p", "toelichting", "Wat u leeg laat, telt als alles.")));
    return content;
  }

  private Address without(String code) {
    return here.with(
            Selection.AREAS,
            here.list(Selection.AREAS).stream().filter(c -> !c.equals(code)).toList())
        .with(
            Selection.WITHIN,
            here.list(Selection.WITHIN).stream().filter(c -> !c.equals(code)).toList());
  }

  private MultiSelectComboBox<Place> field(String parameter, String label, List<Place> chosen) {
    MultiSelectComboBox<Place> field = new MultiSelectComboBox<>(label);
    field.setId(parameter);
    field.setPlaceholder("Naam of code");
    field.setItems(
        query ->
            areas.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    field.setItemLabelGenerator(Place::label);
    field.setWidthFull();
    field.setValue(chosen);
    field.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            go.accept(here.with(parameter, e.getValue().stream().map(Place::code).toList()));
          }
        });
    return field;
  }

  private Element periods() {
    Element content = el("div", "inhoud");
    if (choices.periods().isEmpty()) {
      return content.appendChild(el("p", "toelichting", "Kies eerst een indicator."));
    }
    for (Periods periods : choices.periods()) {
      if (choices.periods().size() == 1) {
        content.appendChild(group(periods.kind(), Selection.PERIOD, periods.periods()));
      } else {
        Element details =
            el(
                    "details",
                    "thema",
                    el(
                        "summary",
                        "",
                        el("span", "", periods.kind()),
                        el("span", "aantal", "" + periods.periods().size())),
                    group(periods.kind(), Selection.PERIOD, periods.periods()))
                .attr("data-sleutel", "periode-" + periods.kind());
        if (periods.hasChosen() || periods.periods().size() <= FEW) {
          details.attr("open", true);
        }
        content.appendChild(details);
      }
    }
    if (choices.breakdowns().size() > 1) {
      content.appendChild(group("Uitsplitsingen", Selection.BREAKDOWN, choices.breakdowns()));
    }
    return content.appendChild(el("p", "toelichting", "Kiest u niets, dan krijgt u alles."));
  }

  private Element columns() {
    Element optional = el("fieldset", "", el("legend", "", "Kolommen"));
    // Is always in the table; said here, it tells that the rest was chosen.
    optional.appendChild(
        el("input", "")
            .attr("type", "hidden")
            .attr("name", Selection.COLUMNS)
            .attr("value", Column.STATUS.code()));
    for (Option column : choices.columns()) {
      Element box = box(Selection.COLUMNS, column, false).addClass("kolom");
      box.appendChild(el("small", "", column.meaning()));
      optional.appendChild(box);
    }
    return el(
        "div",
        "inhoud",
        radios(
            "Vorm",
            Selection.FORM,
            List.of(
                new Option(Selection.LONG, "Lang", "een rij per waarde", !choices.wide()),
                new Option(Selection.WIDE, "Breed", "een kolom per indicator", choices.wide()))),
        optional,
        el(
            "p",
            "toelichting",
            "Altijd in de tabel: gebied, indeling, niveau, indicator, periode, uitsplitsing, status en of het cijfer verzonnen is."));
  }

  private Element file() {
    FileChoice file = choices.file();
    Element content =
        el(
            "div",
            "inhoud",
            radios(
                "Soort bestand",
                FileChoice.FORMAT,
                List.of(FileFormat.values()).stream()
                    .map(
                        format ->
                            new Option(
                                format.code(),
                                format.label(),
                                format.purpose(),
                                format == file.format()))
                    .toList()));
    if (file.format() == FileFormat.CSV) {
      content.appendChild(
          radios(
              "CSV",
              FileChoice.DIALECT,
              List.of(
                  new Option(
                      FileChoice.INTERNATIONAL,
                      "Internationaal",
                      "komma, decimale punt",
                      !file.dutch()),
                  new Option(
                      FileChoice.DUTCH, "Nederlands", "puntkomma, decimale komma", file.dutch()))));
      content.appendChild(
          radios(
              "Waar geen waarde is",
              FileChoice.MISSING,
              List.of(
                  new Option(FileChoice.NA, "NA", "voor R en Python", file.na()),
                  new Option(FileChoice.EMPTY, "Leeg", "voor een rekenblad", !file.na()))));
      content.appendChild(
          radios(
              "BOM, waaraan Excel UTF-8 herkent",
              FileChoice.MARK,
              List.of(
                  new Option(YES, "Met", "", file.mark()),
                  new Option(NO, "Zonder", "", !file.mark()))));
    }
    if (file.format().hasGeometry()) {
      content.appendChild(
          radios(
              "Coördinaten",
              FileChoice.GRID,
              List.of(
                  new Option(FileChoice.WGS84, "WGS84", "lengte en breedte", !file.rd()),
                  new Option(FileChoice.RD, "RD New", "meters", file.rd()))));
    }
    return content;
  }

  private static Element group(String name, String parameter, List<Option> options) {
    Element group = el("fieldset", "", el("legend", "", name));
    options.forEach(option -> group.appendChild(box(parameter, option, false)));
    return group;
  }

  private static Element radios(String name, String parameter, List<Option> options) {
    Element group = el("fieldset", "kaartjes", el("legend", "", name));
    for (Option option : options) {
      Element label = el("label", "kaartje", input("radio", parameter, option, false));
      label.appendChild(el("span", "", option.label()));
      if (!option.meaning().isEmpty()) {
        label.appendChild(el("small", "", option.meaning()));
      }
      group.appendChild(label);
    }
    return group;
  }

  private static Element box(String parameter, Option option, boolean fixed) {
    return el(
        "label",
        "vakje",
        input("checkbox", parameter, option, fixed),
        el("span", "", option.label()));
  }

  private static Element input(String type, String parameter, Option option, boolean fixed) {
    return el("input", "")
        .attr("type", type)
        .attr("name", parameter)
        .attr("value", option.code())
        .attr("checked", option.chosen())
        .attr("disabled", fixed);
  }
}
