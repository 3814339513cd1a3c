package nl.wijkbeeld.dashboard.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.chart.Scatter;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Calculation;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Choice;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Line;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Row;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Side;
import nl.wijkbeeld.dashboard.resilience.ScoreParts.Part;
import nl.wijkbeeld.dashboard.resilience.Scores.Score;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.vocabulary.Niveau;

/** Makes of scores what stands beside the map: the points, the sum of one area, the sentences. */
record ScoreMaker(Snapshot snapshot, Choice choice, Optional<Cross> cross) {
  private static final String STRENGTH = "draagkracht";
  private static final String LOAD = "draaglast";

  /** A published score and the sum on the page are the same when they differ no more. */
  private static final double SAME = .051;

  /** Up to so many areas each has its arrow; of more only those larger than chance or chosen. */
  private static final int FEW = 12;

  /** The end of the scale beside the areas now. */
  private static final double WHOLE = 100;

  private static final String NO_BOX = "#ffffff";

  /** The areas as points, draaglast to the right and draagkracht upwards. */
  Optional<Scatter> scatter(List<Row> rows) {
    List<Row> known = rows.stream().filter(Row::known).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Scatter.Arrow> arrows = choice.arrows() ? arrows(known) : List.of();
    return Optional.of(
        new Scatter(
            "Draagkracht en draaglast van %d %s, %s"
                .formatted(known.size(), choice.niveau().plural(), choice.periode().label()),
            new Scatter.Axis("Draaglast →", range(known, arrows, false), 0),
            new Scatter.Axis("Draagkracht →", range(known, arrows, true), 0),
            cells(known, arrows),
            known.stream()
                .sorted(Comparator.comparing((Row row) -> choice.selected().contains(row.code())))
                .map(this::point)
                .toList(),
            arrows));
  }

  private Scatter.Point point(Row row) {
    String box = row.box().isPresent() ? "" + row.box().getAsInt() : "";
    return new Scatter.Point(
        row.code(),
        row.naam(),
        row.loadValue().orElseThrow(),
        row.strengthValue().orElseThrow(),
        cross.isPresent() && row.box().isPresent()
            ? cross.get().colour(row.box().getAsInt())
            : NO_BOX,
        box,
        row.naam() + ": " + ScoreWords.area(row, cross),
        choice.selected().contains(row.code()));
  }

