package nl.wijkbeeld.ingest.area;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;

/**
 * Tells how well areas fit together: each large gap and overlap in a remark of its own, the rest in
 * numbers.
 *
 * @param bestand the name of the file
 * @param issues takes the remarks
 */
record CoverageRemarks(String bestand, Consumer<Issue> issues) {

  /** From this surface on, in square metres, a gap or overlap is named. */
  static final double NAMED_FROM = 1;

  /** So many are named; a file with more has one problem rather than many. */
  static final int MOST_NAMED = 50;

  /**
   * @param check the areas that were delivered
   * @param defects what is wrong with them, largest first
   * @param total the number of outlines
   * @param title what an area is called, from its code
   */
  void report(
      CoverageCheck check, List<CoverageDefect> defects, int total, UnaryOperator<String> title) {
    if (check.differing() > 0) {
      remark(
          "%d van %d vlakken sluiten niet precies aan op hun buren (spleten of overlap); ze tellen mee, grotere gebieden zijn met een robuuste vereniging gemaakt"
              .formatted(check.differing(), total));
    }
    List<CoverageDefect> large =
        defects.stream().filter(defect -> defect.squareMetres() >= NAMED_FROM).toList();
    large.stream()
        .limit(MOST_NAMED)
        .forEach(defect -> remark(check.withNeighbours(defect).text(title)));
    List<CoverageDefect> unnamed = large.stream().skip(MOST_NAMED).toList();
    if (!unnamed.isEmpty()) {
      remark(
          "gaten en overlappen van 1 m2 of meer die hier niet genoemd zijn: %d, samen %s m2"
              .formatted(unnamed.size(), surface(unnamed)));
    }
    List<CoverageDefect> small =
        defects.stream().filter(defect -> defect.squareMetres() < NAMED_FROM).toList();
    if (!small.isEmpty()) {
      remark(
          "gaten en overlappen kleiner dan 1 m2: %d, samen %s m2"
              .formatted(small.size(), surface(small)));
    }
  }

  /**
   * Tells what dissolving brought about that was not in the file.
   *
   * @param check the areas of one level
   * @param plural what that level is called
   * @param known the gaps and overlaps of the areas from which these were made
   */
  void reportNew(CoverageCheck check, String plural, List<CoverageDefect> known) {
    check.defectsBeyond(known).stream()
        .limit(MOST_NAMED)
        .map(check::withNeighbours)
        .forEach(
            defect ->
                remark(
                    "bij het samenvoegen tot %s ontstaat een %s"
                        .formatted(plural, defect.text(code -> code))));
  }

  private static String surface(List<CoverageDefect> defects) {
    return CoverageDefect.number(defects.stream().mapToDouble(CoverageDefect::squareMetres).sum());
  }

  private void remark(String message) {
    issues.accept(Issue.remark(bestand, 0, Reden.BEDEKKING_ONGELDIG, message));
  }
}
