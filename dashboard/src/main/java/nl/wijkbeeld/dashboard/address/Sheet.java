package nl.wijkbeeld.dashboard.address;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A part of a long table, as many rows as a reader takes in. The address says which part; drawings
 * and files always have all rows.
 *
 * @param name under which the address knows it
 * @param number which part, from 1
 * @param rows how many rows the whole table has
 */
public record Sheet(String name, int number, int rows) {

  /** Under which an address knows the part of the first table of a page. */
  public static final String PARAMETER = "bladzijde";

  /** So many rows stand on a sheet. */
  public static final int SIZE = 100;

  /** The part that an address asks for, or the nearest that there is. */
  public static Sheet of(Address address, int rows) {
    return of(address, PARAMETER, rows);
  }

  /** The same for another table of a page. */
  public static Sheet of(Address address, String name, int rows) {
    String asked = address.first(name).orElse("1");
    int number = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    return new Sheet(name, Math.clamp(number, 1, sheets(rows)), rows);
  }

  private static int sheets(int rows) {
    return Math.max(1, Math.ceilDiv(rows, SIZE));
  }

  /** How many parts there are. */
  public int count() {
    return sheets(rows);
  }

  /** The first row of this part, counted from 1. */
  public int first() {
    return Math.min(rows, (number - 1) * SIZE + 1);
  }

  /** The last row of this part. */
  public int last() {
    return Math.min(rows, number * SIZE);
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  public boolean hasNext() {
    return number < count();
  }

  /** The address of the part that lies so many further. */
  public Address turned(Address address, int further) {
    int next = number + further;
    return address.with(name, next == 1 ? "" : Integer.toString(next));
  }

  /** The rows of this part. */
  public <T> List<T> cut(List<T> all) {
    return all.subList(Math.max(0, first() - 1), last());
  }

  /** The rows of this part; before them what a reader chose and stands on another. */
  public <T> List<T> cut(List<T> all, Predicate<T> chosen) {
    Stream<T> before = all.subList(0, Math.max(0, first() - 1)).stream().filter(chosen);
    Stream<T> after = all.subList(last(), all.size()).stream().filter(chosen);
    return Stream.of(before, after, cut(all).stream()).flatMap(part -> part).toList();
  }
}
