package nl.wijkbeeld.analytics.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.wijkbeeld.vocabulary.LakeLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShockRegisterTest {
  private static final String FLOOD =
      """
      schokken:
        - code: hoogwater_2021
          label: Hoogwater, juli 2021
          waarom: "De beken traden buiten hun oevers."
          begin: 2021-07-13
          basis_van: 2018-07-01
          basis_tot: 2021-06-30
          tolerantie: 0.1
          vasthouden: {week: 2, maand: 2, kwartaal: 1, jaar: 1}
      """;

  @TempDir private Path lake;

  @Test
  void corona_is_the_shock_that_comes_with_the_program() {
    Schok corona = ShockRegister.of(new LakeLayout(lake)).schokken().getFirst();

    assertThat(corona.code()).isEqualTo("corona_2020");
    assertThat(corona.begin()).isEqualTo(LocalDate.of(2020, 3, 12));
    assertThat(corona.vasthouden()).containsEntry(Tempo.WEEK, 4);
  }

  @Test
  void a_file_in_the_lake_takes_its_place() throws IOException {
    Files.writeString(lake.resolve("schokken.yaml"), FLOOD);

    assertThat(ShockRegister.of(new LakeLayout(lake)).schokken())
        .extracting(Schok::code)
        .containsExactly("hoogwater_2021");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThatThrownBy(
            () ->
                ShockRegister.read(
                    FLOOD
                        .replace("2021-06-30", "2021-08-01")
                        .replace("0.1", "10")
                        .replace("week: 2, ", "")
                        .replace("label", "naam")))
        .isInstanceOf(ShockRegister.InvalidShocks.class)
        .hasMessageContaining("schokken.yaml klopt niet")
        .hasMessageContaining("hoogwater_2021: het veld \"naam\" bestaat niet")
        .hasMessageContaining("hoogwater_2021: \"label\" ontbreekt")
        .hasMessageContaining("\"basis_tot\" ligt voor \"begin\"")
        .hasMessageContaining("\"tolerantie\" is een deel tussen 0 en 1")
        .hasMessageContaining("\"vasthouden\" geeft voor \"week\" een heel getal van 1 of meer");
  }
}
