package nl.wijkbeeld.analytics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.wijkbeeld.analytics.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class RankDrawsTest {

  @Test
  void weights_are_spread_evenly_over_all_divisions() {
    // In a flat Dirichlet distribution over k weights each has mean 1/k and variance
    // (k-1)/(k^2 (k+1)) (Johnson and Kotz 1972); one of four is left out in one of five draws.
    double sum = 0;
    double squares = 0;
    int whole = 0;
    for (int number = 0; number < 100_000; number++) {
      double[] weights = Draw.of(1, number, 4).weights();
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
      if (Arrays.stream(weights).allMatch(weight -> weight > 0)) {
        whole++;
        sum += weights[0];
        squares += weights[0] * weights[0];
      }
    }
    double mean = sum / whole;

    assertThat(whole / 100_000.0).isCloseTo(.2, within(.01));
    assertThat(mean).isCloseTo(.25, within(.005));
    assertThat(squares / whole - mean * mean).isCloseTo(3 / 80.0, within(.001));
  }

  @Test
  void all_ways_of_working_come_up_as_often() {
    Set<String> ways = new TreeSet<>();
    int rank = 0;
    for (int number = 0; number < 8000; number++) {
      Draw draw = Draw.of(7, number, 5);
      ways.add(draw.normalisation() + " " + draw.averaging());
      rank += draw.normalisation() == Normalisation.PERCENTILE ? 1 : 0;
    }

    assertThat(ways).hasSize(8);
    assertThat(rank / 8000.0).isCloseTo(.25, within(.02));
  }

  @Test
  void an_area_that_has_most_of_everything_is_first_in_every_draw() {
    double[][] figures = new double[4][];
    for (int i = 0; i < 4; i++) {
      figures[i] = new SplittableRandom(i).doubles(30, 10, 20).toArray();
      figures[i][0] = 25;
      figures[i][1] = 5;
    }
    RankDraws draws = new RankDraws(figures, Nesting.ofItself("buurt", codes(30)));

    for (int number = 0; number < 300; number++) {
      int[] ranks = draws.ranks(number);
      assertThat(ranks[0]).isEqualTo(1);
      assertThat(ranks[1]).isEqualTo(30);
    }
  }

  @Test
  void a_draw_is_the_score_that_one_would_make_by_hand() {
    double[][] figures = {{1, 2, 3, 4}, {9, Double.NaN, 1, 4}, {2, 2, 8, 5}};
    RankDraws draws = new RankDraws(figures, Nesting.ofItself("buurt", codes(4)));

    double[] plain =
        draws.scores(
            new Draw(new double[] {.5, .3, .2}, Normalisation.PERCENTILE, Averaging.ARITHMETIC));
    double[] geometric =
        draws.scores(new Draw(new double[] {.5, .5, 0}, Normalisation.MINMAX, Averaging.GEOMETRIC));

    // Percentiles 12.5 37.5 62.5 87.5, 83.3 - 16.7 50 and 25 25 87.5 62.5.
    assertThat(plain[0]).isCloseTo(.5 * 12.5 + .3 * 250 / 3 + .2 * 25, within(1e-9));
    assertThat(plain[1]).isCloseTo((.5 * 37.5 + .2 * 25) / .7, within(1e-9));
    assertThat(geometric[0]).isCloseTo(Math.sqrt(1 * 100), within(1e-9));
    assertThat(geometric[1]).isCloseTo(100 / 3.0, within(1e-9));
  }

  @Test
  void nine_of_ten_draws_lie_in_the_interval() {
    int[] ranks = IntStream.rangeClosed(1, 1000).map(i -> 1001 - i).toArray();

    assertThat(RankDraws.interval(ranks)).containsExactly(50, 951);
  }

  @Test
  void in_how_many_parts_the_draws_are_made_does_not_matter() {
    Dataset<Row> questions = questions();

    List<Row> whole = new RankIntervals(200, 1).apply(questions).collectAsList();
    List<Row> parts = new RankIntervals(200, 7).apply(questions.repartition(3)).collectAsList();

    assertThat(whole).hasSize(124 * 2).containsExactlyInAnyOrderElementsOf(parts);
  }

  private static Dataset<Row> questions() {
    double[][] figures = new double[5][];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = new SplittableRandom(i).doubles(124).toArray();
    }
    String[] codes = codes(124);
    int[] places = IntStream.range(0, 124).toArray();
    double[] ones = new double[124];
    Arrays.fill(ones, 1);
    Row level = RowFactory.create("buurt", codes, RankQuestions.packed(places), pack(ones));
    List<Row> rows =
        List.of("2019", "2020").stream()
            .map(
                year ->
                    RowFactory.create(
                        "i",
                        year,
                        "draagkracht",
                        "totaal",
                        "buurt",
                        Arrays.stream(figures).map(RankDrawsTest::pack).toArray(byte[][]::new),
                        new Row[] {level}))
            .toList();
    return TestSpark.session().createDataFrame(rows, RankQuestions.SCHEMA);
  }

  private static byte[] pack(double[] numbers) {
    return RankQuestions.packed(numbers);
  }

  private static String[] codes(int size) {
    return IntStream.range(0, size).mapToObj("BU%03d"::formatted).toArray(String[]::new);
  }
}
