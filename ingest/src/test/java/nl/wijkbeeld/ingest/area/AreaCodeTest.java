package nl.wijkbeeld.ingest.area;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkbeeld.vocabulary.Niveau;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

  @ParameterizedTest
  @CsvSource({
    "A00a, BUURT, A00, BU03630000",
    "M50g, BUURT, M50, BU03635006",
    "T98b, BUURT, T98, BU03639801",
    "A00, WIJK, A, WK036300",
    "AA01, BUURT, AA, BU0363AA01",
    "NA, WIJK, N, WK0363NA",
    "NA01, BUURT, NA, BU0363NA01"
  })
  void an_amsterdam_code_tells_its_level_its_parent_and_how_cbs_writes_it(
      String code, Niveau niveau, String ouder, String cbs) {
    AreaCode parsed = AreaCode.parse(code).orElseThrow();

    assertThat(parsed.niveau()).isEqualTo(niveau);
    assertThat(parsed.ouder()).contains(ouder);
    assertThat(parsed.aliassen()).containsExactly(cbs);
    assertThat(parsed.gemeente()).isEqualTo("GM0363");
    assertThat(parsed.stadsdeel()).contains(code.substring(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "GM0363, GEMEENTE, ",
    "WK0363NA, WIJK, GM0363",
    "BU0363NA01, BUURT, WK0363NA",
    "BU16800009, BUURT, WK168000"
  })
  void a_cbs_code_tells_its_level_and_its_parent(String code, Niveau niveau, String ouder) {
    AreaCode parsed = AreaCode.parse(code).orElseThrow();

    assertThat(parsed.niveau()).isEqualTo(niveau);
    assertThat(parsed.ouder().orElse(null)).isEqualTo(ouder);
    assertThat(parsed.aliassen()).isEmpty();
  }

  @Test
  void a_single_letter_is_a_stadsdeel_of_amsterdam() {
    assertThat(AreaCode.parse("T").orElseThrow().niveau()).isEqualTo(Niveau.STADSDEEL);
    assertThat(AreaCode.parse("T").orElseThrow().ouder()).contains("GM0363");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "GM036", "WK0363", "BU0363", "GM036300", "centrum", "A000a"})
  void anything_else_says_nothing(String code) {
    assertThat(AreaCode.parse(code)).isEmpty();
  }
}
