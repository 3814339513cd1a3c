package nl.wijkbeeld.dashboard.page;

import java.util.List;
import nl.wijkbeeld.dashboard.address.Address;

/**
 * What a page will ask for as soon as it runs, so that a browser can fetch it while the page is
 * still being made. Each is a Spring bean.
 */
@FunctionalInterface
public interface AskedAhead {

  /**
   * Scripts and files, as addresses within the dashboard; nothing for other pages.
   *
   * @param address the page, with the language in which it is read
   */
  List<String> list(Address address);
}
