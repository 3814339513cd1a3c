package nl.wijkbeeld.dashboard.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkbeeld.dashboard.map.ClassBreaks.Method;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A row of square kilometres with the figures that a test asks for. */
final class TestMap {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<AreaMap.Area> areas = new ArrayList<>();
  private boolean circles;
  private boolean linked = true;
  private boolean labelled = true;

  TestMap with(String naam, double waarde) {
    return with(naam, Meting.of(waarde), naam + ": " + waarde);
  }

  TestMap with(String naam, Status status) {
    return with(naam, Meting.absent(status), naam + ": " + status.code());
  }

  TestMap asCircles() {
    circles = true;
    return this;
  }

  TestMap withoutLabels() {
    labelled = false;
    return this;
  }

  TestMap withoutLinks() {
    linked = false;
    return this;
  }

  private TestMap with(String naam, Meting meting, String description) {
    String code = "G" + areas.size();
    double left = 120_000 + 1000.0 * areas.size();
    areas.add(
        new AreaMap.Area(
            code,
            naam,
            FACTORY.toGeometry(new Envelope(left, left + 1000, 487_000, 488_000)),
            meting,
            description,
            linked ? Optional.of("stadsdeel/" + code) : Optional.empty()));
    return this;
  }

  AreaMap map() {
    double[] known =
        areas.stream()
            .flatMapToDouble(
                area ->
                    area.meting() instanceof Meting.Bekend(double waarde)
                        ? java.util.stream.DoubleStream.of(waarde)
                        : java.util.stream.DoubleStream.empty())
            .toArray();
    Optional<ClassBreaks> breaks =
        circles || known.length == 0
            ? Optional.empty()
            : Optional.of(ClassBreaks.of(known, 4, Method.GELIJK));
    return new AreaMap(
        "Initiatieven per stadsdeel",
        areas,
        breaks,
        circles,
        Palette.of("hoog_is_kracht"),
        labelled);
  }
}
