package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.Table.Head.number;
import static nl.wijkbeeld.dashboard.api.Table.Head.text;

import java.util.List;
import nl.wijkbeeld.dashboard.api.Table.Head;

/** The question about scores. */
final class ScoreRows {
  private static final List<Head> HEADS =
      List.of(
          text("gebiedcode"),
          text("indeling"),
          text("niveau"),
          text("periode"),
          text("pijler"),
          text("thema"),
          text("referentie"),
          number("score"),
          text("status"),
          number("rang"),
          number("rang_van"),
          number("rang_tot"),
          number("aantal"),
          number("bekend"),
          number("indicatoren"),
          number("dekking"),
          number("stapeling"),
          number("stapeling_bekend"),
          number("stapeling_verwacht"),
          text("basis"),
          text("reden"));

  private ScoreRows() {}

  static Table of(Asked asked) {
    return new PublishedTable(
        asked.snapshot(),
        ScoreRows.class,
        HEADS,
        List.of(
            asked.areas(),
            asked.codes(Asked.LEVEL),
            asked.codes(Asked.DIVISION),
            asked.codes(Asked.PERIOD),
            asked.codes(Asked.PILLAR),
            asked.said(Asked.THEME),
            asked.codes(Asked.REFERENCE)));
  }
}
