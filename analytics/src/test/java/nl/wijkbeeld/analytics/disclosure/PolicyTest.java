package nl.wijkbeeld.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Policy POLICY = Policy.builtIn();

  @Test
  void debt_and_care_have_a_minimum_of_ten_and_the_others_of_five() {
    assertThat(POLICY.kinds())
        .containsKeys("leerlingen", "clienten", "kinderen", "huishoudens", "schuld", "zorg");
    assertThat(POLICY.get("schuld").minimum()).isEqualTo(10);
    assertThat(POLICY.get("zorg").minimum()).isEqualTo(10);
    assertThat(POLICY.get("leerlingen").minimum()).isEqualTo(5);
  }

  @Test
  void small_counts_zeros_and_dominant_categories_are_primary() {
    AdditiveTable.Builder builder = AdditiveTable.builder();
    int total = builder.cell(0, 0, 0, 100);
    int most = builder.cell(0, 1, 0, 90);
    int some = builder.cell(0, 2, 0, 6);
    int few = builder.cell(0, 3, 0, 4);
    int none = builder.cell(0, 4, 0, 0);
    int impossible = builder.cell(0, 5, 0, 0, 0);
    AdditiveTable table =
        builder
            .equation(AdditiveTable.Kind.COLUMN, total, most, some, few, none, impossible)
            .build();

    assertThat(POLICY.get("clienten").primary(table)).isEqualTo(cells(most, few, none));
    assertThat(POLICY.get("personen").primary(table)).isEqualTo(cells(few));
    assertThat(POLICY.get("schuld").primary(table)).isEqualTo(cells(most, some, few, none));
  }

  @Test
  void everything_that_is_wrong_is_said_in_one_message() {
    assertThatThrownBy(
            () ->
                Policy.read(
                    """
                    regels:
                      - {soort: a, waarom: x, minimum: 1, nullen: soms, overheersing: 0.4,
                         breedte: 5, afronden: 1, kleur: rood}
                    """))
        .isInstanceOf(Policy.InvalidPolicy.class)
        .hasMessageContaining("\"minimum\" is een heel getal van 2 of meer")
        .hasMessageContaining("\"nullen\" is \"verbergen\" of \"tonen\", niet \"soms\"")
        .hasMessageContaining("\"overheersing\" is een deel boven 0.5")
        .hasMessageContaining("het veld \"kleur\" bestaat niet");
  }

  @Test
  void a_kind_that_is_not_there_is_refused_by_name() {
    assertThatThrownBy(() -> POLICY.get("huisdieren"))
        .hasMessageContaining("\"huisdieren\" staat niet in de onthullingsregels");
  }

  private static BitSet cells(int... numbers) {
    BitSet cells = new BitSet();
    for (int number : numbers) {
      cells.set(number);
    }
    return cells;
  }
}
