package nl.wijkbeeld.ingest.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wijkbeeld.ingest.area.AreaLocator;
import nl.wijkbeeld.ingest.area.Gebied;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Periode;
import org.locationtech.jts.geom.Coordinate;

/**
 * The columns that say where a line belongs: a code or name, a point, or a postcode. Of a line the
 * most exact one that is filled counts: the point, then the code or name, then the postcode.
 */
final class PlaceColumns {
  private static final String[] AREA = {
    "gebied",
    "gebiedcode",
    "buurtcode",
    "buurt_code",
    "wijkcode",
    "wijk_code",
    "stadsdeelcode",
    "codering",
    "regiocode",
    "gwb_code",
    "gebiedsnaam",
    "gebiednaam",
    "buurt",
    "wijk",
    "stadsdeel",
    "extraData.area",
    "gemeente"
  };
  private static final String[] POSTCODE = {"postcode", "pc6", "pc4", "postcode6", "postcode4"};
  private static final String[] FIRST = {
    "lon", "lng", "longitude", "lengtegraad", "x", "x_rd", "rd_x", "location.coordinates"
  };
  private static final String[] SECOND = {"lat", "latitude", "breedtegraad", "y", "y_rd", "rd_y"};
  private static final Pattern PC = Pattern.compile("([1-9]\\d{3})\\s*([A-Za-z]{2})?");

  private final Desk desk;
  private final Notation notation;
  private final OptionalInt area;
  private final OptionalInt postcode;
  private final OptionalInt first;
  private final OptionalInt second;
  private final String areaName;
  private final String postcodeName;

  private PlaceColumns(Desk desk, Table table) {
    this.desk = desk;
    this.notation = desk.notation("standaard");
    this.area = table.find(AREA);
    this.postcode = table.find(POSTCODE);
    OptionalInt one = table.find(FIRST);
    OptionalInt other = table.find(SECOND);
    boolean pair =
        one.isPresent()
            && (other.isPresent()
                || table.columns().get(one.getAsInt()).equalsIgnoreCase("location.coordinates"));
    this.first = pair ? one : OptionalInt.empty();
    this.second = pair ? other : OptionalInt.empty();
    this.areaName = name(table, area, "gebied");
    this.postcodeName = name(table, postcode, "postcode");
  }

  private static String name(Table table, OptionalInt column, String otherwise) {
    return column.isPresent() ? table.columns().get(column.getAsInt()) : otherwise;
  }

