package nl.wijkbeeld.dashboard.map;

import java.util.List;

/**
 * Seven steps of one hue from light to dark, readable for the colour-blind and in grey; green-blue
 * for what carries, orange-brown for what weighs, grey-blue for context.
 *
 * @param steps seven colours, light to dark
 */
public record Palette(List<String> steps) {
  private static final Palette STRENGTH =
      new Palette(
          List.of("#e3f1ef", "#bfe0db", "#93cac3", "#61b0a9", "#2f9189", "#0d7069", "#054f4a"));
  private static final Palette LOAD =
      new Palette(
          List.of("#fbeadb", "#f6d1b0", "#edb07b", "#df8b4b", "#c3682a", "#9a4b18", "#6d320d"));
  private static final Palette CONTEXT =
      new Palette(
          List.of("#e7ecf3", "#ccd6e5", "#a9bad3", "#8099bd", "#5a78a3", "#3d5a84", "#263f63"));

  public Palette {
    steps = List.copyOf(steps);
  }

  /** The palette for a direction of the indicator register. */
  public static Palette of(String richting) {
    return switch (richting) {
      case "hoog_is_kracht" -> STRENGTH;
      case "hoog_is_last" -> LOAD;
      default -> CONTEXT;
    };
  }

  /** The colour of a class, spread over the steps so that few classes differ clearly. */
  public String colour(int index, int count) {
    if (count <= 1) {
      return steps.get(3);
    }
    int last = steps.size() - 1;
    return steps.get((int) Math.round(0.4 + index * (last - 0.4) / (count - 1)));
  }

  /** The colour of a circle. */
  public String accent() {
    return steps.get(4);
  }
}
