package nl.wijkbeeld.dashboard.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Finds who makes what can be taken from a page. */
@Component
public final class Handouts {

  /** The first page, which has no name in its address. */
  static final String CITY = "stad";

  /** A page with a second name, by that name. */
  private static final Map<String, String> ALIASES = Map.of("stadsdeel", "gebied");

  private final Map<String, HandoutMaker> makers;

  public Handouts(List<HandoutMaker> makers) {
    this.makers =
        makers.stream().collect(Collectors.toMap(HandoutMaker::page, Function.identity()));
  }

  /** What a page shows, or nothing when there is no such page in the snapshot. */
  public Optional<Handout> find(Snapshot snapshot, Address address) {
    String page = address.segment(0).orElse(CITY);
    HandoutMaker maker = makers.get(page);
    if (maker == null) {
      maker = makers.get(ALIASES.getOrDefault(page, page));
    }
    return Optional.ofNullable(maker).flatMap(found -> found.make(snapshot, address));
  }

  /** The address of what can be taken from a page, with the same choices. */
  public static Address file(Address page, HandoutFormat format) {
    String path = page.path().isEmpty() ? CITY : page.path();
    return new Address(
            HandoutController.FOLDER + "/" + path + "." + format.extension(), page.choices())
        .without(Address.EMBEDDED);
  }
}
