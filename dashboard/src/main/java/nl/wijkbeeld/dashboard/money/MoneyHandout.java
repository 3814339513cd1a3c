package nl.wijkbeeld.dashboard.money;

import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** What can be taken from the page of public money. */
@Component
final class MoneyHandout implements HandoutMaker {
  @Override
  public String page() {
    return MoneyView.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return MoneyPresenter.state(snapshot, address, address.language()).map(MoneyState::handout);
  }
}
