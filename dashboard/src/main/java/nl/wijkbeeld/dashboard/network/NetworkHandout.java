package nl.wijkbeeld.dashboard.network;

import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** What can be taken from the page of the network. */
@Component
final class NetworkHandout implements HandoutMaker {
  @Override
  public String page() {
    return NetworkView.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return NetworkPresenter.state(snapshot, address, address.language()).map(NetworkState::handout);
  }
}
