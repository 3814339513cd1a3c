package nl.wijkbeeld.dashboard.data;

import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.page.StatusOfPage;
import org.springframework.stereotype.Component;

/** Of the pages about the method there are a few. */
@Component
final class MethodStatus implements StatusOfPage {

  @Override
  public int status(Address address) {
    boolean known = address.segment(1).filter(MethodView.METHODS::contains).isPresent();
    return address.path().startsWith("methode/") && !known ? NOT_FOUND : OK;
  }
}
