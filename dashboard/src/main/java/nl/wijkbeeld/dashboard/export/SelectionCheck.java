package nl.wijkbeeld.dashboard.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/** Whether a snapshot can give what a selection asks for, and what to ask for instead. */
public final class SelectionCheck {
  /** More codes of one kind than this are not named one by one in a link. */
  static final int MOST_CODES = 5000;

  private final Snapshot snapshot;
  private final Selection selection;
  private final IndicatorCatalog catalog;
  private final Language language;
  private final Texts texts;
  private final List<Issue> issues = new ArrayList<>();

  /** Why something cannot be given. */
  public enum Reason {
    /** Nothing was chosen where something must be. */
    MISSING,
    /** There is no such code, word or column. */
    UNKNOWN,
    /** It exists, but has no figures for the rest of the choice. */
    NO_FIGURES,
    /** More than can be given at once. */
    TOO_MANY,
    /** Anything else; the sentence says it. */
    OTHER
  }

  /**
   * What cannot be given.
   *
   * @param parameter the choice at fault, by its name in the address
   * @param message a sentence that says what can be done
   * @param reason why, for who writes a sentence in another language
   * @param asked the code at fault; empty when there is none
   * @param instead what could be asked instead
   */
  public record Issue(
      String parameter, String message, Reason reason, String asked, List<Nearest> instead) {
    public Issue {
      instead = List.copyOf(instead);
    }

    /** Of which the sentence says all. */
    public Issue(String parameter, String message) {
      this(parameter, message, Reason.OTHER, "", List.of());
    }
  }

  private SelectionCheck(Snapshot snapshot, Selection selection, Language language) {
    this.snapshot = snapshot;
    this.selection = selection;
    this.language = language;
    this.texts = Texts.of(SelectionCheck.class, language);
    catalog = IndicatorCatalog.of(snapshot);
  }

  /** What of a selection cannot be given, in Dutch; nothing when all of it can. */
  public static List<Issue> issues(Snapshot snapshot, Selection selection) {
    return issues(snapshot, selection, Language.NL);
  }

  /** What of a selection cannot be given; nothing when all of it can. */
  public static List<Issue> issues(Snapshot snapshot, Selection selection, Language language) {
    SelectionCheck check = new SelectionCheck(snapshot, selection, language);
    check.indicators();
    check.areas(Selection.AREAS, selection.areas());
    check.areas(Selection.WITHIN, selection.within());
    check.issues.addAll(wrongWords(selection, language));
    check.divisions();
    check.periods();
    check.breakdowns();
    if (check.issues.isEmpty()) {
      check.combinations();
    }
    return List.copyOf(check.issues);
  }

  /** What can be seen to be wrong without a snapshot: words from a fixed list. */
  public static List<Issue> wrongWords(Selection selection, Language language) {
    Texts texts = Texts.of(SelectionCheck.class, language);
    List<Issue> issues = new ArrayList<>();
    for (String level : selection.levels()) {
      if (Niveau.find(level).isEmpty()) {
        issues.add(
            new Issue(
                Selection.LEVEL,
                texts.get("fout.niveau", shown(level)),
                Reason.UNKNOWN,
                shown(level),
                words(Arrays.stream(Niveau.values()).map(Niveau::code).toList())));
      }
    }
    for (String column : selection.columns()) {
      if (Column.find(column).isEmpty()) {
        issues.add(
            new Issue(
                Selection.COLUMNS,
                texts.get(
                    "fout.kolom",
                    shown(column),
                    Arrays.stream(Column.values())
                        .map(Column::code)
                        .collect(Collectors.joining(", "))),
                Reason.UNKNOWN,
                shown(column),
                words(Arrays.stream(Column.values()).map(Column::code).toList())));
      }
    }
    return List.copyOf(issues);
  }

  private void tell(
      String parameter, String message, Reason reason, String asked, List<Nearest> instead) {
    issues.add(new Issue(parameter, message, reason, shown(asked), instead));
  }

  private static List<Nearest> words(List<String> words) {
    return words.stream().map(word -> new Nearest(word, word)).toList();
  }

  private void indicators() {
    if (selection.indicators().isEmpty()) {
      tell(
          Selection.INDICATOR,
          texts.get("fout.geen_indicator", Selection.EVERYTHING),
          Reason.MISSING,
          "",
          words(List.of(Selection.EVERYTHING)));
    }
    if (!selection.everyIndicator()) {
      for (String code : few(Selection.INDICATOR, selection.indicators())) {
        if (catalog.find(code).isEmpty()) {
          List<Nearest> nearest = Nearest.indicators(snapshot, code);
          tell(
              Selection.INDICATOR,
              notThere("fout.indicator", code, nearest),
              Reason.UNKNOWN,
              code,
              nearest);
        }
      }
    }
  }

