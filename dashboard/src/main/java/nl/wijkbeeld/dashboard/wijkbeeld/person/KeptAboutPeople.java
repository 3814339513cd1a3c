package nl.wijkbeeld.dashboard.wijkbeeld.person;

import java.util.List;

/**
 * What a part of the dashboard keeps about people, for the page on privacy. Each is a Spring bean.
 */
@FunctionalInterface
public interface KeptAboutPeople {

  /** One kind of data, each as Dutch sentences: what, why, and how long it is kept. */
  record Kept(String what, String why, String howLong) {}

  List<Kept> list();
}