  /** The scale of 0 to 100 as far as there are points, with room for names. */
  private Range range(List<Row> known, List<Scatter.Arrow> arrows, boolean strength) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Row row : known) {
      double value = (strength ? row.strengthValue() : row.loadValue()).orElseThrow();
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    for (Scatter.Arrow arrow : arrows) {
      low = Math.min(low, strength ? arrow.fromY() : arrow.fromX());
      high = Math.max(high, strength ? arrow.fromY() : arrow.fromX());
    }
    double end = choice.referentie().equals(ScorePeriods.NOW) ? WHOLE : Double.POSITIVE_INFINITY;
    return new Range(
        Math.max(0, Math.floor((low - 4) / 5) * 5), Math.min(end, Math.ceil((high + 4) / 5) * 5));
  }

  private List<Scatter.Cell> cells(List<Row> known, List<Scatter.Arrow> arrows) {
    List<Scatter.Cell> cells = new ArrayList<>();
    if (cross.isPresent()) {
      Cross boxes = cross.get();
      for (int up = 0; up < boxes.sides(); up++) {
        for (int right = 0; right < boxes.sides(); right++) {
          int box = boxes.box(up, right);
          cells.add(
              new Scatter.Cell(
                  part(boxes.load(), right, range(known, arrows, false)),
                  part(boxes.strength(), up, range(known, arrows, true)),
                  boxes.colour(box),
                  "" + box));
        }
      }
    }
    return cells;
  }

  /** A class as a part of the axis; the outer ones run on to its ends. */
  private static Range part(ClassBreaks breaks, int index, Range axis) {
    double[] limits = breaks.limits();
    double low = index == 0 ? axis.low() : Math.max(axis.low(), limits[index]);
    double high =
        index == breaks.count() - 1 ? axis.high() : Math.min(axis.high(), limits[index + 1]);
    return new Range(low, Math.max(low, high));
  }

  private List<Scatter.Arrow> arrows(List<Row> known) {
    boolean few = known.size() <= FEW;
    List<Scatter.Arrow> arrows = new ArrayList<>();
    for (Row row : known) {
      if (row.strengthWay().isPresent() && row.loadWay().isPresent()) {
        Trajectories.Way up = row.strengthWay().get();
        Trajectories.Way right = row.loadWay().get();
        boolean sure = up.largerThanChance() || right.largerThanChance();
        if (few || sure || choice.selected().contains(row.code())) {
          arrows.add(
              new Scatter.Arrow(
                  row.code(), right.before(), up.before(), right.after(), up.after(), sure));
        }
      }
    }
    return arrows;
  }

  /** What the page says of all areas together. */
  List<String> summary(List<Row> rows) {
    List<String> sentences = new ArrayList<>();
    long known = rows.stream().filter(Row::known).count();
    sentences.add(
        "Van %d van de %d %s zijn beide scores bekend."
            .formatted(known, rows.size(), choice.niveau().plural()));
    sentences.add(
        choice.referentie().equals(ScorePeriods.NOW)
            ? "Een score loopt van 0 tot 100. Om en nabij 50 is het midden van de gebieden in %s."
                .formatted(choice.periode().label())
            : "Een score is vergeleken met het basisjaar: 100 is zoals toen.");
    if (cross.isPresent() && cross.get().kind() == Cross.Kind.KWADRANTEN) {
      sentences.add("De grens tussen weinig en veel is het midden van de gebieden op deze kaart.");
    }
    if (cross.isPresent() && cross.get().kind() == Cross.Kind.KLASSEN) {
      sentences.add("Weinig, gemiddeld en veel zijn elk een derde van de gebieden op deze kaart.");
    }
    return sentences;
  }

  /** How the scores of an area came about. */
  Optional<Calculation> calculation(List<Row> rows, String code) {
    return rows.stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .map(
            row -> {
              ScoreParts parts =
                  ScoreParts.of(
                      snapshot, choice.indeling(), choice.niveau(), choice.periode(), code);
              return new Calculation(
                  row,
                  List.of(
                      side("Draagkracht", STRENGTH, row.strength(), parts.side(STRENGTH)),
                      side("Draaglast", LOAD, row.load(), parts.side(LOAD))));
            });
  }

  private Side side(String title, String code, Optional<Score> score, List<Part> parts) {
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    List<Line> lines = parts.stream().map(part -> line(part, catalog)).toList();
    List<String> remarks = new ArrayList<>();
    Optional<String> formula = formula(score, parts);
    Optional<Niveau> basis = score.flatMap(Score::basis).filter(level -> level != choice.niveau());
    if (basis.isPresent()) {
      remarks.add(
          "De score is het gemiddelde van de scores van de %s in dit gebied, gewogen naar inwoners. De cijfers hieronder zijn die van het gebied zelf."
              .formatted(basis.get().plural()));
    } else if (parts.isEmpty()) {
      remarks.add("Deze snapshot zegt niet uit welke cijfers deze score bestaat.");
    } else if (score.isPresent() && score.get().value().isPresent() && formula.isEmpty()) {
      remarks.add(
          "De score volgt niet uit een enkele som van deze regels. Zij is met een andere referentie berekend, of uit de delen van dit gebied.");
    }
    score
        .filter(found -> found.value().isEmpty())
        .ifPresent(
            found ->
                remarks.add(
                    found.reason().isEmpty()
                        ? "Geen score: %s.".formatted(ScoreWords.known(found))
                        : found.reason()));
    score.flatMap(Score::places).map(ScoreMaker::places).ifPresent(remarks::add);
    score
        .flatMap(Score::pile)
        .map(
            pile ->
                "Stapeling: bij %s hoort dit gebied tot het zwaarste vijfde deel."
                    .formatted(ScoreWords.pile(pile)))
        .ifPresent(remarks::add);
    return new Side(title, code, score, lines, formula, remarks);
  }

  private static String places(Scores.Places places) {
    return "De %s, hoogste score eerst. Zo ver loopt de plaats uiteen als de gewichten en de manier van rekenen veranderen (90 van de 100 keer)."
        .formatted(ScoreWords.places(places));
  }

  private static Line line(Part part, IndicatorCatalog catalog) {
    Optional<IndicatorInfo> info = catalog.find(part.indicator());
    int decimals = info.map(IndicatorInfo::decimalen).orElse(1);
    return new Line(
        info.map(IndicatorInfo::label).orElse(part.indicator())
            + (part.lowCounts() ? " (laag telt)" : ""),
        info.map(IndicatorInfo::thema).orElse(part.theme()),
        part.value().isPresent()
            ? Dutch.number(part.value().getAsDouble(), decimals)
                + info.map(found -> " " + found.eenheid()).orElse("")
                + part.when().map(when -> ", " + when.label()).orElse("")
            : "onbekend",
        part.normalised().isPresent()
            ? Dutch.number(part.normalised().getAsDouble(), 1)
            : "telt niet mee",
        Dutch.number(part.weight(), part.weight() == Math.rint(part.weight()) ? 0 : 3),
        part.counted());
  }

  /** The mean with the numbers filled in; nothing when it is not what was published. */
  private static Optional<String> formula(Optional<Score> score, List<Part> parts) {
    List<Part> counted =
        parts.stream().filter(part -> part.counted() && part.normalised().isPresent()).toList();
    if (counted.isEmpty() || score.isEmpty() || score.get().value().isEmpty()) {
      return Optional.empty();
    }
    double weight = counted.stream().mapToDouble(Part::weight).sum();
    double sum =
        counted.stream().mapToDouble(part -> part.weight() * part.normalised().getAsDouble()).sum();
    if (weight <= 0 || Math.abs(sum / weight - score.get().value().getAsDouble()) > SAME) {
      return Optional.empty();
    }
    boolean equal = counted.stream().allMatch(part -> part.weight() == counted.getFirst().weight());
    String terms =
        counted.stream()
            .map(
                part ->
                    (equal ? "" : Dutch.number(part.weight(), 2) + " × ")
                        + Dutch.number(part.normalised().getAsDouble(), 1))
            .collect(Collectors.joining(" + "));
    return Optional.of(
        "(%s) / %s = %s"
            .formatted(
                terms,
                equal ? Integer.toString(counted.size()) : Dutch.number(weight, 2),
                Dutch.number(sum / weight, 1)));
  }
}
