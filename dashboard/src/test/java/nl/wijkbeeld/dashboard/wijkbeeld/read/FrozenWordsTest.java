package nl.wijkbeeld.dashboard.wijkbeeld.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.chart.TrendChart;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenWordsTest {
  private final FrozenWords english = new FrozenWords(Language.EN);
  private final FrozenWords dutch = new FrozenWords(Language.NL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5 | 1,234.5",
        "0 | 0",
        "\u221212,0 | \u221212.0",
        "<\u00A00,1 | <\u00A00.1",
        "0,17\u20130,38 | 0.17\u20130.38"
      })
  void a_number_keeps_its_figures_and_changes_its_signs(String frozen, String written) {
    assertThat(english.number(frozen)).isEqualTo(written);
    assertThat(dutch.number(frozen)).isEqualTo(frozen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019 | 2019",
        "2e kwartaal 2020 | 2nd quarter of 2020",
        "juni 2020 | June 2020",
        "22 juni 2020 | 22 June 2020",
        "week 24 van 2020 | week 24 of 2020",
        "week 4 | week 4",
        "schooljaar 2018/2019 | school year 2018/2019",
        "de oudste levering | de oudste levering"
      })
  void a_period_is_read_back(String frozen, String written) {
    assertThat(english.period(frozen)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2020", "2020K1", "2020K4", "2020M12", "2020W01", "2020W53", "2020-02-29"})
  void every_kind_of_period_is_as_language_words_it(String code) {
    Periode periode = Periode.of(code);
    assertThat(english.period(periode.label())).isEqualTo(Language.EN.period(periode));
    assertThat(dutch.period(periode.label())).isEqualTo(periode.label());
  }

  @Test
  void what_is_absent_stays_absent_in_other_words() {
    assertThat(english.figure("verborgen (privacy)", FigureState.ONDERDRUKT).text())
        .isEqualTo("hidden (privacy)");
    assertThat(english.figure("onbekend", FigureState.ONBEKEND).text()).isEqualTo("unknown");
    assertThat(english.figure("12,0", FigureState.GETAL).text()).isEqualTo("12.0");
  }

  @Test
  void a_place_is_worded() {
    assertThat(english.inhabitants("98.765 inwoners (1 januari 2019)"))
        .isEqualTo("98,765 residents (1 January 2019)");
    assertThat(english.inhabitants("veel inwoners")).isEqualTo("veel inwoners");
    assertThat(english.level("stadsdeel")).isEqualTo(Language.EN.level(level("stadsdeel")));
    assertThat(english.level("eigen gebied van 3 buurten")).isEqualTo("own area of 3 buurten");
    assertThat(dutch.level("eigen gebied van 1 buurt")).isEqualTo("eigen gebied van 1 buurt");
    assertThat(english.mark("voorlopig")).isEqualTo("provisional");
    assertThat(english.beside("Hele stad")).isEqualTo("Whole city");
    assertThat(english.beside("Amsterdam")).isEqualTo("Amsterdam");
  }

  private static Niveau level(String code) {
    return Niveau.of(code);
  }

  @Test
  void a_course_keeps_its_figures() {
    TrendChart frozen =
        new TrendChart(
            "Bewoners in Noord",
            "bewoners",
            0,
            "#0b625c",
            List.of(
                new TrendChart.Line(
                    "Hele stad",
                    List.of(
                        new TrendChart.Point(
                            "mei 2020",
                            2020.3,
                            OptionalDouble.of(1234),
                            TrendChart.Mark.FIRM,
                            false)))),
            List.of());

    TrendChart written = english.trend(frozen, "Chart of Bewoners");

    assertThat(written.title()).isEqualTo("Chart of Bewoners");
    assertThat(written.lines().getFirst().naam()).isEqualTo("Whole city");
    assertThat(written.lines().getFirst().points().getFirst())
        .isEqualTo(
            new TrendChart.Point(
                "May 2020", 2020.3, OptionalDouble.of(1234), TrendChart.Mark.FIRM, false));
    assertThat(dutch.trend(frozen, "iets")).isSameAs(frozen);
  }
}
