package nl.wijkbeeld.dashboard.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.signal.SignalRows.Indicator;
import nl.wijkbeeld.dashboard.signal.SignalRows.Signal;
import nl.wijkbeeld.dashboard.signal.SignalState.Choice;
import nl.wijkbeeld.dashboard.signal.SignalState.Options;
import nl.wijkbeeld.dashboard.signal.SignalState.Way;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;

/** Decides which signals the page shows. */
public final class SignalPresenter {
  static final String PAGE = "signalen";
  static final String WAY = "richting";
  static final String INDICATOR = "indicator";
  static final String LEVEL = "niveau";
  static final String SHEET = "bladzijde";

  /** The words under which an area and all that lies in it can be asked for. */
  private final Snapshot snapshot;

  private final String indeling;

  private final Texts texts;
  private final Language language;

  /** Of the page in Dutch. */
  public SignalPresenter(Snapshot snapshot) {
    this(snapshot, Language.NL);
  }

  public SignalPresenter(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.texts = Texts.of(SignalPresenter.class, language);
    this.language = language;
    this.indeling = IndicatorCatalog.of(snapshot).division().orElse("");
  }

  public SignalState state(Address address) {
    List<String> notices = new ArrayList<>();
    List<Signal> all = SignalRows.of(snapshot, indeling).all();
    List<Indicator> indicators =
        all.stream()
            .map(Signal::indicator)
            .distinct()
            .sorted(Comparator.comparing(Indicator::label))
            .toList();
    List<Niveau> levels =
        all.stream().map(Signal::niveau).distinct().sorted(Comparator.reverseOrder()).toList();
    Optional<Indicator> indicator =
        address
            .first(INDICATOR)
            .flatMap(code -> indicators.stream().filter(i -> i.code().equals(code)).findFirst());
    if (address.has(INDICATOR) && indicator.isEmpty()) {
      notices.add(texts.get("geen_indicator", address.first(INDICATOR).orElse("")));
    }
    Optional<Niveau> niveau = address.first(LEVEL).flatMap(Niveau::find).filter(levels::contains);
    Way way = way(address);
    Areas areas = Areas.of(snapshot, indeling);
    List<String> asked = new ArrayList<>();
    for (String code : address.list(Address.AREAS)) {
      if (areas.find(code).isPresent()) {
        asked.add(code);
      } else {
        notices.add(texts.get("geen_gebied", code));
      }
    }
    Set<String> within = new LinkedHashSet<>();
    asked.forEach(code -> areas.within(code).forEach(area -> within.add(area.code())));
    List<Signal> rows =
        all.stream()
            .filter(way::fits)
            .filter(signal -> indicator.map(signal.indicator()::equals).orElse(true))
            .filter(signal -> niveau.isEmpty() || signal.niveau() == niveau.get())
            .filter(signal -> asked.isEmpty() || within.contains(signal.gebiedcode()))
            .toList();
    int pages = Math.max(1, (rows.size() + SignalState.PAGE - 1) / SignalState.PAGE);
    JudgedSeries judged = JudgedSeries.of(snapshot, indeling);
    Provenance provenance = provenance(rows);
    return new SignalState(
        notices,
        new Choice(way, indicator, niveau, asked),
        new Options(indicators, levels),
        rows,
        page(address, pages),
        pages,
        summary(rows, judged),
        judged,
        snapshot.has("signalen"),
        provenance.sources(),
        provenance.madeUp().stream().toList());
  }

  private static Way way(Address address) {
    String asked = address.first(WAY).orElse("");
    for (Way way : Way.values()) {
      if (way.code().equals(asked)) {
        return way;
      }
    }
    return Way.BEIDE;
  }

  private static int page(Address address, int pages) {
    String asked = address.first(SHEET).orElse("1");
    return asked.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
  }

  private List<String> summary(List<Signal> rows, JudgedSeries judged) {
    List<String> sentences = new ArrayList<>();
    long looked = judged.lines().stream().mapToLong(JudgedSeries.Line::judged).sum();
    long more = rows.stream().filter(Signal::more).count();
    if (looked > 0) {
      sentences.add(texts.get("beoordeeld", Long.toString(looked)));
    }
    if (!rows.isEmpty()) {
      sentences.add(
          texts.get(
              "opgevallen",
              Long.toString(rows.size()),
              Long.toString(more),
              Long.toString(rows.size() - more)));
    }
    return sentences;
  }

  private Provenance provenance(List<Signal> rows) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    for (Signal signal : rows) {
      Provenance found =
          Provenance.of(snapshot, signal.indicator().code(), signal.periode(), language);
      sources.addAll(found.sources());
      madeUp.addAll(found.madeUp().stream().toList());
    }
    return new Provenance(
        List.copyOf(sources),
        List.of(),
        madeUp.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", madeUp)));
  }
}
