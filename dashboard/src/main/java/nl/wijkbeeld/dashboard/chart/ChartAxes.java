package nl.wijkbeeld.dashboard.chart;

import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkbeeld.dashboard.language.Language;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;

/** The axes of all charts: figures as a reader writes them, periods as a reader knows them. */
final class ChartAxes {
  static final Color INK = new Color(0x3b, 0x42, 0x40);
  static final Color GRID = new Color(0xe4, 0xe6, 0xe3);
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private ChartAxes() {}

  /**
   * The axis of figures.
   *
   * @param all all that is drawn
   */
  static NumberAxis values(double[] all, int decimals, Language language) {
    NumberAxis axis = new NumberAxis(null);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    axis.setNumberFormatOverride(format);
    axis.setStandardTickUnits(steps(decimals));
    axis.setAutoRangeIncludesZero(false);
    axis.setAutoRangeMinimumSize(leastRange(all, decimals));
    axis.setUpperMargin(0.12);
    axis.setLowerMargin(0.12);
    plain(axis);
    return axis;
  }

  /**
   * The least range of the axis, a tenth of the figures themselves and ten of their last decimal,
   * so that a ripple does not look like a wave.
   */
  static double leastRange(double[] all, int decimals) {
    double greatest = Arrays.stream(all).map(Math::abs).max().orElse(1);
    return Math.max(greatest * 0.1, Math.pow(10, 1.0 - decimals));
  }

  /** Steps of 1, 2 and 5, none smaller than the last decimal that is written. */
  private static TickUnits steps(int decimals) {
    TickUnits units = new TickUnits();
    for (int exponent = -decimals; exponent <= 9; exponent++) {
      for (int step : new int[] {1, 2, 5}) {
        units.add(new NumberTickUnit(step * Math.pow(10, exponent)));
      }
    }
    return units;
  }

  /**
   * The axis of time.
   *
   * @param labels the periods, by their place in time
   * @param roomAtEnd the part of the time that stays free after the last
   * @param most how many labels there is room for
   */
  static NumberAxis time(Map<Double, String> labels, double roomAtEnd, int most) {
    NumberAxis axis = new NumberAxis(null);
    axis.setAutoRangeIncludesZero(false);
    double first = labels.keySet().stream().min(Double::compare).orElse(0.0);
    double last = labels.keySet().stream().max(Double::compare).orElse(1.0);
    double span = Math.max(last - first, 0.02);
    axis.setRange(first - span * 0.04, last + span * roomAtEnd);
    boolean yearly = labels.keySet().stream().allMatch(year -> year == Math.rint(year));
    if (yearly) {
      axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(span / most))));
      axis.setNumberFormatOverride(new YearUntil(last));
    } else {
      axis.setTickUnit(new NumberTickUnit(span / Math.min(6, most)));
      axis.setNumberFormatOverride(new NearestLabel(labels));
    }
    plain(axis);
    return axis;
  }

  private static void plain(NumberAxis axis) {
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  /** Writes years, but none beyond the last that has a figure. */
  private static final class YearUntil extends DecimalFormat {
    private static final long serialVersionUID = 1L;
    private final double last;

    YearUntil(double last) {
      super("0");
      this.last = last;
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
      return value > last + 0.01 ? to : super.format(value, to, position);
    }
  }

  /** Writes a place in time as the label of the period nearest to it. */
  private static final class NearestLabel extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final TreeMap<Double, String> labels;

    NearestLabel(Map<Double, String> labels) {
      this.labels = new TreeMap<>(labels);
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
      String nearest = "";
      double distance = Double.MAX_VALUE;
      if (value > labels.lastKey() + 0.01) {
        return to;
      }
      for (Map.Entry<Double, String> label : labels.entrySet()) {
        if (Math.abs(label.getKey() - value) < distance) {
          distance = Math.abs(label.getKey() - value);
          nearest = label.getValue();
        }
      }
      return to.append(nearest);
    }

    @Override
    public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
      return format((double) value, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("een as wordt alleen geschreven");
    }
  }
}
