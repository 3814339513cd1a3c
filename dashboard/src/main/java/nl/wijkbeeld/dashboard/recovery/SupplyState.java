package nl.wijkbeeld.dashboard.recovery;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.address.Sheet;
import nl.wijkbeeld.dashboard.infrastructure.Section;

/**
 * What the page shows of what is offered and asked.
 *
 * @param course of one area, the same on the page and in what is taken from it
 * @param level how it goes in all areas of a level; nothing when there is none below the gemeente
 * @param sources what it rests on
 * @param madeUp what is made up about it
 */
record SupplyState(
    Section course, Optional<Level> level, List<String> sources, List<String> madeUp) {

  /** Under which the address knows the part of its table. */
  static final String SHEET = "hulpbladzijde";

  SupplyState {
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /**
   * The areas of a level.
   *
   * @param all with a row for each area
   * @param at which row is that of the area of the course; below 0 for none
   */
  record Level(Section all, int at) {

    Sheet sheet(Address address) {
      return Sheet.of(address, SHEET, all.links().size());
    }

    /** With the rows of a sheet, that of the course among them. */
    Section shown(Sheet sheet) {
      return all.cut(sheet, at);
    }
  }

  /** Its parts with all rows. */
  List<Section> sections() {
    return level.map(found -> List.of(course, found.all())).orElse(List.of(course));
  }
}
