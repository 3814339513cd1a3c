package nl.wijkbeeld.dashboard.page;

import java.util.Optional;

/** Who is reading. A Spring bean. */
@FunctionalInterface
public interface Visitor {

  /** How somebody who logged in is called; nothing for any other reader. */
  Optional<String> name();
}