  /**
   * Finds the columns.
   *
   * @throws RefusedDelivery when there is none
   */
  static PlaceColumns of(Desk desk, Table table) {
    PlaceColumns columns = new PlaceColumns(desk, table);
    if (columns.area.isEmpty() && columns.postcode.isEmpty() && columns.first.isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofCell(
              desk.levering().bestand(),
              table.headerLine(),
              "gebied",
              "",
              Reden.KOLOM_ONTBREEKT,
              "de kolom \"gebied\" ontbreekt, en ook \"gebiedcode\", \"stadsdeel\", \"postcode\" of \"lon\" en \"lat\"; gevonden zijn: %s. Het hele bestand is daarom niet gelezen"
                  .formatted(String.join(", ", table.columns()))));
    }
    return columns;
  }

  /** The area as the line writes it, to be kept beside the area that it was found to mean. */
  String written(Table.Row row) {
    if (!row.field(area).isEmpty()) {
      return row.field(area);
    }
    return row.field(postcode).isEmpty() ? "punt" : row.field(postcode);
  }

  /** The area that the line means; if there is none, the line is rejected. */
  Optional<Gebied> area(Table.Row row, Periode periode) {
    if (!row.field(first).isEmpty()) {
      return byPoint(row, periode);
    }
    String text = row.field(area);
    if (!text.isEmpty() || postcode.isEmpty()) {
      return text.equalsIgnoreCase(Kolom.TOTAAL)
          ? gemeente(row, periode)
          : desk.area(row.regel(), areaName, text, periode);
    }
    return byPostcode(row, periode);
  }

  /** The printed total belongs to the gemeente. */
  private Optional<Gebied> gemeente(Table.Row row, Periode periode) {
    Optional<String> division = desk.division(row.regel(), areaName, periode);
    if (division.isEmpty()) {
      return Optional.empty();
    }
    Optional<Gebied> gemeente = desk.areas().gemeente(division.get());
    if (gemeente.isEmpty()) {
      desk.rejectRow(
          row.regel(),
          areaName,
          Kolom.TOTAAL,
          Reden.GEBIED_MEERDUIDIG,
          "een regel \"totaal\" kan alleen als er precies een gemeente is geleverd");
    }
    return gemeente;
  }

  private Optional<Gebied> byPostcode(Table.Row row, Periode periode) {
    String text = row.field(postcode);
    var matcher = PC.matcher(text);
    if (!matcher.matches()) {
      desk.rejectRow(
          row.regel(),
          postcodeName,
          text,
          Reden.POSTCODE_ONBEKEND,
          text.isEmpty()
              ? "er staat geen gebied en geen postcode"
              : "\"%s\" is geen postcode; schrijf 1012 of 1012AB".formatted(text));
      return Optional.empty();
    }
    Optional<String> division = desk.division(row.regel(), postcodeName, periode);
    if (division.isEmpty()) {
      return Optional.empty();
    }
    if (!desk.areas().hasPostcodes(division.get())) {
      throw new RefusedDelivery(
          Issue.ofFile(
              desk.levering().bestand(),
              Reden.INSTELLING_ONTBREEKT,
              "dit bestand noemt postcodes, maar er is geen tabel van postcodes; lever er een met \"soort: postcodes\""));
    }
    String code =
        matcher.group(1)
            + (matcher.group(2) == null ? "" : matcher.group(2).toUpperCase(Locale.ROOT));
    Optional<Gebied> gebied = desk.areas().byPostcode(division.get(), code);
    if (gebied.isEmpty()) {
      desk.rejectRow(
          row.regel(),
          postcodeName,
          text,
          Reden.POSTCODE_ONBEKEND,
          "de postcode %s staat niet in de geleverde tabel van postcodes".formatted(code));
    }
    return gebied;
  }

  private Optional<Gebied> byPoint(Table.Row row, Periode periode) {
    Optional<Coordinate> point = point(row);
    Optional<String> division =
        point.isEmpty() ? Optional.empty() : desk.division(row.regel(), "lon", periode);
    if (division.isEmpty()) {
      return Optional.empty();
    }
    AreaLocator locator = desk.areas().locator(division.get());
    if (locator.isEmpty()) {
      throw new RefusedDelivery(
          Issue.ofFile(
              desk.levering().bestand(),
              Reden.INSTELLING_ONTBREEKT,
              "dit bestand noemt punten, maar de indeling %s heeft geen omtrekken; lever de gebieden als kaart"
                  .formatted(division.get())));
    }
    Coordinate place = point.get();
    return switch (locator.find(place.getX(), place.getY())) {
      case AreaLocator.Inside(Gebied gebied) -> Optional.of(gebied);
      case AreaLocator.OnBorder(List<Gebied> gebieden) -> {
        desk.remark(
            row.regel(),
            Reden.PUNT_OP_GRENS,
            "het punt ligt precies op de grens van %s; geteld bij %s, dat in volgorde van code vooraan staat"
                .formatted(
                    gebieden.stream().map(Gebied::naam).collect(Collectors.joining(" en ")),
                    gebieden.getFirst().naam()));
        yield Optional.of(gebieden.getFirst());
      }
      case AreaLocator.Outside(Optional<Gebied> nearest, double metres) -> {
        desk.rejectRow(
            row.regel(),
            "lon",
            String.format(Locale.ROOT, "%.6f, %.6f", place.getX(), place.getY()),
            Reden.PUNT_BUITEN_GEBIED,
            "het punt ligt in geen enkel gebied: op water of buiten de gemeente%s"
                .formatted(
                    nearest
                        .map(gebied -> ", %d m van %s".formatted(Math.round(metres), gebied.naam()))
                        .orElse("")));
        yield Optional.empty();
      }
    };
  }

  /** The point of a line in lon/lat, if it has one; one that cannot be is rejected. */
  Optional<Coordinate> point(Table.Row row) {
    String one = row.field(first);
    String other = row.field(second);
    if (second.isEmpty()) {
      int bar = one.indexOf('|');
      other = bar < 0 ? "" : one.substring(bar + 1);
      one = bar < 0 ? one : one.substring(0, bar);
    }
    if (notation.parse(one).orElse(null) instanceof Meting.Bekend(double x)
        && notation.parse(other).orElse(null) instanceof Meting.Bekend(double y)) {
      Optional<Coordinate> point = AreaLocator.lonLat(x, y);
      if (point.isPresent()) {
        return point;
      }
    }
    desk.rejectRow(
        row.regel(),
        "lon",
        one + ", " + other,
        Reden.ONMOGELIJKE_WAARDE,
        "dit punt ligt niet in Nederland; verwacht worden lengte- en breedtegraad, of RD-coördinaten");
    return Optional.empty();
  }

  /** Whether the line names an area itself, and not a point or postcode that lies in one. */
  boolean namesArea(Table.Row row) {
    return row.field(first).isEmpty() && !row.field(area).isEmpty();
  }

  boolean hasPoint(Table.Row row) {
    return !row.field(first).isEmpty();
  }
}
