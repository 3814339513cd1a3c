package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A thing of which several fields are being changed, one after the other.
 *
 * @param <T> what it is
 */
final class Held<T> {
  private final Consumer<T> told;
  private T now;

  Held(T now, Consumer<T> told) {
    this.now = now;
    this.told = told;
  }

  void change(UnaryOperator<T> change) {
    now = change.apply(now);
    told.accept(now);
  }
}
