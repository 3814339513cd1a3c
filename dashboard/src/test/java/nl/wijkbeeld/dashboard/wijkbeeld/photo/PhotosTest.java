package nl.wijkbeeld.dashboard.wijkbeeld.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.wijkbeeld.dashboard.store.TestStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.EditedMeanwhile;
import nl.wijkbeeld.dashboard.wijkbeeld.TestWijkbeelden;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PhotosTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void only_a_photo_that_no_revision_names_is_removed_after_a_day(TestStore kind)
      throws IOException, RefusedPhoto, EditedMeanwhile {
    JdbcClient store = kind.open();
    Wijkbeelden wijkbeelden = TestWijkbeelden.in(store);
    Draft draft = wijkbeelden.begin("NW01", "2026", "Noord", "Anouk");
    Photos photos = new Photos(store, folder, Clock.systemUTC());
    Photo saved = photos.keep(draft.id(), photo(), "Het plein", "Anouk");
    Photo forgotten = photos.keep(draft.id(), photo(), "De kade", "Anouk");
    Draft with = wijkbeelden.save(draft, named(draft.content(), saved.id()), "Anouk", "foto");
    // A later revision without it can still be undone.
    wijkbeelden.save(with, draft.content(), "Anouk", "foto weg");

    photos.sweep();
    assertThat(photos.path(forgotten.id())).exists();
    Photos later = new Photos(store, folder, Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
    later.sweep();

    assertThat(photos.path(forgotten.id())).doesNotExist();
    assertThat(photos.find(forgotten.id())).isEmpty();
    assertThat(photos.path(saved.id())).exists();
    assertThat(photos.find(saved.id())).isPresent();
  }

  private static PhotoFile photo() throws IOException, RefusedPhoto {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    return PhotoFile.read(jpeg.toByteArray());
  }

  private static Content named(Content content, UUID photo) {
    return content.withInitiatives(
        List.of(
            new Content.Entry(
                UUID.randomUUID(), "De keuken", "", Optional.of(photo), Optional.empty())));
  }
}
