package nl.wijkbeeld.dashboard.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.compare.Places;
import nl.wijkbeeld.dashboard.compare.Places.Place;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;

/** Decides what the page of social infrastructure shows of an area. */
public final class InfrastructurePresenter {

  /** In the address: the area. */
  static final String AREA = "gebied";

  private final Snapshot snapshot;
  private final String indeling;
  private final AreaInfrastructure infrastructure;
  private final FunctionCarriers functions;
  private final Places places;
  private final Areas areas;
  private final Language language;
  private final Texts texts;
  private final Words words;

  private InfrastructurePresenter(Snapshot snapshot, String indeling, Language language) {
    this.snapshot = snapshot;
    this.indeling = indeling;
    this.infrastructure = AreaInfrastructure.of(snapshot, indeling);
    this.functions = FunctionCarriers.of(snapshot, indeling);
    this.places = Places.of(snapshot, indeling);
    this.areas = Areas.of(snapshot, indeling);
    this.language = language;
    this.texts = Texts.of(InfrastructurePresenter.class, language);
    this.words = Words.in(language);
  }

  /** The state of the page in Dutch; nothing when the snapshot has no places at all. */
  public static Optional<InfrastructureState> state(Snapshot snapshot, Address address) {
    return state(snapshot, address, Language.NL);
  }

  /** The state of the page; nothing when the snapshot has no places at all. */
  public static Optional<InfrastructureState> state(
      Snapshot snapshot, Address address, Language language) {
    return RegisterDivisions.of(snapshot, "voorzieningen")
        .map(indeling -> new InfrastructurePresenter(snapshot, indeling, language))
        .flatMap(presenter -> presenter.state(address));
  }

  /** Whether there is such an area. */
  static boolean exists(Snapshot snapshot, Address address) {
    return address
        .first(AREA)
        .map(
            code ->
                RegisterDivisions.of(snapshot, "voorzieningen")
                    .map(indeling -> Places.of(snapshot, indeling).find(code).isPresent())
                    .orElse(true))
        .orElse(true);
  }

  private Optional<InfrastructureState> state(Address address) {
    List<Place> possible =
        areas.all().stream()
            .filter(area -> infrastructure.find(area.code()).isPresent())
            .flatMap(area -> places.find(area.code()).stream())
            .toList();
    List<String> notices = new ArrayList<>();
    Optional<Place> asked = address.first(AREA).flatMap(places::find).filter(possible::contains);
    if (address.has(AREA) && asked.isEmpty()) {
      notices.add(texts.get("geen_gebied", address.first(AREA).orElse("")));
    }
    return asked
        .or(() -> places.firstGemeente().filter(possible::contains))
        .or(() -> possible.stream().findFirst())
        .map(area -> new InfrastructureState(content(area, address, notices), area, possible));
  }

  private Content content(Place area, Address address, List<String> notices) {
    return new Content(
        texts.get("titel"),
        area.naam(),
        notices,
        sentences(area),
        new InfrastructureSections(snapshot, indeling, language).of(area, address),
        List.of(
            texts.get("niet_geregistreerd"),
            texts.get("weten.een_keer"),
            texts.get("weten.functie"),
            texts.get("weten.stadsdeel")),
        Register.in(language, snapshot, "voorzieningen", "organisaties"),
        language);
  }

  private List<String> sentences(Place area) {
    AreaInfrastructure.Row row = infrastructure.find(area.code()).orElseThrow();
    List<String> sentences = new ArrayList<>();
    if (row.count() == 0) {
      sentences.add(texts.get("geen_plekken", area.naam()));
    } else {
      sentences.add(
          texts.count(
              "plekken_in_categorieen",
              row.count(),
              area.naam(),
              language.number(row.d0().orElse(0), 0)));
    }
    if (row.near500().isPresent() && row.near1000().isPresent()) {
      sentences.add(
          texts.get("woont_nabij", words.percent(row.near500()), words.percent(row.near1000())));
    }
    List<FunctionCarriers.Row> rows = functions.list(area.code());
    List<String> shared =
        rows.stream()
            .filter(one -> one.carriers() > 1)
            .map(one -> words.function(one.function()))
            .toList();
    if (!rows.isEmpty() && shared.size() == rows.size()) {
      sentences.add(texts.get("elke_functie"));
    } else if (!shared.isEmpty()) {
      sentences.add(texts.get("meer_dan_een", words.and(shared)));
    }
    List<String> single = carriedBy(area, 1);
    if (!single.isEmpty()) {
      sentences.add(texts.get("enkele_drager", words.and(single)));
    }
    List<String> gaps = carriedBy(area, 0);
    if (!gaps.isEmpty()) {
      sentences.add(texts.get("geen_drager", words.and(gaps)));
    }
    return sentences;
  }

  private List<String> carriedBy(Place area, int carriers) {
    return functions.carriedBy(area.code(), carriers).stream().map(words::function).toList();
  }
}
