package nl.wijkbeeld.dashboard.wijkbeeld;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.figure.Provenance;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.PlaceMapSvg;
import nl.wijkbeeld.dashboard.ownarea.OwnPicture;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Place;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Beside;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts.Fact;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Pijler;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The facts of an own area: what published figures add up to, by the rules of its own page. It has
 * no sentences: those are made of comparisons that only published areas have.
 */
final class OwnFacts {
  private static final Map<Pijler, Choices> SIDES =
      Map.of(
          Pijler.DRAAGKRACHT,
          new Choices("Wat draagt", "Hieruit put de wijk.", Pijler.DRAAGKRACHT.code(), List.of()),
          Pijler.CONTEXT,
          new Choices("Wat erbij hoort", "Niet goed of slecht.", Pijler.CONTEXT.code(), List.of()),
          Pijler.DRAAGLAST,
          new Choices("Wat weegt", "Dit vraagt iets.", Pijler.DRAAGLAST.code(), List.of()));

  private final Snapshot snapshot;
  private final Subject subject;
  private final OwnPicture picture;

  private OwnFacts(Snapshot snapshot, Subject subject, OwnPicture picture) {
    this.snapshot = snapshot;
    this.subject = subject;
    this.picture = picture;
  }

  /** The facts of an own area; nothing when the snapshot knows none of its areas. */
  static Optional<OwnFacts> of(Snapshot snapshot, Subject subject) {
    return OwnPicture.of(snapshot, subject.indeling(), subject.areas())
        .map(picture -> new OwnFacts(snapshot, subject, picture));
  }

  /** The figures that can be chosen, strengths first. */
  List<Choices> choices() {
    return Stream.of(Pijler.DRAAGKRACHT, Pijler.DRAAGLAST, Pijler.CONTEXT)
        .map(
            side ->
                new Choices(
                    SIDES.get(side).title(),
                    SIDES.get(side).explanation(),
                    SIDES.get(side).className(),
                    picture.lines().stream()
                        .filter(line -> line.indicator().pijler() == side)
                        .map(OwnFacts::choice)
                        .toList()))
        .filter(choices -> !choices.list().isEmpty())
        .toList();
  }

  private static Choices.Choice choice(OwnPicture.Line line) {
    FigureText value = FigureText.of(line.meting(), line.indicator().decimalen());
    boolean known = value.state().known();
    return new Choices.Choice(
        line.indicator().code(),
        line.indicator().label(),
        known,
        "%s%s, %s"
            .formatted(
                value.text(),
                known ? " " + line.indicator().eenheid() : "",
                line.periode().label()));
  }

  /** The facts with some figures, in their order. */
  Facts facts(List<ChosenFigure> chosen) {
    List<Fact> facts = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    Set<String> madeUp = new LinkedHashSet<>();
    for (ChosenFigure figure : chosen) {
      picture.lines().stream()
          .filter(line -> line.indicator().code().equals(figure.indicator()))
          .findFirst()
          .ifPresent(
              line -> {
                Provenance from = Provenance.of(snapshot, line.indicator().code(), line.periode());
                facts.add(fact(line, from));
                sources.addAll(from.sources());
                from.madeUp().ifPresent(madeUp::add);
              });
    }
    snapshot.manifest().madeUpMap().ifPresent(madeUp::add);
    return new Facts(
        snapshot.id(),
        snapshot.manifest().madeAt(),
        subject.code(),
        subject.name(),
        "eigen gebied van " + picture.parts(),
        city(),
        picture.inhabitants(),
        facts,
        List.of(),
        Optional.empty(),
        map(List.of()),
        Optional.empty(),
        Optional.empty(),
        List.copyOf(sources),
        List.copyOf(madeUp));
  }

  private String city() {
    return picture.city().map(Areas.Area::naam).orElse(subject.name());
  }

