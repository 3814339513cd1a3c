package nl.wijkbeeld.dashboard.buurttop;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.FactsMaker;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.springframework.stereotype.Component;

/** Decides what the page of a toekomstagenda shows. */
@Component
final class AgendaPresenter {
  private final Days days;
  private final Notes notes;
  private final AgendaPoints points;
  private final Wijkbeelden wijkbeelden;
  private final SnapshotStore snapshots;

  /**
   * The state of the page.
   *
   * @param points the agenda
   * @param open statements that are not in it, most stickers first
   * @param indicators the indicators that can be tied to a point, by code; their names
   * @param before the agenda of the day before, beside the figures of today
   */
  record State(
      Day day,
      List<AgendaPoint> points,
      List<TableNote> open,
      Map<String, String> indicators,
      Optional<ThenAndNow> before) {

    /** The points of a theme. */
    List<AgendaPoint> of(Theme theme) {
      return points.stream()
          .filter(point -> point.theme().equals(Optional.of(theme.number())))
          .toList();
    }
  }

  AgendaPresenter(
      Days days,
      Notes notes,
      AgendaPoints points,
      Wijkbeelden wijkbeelden,
      SnapshotStore snapshots) {
    this.days = days;
    this.notes = notes;
    this.points = points;
    this.wijkbeelden = wijkbeelden;
    this.snapshots = snapshots;
  }

  /**
   * The state of the page.
   *
   * @throws IOException when the snapshot cannot be read
   */
  State state(Day day) throws IOException {
    List<AgendaPoint> agenda = points.list(day);
    Set<Object> taken = agenda.stream().map(AgendaPoint::id).collect(Collectors.toSet());
    Map<String, String> indicators = new TreeMap<>();
    facts(day)
        .ifPresent(
            facts ->
                facts.figures().forEach(fact -> indicators.put(fact.indicator(), fact.label())));
    return new State(
        day,
        agenda,
        notes.list(day).stream()
            .filter(note -> !note.hidden() && !taken.contains(note.id()))
            .sorted(Comparator.comparingInt(TableNote::stickers).reversed())
            .toList(),
        indicators,
        before(day));
  }

  /** The figures that lay on the table. */
  private Optional<Facts> facts(Day day) {
    return day.wijkbeeld()
        .flatMap(edition -> wijkbeelden.edition(edition.code(), edition.number()))
        .map(Wijkbeeld::facts);
  }

  private Optional<ThenAndNow> before(Day day) throws IOException {
    Optional<Day> earlier = points.dayBefore(day).flatMap(days::find);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    List<AgendaPoint> agenda = points.list(earlier.get());
    return Optional.of(
        ThenAndNow.of(earlier.get(), agenda, facts(earlier.get()), today(earlier.get(), agenda)));
  }

  private Optional<Facts> today(Day earlier, List<AgendaPoint> agenda) throws IOException {
    Optional<Draft> draft = earlier.wijkbeeld().map(Day.Edition::code).flatMap(wijkbeelden::find);
    Optional<Snapshot> snapshot = snapshots.current();
    if (draft.isEmpty() || snapshot.isEmpty()) {
      return Optional.empty();
    }
    List<ChosenFigure> asked =
        agenda.stream()
            .flatMap(point -> point.indicator().stream())
            .distinct()
            .map(code -> new ChosenFigure(code, ""))
            .toList();
    return new FactsMaker(snapshot.get()).make(draft.get().subject(), asked);
  }
}
