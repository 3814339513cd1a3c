package nl.wijkbeeld.dashboard.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
  private static final Address PAGE = Address.of("verbanden");
  private static final List<Integer> ROWS = IntStream.rangeClosed(1, 250).boxed().toList();

  @ParameterizedTest
  @CsvSource({
    "'',1,1,100",
    "2,2,101,200",
    "3,3,201,250",
    "9,3,201,250",
    "0,1,1,100",
    "-1,1,1,100",
    "twee,1,1,100"
  })
  void the_nearest_sheet_that_there_is(String asked, int number, int first, int last) {
    Sheet sheet = Sheet.of(PAGE.with(Sheet.PARAMETER, asked), ROWS.size());

    assertThat(sheet.number()).isEqualTo(number);
    assertThat(sheet.count()).isEqualTo(3);
    assertThat(sheet.cut(ROWS)).startsWith(first).endsWith(last).hasSize(last - first + 1);
    assertThat(List.of(sheet.first(), sheet.last())).containsExactly(first, last);
  }

  @Test
  void an_empty_table_has_one_empty_sheet() {
    Sheet sheet = Sheet.of(PAGE, 0);

    assertThat(sheet.count()).isEqualTo(1);
    assertThat(sheet.cut(List.of())).isEmpty();
    assertThat(sheet.first()).isZero();
  }

  @Test
  void every_row_is_on_one_sheet() {
    assertThat(
            IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Sheet(Sheet.PARAMETER, number, ROWS.size()).cut(ROWS))
                .flatMap(List::stream))
        .isEqualTo(ROWS);
  }

  @Test
  void what_was_chosen_stands_first_and_never_twice() {
    Sheet second = Sheet.of(PAGE.with(Sheet.PARAMETER, "2"), ROWS.size());

    assertThat(second.cut(ROWS, row -> row == 7 || row == 150 || row == 250))
        .startsWith(7, 250, 101)
        .hasSize(102)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_address_says_which_sheet_and_the_first_goes_without_saying() {
    Sheet first = Sheet.of(PAGE, ROWS.size());

    assertThat(first.turned(PAGE, 1).href()).isEqualTo("verbanden?bladzijde=2");
    assertThat(Sheet.of(first.turned(PAGE, 1), ROWS.size()).turned(PAGE, -1).href())
        .isEqualTo("verbanden");
    assertThat(first.hasPrevious()).isFalse();
    assertThat(first.hasNext()).isTrue();
  }
}
