package nl.wijkbeeld.dashboard.map;

import java.util.List;

/**
 * The colours of classes, readable for the colour-blind and in grey: seven steps of one hue from
 * light to dark, or two hues that are lightest in the middle. Green-blue is for what carries,
 * orange-brown for what weighs, grey-blue for context.
 *
 * @param steps the colours, from the lowest class to the highest
 * @param diverging whether they are lightest in the middle, half of them on either side of zero
 */
public record Palette(List<String> steps, boolean diverging) {
  private static final Palette STRENGTH =
      new Palette(
          List.of("#e9f5f3", "#bfe0db", "#93cac3", "#61b0a9", "#2f9189", "#0d7069", "#054f4a"));
  private static final Palette LOAD =
      new Palette(
          List.of("#fbeadb", "#f6d1b0", "#edb07b", "#df8b4b", "#c3682a", "#9a4b18", "#6d320d"));
  private static final Palette CONTEXT =
      new Palette(
          List.of("#e7ecf3", "#ccd6e5", "#a9bad3", "#8099bd", "#5a78a3", "#3d5a84", "#263f63"));

  /** From green-blue by way of almost white to orange-brown. */
  private static final Palette MORE_WEIGHS =
      new Palette(
          List.of(
              "#054f4a", "#1b7f78", "#62b2aa", "#a8dad3", "#fbcd9f", "#e3975b", "#b8601f",
              "#6d320d"),
          true);

  private static final Palette MORE_CARRIES = new Palette(MORE_WEIGHS.steps().reversed(), true);

  /** From ochre by way of almost white to blue. */
  private static final Palette MORE_IS_MORE =
      new Palette(
          List.of(
              "#5a4209", "#8f6b12", "#c9a54a", "#f3dc98", "#c8d6ec", "#8da7ca", "#4f6f9d",
              "#223a5e"),
          true);

  public Palette {
    steps = List.copyOf(steps);
  }

  private Palette(List<String> steps) {
    this(steps, false);
  }

  /** The palette for a direction of the indicator register. */
  public static Palette of(String richting) {
    return switch (richting) {
      case "hoog_is_kracht" -> STRENGTH;
      case "hoog_is_last" -> LOAD;
      default -> CONTEXT;
    };
  }

  /** The palette for differences of an indicator with a direction. */
  public static Palette ofChange(String richting) {
    return switch (richting) {
      case "hoog_is_kracht" -> MORE_CARRIES;
      case "hoog_is_last" -> MORE_WEIGHS;
      default -> MORE_IS_MORE;
    };
  }

  /**
   * The colour of a class, spread over the steps so that few classes differ clearly. Of a diverging
   * palette the lower half of the classes lies on the one side and the upper half on the other.
   */
  public String colour(int index, int count) {
    return diverging ? sided(index, count) : sequential(index, count);
  }

  private String sided(int index, int count) {
    int half = count / 2;
    int fromZero = index < half ? half - 1 - index : index - half;
    int sides = steps.size() / 2;
    int step = half <= 1 ? sides - 2 : Math.round(fromZero * (sides - 1f) / (half - 1));
    return steps.get(index < half ? sides - 1 - step : sides + step);
  }

  private String sequential(int index, int count) {
    if (count <= 1) {
      return steps.get(3);
    }
    int last = steps.size() - 1;
    return steps.get((int) Math.round(0.4 + index * (last - 0.4) / (count - 1)));
  }

  /** The colour of a circle; of a diverging palette that of a rise. */
  public String accent() {
    return steps.get(diverging ? steps.size() - 2 : steps.size() / 2 + 1);
  }

  /** The colour of the circle of a fall. */
  public String fallAccent() {
    return steps.get(1);
  }
}
