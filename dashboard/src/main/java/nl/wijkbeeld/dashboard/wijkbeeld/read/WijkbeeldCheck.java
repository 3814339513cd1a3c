package nl.wijkbeeld.dashboard.wijkbeeld.read;

import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.AddressCheck;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.springframework.stereotype.Component;

/** Whether there is a wijkbeeld at an address, for who asks. */
@Component
final class WijkbeeldCheck implements AddressCheck {
  private final Wijkbeelden wijkbeelden;
  private final CurrentAccount current;

  WijkbeeldCheck(Wijkbeelden wijkbeelden, CurrentAccount current) {
    this.wijkbeelden = wijkbeelden;
    this.current = current;
  }

  @Override
  public String page() {
    return "wijkbeeld";
  }

  @Override
  public boolean exists(Snapshot snapshot, Address address) {
    String code = address.segment(1).orElse("");
    if (address.segment(2).filter("editie"::equals).isPresent()) {
      return wijkbeelden.editionNumbers().getOrDefault(code, List.of()).stream()
          .anyMatch(number -> address.segment(3).equals(Optional.of(number.toString())));
    }
    boolean drafts = current.may(Role.LEZER) && wijkbeelden.find(code).isPresent();
    // A page that needs a role says so itself; who is not logged in does not learn what there is.
    return drafts
        || address.segment(2).isPresent()
        || wijkbeelden.editionNumbers().containsKey(code);
  }
}
