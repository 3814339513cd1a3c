package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static nl.wijkbeeld.dashboard.page.Dom.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Choices;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Entry;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Moment;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Sterkhouder;
import nl.wijkbeeld.dashboard.wijkbeeld.FactsMaker;
import nl.wijkbeeld.dashboard.wijkbeeld.Part;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos;

/** The fields of each part of a wijkbeeld. */
final class PartEditors {
  private final Writing writing;
  private final Snapshot snapshot;
  private final Photos photos;
  private final String author;
  private final Runnable written;

  /**
   * The fields for what somebody is writing.
   *
   * @param written is told after each change
   */
  PartEditors(Writing writing, Snapshot snapshot, Photos photos, String author, Runnable written) {
    this.writing = writing;
    this.snapshot = snapshot;
    this.photos = photos;
    this.author = author;
    this.written = written;
  }

  private Content content() {
    return writing.content();
  }

  private void change(Content changed) {
    writing.change(changed);
    written.run();
  }

  /** Title and introduction. */
  Component opening() {
    return el(
        "div",
        "velden",
        Fields.line(
            "Titel",
            content().title(),
            said -> change(content().titled(said, content().introduction()))),
        Fields.text(
            "Inleiding: een paar zinnen om mee te beginnen",
            content().introduction(),
            said -> change(content().titled(content().title(), said))));
  }

  /** The fields of a part. */
  Component of(Part part) {
    return switch (part) {
      case CIJFERS -> figures();
      case PLEKKEN ->
          new PlacesEditor(
              content().places(),
              PlaceMap.of(snapshot, writing.opened().subject()),
              this::photo,
              places -> change(content().withPlaces(places)));
      case TIJDLIJN ->
          new ItemList<>(
              content().timeline(),
              "gebeurtenis",
              Moment::title,
              this::moment,
              () -> new Moment(UUID.randomUUID(), "", "", "", Optional.empty()),
              timeline -> change(content().withTimeline(timeline)));
      case STERKHOUDERS ->
          new ItemList<>(
              content().sterkhouders(),
              "sterkhouder",
              Sterkhouder::role,
              PartEditors::person,
              () -> new Sterkhouder(UUID.randomUUID(), "", "", "", Optional.empty()),
              people -> change(content().withSterkhouders(people)));
      case VRAGEN -> questions();
      case STRUCTUREN, INITIATIEVEN, PROFESSIONALS, SAMENWERKING ->
          new ItemList<>(
              content().entries(part),
              "stuk",
              Entry::title,
              this::entry,
              () -> new Entry(UUID.randomUUID(), "", "", Optional.empty(), Optional.empty()),
              entries -> change(content().withEntries(part, entries)));
    };
  }

  /** All figures that there are, strengths first; chosen or not. */
  private Component figures() {
    HtmlContainer all = el("div", "cijferkeuze");
    List<Choices> groups = new FactsMaker(snapshot).choices(writing.opened().subject());
    if (groups.isEmpty()) {
      all.add(el("p", "melding", "De snapshot heeft geen cijfers over dit gebied."));
    }
    for (Choices group : groups) {
      HtmlContainer list = el("ul", "");
      group.list().forEach(choice -> list.add(figure(choice)));
      all.add(
          el(
              "section",
              "zijde " + group.className(),
              el("h3", "", group.title()),
              el("p", "toelichting", group.explanation()),
              list));
    }
    return all;
  }

  private Component figure(Choices.Choice choice) {
    Optional<ChosenFigure> chosen =
        content().figures().stream()
            .filter(figure -> figure.indicator().equals(choice.indicator()))
            .findFirst();
    Checkbox box = new Checkbox(choice.label(), chosen.isPresent());
    TextField remark =
        Fields.line(
            "Wat zegt dit cijfer over de wijk? (mag leeg blijven)",
            chosen.map(ChosenFigure::remark).orElse(""),
            said -> change(content().withFigures(with(choice.indicator(), said))));
    remark.setVisible(chosen.isPresent());
    box.addValueChangeListener(
        e -> {
          remark.setVisible(e.getValue());
          change(
              content()
                  .withFigures(
                      e.getValue()
                          ? with(choice.indicator(), remark.getValue())
                          : without(choice.indicator())));
        });
    return el("li", "keuze", box, el("p", "noot", choice.value()), remark);
  }

