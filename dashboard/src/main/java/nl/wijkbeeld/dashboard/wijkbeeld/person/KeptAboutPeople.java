package nl.wijkbeeld.dashboard.wijkbeeld.person;

import java.util.List;
import nl.wijkbeeld.dashboard.language.Language;

/**
 * What a part of the dashboard keeps about people, for the page on privacy. Each is a Spring bean.
 */
@FunctionalInterface
public interface KeptAboutPeople {

  /** One kind of data, each as sentences: what, why, and how long it is kept. */
  record Kept(String what, String why, String howLong) {}

  /** What is kept, said in a language. */
  List<Kept> list(Language language);
}
