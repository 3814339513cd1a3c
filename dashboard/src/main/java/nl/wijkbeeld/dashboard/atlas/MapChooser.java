package nl.wijkbeeld.dashboard.atlas;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Choices;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.map.Extent;
import nl.wijkbeeld.dashboard.map.Places;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Decides what the map shows: what the address chooses, as far as the snapshot has it. */
final class MapChooser {

  /** What a reader sees first, if the snapshot has it. */
  private static final String FIRST_INDICATOR = "initiatieven_per_1000";

  private static final int DEFAULT_CLASSES = 5;

  /** The part of the land that is looked at. */
  static final String PART = "uitsnede";

  private final Snapshot snapshot;
  private final IndicatorCatalog catalog;
  private final Choices choices;
  private final Texts texts;
  private final List<IndicatorInfo> indicators;

  MapChooser(Snapshot snapshot, Choices choices, Language language) {
    this.snapshot = snapshot;
    this.catalog = IndicatorCatalog.of(snapshot);
    this.choices = choices;
    this.texts = Texts.of(MapChooser.class, language);
    this.indicators = catalog.list().stream().filter(i -> !levels(i.code()).isEmpty()).toList();
  }

  /** The indicators that a map can show. */
  List<IndicatorInfo> indicators() {
    return indicators;
  }

  /**
   * What is shown.
   *
   * @throws IllegalStateException when there is nothing to choose from
   */
  MapState.Choice choose(Address address) {
    if (indicators.isEmpty()) {
      throw new IllegalStateException("de snapshot heeft geen cijfer dat op een kaart kan");
    }
    IndicatorInfo fallback =
        indicators.stream()
            .filter(i -> i.code().equals(FIRST_INDICATOR))
            .findFirst()
            .orElse(indicators.getFirst());
    IndicatorInfo indicator = choices.pick("indicator", catalog::find, fallback);
    if (!indicators.contains(indicator)) {
      choices.tell(texts.get("alleen_gemeente", indicator.label()));
      indicator = fallback;
    }
    String code = indicator.code();
    List<Niveau> levels = levels(code);
    Niveau niveau =
        choices.pick(
            "niveau", text -> Niveau.find(text).filter(levels::contains), levels.getFirst());
    List<Periode> periods = catalog.periods(code, niveau);
    Periode periode =
        choices.pick(
            "periode", text -> Periode.find(text).filter(periods::contains), newest(periods));
    List<String> divisions = catalog.divisions(code, niveau, periode);
    String indeling =
        choices.pick(
            "indeling",
            text -> Optional.of(text).filter(divisions::contains),
            divisions.getFirst());
    MapState.Display asked =
        choices.pick("weergave", MapState.Display.class, MapState.Display.KAART);
    List<Periode> own = catalog.periods(code, niveau, indeling);
    Optional<Periode> vanaf = Optional.empty();
    MapState.Display display = asked;
    if (asked == MapState.Display.VERANDERING) {
      List<Periode> earlier = earlier(own, periode);
      if (earlier.isEmpty()) {
        choices.tell(texts.get("geen_eerdere_periode", texts.language().period(periode)));
        display = MapState.Display.KAART;
      } else {
        vanaf =
            Optional.of(
                choices.pick(
                    "vanaf",
                    text -> Periode.find(text).filter(earlier::contains),
                    earlier.getFirst()));
      }
    }
    PanelChoice main =
        new PanelChoice(
            indicator,
            niveau,
            indeling,
            periode,
            vanaf,
            choices.pick("klassen", PanelChoice::classes, DEFAULT_CLASSES),
            choices.pick("methode", PanelChoice::method, ClassBreaks.Method.KWANTIELEN),
            address.first("klassen_vast").map(PanelChoice.YES::equals).orElse(false)
                || display == MapState.Display.REEKS);
    return new MapState.Choice(
        main,
        display,
        display == MapState.Display.NAAST ? second(main) : Optional.empty(),
        choices.pick("sorteer", MapState.Order.class, MapState.Order.NAAM),
        address
            .first("bladzijde")
            .filter(text -> text.matches("[1-9][0-9]{0,4}"))
            .map(Integer::valueOf)
            .orElse(1),
        choices.pick(
            "plaatsen",
            text -> isPlaces(text) ? Optional.of(Optional.of(text)) : Optional.empty(),
            Optional.<String>empty()),
        choices.pick(
            PART,
            text -> Optional.of(Extent.find(text)).filter(Optional::isPresent),
            Optional.<Extent>empty()));
  }

  /** The asked second indicator, else another of the same theme with figures on the same level. */
  private Optional<IndicatorInfo> second(PanelChoice main) {
    List<IndicatorInfo> others =
        indicators.stream()
            .filter(i -> !i.code().equals(main.indicator().code()))
            .filter(i -> !periods(i, main).isEmpty())
            .toList();
    if (others.isEmpty()) {
      choices.tell(texts.get("geen_tweede", texts.language().level(main.niveau())));
      return Optional.empty();
    }
    IndicatorInfo likely =
        others.stream()
            .filter(i -> i.thema().equals(main.indicator().thema()) && !i.isCount())
            .findFirst()
            .orElse(others.getFirst());
    return Optional.of(
        choices.pick(
            "indicator2",
            text -> others.stream().filter(i -> i.code().equals(text)).findFirst(),
            likely));
  }

  /** The levels of an indicator on which there are several areas, largest first. */
  List<Niveau> levels(String code) {
    return catalog.levels(code).stream().filter(this::isMapped).toList();
  }

  private boolean isMapped(Niveau niveau) {
    return niveau.compareTo(Niveau.GEMEENTE) < 0
        || (niveau == Niveau.GEMEENTE
            && catalog
                .division()
                .map(indeling -> Areas.of(snapshot, indeling).list(niveau).size() > 1)
                .orElse(false));
  }

  private List<Periode> periods(IndicatorInfo indicator, PanelChoice like) {
    return catalog.periods(indicator.code(), like.niveau(), like.indeling());
  }

  /** The periods of the same kind before one, newest first. */
  static List<Periode> earlier(List<Periode> periods, Periode periode) {
    return periods.stream()
        .filter(p -> p.soort() == periode.soort() && p.compareTo(periode) < 0)
        .toList();
  }

  /** The newest period that had begun when the snapshot was made: no forecast unless asked for. */
  private Periode newest(List<Periode> periods) {
    LocalDate made = snapshot.manifest().madeAt().atZone(ZoneOffset.UTC).toLocalDate();
    return periods.stream()
        .filter(periode -> !periode.begin().isAfter(made))
        .findFirst()
        .orElse(periods.getFirst());
  }

  private boolean isPlaces(String group) {
    Places places = Places.of(snapshot);
    return places.categories().contains(group)
        || (group.equals(MapState.ALL_PLACES) && !places.all().isEmpty());
  }
}
