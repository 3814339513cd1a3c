package nl.wijkbeeld.dashboard.infrastructure;

import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** What can be taken from the page of social infrastructure. */
@Component
final class InfrastructureHandout implements HandoutMaker {
  @Override
  public String page() {
    return InfrastructureView.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    return InfrastructurePresenter.state(snapshot, address, address.language())
        .map(InfrastructureState::handout);
  }
}
