package nl.wijkbeeld.dashboard.api;

import static nl.wijkbeeld.dashboard.api.Table.Head.flag;
import static nl.wijkbeeld.dashboard.api.Table.Head.number;
import static nl.wijkbeeld.dashboard.api.Table.Head.text;

import java.util.List;
import nl.wijkbeeld.dashboard.api.Table.Head;
import nl.wijkbeeld.dashboard.api.Table.Kind;

/** The question about areas. */
final class AreaRows {
  static final List<Head> HEADS =
      List.of(
          text("gebiedcode"),
          text("indeling"),
          text("naam"),
          text("niveau"),
          text("ouder"),
          text("geldig_van"),
          text("geldig_tot"),
          number("oppervlakte_m2"),
          flag("rest"),
          new Head("omtrek", Kind.OUTLINE));

  private AreaRows() {}

  static Table of(Asked asked) {
    return new PublishedTable(
        asked.snapshot(),
        AreaRows.class,
        HEADS,
        List.of(asked.areas(), asked.codes(Asked.LEVEL), asked.codes(Asked.DIVISION)));
  }
}