  private Fact fact(OwnPicture.Line line, Provenance from) {
    IndicatorInfo info = line.indicator();
    FigureText value = FigureText.of(line.meting(), info.decimalen());
    return new Fact(
        info.code(),
        info.label(),
        info.definitie(),
        info.pijler(),
        info.richting(),
        value.text(),
        value.state(),
        info.eenheid(),
        line.periode().label(),
        "",
        List.of(),
        line.city()
            .map(meting -> FigureText.of(meting, info.decimalen()))
            .map(text -> new Beside(city(), text.text(), text.state())),
        List.of("Uit de cijfers van de buurten erin: " + line.how()),
        trend(line),
        String.join("; ", from.sources()),
        from.madeUp());
  }

  /** Its course beside that of the gemeente, when it has two moments of one kind. */
  private Optional<TrendChart> trend(OwnPicture.Line line) {
    List<OwnPicture.Moment> series =
        line.series().stream()
            .filter(one -> one.periode().soort() == line.periode().soort())
            .toList();
    if (series.stream().filter(one -> one.here() instanceof Meting.Bekend).count() < 2) {
      return Optional.empty();
    }
    List<TrendChart.Point> here = new ArrayList<>();
    List<TrendChart.Point> there = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      OwnPicture.Moment one = series.get(i);
      boolean joined = i > 0 && follows(series.get(i - 1), one);
      here.add(point(one, one.here(), joined));
      one.city().ifPresent(meting -> there.add(point(one, meting, joined)));
    }
    List<TrendChart.Line> lines = new ArrayList<>();
    lines.add(new TrendChart.Line(subject.name(), here));
    if (there.size() > 1) {
      lines.add(new TrendChart.Line(city(), there));
    }
    return Optional.of(
        new TrendChart(
            "%s in %s".formatted(line.indicator().label(), subject.name()),
            line.indicator().eenheid(),
            line.indicator().decimalen(),
            "#0b625c",
            lines,
            List.of()));
  }

  /** Whether no period of the same length lies between two. */
  private static boolean follows(OwnPicture.Moment before, OwnPicture.Moment after) {
    return ChronoUnit.DAYS.between(before.periode().eind(), after.periode().begin()) <= 1;
  }

  private static TrendChart.Point point(OwnPicture.Moment at, Meting meting, boolean joined) {
    double days =
        ChronoUnit.DAYS.between(at.periode().begin().withDayOfYear(1), at.periode().begin());
    return new TrendChart.Point(
        at.periode().label(),
        at.periode().begin().getYear() + days / at.periode().begin().lengthOfYear(),
        meting instanceof Meting.Bekend(double waarde)
            ? OptionalDouble.of(waarde)
            : OptionalDouble.empty(),
        at.forecast()
            ? TrendChart.Mark.FORECAST
            : at.provisional() ? TrendChart.Mark.PROVISIONAL : TrendChart.Mark.FIRM,
        joined);
  }

  /** The facts beside the places that people wrote of. */
  Facts facts(Content content) {
    Facts facts = facts(content.figures());
    Optional<Comparison> comparison =
        picture
            .city()
            .filter(city -> !facts.figures().isEmpty())
            .map(city -> Comparison.withCity(subject.name(), city.naam(), facts.figures()));
    return facts.beside(
        content.places().isEmpty() ? Optional.empty() : map(content.places()), comparison);
  }

  /** The area amid the others of its gemeente, with places on it. */
  private Optional<String> map(List<Place> places) {
    if (picture.outlines().isEmpty()) {
      return Optional.empty();
    }
    Geometry area = UnaryUnionOp.union(picture.outlines());
    Areas areas = Areas.of(snapshot, subject.indeling());
    Map<String, Geometry> around =
        Outlines.of(
                snapshot,
                subject.indeling(),
                areas.list(Niveau.WIJK).isEmpty() ? Niveau.BUURT : Niveau.WIJK)
            .byCode();
    return Optional.of(
        PlaceMapSvg.draw(
            (places.isEmpty() ? "Waar %s ligt" : "Plekken in %s").formatted(subject.name()),
            area,
            picture.outlines(),
            List.copyOf(around.values()),
            places.stream()
                .limit(Facts.MOST_ON_MAP)
                .map(place -> new PlaceMapSvg.Spot(place.longitude(), place.latitude()))
                .toList()));
  }
}
