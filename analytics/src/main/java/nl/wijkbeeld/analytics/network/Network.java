package nl.wijkbeeld.analytics.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which organisations work in which areas. Only those with a connection are part of it: an area
 * where no organisation is registered is not in the network.
 *
 * @param organisations their names, in order
 * @param areas their codes, in order
 * @param reach by organisation the numbers of the areas where it works
 * @param served by area the numbers of the organisations that work there
 */
public record Network(
    List<String> organisations, List<String> areas, List<BitSet> reach, List<BitSet> served) {

  /** A connection between an organisation and an area. */
  public record Link(String organisation, String area) {}

  public Network {
    organisations = List.copyOf(organisations);
    areas = List.copyOf(areas);
    reach = List.copyOf(reach);
    served = List.copyOf(served);
  }

  public static Network of(Set<Link> links) {
    SortedSet<String> organisations = new TreeSet<>();
    SortedSet<String> areas = new TreeSet<>();
    links.forEach(
        link -> {
          organisations.add(link.organisation());
          areas.add(link.area());
        });
    Map<String, Integer> rows = numbered(organisations);
    Map<String, Integer> columns = numbered(areas);
    List<BitSet> reach = empty(organisations.size());
    List<BitSet> served = empty(areas.size());
    links.forEach(
        link -> {
          int row = rows.get(link.organisation());
          int column = columns.get(link.area());
          reach.get(row).set(column);
          served.get(column).set(row);
        });
    return new Network(List.copyOf(organisations), List.copyOf(areas), reach, served);
  }

  private static Map<String, Integer> numbered(SortedSet<String> names) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }

  private static List<BitSet> empty(int count) {
    List<BitSet> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sets.add(new BitSet());
    }
    return sets;
  }

  /** How many connections there are. */
  public int links() {
    return reach.stream().mapToInt(BitSet::cardinality).sum();
  }

  /** The part of all possible connections that is there: L / (n m). */
  public double connectance() {
    return (double) links() / ((double) organisations.size() * areas.size());
  }

  /** The part of all pairs of areas that have an organisation in common. */
  public double sharedPairs() {
    long pairs = 0;
    for (int one = 0; one < areas.size(); one++) {
      for (int other = one + 1; other < areas.size(); other++) {
        if (served.get(one).intersects(served.get(other))) {
          pairs++;
        }
      }
    }
    return pairs / (areas.size() * (areas.size() - 1) / 2.0);
  }

  /**
   * By area the number of the part of the network in which it lies, from 0, the largest part first:
   * two areas are in the same part when one can go from one to the other along organisations.
   *
   * @param without the number of an organisation that has stopped, or -1
   */
  public int[] parts(int without) {
    int[] part = new int[areas.size()];
    java.util.Arrays.fill(part, -1);
    List<List<Integer>> members = new ArrayList<>();
    for (int start = 0; start < part.length; start++) {
      if (part[start] < 0) {
        List<Integer> found = new ArrayList<>(List.of(start));
        part[start] = members.size();
        for (int i = 0; i < found.size(); i++) {
          for (int organisation : served.get(found.get(i)).stream().toArray()) {
            if (organisation != without) {
              reach.get(organisation).stream()
                  .filter(area -> part[area] < 0)
                  .forEach(
                      area -> {
                        part[area] = members.size();
                        found.add(area);
                      });
            }
          }
        }
        members.add(found);
      }
    }
    members.sort((one, other) -> Integer.compare(other.size(), one.size()));
    for (int number = 0; number < members.size(); number++) {
      for (int area : members.get(number)) {
        part[area] = number;
      }
    }
    return part;
  }

  /** How many parts the network of areas has; an area that nobody serves any more is none. */
  public int countParts(int without) {
    int[] part = parts(without);
    BitSet parts = new BitSet();
    for (int area = 0; area < part.length; area++) {
      BitSet left = (BitSet) served.get(area).clone();
      if (without >= 0) {
        left.clear(without);
      }
      if (!left.isEmpty()) {
        parts.set(part[area]);
      }
    }
    return parts.cardinality();
  }

  /** Whether areas that are connected now would not be without an organisation. */
  public boolean isBridge(int organisation) {
    return countParts(organisation) > countParts(-1);
  }

  /** The areas where no organisation is left when one stops. */
  public List<String> servedOnlyBy(int organisation) {
    return reach.get(organisation).stream()
        .filter(area -> served.get(area).cardinality() == 1)
        .mapToObj(areas::get)
        .toList();
  }
}
