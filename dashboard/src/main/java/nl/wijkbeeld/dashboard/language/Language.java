package nl.wijkbeeld.dashboard.language;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.text.Dutch;

/** A language in which a page can be read; Dutch comes first. */
public enum Language {
  NL(Dutch.LOCALE),
  EN(Locale.UK);

  /** The parameter of an address, and the cookie, that name a language. */
  public static final String PARAMETER = "taal";

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter ENGLISH_MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The language with a code, in upper or lower case. */
  public static Optional<Language> find(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equals(code.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The code by which HTML knows it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language that a switch leads to. */
  public Language other() {
    return this == NL ? EN : NL;
  }

  public String day(LocalDate day) {
    return this == NL ? Dutch.day(day) : ENGLISH_DAY.format(day);
  }

  /** The day of a moment, in Dutch time. */
  public String day(Instant moment) {
    return day(moment.atZone(AMSTERDAM).toLocalDate());
  }

  /** A moment, in Dutch time. */
  public String moment(Instant moment) {
    return this == NL ? Dutch.moment(moment) : ENGLISH_MOMENT.format(moment.atZone(AMSTERDAM));
  }

  /** A count, with its thousands apart. */
  public String count(long count) {
    return this == NL
        ? Dutch.count(count)
        : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale)).format(count);
  }
}
