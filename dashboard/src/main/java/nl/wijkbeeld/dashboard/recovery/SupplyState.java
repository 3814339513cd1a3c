package nl.wijkbeeld.dashboard.recovery;

import java.util.List;
import nl.wijkbeeld.dashboard.infrastructure.Section;

/**
 * What the page shows of what is offered and asked.
 *
 * @param sections its parts, the same on the page and in what is taken from it
 * @param sources what it rests on
 * @param madeUp what is made up about it
 */
record SupplyState(List<Section> sections, List<String> sources, List<String> madeUp) {
  SupplyState {
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }
}
