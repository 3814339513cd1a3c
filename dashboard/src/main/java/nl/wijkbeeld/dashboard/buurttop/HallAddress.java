package nl.wijkbeeld.dashboard.buurttop;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where phones in a hall find the dashboard.
 *
 * @param root the address, ending in a slash
 * @param advice what to do first when phones cannot come there
 */
record HallAddress(String root, Optional<String> advice) {
  private static final Logger LOG = LoggerFactory.getLogger(HallAddress.class);

  /**
   * Makes it of the address at which an organiser sees the dashboard. Nobody else can come at
   * {@code localhost}: then it is that of this machine on the network of the hall.
   *
   * @param seen the address of the page, such as {@code http://localhost:8080/buurttop}
   * @param root where the dashboard begins on its host, ending in a slash
   * @param listensToAll whether the dashboard listens to other machines
   */
  static HallAddress of(URI seen, String root, boolean listensToAll) {
    String port = seen.getPort() < 0 ? "" : ":" + seen.getPort();
    String host = seen.getHost();
    boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    if (!local) {
      return new HallAddress(seen.getScheme() + "://" + host + port + root, Optional.empty());
    }
    List<String> onNetwork = addresses();
    if (listensToAll && !onNetwork.isEmpty()) {
      return new HallAddress(
          seen.getScheme() + "://" + onNetwork.getFirst() + port + root, Optional.empty());
    }
    String where =
        onNetwork.isEmpty()
            ? "Verbind deze computer met het netwerk van de zaal en"
            : "Dit dashboard luistert nu alleen naar deze computer.";
    return new HallAddress(
        seen.getScheme() + "://" + host + port + root,
        Optional.of(
            where
                + (onNetwork.isEmpty() ? " start" : " Start")
                + " het dashboard met --address 0.0.0.0, dan kunnen telefoons in de zaal meedoen."));
  }

  private static List<String> addresses() {
    try {
      return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
          .flatMap(one -> Collections.list(one.getInetAddresses()).stream())
          .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .toList();
    } catch (SocketException noNetwork) {
      LOG.warn("de netwerken van deze computer zijn niet te vinden", noNetwork);
      return List.of();
    }
  }
}
