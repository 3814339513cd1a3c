package nl.wijkbeeld.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.wijkbeeld.dashboard.map.NamePlaces.Wanted;
import org.junit.jupiter.api.Test;

class NamePlacesTest {

  @Test
  void of_two_names_on_one_place_the_larger_area_has_its_name() {
    assertThat(
            NamePlaces.of(
                List.of(
                    new Wanted("Klein", 100, 100, 80, 10), new Wanted("Groot", 110, 104, 80, 20)),
                20,
                1000,
                1000))
        .extracting(Wanted::text)
        .containsExactly("Groot");
  }

  @Test
  void a_name_at_the_rim_is_moved_onto_the_page() {
    Wanted placed =
        NamePlaces.of(List.of(new Wanted("Westpoort", 5, 100, 80, 1)), 20, 1000, 1000).getFirst();

    assertThat(placed.x()).isBetween(40.0, 60.0);
  }

  @Test
  void among_many_areas_a_name_that_is_much_too_wide_for_its_area_is_left_out() {
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      wanted.add(new Wanted("Een heel lange naam " + i, 50 + i * 20, 40 + i * 20, 9, i));
    }
    wanted.add(new Wanted("Ruim", 500, 100, 60, 99));

    assertThat(NamePlaces.of(wanted, 20, 1000, 1000))
        .extracting(Wanted::text)
        .containsExactly("Ruim");
  }

  @Test
  void no_names_stand_over_each_other_whatever_is_asked() {
    Random random = new Random(7);
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      wanted.add(
          new Wanted(
              "Buurt " + i,
              random.nextDouble() * 1000,
              random.nextDouble() * 1000,
              40,
              random.nextDouble()));
    }

    List<Wanted> placed = NamePlaces.of(wanted, 16, 1000, 1000);

    assertThat(placed).hasSizeGreaterThan(50);
    for (int i = 0; i < placed.size(); i++) {
      for (int j = 0; j < i; j++) {
        Wanted a = placed.get(i);
        Wanted b = placed.get(j);
        assertThat(
                Math.abs(a.y() - b.y()) >= 16
                    || Math.abs(a.x() - b.x()) >= (a.text().length() + b.text().length()) * 4)
            .as("%s en %s", a, b)
            .isTrue();
      }
    }
  }
}
