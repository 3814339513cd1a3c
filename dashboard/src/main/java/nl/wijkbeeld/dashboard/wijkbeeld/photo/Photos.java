package nl.wijkbeeld.dashboard.wijkbeeld.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.store.Moments;
import nl.wijkbeeld.dashboard.store.StoreFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps photos: the file in a folder, what it shows in the database. */
@Repository
public class Photos {
  private static final int LONGEST_ALTERNATIVE = 500;
  private static final Duration STILL_WRITING = Duration.ofDays(1);

  private final JdbcClient store;
  private final Path folder;
  private final Clock clock;

  @Autowired
  Photos(JdbcClient store, StoreFolder folder) {
    this(store, folder.photos(), Clock.systemUTC());
  }

  Photos(JdbcClient store, Path folder, Clock clock) {
    this.store = store;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Keeps a photo.
   *
   * @param wijkbeeld the id of the wijkbeeld for which it was sent
   * @throws RefusedPhoto when nobody says what it shows
   */
  public Photo keep(UUID wijkbeeld, PhotoFile file, String alternative, String by)
      throws RefusedPhoto, IOException {
    String said = alternative.strip();
    if (said.isEmpty()) {
      throw new RefusedPhoto(
          "Schrijf erbij wat er op de foto te zien is, voor wie haar niet kan zien.");
    }
    Photo photo =
        new Photo(
            UUID.randomUUID(),
            file.width(),
            file.height(),
            said.length() > LONGEST_ALTERNATIVE ? said.substring(0, LONGEST_ALTERNATIVE) : said);
    sweep();
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, "bezig", ".jpg");
    Files.write(partial, file.jpeg());
    Files.move(partial, path(photo.id()), StandardCopyOption.ATOMIC_MOVE);
    store
        .sql(
            """
            insert into foto (id, wijkbeeld, breedte, hoogte, bytes, alternatief, geplaatst_door,
              geplaatst_op)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            photo.id(),
            wijkbeeld,
            photo.width(),
            photo.height(),
            (long) file.jpeg().length,
            photo.alternative(),
            by,
            Moments.toStore(clock.instant()))
        .update();
    return photo;
  }

  /**
   * Removes the photos that no revision and no edition names: somebody chose them and went away
   * without saving. What was chosen less than a day ago may still be saved.
   */
  void sweep() throws IOException {
    List<UUID> unnamed =
        store
            .sql(
                """
                select f.id from foto f where f.geplaatst_op < ?
                and not exists (select 1 from versie v where v.wijkbeeld = f.wijkbeeld
                  and v.inhoud like '%' || cast(f.id as varchar(36)) || '%')
                and not exists (select 1 from editie e where e.wijkbeeld = f.wijkbeeld
                  and e.inhoud like '%' || cast(f.id as varchar(36)) || '%')
                """)
            .param(Moments.toStore(clock.instant().minus(STILL_WRITING)))
            .query((row, unused) -> row.getObject("id", UUID.class))
            .list();
    for (UUID id : unnamed) {
      store.sql("delete from foto where id = ?").param(id).update();
      Files.deleteIfExists(path(id));
    }
  }

  public Optional<Photo> find(UUID id) {
    return store
        .sql("select id, breedte, hoogte, alternatief from foto where id = ?")
        .param(id)
        .query(Photos::photo)
        .optional();
  }

  /** The photos that are there of some that are named. */
  public Map<UUID, Photo> list(Collection<UUID> ids) {
    Map<UUID, Photo> photos = new LinkedHashMap<>();
    ids.forEach(id -> find(id).ifPresent(photo -> photos.put(id, photo)));
    return photos;
  }

  /** Where the file of a photo lies. */
  public Path path(UUID id) {
    return folder.resolve(id + ".jpg");
  }

  /** Whether an edition shows a photo, so that everybody may see it. */
  boolean isPublished(UUID id) {
    return store
            .sql(
                """
                select count(*) from editie e join foto f on f.wijkbeeld = e.wijkbeeld
                where f.id = ? and e.inhoud like ?
                """)
            .params(id, "%" + id + "%")
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Photo photo(ResultSet row, int unused) throws SQLException {
    return new Photo(
        row.getObject("id", UUID.class),
        row.getInt("breedte"),
        row.getInt("hoogte"),
        row.getString("alternatief"));
  }
}
