package nl.wijkbeeld.dashboard.edition;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.edition.EditionState.Comparison;
import nl.wijkbeeld.dashboard.edition.EditionState.Listed;
import nl.wijkbeeld.dashboard.edition.EditionState.Option;
import nl.wijkbeeld.dashboard.infrastructure.RegisterPage;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.jsoup.nodes.Element;

/** The editions, and what changed between two of them. */
@Route(value = EditionPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://edities.css")
public final class EditionView extends RegisterPage {
  private static final long serialVersionUID = 1L;
  private static final String EVERY_LEVEL = "alle niveaus";
  private static final Option NO_INDICATOR = new Option("", "geen");

  private final transient SnapshotStore store;

  public EditionView(SnapshotStore store) {
    super(store, "edities");
    this.store = store;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) throws IOException {
    EditionState state = new EditionPresenter(store, snapshot).state(address);
    show(
        state.content(),
        state.comparison().map(one -> choices(one, address)).orElse(List.of()),
        address,
        snapshot);
    addComponentAtIndex(1, Markup.component(list(state)));
    state
        .comparison()
        .filter(Comparison::asked)
        .ifPresent(one -> add(Markup.component(download(one))));
  }

  private List<Component> choices(Comparison comparison, Address address) {
    List<Component> choices = new ArrayList<>();
    choices.add(snapshots(EditionPresenter.FROM, "Vergelijk", comparison, address));
    choices.add(snapshots(EditionPresenter.TO, "Met", comparison, address));
    if (!comparison.asked()) {
      return choices;
    }
    choices.add(
        select(
            EditionPresenter.KIND,
            "Toon",
            List.of(ChangeKind.values()),
            comparison.kind(),
            ChangeKind::label,
            kind ->
                choose(address.with(EditionPresenter.KIND, kind.asked()), EditionPresenter.KIND)));
    choices.add(
        select(
            EditionPresenter.LEVEL,
            "Niveau",
            Stream.concat(Stream.of(EVERY_LEVEL), Stream.of(Niveau.values()).map(Niveau::code))
                .toList(),
            comparison.niveau().map(Niveau::code).orElse(EVERY_LEVEL),
            level -> level,
            level ->
                choose(
                    address.with(EditionPresenter.LEVEL, level.equals(EVERY_LEVEL) ? "" : level),
                    EditionPresenter.LEVEL)));
    choices.add(
        select(
            EditionPresenter.INDICATOR,
            "Waarden van",
            Stream.concat(Stream.of(NO_INDICATOR), comparison.indicators().stream()).toList(),
            comparison.indicator().orElse(NO_INDICATOR),
            Option::label,
            option ->
                choose(
                    address.with(EditionPresenter.INDICATOR, option.snapshot()),
                    EditionPresenter.INDICATOR)));
    return choices;
  }

  private Component snapshots(String name, String label, Comparison comparison, Address address) {
    boolean from = name.equals(EditionPresenter.FROM);
    return select(
        name,
        label,
        comparison.options(),
        from ? comparison.from() : comparison.to(),
        Option::label,
        option ->
            choose(
                address
                    .with(
                        EditionPresenter.FROM,
                        from ? option.snapshot() : comparison.from().snapshot())
                    .with(
                        EditionPresenter.TO, from ? comparison.to().snapshot() : option.snapshot())
                    .without(EditionPresenter.INDICATOR),
                name));
  }

  private static Element list(EditionState state) {
    Element section = el("section", "deel editielijst", el("h2", "", "Vastgelegde edities"));
    if (state.editions().isEmpty()) {
      return section.appendChild(
          el(
              "p",
              "toelichting",
              "Een beheerder maakt van een snapshot een editie met: ./wijkbeeld mark --lake MAP --title \u201cNajaar 2026\u201d."));
    }
    Element list = el("ul", "");
    for (Listed edition : state.editions()) {
      Element item = el("li", "", el("h3", "", edition.name()), el("p", "", edition.about()));
      if (!edition.notes().isEmpty()) {
        item.appendChild(el("p", "", edition.notes()));
      }
      item.appendChild(
          el("p", "citaat", el("span", "", "Zo citeert u: "), el("cite", "", edition.citation())));
      edition
          .page()
          .ifPresent(
              page ->
                  item.appendChild(
                      el(
                          "p",
                          "",
                          link(page.href(), "", "Bekijk de cijfers van deze editie")
                              .appendChild(el("span", "alleen-horen", ": " + edition.name())))));
      list.appendChild(item);
    }
    section.appendChild(list);
    Optional<Comparison> comparison = state.comparison();
    if (comparison.isPresent() && !comparison.get().asked()) {
      section.appendChild(
          el(
              "p",
              "toelichting",
              "Kies hieronder twee edities om te zien wat er tussen hen veranderde."));
    }
    return section;
  }

  private static Element download(Comparison comparison) {
    return el(
        "p",
        "verder",
        link(comparison.download().href(), "knop", "Haal alle verschillende waarden op (CSV)")
            .attr("router-ignore", true));
  }
}
