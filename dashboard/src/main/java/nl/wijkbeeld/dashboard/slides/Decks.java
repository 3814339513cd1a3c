package nl.wijkbeeld.dashboard.slides;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.map.Outlines;
import nl.wijkbeeld.dashboard.map.PlaceMapSvg;
import nl.wijkbeeld.dashboard.slides.Slide.Picture;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.FactsMaker;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeeld;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import nl.wijkbeeld.vocabulary.Niveau;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Finds a wijkbeeld and makes it ready for a hall. Its own figures are those that were frozen; the
 * map of its places and the figures of other areas come from the same snapshot, and are left out
 * when that is gone.
 */
@Component
public final class Decks {
  private final Wijkbeelden wijkbeelden;
  private final SnapshotStore snapshots;
  private final nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos photos;

  Decks(
      Wijkbeelden wijkbeelden,
      SnapshotStore snapshots,
      nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos photos) {
    this.wijkbeelden = wijkbeelden;
    this.snapshots = snapshots;
    this.photos = photos;
  }

  /** An edition; the newest when no number is given. */
  Optional<Wijkbeeld> edition(String code, OptionalInt number) {
    return number.isPresent()
        ? wijkbeelden.edition(code, number.getAsInt())
        : wijkbeelden.newest(code);
  }

  /**
   * What is being written, with the figures of the current snapshot.
   *
   * @throws IOException when the snapshot cannot be read
   */
  Optional<Wijkbeeld> draft(String code) throws IOException {
    Optional<Draft> draft = wijkbeelden.find(code);
    Optional<Snapshot> snapshot = snapshots.current();
    if (draft.isEmpty() || snapshot.isEmpty()) {
      return Optional.empty();
    }
    Content content = draft.get().content();
    return new FactsMaker(snapshot.get())
        .make(code, draft.get().indeling(), content.figures())
        .map(facts -> new Wijkbeeld(content, facts, Optional.empty()));
  }

  /**
   * The slides of a wijkbeeld.
   *
   * @throws IOException when its snapshot is there and cannot be read
   */
  Deck deck(Wijkbeeld wijkbeeld) throws IOException {
    Optional<Snapshot> snapshot = snapshots.find(wijkbeeld.facts().snapshot());
    Optional<String> indeling = wijkbeelden.find(wijkbeeld.code()).map(Draft::indeling);
    if (snapshot.isEmpty() || indeling.isEmpty()) {
      return Deck.of(wijkbeeld, Optional.empty(), Optional.empty());
    }
    return Deck.of(
        wijkbeeld,
        places(snapshot.get(), indeling.get(), wijkbeeld),
        Comparison.of(snapshot.get(), indeling.get(), wijkbeeld.facts()));
  }

  /** The photos that a wijkbeeld shows, and no others. */
  Photos photos(Wijkbeeld wijkbeeld) {
    Set<UUID> shown = wijkbeeld.content().photos();
    return id ->
        shown.contains(id) && Files.exists(photos.path(id))
            ? photos.find(id).map(photo -> new Photos.Found(photo, photos.path(id)))
            : Optional.empty();
  }

  private static Optional<Picture> places(Snapshot snapshot, String indeling, Wijkbeeld wijkbeeld) {
    List<Content.Place> places = wijkbeeld.content().places();
    Map<String, Geometry> outlines =
        Outlines.of(snapshot, indeling, Niveau.of(wijkbeeld.facts().level())).byCode();
    Geometry area = outlines.get(wijkbeeld.code());
    if (places.isEmpty() || area == null) {
      return Optional.empty();
    }
    String title =
        "Kaart van %s met %d plekken: %s"
            .formatted(
                wijkbeeld.facts().area(),
                Math.min(places.size(), Deck.MOST_NAMES),
                places.stream()
                    .limit(Deck.MOST_NAMES)
                    .map(Content.Place::name)
                    .collect(Collectors.joining(", ")));
    return Optional.of(
        new Picture(
            PlaceMapSvg.draw(
                title,
                area,
                parts(snapshot, indeling, wijkbeeld.code()),
                outlines.values().stream().filter(other -> !other.equals(area)).toList(),
                places.stream()
                    .limit(Deck.MOST_NAMES)
                    .map(place -> new PlaceMapSvg.Spot(place.longitude(), place.latitude()))
                    .toList()),
            title));
  }

  private static List<Geometry> parts(Snapshot snapshot, String indeling, String code) {
    return Areas.of(snapshot, indeling).children(code).stream()
        .map(part -> Outlines.of(snapshot, indeling, part.niveau()).byCode().get(part.code()))
        .filter(Objects::nonNull)
        .toList();
  }
}
