package nl.wijkbeeld.ingest.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkbeeld.vocabulary.Niveau;

/**
 * What an area code says by itself: its level, the codes above it, and how the other register
 * writes it.
 *
 * <p>CBS writes {@code GM0363 > WK036300 > BU03630000}. O&S Amsterdam wrote {@code A > A00 > A00a}
 * until 24 March 2022 and writes {@code A > AA > AA01} since; CBS followed with {@code WK0363AA}
 * and {@code BU0363AA01}. The base registration of Amsterdam numbers each object: gemeente, kind
 * (095 gebied, 097 wijk, 098 buurt, 000 stadsdeel), number.
 *
 * @param code the code as written
 * @param niveau the level that it has by its form
 * @param ouder the code of the parent, in the same writing, where the form tells
 * @param stadsdeel the code of the stadsdeel, where the form tells
 * @param gemeente the CBS code of the gemeente
 * @param aliassen the same area in the other register's writing
 */
record AreaCode(
    String code,
    Niveau niveau,
    Optional<String> ouder,
    Optional<String> stadsdeel,
    String gemeente,
    List<String> aliassen) {

  /** The CBS code of Amsterdam, to which the O&S codes belong. */
  static final String AMSTERDAM = "GM0363";

  private static final Pattern CBS = Pattern.compile("(GM|WK|BU)(\\d{4})(\\w{2})?(\\w{2})?");
  private static final Pattern OS_STADSDEEL = Pattern.compile("[A-Z]");
  private static final Pattern OS_WIJK_2015 = Pattern.compile("([A-Z])(\\d{2})");
  private static final Pattern OS_BUURT_2015 = Pattern.compile("([A-Z])(\\d{2})([a-z])");
  private static final Pattern OS_WIJK_2022 = Pattern.compile("([A-Z])[A-Z0-9]");
  private static final Pattern OS_BUURT_2022 = Pattern.compile("(([A-Z])[A-Z0-9])(\\d{2})");

  private static final Pattern REGISTERED = Pattern.compile("(\\d{4})(000|095|097|098)\\d{7}");

  AreaCode {
    aliassen = List.copyOf(aliassen);
  }

  /** The day on which Amsterdam's present division took the place of that of 2015. */
  static final LocalDate AMSTERDAM_2022 = LocalDate.of(2022, 3, 24);

  /** Whether the code is written as Amsterdam did from 2015 until {@link #AMSTERDAM_2022}. */
  static boolean isAmsterdam2015(String code) {
    return OS_WIJK_2015.matcher(code).matches() || OS_BUURT_2015.matcher(code).matches();
  }

  /** Whether the code is written as Amsterdam does from {@link #AMSTERDAM_2022} on. */
  static boolean isAmsterdam2022(String code) {
    return OS_WIJK_2022.matcher(code).matches() || OS_BUURT_2022.matcher(code).matches();
  }

  /** Whether a code of Amsterdam is written the same before and after {@link #AMSTERDAM_2022}. */
  static boolean isTimeless(String code) {
    return code.equals(AMSTERDAM)
        || OS_STADSDEEL.matcher(code).matches()
        || REGISTERED.matcher(code).matches();
  }

  /** What the code says, or nothing when it has none of the known forms. */
  static Optional<AreaCode> parse(String code) {
    return cbs(code)
        .or(() -> amsterdam2015(code))
        .or(() -> amsterdam2022(code))
        .or(() -> registered(code));
  }

  /** The gemeente in a CBS code such as {@code BU03630000}, or nothing for another form. */
  static Optional<String> gemeenteOfCbsCode(String code) {
    return cbs(code).map(AreaCode::gemeente);
  }

  private static Optional<AreaCode> cbs(String code) {
    Matcher matcher = CBS.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String gemeente = "GM" + matcher.group(2);
    boolean wijk = matcher.group(3) != null;
    boolean buurt = matcher.group(4) != null;
    return switch (matcher.group(1)) {
      case "GM" -> wijk ? Optional.empty() : Optional.of(of(code, Niveau.GEMEENTE, null, gemeente));
      case "WK" ->
          wijk && !buurt
              ? Optional.of(of(code, Niveau.WIJK, gemeente, gemeente))
              : Optional.empty();
      default ->
          buurt
              ? Optional.of(
                  of(code, Niveau.BUURT, "WK" + matcher.group(2) + matcher.group(3), gemeente))
              : Optional.empty();
    };
  }

  private static AreaCode of(String code, Niveau niveau, String ouder, String gemeente) {
    return new AreaCode(
        code, niveau, Optional.ofNullable(ouder), Optional.empty(), gemeente, List.of());
  }

  private static Optional<AreaCode> amsterdam2015(String code) {
    Matcher buurt = OS_BUURT_2015.matcher(code);
    if (buurt.matches()) {
      String cbs = "BU0363%s%02d".formatted(buurt.group(2), buurt.group(3).charAt(0) - 'a');
      return Optional.of(
          amsterdam(code, Niveau.BUURT, buurt.group(1) + buurt.group(2), buurt.group(1), cbs));
    }
    Matcher wijk = OS_WIJK_2015.matcher(code);
    if (wijk.matches()) {
      return Optional.of(
          amsterdam(code, Niveau.WIJK, wijk.group(1), wijk.group(1), "WK0363" + wijk.group(2)));
    }
    return Optional.empty();
  }

  private static Optional<AreaCode> amsterdam2022(String code) {
    Matcher buurt = OS_BUURT_2022.matcher(code);
    if (buurt.matches()) {
      return Optional.of(
          amsterdam(code, Niveau.BUURT, buurt.group(1), buurt.group(2), "BU0363" + code));
    }
    Matcher wijk = OS_WIJK_2022.matcher(code);
    if (wijk.matches()) {
      return Optional.of(
          amsterdam(code, Niveau.WIJK, wijk.group(1), wijk.group(1), "WK0363" + code));
    }
    if (OS_STADSDEEL.matcher(code).matches()) {
      return Optional.of(
          new AreaCode(
              code,
              Niveau.STADSDEEL,
              Optional.of(AMSTERDAM),
              Optional.of(code),
              AMSTERDAM,
              List.of()));
    }
    return Optional.empty();
  }

  private static Optional<AreaCode> registered(String code) {
    Matcher matcher = REGISTERED.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Niveau niveau =
        switch (matcher.group(2)) {
          case "095" -> Niveau.GEBIED;
          case "097" -> Niveau.WIJK;
          case "098" -> Niveau.BUURT;
          default -> Niveau.STADSDEEL;
        };
    return Optional.of(of(code, niveau, null, "GM" + matcher.group(1)));
  }

  private static AreaCode amsterdam(
      String code, Niveau niveau, String ouder, String stadsdeel, String cbs) {
    return new AreaCode(
        code,
        niveau,
        Optional.of(ouder),
        Optional.of(stadsdeel),
        AMSTERDAM,
        cbs.equals(code) ? List.of() : List.of(cbs));
  }
}
