package nl.wijkbeeld.dashboard.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void writes_what_was_chosen_as_a_link() {
    Address address = Address.of("kaart").with("indicator", "a b&c").with("gebieden", "N,F");

    assertThat(address.href()).isEqualTo("kaart?indicator=a%20b%26c&gebieden=N,F");
  }

  @Test
  void reads_a_list_written_in_one_or_in_many() {
    Address address =
        new Address("kaart", Map.of("gebieden", List.of("N, F", "", "F,K"), "leeg", List.of(" ")));

    assertThat(address.list("gebieden")).containsExactly("N", "F", "K");
    assertThat(address.has("leeg")).isFalse();
  }

  @Test
  void takes_a_choice_away_when_it_is_blank() {
    assertThat(Address.of("").with("per", "jaar").with("per", "").href()).isEqualTo(".");
  }

  @Test
  void goes_to_another_page_of_the_same_snapshot() {
    Address address =
        Address.of("kaart").with("snapshot", "20201001T000000Z").with("indicator", "a");

    assertThat(address.to("gebied/N").href()).isEqualTo("gebied/N?snapshot=20201001T000000Z");
  }

  @Test
  void knows_the_parts_of_its_path() {
    assertThat(Address.of("gebied/N").segment(1)).contains("N");
    assertThat(Address.of("gebied").segment(1)).isEmpty();
    assertThat(Address.of("gebied/").segment(1)).isEmpty();
  }
}
