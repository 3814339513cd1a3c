package nl.wijkbeeld.dashboard.load;

import java.nio.file.Path;

/** Publishes the made-up country in the lake that is named. */
final class MakeCountry {
  private MakeCountry() {}

  public static void main(String[] arguments) throws Exception {
    MadeUpCountry.publish(Path.of(arguments[0]));
    MadeUpReading.publish(Path.of(arguments[0]));
  }
}
