package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.Table.Head.number;
import static nl.wijkbeeld.dashboard.api.Table.Head.text;

import java.util.List;
import nl.wijkbeeld.dashboard.api.Table.Head;

/** The question about patterns in space. */
final class SpatialRows {
  private static final List<Head> HEADS =
      List.of(
          text("indicator"),
          text("indeling"),
          text("niveau"),
          text("periode"),
          text("maat"),
          text("gebiedcode"),
          number("waarde"),
          number("z"),
          number("p"),
          number("q"),
          text("kwadrant"),
          text("status"),
          text("reden"),
          number("permutaties"),
          number("zaad"),
          text("grondslag"));

  private SpatialRows() {}

  static Table of(Asked asked) {
    return new PublishedTable(
        asked.snapshot(),
        SpatialRows.class,
        HEADS,
        List.of(
            asked.everyIndicator() ? "" : asked.codes(Asked.INDICATOR),
            asked.areas(),
            asked.codes(Asked.LEVEL),
            asked.codes(Asked.DIVISION),
            asked.codes(Asked.PERIOD),
            asked.codes(Asked.MEASURE)));
  }
}
