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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Dom;
import org.jsoup.nodes.Element;

/**
 * The steps in which a table is chosen. Each says in its head what is chosen, so that all of it is
 * seen at a glance; {@code exporteren.js} tells every change, and keeps open what a reader opened.
 */
final class ExportForm {
  /** So many periods of one kind are shown without being asked for. */
  private static final int FEW = 12;

  /** The language of names, codes and definitions: they stand as they were published. */
  private static final String PUBLISHED = Language.NL.code();

  private static final String YES = "ja";
  private static final String NO = "nee";

  private final ExportState state;
  private final Choices choices;
  private final ChosenAreas areas;
  private final Address here;
  private final Language language;
  private final Texts texts;
  private final Consumer<Address> go;

  /**
   * A form.
   *
   * @param areas the areas that can be chosen
   * @param here the address that the form shows
   * @param language the language of the page
   * @param go gets the address when other areas are chosen
   */
  ExportForm(
      ExportState state, ChosenAreas areas, Address here, Language language, Consumer<Address> go) {
    this.state = state;
    this.language = language;
    this.texts = Texts.of(ExportForm.class, language);
    this.areas = areas;
    this.here = here;
    this.go = go;
    choices = state.choices();
  }

  HtmlContainer form() {
    HtmlContainer form = with(Dom.el("form", "stappen"), "aria-label", texts.get("kies_de_tabel"));
    form.add(
        step(1, texts.get("stap.indicatoren"), state.said().indicators(), component(indicators())),
        step(2, texts.get("stap.gebieden"), state.said().areas(), places()),
        step(3, texts.get("stap.periodes"), state.said().periods(), component(periods())),
        step(4, texts.get("stap.kolommen"), state.said().columns(), component(columns())),
        step(5, texts.get("stap.bestand"), state.said().file(), component(file())));
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
            new Option(Selection.EVERYTHING, texts.get("alle_indicatoren"), "", choices.every()),
            false);
    Element search =
        el(
            "label",
            "veld",
            el("span", "", texts.get("zoek_indicator")),
            el("input", "zoekveld")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("placeholder", texts.get("zoek_indicator.hulp")));
    Element content = el("div", "inhoud", search, all);
    for (Theme theme : choices.themes()) {
      content.appendChild(theme(theme));
    }
    return content.appendChild(
        el("p", "geen-treffer", texts.get("geen_treffer"))
            .attr("role", "status")
            .attr("hidden", true));
  }

  private Element theme(Theme theme) {
    int number = theme.indicators().size();
    String count =
        theme.chosen() > 0
            ? texts.get("gekozen_van", language.count(theme.chosen()), language.count(number))
            : language.count(number);
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
          el(
                  "button",
                  "stil",
                  whole
                      ? texts.get("geen_van_deze")
                      : texts.get("alle_van_dit_thema", language.count(number)))
              .attr("type", "button")
              .attr("data-zet", whole ? "uit" : "aan"));
    }
    for (Option one : theme.indicators()) {
      details.appendChild(
          box(Selection.INDICATOR, one, choices.every())
              .attr("lang", PUBLISHED)
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
        Dom.el(
            "div",
            "inhoud",
            component(group(texts.get("niveaus"), Selection.LEVEL, choices.levels())));
    content.add(
        field(Selection.AREAS, texts.get("deze_gebieden"), choices.areas()),
        field(Selection.WITHIN, texts.get("alles_binnen_deze"), choices.within()));
    if (!choices.unknown().isEmpty()) {
      Element gone = el("p", "onbekende-gebieden", text(texts.get("codes_zijn_er_niet") + " "));
      for (String code : choices.unknown()) {
        gone.appendChild(
            link(without(code).href(), "", texts.get("weghalen", code)).attr("class", "stil"));
      }
      content.add(component(gone));
    }
    if (choices.divisions().size() > 1) {
      content.add(
          component(group(texts.get("indelingen"), Selection.DIVISION, choices.divisions())));
    }
    content.add(component(el("p", "toelichting", texts.get("leeg_is_alles"))));
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
    field.setPlaceholder(texts.get("naam_of_code"));
    field.setItems(
        query ->
            areas.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    field.setItemLabelGenerator(place -> place.label(language));
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
      return content.appendChild(el("p", "toelichting", texts.get("kies_eerst")));
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
      content.appendChild(
          group(texts.get("uitsplitsingen"), Selection.BREAKDOWN, choices.breakdowns()));
    }
    return content.appendChild(el("p", "toelichting", texts.get("niets_is_alles")));
  }

  private Element columns() {
    Element optional = el("fieldset", "", el("legend", "", texts.get("kolommen")));
    // Is always in the table; said here, it tells that the rest was chosen.
    optional.appendChild(
        el("input", "")
            .attr("type", "hidden")
            .attr("name", Selection.COLUMNS)
            .attr("value", Column.STATUS.code()));
    for (Option column : choices.columns()) {
      Element box = box(Selection.COLUMNS, column, false).addClass("kolom");
      box.children().last().attr("lang", PUBLISHED);
      box.appendChild(el("small", "", column.meaning()));
      optional.appendChild(box);
    }
    return el(
        "div",
        "inhoud",
        radios(
            texts.get("vorm"),
            Selection.FORM,
            List.of(
                new Option(
                    Selection.LONG,
                    texts.get("vorm.lang"),
                    texts.get("vorm.lang.uitleg"),
                    !choices.wide()),
                new Option(
                    Selection.WIDE,
                    texts.get("vorm.breed"),
                    texts.get("vorm.breed.uitleg"),
                    choices.wide()))),
        optional,
        el("p", "toelichting", texts.get("altijd")));
  }

  private Element file() {
    FileChoice file = choices.file();
    Element content =
        el(
            "div",
            "inhoud",
            radios(
                texts.get("soort_bestand"),
                FileChoice.FORMAT,
                List.of(FileFormat.values()).stream()
                    .map(
                        format ->
                            new Option(
                                format.code(),
                                format.label(),
                                format.purpose(language),
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
                      texts.get("internationaal"),
                      texts.get("internationaal.uitleg"),
                      !file.dutch()),
                  new Option(
                      FileChoice.DUTCH,
                      texts.get("nederlands"),
                      texts.get("nederlands.uitleg"),
                      file.dutch()))));
      content.appendChild(
          radios(
              texts.get("geen_waarde"),
              FileChoice.MISSING,
              List.of(
                  new Option(FileChoice.NA, "NA", texts.get("na.uitleg"), file.na()),
                  new Option(
                      FileChoice.EMPTY, texts.get("leeg"), texts.get("leeg.uitleg"), !file.na()))));
      content.appendChild(
          radios(
              texts.get("bom"),
              FileChoice.MARK,
              List.of(
                  new Option(YES, texts.get("met"), "", file.mark()),
                  new Option(NO, texts.get("zonder"), "", !file.mark()))));
    }
    if (file.format().hasGeometry()) {
      content.appendChild(
          radios(
              texts.get("coordinaten"),
              FileChoice.GRID,
              List.of(
                  new Option(FileChoice.WGS84, "WGS84", texts.get("wgs84.uitleg"), !file.rd()),
                  new Option(FileChoice.RD, "RD New", texts.get("rd.uitleg"), file.rd()))));
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
