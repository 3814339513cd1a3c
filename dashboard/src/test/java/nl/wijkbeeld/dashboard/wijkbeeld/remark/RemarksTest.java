package nl.wijkbeeld.dashboard.wijkbeeld.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestStore.class)
class RemarksTest {
  private final JdbcClient store;
  private final Remarks remarks;

  RemarksTest(TestStore kind) {
    store = kind.open();
    remarks =
        new Remarks(store, Clock.fixed(Instant.parse("2026-05-12T10:00:00Z"), ZoneOffset.UTC));
  }

  @BeforeEach
  void aWijkbeeld() {
    store
        .sql(
            "insert into wijkbeeld (id, code, indeling, stap, gemaakt_op) values"
                + " ('00000000-0000-0000-0000-000000000001', 'NW01', '2026', 'CONCEPT',"
                + " current_timestamp)")
        .update();
  }

  @Test
  void nobody_reads_a_remark_before_it_is_judged() {
    remarks.write("NW01", "PLEKKEN", "Het plein is ook van de jeugd.", "::1", Language.NL);
    assertThat(remarks.shown("NW01")).isEmpty();
    Remark waiting = remarks.list(Remark.State.WACHT).getFirst();

    remarks.show(waiting.id(), "Anouk");
    assertThat(remarks.shown("NW01"))
        .extracting(Remark::text)
        .containsExactly("Het plein is ook van de jeugd.");
    remarks.hide(waiting.id(), "Anouk", "er staat een naam in");
    assertThat(remarks.shown("NW01")).isEmpty();
    assertThat(remarks.list(Remark.State.VERBORGEN).getFirst().reason())
        .contains("er staat een naam in");
  }

  @Test
  void who_hides_says_why() {
    remarks.write("NW01", "PLEKKEN", "Iets", "::1", Language.NL);
    Remark waiting = remarks.list(Remark.State.WACHT).getFirst();

    assertThatThrownBy(() -> remarks.hide(waiting.id(), "Anouk", " "))
        .hasMessageContaining("Schrijf waarom");
  }

  @Test
  void refuses_what_is_empty_too_long_too_much_or_nowhere() {
    assertThatThrownBy(() -> remarks.write("NW01", "PLEKKEN", " \n", "::1", Language.NL))
        .hasMessageContaining("Schrijf eerst");
    assertThatThrownBy(() -> remarks.write("NW01", "PLEKKEN", "x".repeat(1001), "::1", Language.NL))
        .hasMessageContaining("nu zijn het er 1001");
    assertThatThrownBy(() -> remarks.write("BESTAATNIET", "PLEKKEN", "Iets", "::2", Language.NL))
        .hasMessageContaining("is er niet meer");
    for (int i = 0; i < 10; i++) {
      remarks.write("NW01", "PLEKKEN", "Nummer " + i, "::3", Language.NL);
    }
    assertThatThrownBy(() -> remarks.write("NW01", "PLEKKEN", "Nog een", "::3", Language.NL))
        .hasMessageContaining("over een kwartier");
    remarks.write("NW01", "PLEKKEN", "Van een ander", "::4", Language.NL);
  }
}
