package nl.wijkbeeld.dashboard.buurttop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.store.TestStore;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.vocabulary.Pijler;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AgendaTest {
  private final JdbcClient store = TestStore.h2();
  private final AgendaPoints points = new AgendaPoints(store);
  private final Day first = day("2025-06-12T12:00:00Z", "NW01");

  private Day day(String moment, String wijk) {
    return new Days(store, new Announcements(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC))
        .make("BuurtTop", Optional.of(new Day.Edition(wijk, 1)), 4, List.of("Wonen", "Cultuur"))
        .day();
  }

  private static AgendaPoint point(int theme, String statement, String who) {
    return new AgendaPoint(
        UUID.randomUUID(),
        Optional.of(theme),
        statement,
        who,
        "voor de zomer",
        Optional.empty(),
        2);
  }

  @Test
  void keeps_points_in_their_order_and_lets_them_rise() {
    AgendaPoint a = point(1, "A", "");
    AgendaPoint b = point(1, "B", "");
    AgendaPoint c = point(1, "C", "");
    List.of(a, b, c).forEach(one -> points.keep(first, one));
    points.raise(first, c);
    points.raise(first, a);
    assertThat(points.list(first)).containsExactly(a, c, b);

    points.remove(first, c);
    AgendaPoint changed =
        new AgendaPoint(a.id(), a.theme(), "A2", "de school", "", Optional.of("x"), a.stickers());
    points.keep(first, changed);
    assertThat(points.list(first)).containsExactly(changed, b);
  }

  @Test
  void finds_the_newest_earlier_day_of_the_same_wijk_that_made_an_agenda() {
    Day without = day("2025-12-01T12:00:00Z", "NW01");
    Day elsewhere = day("2026-01-01T12:00:00Z", "ZW02");
    Day now = day("2026-06-12T12:00:00Z", "NW01");
    points.keep(first, point(1, "A", ""));
    points.keep(elsewhere, point(1, "B", ""));

    assertThat(points.dayBefore(now)).contains(first.id()).isNotEqualTo(Optional.of(without.id()));
    assertThat(points.dayBefore(first)).isEmpty();
  }

  @Test
  void lays_what_was_said_beside_the_figures_of_then_and_now() {
    AgendaPoint tied =
        new AgendaPoint(
            UUID.randomUUID(), Optional.of(1), "Meer contact", "", "", Optional.of("contact"), 0);
    AgendaPoint loose = point(1, "Een feest", "");
    ThenAndNow both =
        ThenAndNow.of(
            first,
            List.of(tied, loose),
            Optional.of(facts(fact("2024", "61,0"))),
            Optional.of(facts(fact("2026", "64,5"))));

    assertThat(both.lines().getFirst().then().orElseThrow().value()).isEqualTo("61,0");
    assertThat(both.lines().getFirst().now().orElseThrow().value()).isEqualTo("64,5");
    assertThat(both.lines().getFirst().hasNewer()).isTrue();
    assertThat(both.lines().getLast().then()).isEmpty();
    assertThat(both.lines().getLast().hasNewer()).isFalse();
    assertThat(
            ThenAndNow.of(
                    first,
                    List.of(tied),
                    Optional.of(facts(fact("2024", "61,0"))),
                    Optional.of(facts(fact("2024", "61,0"))))
                .lines()
                .getFirst()
                .hasNewer())
        .isFalse();
  }

  @Test
  void writes_what_people_said_as_text_in_each_document() throws IOException {
    AgendaPoint point = point(2, "Een *feest* met <muziek>\nen eten", "De school & buren");
    AgendaDocument document =
        new AgendaDocument(
            new AgendaPresenter.State(
                first, List.of(point), List.of(), Map.of(), Optional.empty()));

    assertThat(document.markdown())
        .contains("## Cultuur")
        .contains("**Een \\*feest\\* met \\<muziek\\>  \n  en eten**")
        .contains("wie: De school & buren · wanneer: voor de zomer · 2 stickers")
        .doesNotContain("## Wonen");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document.docx()))) {
      assertThat(word.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains("Toekomstagenda", "Cultuur", "Een *feest* met <muziek>\nen eten");
      XWPFParagraph heading =
          word.getParagraphs().stream()
              .filter(one -> one.getText().equals("Cultuur"))
              .findFirst()
              .orElseThrow();
      assertThat(word.getStyles().getStyle(heading.getStyle()).getName()).isEqualTo("heading 2");
    }
  }

  private static Facts facts(Facts.Fact fact) {
    return new Facts(
        "s",
        Instant.EPOCH,
        "NW01",
        "Noord",
        "wijk",
        "Stad",
        Optional.empty(),
        List.of(fact),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Facts.Fact fact(String period, String value) {
    return new Facts.Fact(
        "contact",
        "Contact met buren",
        "",
        Pijler.DRAAGKRACHT,
        "hoog_is_kracht",
        value,
        FigureState.GETAL,
        "%",
        period,
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "bron",
        Optional.empty());
  }
}