  /** The figures with one more, or with another remark; a new one comes last. */
  private List<ChosenFigure> with(String indicator, String remark) {
    List<ChosenFigure> figures = new ArrayList<>(content().figures());
    ChosenFigure changed = new ChosenFigure(indicator, remark);
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).indicator().equals(indicator)) {
        figures.set(i, changed);
        return figures;
      }
    }
    figures.add(changed);
    return figures;
  }

  private List<ChosenFigure> without(String indicator) {
    return content().figures().stream()
        .filter(figure -> !figure.indicator().equals(indicator))
        .toList();
  }

  private Component photo(Optional<UUID> value, Consumer<Optional<UUID>> changed) {
    return new PhotoField(photos, writing.opened().id(), author, value, changed);
  }

  private Component moment(Moment moment, Consumer<Moment> told) {
    Held<Moment> held = new Held<>(moment, told);
    return el(
        "div",
        "velden",
        Fields.line(
            "Wanneer (een jaar, of bijvoorbeeld “rond 1960”)",
            moment.when(),
            said ->
                held.change(
                    now -> new Moment(now.id(), said, now.title(), now.text(), now.photo()))),
        Fields.line(
            "Wat gebeurde er?",
            moment.title(),
            said ->
                held.change(
                    now -> new Moment(now.id(), now.when(), said, now.text(), now.photo()))),
        Fields.text(
            "Wat betekende het voor de wijk?",
            moment.text(),
            said ->
                held.change(
                    now -> new Moment(now.id(), now.when(), now.title(), said, now.photo()))),
        photo(
            moment.photo(),
            photo ->
                held.change(
                    now -> new Moment(now.id(), now.when(), now.title(), now.text(), photo))));
  }

  private Component entry(Entry entry, Consumer<Entry> told) {
    Held<Entry> held = new Held<>(entry, told);
    return el(
        "div",
        "velden",
        Fields.line(
            "Kop",
            entry.title(),
            said ->
                held.change(now -> new Entry(now.id(), said, now.text(), now.photo(), now.link()))),
        Fields.text(
            "Tekst",
            entry.text(),
            said ->
                held.change(
                    now -> new Entry(now.id(), now.title(), said, now.photo(), now.link()))),
        photo(
            entry.photo(),
            photo ->
                held.change(
                    now -> new Entry(now.id(), now.title(), now.text(), photo, now.link()))),
        Fields.link(
            entry.link(),
            link ->
                held.change(
                    now -> new Entry(now.id(), now.title(), now.text(), now.photo(), link))));
  }

  private static Component person(Sterkhouder person, Consumer<Sterkhouder> told) {
    Held<Sterkhouder> held = new Held<>(person, told);
    return el(
        "div",
        "velden",
        Fields.line(
            "Rol, zonder naam (bijvoorbeeld “beheert de buurttuin”)",
            person.role(),
            said ->
                held.change(
                    now ->
                        new Sterkhouder(now.id(), said, now.contact(), now.text(), now.consent()))),
        Fields.line(
            "Hoe is deze persoon te bereiken? (bijvoorbeeld “via het buurthuis”)",
            person.contact(),
            said ->
                held.change(
                    now -> new Sterkhouder(now.id(), now.role(), said, now.text(), now.consent()))),
        Fields.text(
            "Wat doet deze persoon voor de wijk?",
            person.text(),
            said ->
                held.change(
                    now ->
                        new Sterkhouder(now.id(), now.role(), now.contact(), said, now.consent()))),
        new ConsentFields(
            person.consent(),
            consent ->
                held.change(
                    now ->
                        new Sterkhouder(
                            now.id(), now.role(), now.contact(), now.text(), consent))));
  }

  /** The first question is always the same; the others are free. */
  private Component questions() {
    List<String> others = content().questions().subList(1, content().questions().size());
    return el(
        "div",
        "",
        el("p", "vast", "1. " + Content.FIRST_QUESTION),
        el(
            "p",
            "noot",
            "Hiermee begint elk gesprek. Schrijf hieronder wat u nog meer wilt vragen."),
        new ItemList<>(
            others,
            "vraag",
            question -> question,
            (question, told) -> Fields.line("Vraag", question, told),
            () -> "",
            questions -> {
              List<String> all = new ArrayList<>();
              all.add(Content.FIRST_QUESTION);
              all.addAll(questions);
              change(content().withQuestions(all));
            }));
  }
}
