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
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Calculation;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Choice;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Line;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Row;
import nl.wijkbeeld.dashboard.resilience.ResilienceState.Side;
import nl.wijkbeeld.dashboard.resilience.ScoreParts.Part;
import nl.wijkbeeld.dashboard.resilience.Scores.Score;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Reasons;
import nl.wijkbeeld.vocabulary.Niveau;

/** Makes of scores what stands beside the map: the points, the sum of one area, the sentences. */
record ScoreMaker(Snapshot snapshot, Choice choice, Optional<Cross> cross, Language language) {
  private static final String STRENGTH = "draagkracht";
  private static final String LOAD = "draaglast";

  /** A published score and the sum on the page are the same when they differ no more. */
  private static final double SAME = .051;

  /** Up to so many areas each has its arrow; of more only those larger than chance or chosen. */
  private static final int FEW = 12;

  /** The end of the scale beside the areas now. */
  private static final double WHOLE = 100;

  private static final String NO_BOX = "#ffffff";

  private Texts texts() {
    return Texts.of(ScoreMaker.class, language);
  }

  private ScoreWords words() {
    return new ScoreWords(language);
  }

  /** The areas as points, draaglast to the right and draagkracht upwards. */
  Optional<Scatter> scatter(List<Row> rows) {
    List<Row> known = rows.stream().filter(Row::known).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Scatter.Arrow> arrows = choice.arrows() ? arrows(known) : List.of();
    return Optional.of(
        new Scatter(
            texts()
                .get(
                    "punten",
                    language.count(known.size()),
                    language.levels(choice.niveau()),
                    language.period(choice.periode())),
            new Scatter.Axis(texts().get("as.langs"), range(known, arrows, false), 0),
            new Scatter.Axis(texts().get("as.op"), range(known, arrows, true), 0),
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
        row.naam() + ": " + words().area(row, cross),
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
        texts()
            .get(
                "samenvatting.bekend",
                language.count(known),
                language.count(rows.size()),
                language.levels(choice.niveau())));
    sentences.add(
        choice.referentie().equals(ScorePeriods.NOW)
            ? texts().get("samenvatting.schaal", language.period(choice.periode()))
            : texts().get("samenvatting.basisjaar"));
    cross
        .map(boxes -> texts().get("samenvatting." + boxes.kind().code()))
        .ifPresent(sentences::add);
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
                      side(STRENGTH, row.strength(), parts.side(STRENGTH)),
                      side(LOAD, row.load(), parts.side(LOAD))));
            });
  }

  private Side side(String code, Optional<Score> score, List<Part> parts) {
    IndicatorCatalog catalog = IndicatorCatalog.of(snapshot);
    List<Line> lines = parts.stream().map(part -> line(part, catalog)).toList();
    List<String> remarks = new ArrayList<>();
    Optional<String> formula = formula(score, parts);
    Optional<Niveau> basis = score.flatMap(Score::basis).filter(level -> level != choice.niveau());
    if (basis.isPresent()) {
      remarks.add(texts().get("opmerking.basis", language.levels(basis.get())));
    } else if (parts.isEmpty()) {
      remarks.add(texts().get("opmerking.zonder_cijfers"));
    } else if (score.isPresent() && score.get().value().isPresent() && formula.isEmpty()) {
      remarks.add(texts().get("opmerking.andere_som"));
    }
    score
        .filter(found -> found.value().isEmpty())
        .ifPresent(
            found ->
                remarks.add(
                    found.reason().isEmpty()
                        ? texts().get("opmerking.geen_score", words().known(found))
                        : Reasons.in(language, found.reason())));
    score
        .flatMap(Score::places)
        .map(places -> texts().get("opmerking.plaats", words().places(places)))
        .ifPresent(remarks::add);
    score
        .flatMap(Score::pile)
        .map(pile -> texts().get("opmerking.stapeling", words().pile(pile)))
        .ifPresent(remarks::add);
    return new Side(texts().get(code), code, score, lines, formula, remarks);
  }

  private Line line(Part part, IndicatorCatalog catalog) {
    Optional<IndicatorInfo> info = catalog.find(part.indicator());
    String label = info.map(IndicatorInfo::label).orElse(part.indicator());
    return new Line(
        part.lowCounts() ? texts().get("laag_telt", label) : label,
        info.map(IndicatorInfo::thema).orElse(part.theme()),
        value(part, info),
        part.normalised().isPresent()
            ? language.number(part.normalised().getAsDouble(), 1)
            : texts().get("telt_niet_mee"),
        language.number(part.weight(), part.weight() == Math.rint(part.weight()) ? 0 : 3),
        part.counted());
  }

  /** The figure with its unit and its period. */
  private String value(Part part, Optional<IndicatorInfo> info) {
    if (part.value().isEmpty()) {
      return texts().get("onbekend");
    }
    String figure =
        language.number(part.value().getAsDouble(), info.map(IndicatorInfo::decimalen).orElse(1))
            + info.map(found -> language.behind(found.eenheid())).orElse("");
    return part.when()
        .map(when -> texts().get("waarde.periode", figure, language.period(when)))
        .orElse(figure);
  }

  /** The mean with the numbers filled in; nothing when it is not what was published. */
  private Optional<String> formula(Optional<Score> score, List<Part> parts) {
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
                    (equal ? "" : language.number(part.weight(), 2) + " × ")
                        + language.number(part.normalised().getAsDouble(), 1))
            .collect(Collectors.joining(" + "));
    return Optional.of(
        "(%s) / %s = %s"
            .formatted(
                terms,
                equal ? Integer.toString(counted.size()) : language.number(weight, 2),
                language.number(sum / weight, 1)));
  }
}
