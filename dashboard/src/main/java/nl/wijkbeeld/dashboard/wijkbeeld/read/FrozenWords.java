package nl.wijkbeeld.dashboard.wijkbeeld.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What was frozen in Dutch, written as a reader of another language writes it: numbers, periods,
 * levels and marks. No figure is made again, so that an edition says the same for ever. What is not
 * recognised stays as it was frozen.
 */
final class FrozenWords {
  private static final Pattern SCHOOL_YEAR = Pattern.compile("schooljaar (\\d{4}/\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("([1-4])e kwartaal (\\d{4})");
  private static final Pattern WEEK = Pattern.compile("week (\\d{1,2}) van (\\d{4})");
  private static final Pattern SHORT_WEEK = Pattern.compile("week (\\d{1,2})");
  private static final Pattern INHABITANTS =
      Pattern.compile("([\\d.]+) inwoners \\(1 januari (\\d{4})\\)");
  private static final Pattern OWN_AREA = Pattern.compile("eigen gebied van ([\\d.]+) buurt(en)?");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Language.NL.locale());
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Language.NL.locale());

  private final Language language;
  private final Texts texts;

  FrozenWords(Language language) {
    this.language = language;
    this.texts = Texts.of(FrozenWords.class, language);
  }

  /** A figure, or the word for why there is none. */
  FigureText figure(String frozen, FigureState state) {
    return new FigureText(state.known() ? number(frozen) : state.word(language), state);
  }

  /** A number, or an interval of two. */
  String number(String frozen) {
    return frozen
        .chars()
        .mapToObj(sign -> Character.toString(sign((char) sign)))
        .collect(Collectors.joining());
  }

  private char sign(char dutch) {
    if (dutch == Language.NL.thousands()) {
      return language.thousands();
    }
    return dutch == Language.NL.decimals() ? language.decimals() : dutch;
  }

  /** A period, also as it stands on the axis of a chart. */
  String period(String frozen) {
    Matcher week = SHORT_WEEK.matcher(frozen);
    return week.matches()
        ? texts.get("week", week.group(1))
        : read(frozen).map(language::period).orElse(frozen);
  }

  /** The period that {@link Periode#label} words so. */
  private static Optional<Periode> read(String label) {
    Matcher matcher = SCHOOL_YEAR.matcher(label);
    if (matcher.matches()) {
      return Periode.find(matcher.group(1));
    }
    matcher = QUARTER.matcher(label);
    if (matcher.matches()) {
      return Periode.find(matcher.group(2) + "K" + matcher.group(1));
    }
    matcher = WEEK.matcher(label);
    if (matcher.matches()) {
      return Periode.find(
          "%sW%02d".formatted(matcher.group(2), Integer.parseInt(matcher.group(1))));
    }
    return Periode.find(label).or(() -> month(label)).or(() -> day(label));
  }

  private static Optional<Periode> month(String label) {
    try {
      return Optional.of(Periode.monthOf(YearMonth.parse(label, MONTH).atDay(1)));
    } catch (DateTimeParseException noMonth) {
      return Optional.empty();
    }
  }

  private static Optional<Periode> day(String label) {
    try {
      return Optional.of(Periode.dayOf(LocalDate.parse(label, DAY)));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** How final a figure is, whether it rests on few. */
  String mark(String frozen) {
    return Arrays.stream(ReadingGuide.values())
        .filter(mark -> mark.term().equals(frozen))
        .map(mark -> mark.term(language))
        .findFirst()
        .orElse(frozen);
  }

  /** What a figure is compared with. */
  String beside(String frozen) {
    return frozen.equals(Texts.of(FrozenWords.class, Language.NL).get("hele_stad"))
        ? texts.get("hele_stad")
        : frozen;
  }

  /** The kind of area. */
  String level(String frozen) {
    Matcher own = OWN_AREA.matcher(frozen);
    return own.matches()
        ? texts.get("eigen_gebied", texts.count("buurten", count(own.group(1))))
        : Niveau.find(frozen).map(language::level).orElse(frozen);
  }

  /** How many people live there. */
  String inhabitants(String frozen) {
    Matcher known = INHABITANTS.matcher(frozen);
    return known.matches()
        ? texts.get("inwoners", language.count(count(known.group(1))), known.group(2))
        : frozen;
  }

  private static long count(String frozen) {
    return Long.parseLong(frozen.replace(".", ""));
  }

  /** A course through time, with its periods and its name. */
  TrendChart trend(TrendChart frozen, String name) {
    return language == Language.NL
        ? frozen
        : new TrendChart(
            name,
            frozen.unit(),
            frozen.decimals(),
            frozen.colour(),
            frozen.lines().stream().map(this::line).toList(),
            frozen.breaks());
  }

  private TrendChart.Line line(TrendChart.Line frozen) {
    List<TrendChart.Point> points =
        frozen.points().stream()
            .map(
                point ->
                    new TrendChart.Point(
                        period(point.label()),
                        point.year(),
                        point.value(),
                        point.mark(),
                        point.joined()))
            .toList();
    return new TrendChart.Line(beside(frozen.naam()), points);
  }
}