  private String notThere(String key, String code, List<Nearest> nearest) {
    return "%s %s"
        .formatted(texts.get(key, shown(code)), Nearest.sentence(nearest, language))
        .strip();
  }

  private void areas(String parameter, List<String> codes) {
    for (String code : few(parameter, codes)) {
      if (!exists(code)) {
        List<Nearest> nearest = Nearest.areas(snapshot, code);
        tell(parameter, notThere("fout.gebied", code, nearest), Reason.UNKNOWN, code, nearest);
      }
    }
  }

  private boolean exists(String code) {
    return Divisions.of(snapshot).names().stream()
        .map(division -> Areas.of(snapshot, division))
        .anyMatch(
            areas ->
                areas.find(code).isPresent()
                    || areas.residuals().stream().anyMatch(area -> area.code().equals(code)));
  }

  private void divisions() {
    List<String> known = Divisions.of(snapshot).names();
    for (String division : selection.divisions()) {
      if (!known.contains(division)) {
        tell(
            Selection.DIVISION,
            texts.get("fout.indeling", shown(division), String.join(", ", known)),
            Reason.UNKNOWN,
            division,
            words(known));
      }
    }
  }

  private void periods() {
    for (String period : few(Selection.PERIOD, selection.periods())) {
      if (Periode.find(period).isEmpty()) {
        tell(
            Selection.PERIOD,
            texts.get("fout.periode", shown(period)),
            Reason.UNKNOWN,
            period,
            List.of());
      }
    }
  }

  private void breakdowns() {
    List<String> known =
        selection.breakdowns().isEmpty() ? List.of() : BreakdownsOf.of(snapshot).all();
    for (String breakdown : few(Selection.BREAKDOWN, selection.breakdowns())) {
      if (!known.contains(breakdown)) {
        tell(
            Selection.BREAKDOWN,
            texts.get(
                "fout.uitsplitsing",
                shown(breakdown),
                known.stream()
                    .filter(one -> one.contains("="))
                    .findFirst()
                    .orElse("categorie=Zorg")),
            Reason.UNKNOWN,
            breakdown,
            words(known.stream().limit(5).toList()));
      }
    }
  }

  /** All codes exist; now whether together they have figures. */
  private void combinations() {
    if (selection.everyIndicator()) {
      return;
    }
    List<Niveau> levels =
        selection.levels().stream().map(Niveau::find).flatMap(Optional::stream).toList();
    for (String code : selection.indicators()) {
      List<Niveau> has = catalog.levels(code);
      if (!levels.isEmpty() && levels.stream().noneMatch(has::contains)) {
        tell(
            Selection.LEVEL,
            texts.get("fout.niet_op_niveau", code, levelNames(has)),
            Reason.NO_FIGURES,
            code,
            words(has.stream().map(Niveau::code).toList()));
      } else if (!selection.periods().isEmpty() && !hasPeriod(code)) {
        tell(
            Selection.PERIOD,
            texts.get("fout.niet_in_periode", code, periodNames(code)),
            Reason.NO_FIGURES,
            code,
            words(periods(code).stream().limit(8).toList()));
      }
    }
  }

  private boolean hasPeriod(String code) {
    return catalog.levels(code).stream()
        .flatMap(level -> catalog.periods(code, level).stream())
        .anyMatch(period -> selection.periods().contains(period.code()));
  }

  private String levelNames(List<Niveau> levels) {
    return levels.isEmpty()
        ? texts.get("geen_enkel_niveau")
        : String.join(", ", levels.stream().map(Niveau::code).toList());
  }

  private List<String> periods(String code) {
    return catalog.levels(code).stream()
        .flatMap(level -> catalog.periods(code, level).stream())
        .distinct()
        .map(Periode::code)
        .toList();
  }

  private String periodNames(String code) {
    List<String> all = periods(code);
    return all.isEmpty()
        ? texts.get("geen_enkele_periode")
        : String.join(", ", all.subList(0, Math.min(8, all.size())))
            + (all.size() > 8 ? " \u2026" : "");
  }

  private List<String> few(String parameter, List<String> codes) {
    if (codes.size() > MOST_CODES) {
      tell(
          parameter,
          texts.get("fout.te_veel_codes", Integer.toString(MOST_CODES), Selection.WITHIN),
          Reason.TOO_MANY,
          "" + MOST_CODES,
          List.of());
      return List.of();
    }
    return codes;
  }

  /** What was asked for can be long or strange. */
  private static String shown(String asked) {
    String plain = asked.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > 60 ? plain.substring(0, 60) + "\u2026" : plain;
  }
}
