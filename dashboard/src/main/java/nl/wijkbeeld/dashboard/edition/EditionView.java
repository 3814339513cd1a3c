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
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.page.Markup;
import nl.wijkbeeld.dashboard.page.Translated;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.vocabulary.Niveau;
import org.jsoup.nodes.Element;

/** The editions, and what changed between two of them. */
@Route(value = EditionPresenter.PAGE, layout = Frame.class)
@StyleSheet("context://edities.css")
public final class EditionView extends RegisterPage implements Translated {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts = Texts.of(EditionView.class, language());
  private final transient SnapshotStore store;

  public EditionView(SnapshotStore store) {
    super(store, "edities");
    this.store = store;
  }

  @Override
  protected void show(Snapshot snapshot, Address address) throws IOException {
    EditionState state = new EditionPresenter(store, snapshot, language()).state(address);
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
    choices.add(snapshots(EditionPresenter.FROM, texts.get("vergelijk"), comparison, address));
    choices.add(snapshots(EditionPresenter.TO, texts.get("met"), comparison, address));
    if (!comparison.asked()) {
      return choices;
    }
    choices.add(
        select(
            EditionPresenter.KIND,
            texts.get("toon"),
            List.of(ChangeKind.values()),
            comparison.kind(),
            kind -> kind.label(language()),
            kind ->
                choose(address.with(EditionPresenter.KIND, kind.asked()), EditionPresenter.KIND)));
    choices.add(
        select(
            EditionPresenter.LEVEL,
            texts.get("niveau"),
            Stream.concat(
                    Stream.of(Optional.<Niveau>empty()),
                    Stream.of(Niveau.values()).map(Optional::of))
                .toList(),
            comparison.niveau(),
            level -> level.map(language()::level).orElse(texts.get("alle_niveaus")),
            level ->
                choose(
                    address.with(EditionPresenter.LEVEL, level.map(Niveau::code).orElse("")),
                    EditionPresenter.LEVEL)));
    Option none = new Option("", texts.get("geen"));
    choices.add(
        select(
            EditionPresenter.INDICATOR,
            texts.get("waarden_van"),
            Stream.concat(Stream.of(none), comparison.indicators().stream()).toList(),
            comparison.indicator().orElse(none),
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

  private Element list(EditionState state) {
    Element section =
        el("section", "deel editielijst", el("h2", "", texts.get("vastgelegde_edities")));
    if (state.editions().isEmpty()) {
      return section.appendChild(el("p", "toelichting", texts.get("maak_een_editie")));
    }
    Element list = el("ul", "");
    for (Listed edition : state.editions()) {
      Element item = el("li", "", el("h3", "", edition.name()), el("p", "", edition.about()));
      if (!edition.notes().isEmpty()) {
        item.appendChild(el("p", "", edition.notes()));
      }
      item.appendChild(
          el(
              "p",
              "citaat",
              el("span", "", texts.get("zo_citeert_u") + " "),
              el("cite", "", edition.citation())));
      edition
          .page()
          .ifPresent(
              page ->
                  item.appendChild(
                      el(
                          "p",
                          "",
                          link(page.href(), "", texts.get("bekijk"))
                              .appendChild(
                                  el(
                                      "span",
                                      "alleen-horen",
                                      texts.get("bekijk.welke", edition.name()))))));
      list.appendChild(item);
    }
    section.appendChild(list);
    Optional<Comparison> comparison = state.comparison();
    if (comparison.isPresent() && !comparison.get().asked()) {
      section.appendChild(el("p", "toelichting", texts.get("kies_twee")));
    }
    return section;
  }

  private Element download(Comparison comparison) {
    return el(
        "p",
        "verder",
        link(comparison.download().href(), "knop", texts.get("alle_waarden"))
            .attr("router-ignore", true));
  }
}
