package nl.wijkbeeld.ingest.read;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * Reads a period as sources write it: as Wijkbeeld does, as CBS codes it ({@code 2024JJ00}, {@code
 * 2024KW02}, {@code 2024MM06}, {@code 2020X000}), as StatLine prints it ({@code 2024*}, {@code 2e
 * kwartaal 2024}, {@code juni 2024}, {@code 1 januari 2024}), as a moment ({@code
 * 2020-03-24T14:29:36Z}, its date in Amsterdam), or the Dutch way ({@code 24-3-2020}).
 */
final class PeriodText {
  private static final Pattern CBS = Pattern.compile("(\\d{4})(JJ|KW|MM|X0)(\\d{2})");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](?<time>\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)(?<offset>Z|[-+]\\d{2}:?\\d{2})?");
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final Pattern DUTCH_DAY = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
  private static final Pattern QUARTER =
      Pattern.compile("(?:([1-4])e kwartaal (\\d{4}))|(?:(\\d{4}) ([1-4])e kwartaal)");
  private static final Pattern MONTH =
      Pattern.compile("(?:(\\d{1,2}) )?(\\p{L}{3,9})\\.? (\\d{4})|(\\d{4}) (\\p{L}{3,9})");
  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})[-/](\\d{4}|\\d{2})");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("januari", 1),
          Map.entry("februari", 2),
          Map.entry("maart", 3),
          Map.entry("april", 4),
          Map.entry("mei", 5),
          Map.entry("juni", 6),
          Map.entry("juli", 7),
          Map.entry("augustus", 8),
          Map.entry("september", 9),
          Map.entry("oktober", 10),
          Map.entry("november", 11),
          Map.entry("december", 12));

  private PeriodText() {}

  static Optional<Periode> find(String written) {
    String text = written.replace("*", "").strip();
    return Periode.find(text)
        .or(() -> moment(text))
        .or(() -> cbs(text))
        .or(() -> dutchDay(text))
        .or(() -> words(text))
        .or(() -> schoolYear(text));
  }

  private static Optional<Periode> cbs(String text) {
    Matcher matcher = CBS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String year = matcher.group(1);
    return switch (matcher.group(2)) {
      case "KW" -> Periode.find(year + "K" + Integer.parseInt(matcher.group(3)));
      case "MM" -> Periode.find(year + "M" + matcher.group(3));
      default -> matcher.group(3).equals("00") ? Periode.find(year) : Optional.empty();
    };
  }

  /** The date of a moment; a moment with an offset is told by the clock of Amsterdam. */
  private static Optional<Periode> moment(String text) {
    Matcher matcher = MOMENT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Periode> day = Periode.find(matcher.group(1));
    if (day.isEmpty() || matcher.group("offset") == null) {
      return day;
    }
    try {
      ZoneOffset offset = ZoneOffset.of(matcher.group("offset"));
      LocalTime time = LocalTime.parse(matcher.group("time"));
      return Optional.of(
          Periode.of(
              day.get()
                  .begin()
                  .atTime(time)
                  .atOffset(offset)
                  .atZoneSameInstant(HERE)
                  .toLocalDate()
                  .toString()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Periode> dutchDay(String text) {
    Matcher matcher = DUTCH_DAY.matcher(text);
    return matcher.matches()
        ? day(matcher.group(3), Integer.parseInt(matcher.group(2)), matcher.group(1))
        : Optional.empty();
  }

  private static Optional<Periode> day(String year, int month, String day) {
    return Periode.find("%s-%02d-%02d".formatted(year, month, Integer.parseInt(day)));
  }

  private static Optional<Periode> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher quarter = QUARTER.matcher(lower);
    if (quarter.matches()) {
      return quarter.group(1) == null
          ? Periode.find(quarter.group(3) + "K" + quarter.group(4))
          : Periode.find(quarter.group(2) + "K" + quarter.group(1));
    }
    Matcher month = MONTH.matcher(lower);
    if (!month.matches()) {
      return Optional.empty();
    }
    String name = month.group(2) == null ? month.group(5) : month.group(2);
    String year = month.group(3) == null ? month.group(4) : month.group(3);
    return month(name)
        .flatMap(
            number ->
                month.group(1) == null
                    ? Periode.find("%sM%02d".formatted(year, number))
                    : day(year, number, month.group(1)));
  }

  /** The month with this name or with this beginning, three letters at least. */
  private static Optional<Integer> month(String name) {
    return MONTHS.entrySet().stream()
        .filter(
            month ->
                month.getKey().startsWith(name) || (name.equals("mrt") && month.getValue() == 3))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<Periode> schoolYear(String text) {
    Matcher matcher = SCHOOL_YEAR.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String second = matcher.group(2);
    return Periode.find(
        first + "/" + (second.length() == 4 ? second : first.substring(0, 2) + second));
  }
}
