package nl.wijkbeeld.dashboard.wijkbeeld;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.store.Moments;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Consent;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Entry;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Moment;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Place;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Sterkhouder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wijkbeeld with something in every part, made up by a test. */
public final class WrittenWijkbeeld {

  /** The photo of the first place. */
  public static final UUID PHOTO = new UUID(0, 99);

  /** A name that may be shown. */
  public static final String NAME = "Mevrouw De Vries";

  private WrittenWijkbeeld() {}

  /**
   * What people wrote.
   *
   * @param longitude where its first place is; the others are near it
   */
  public static Content content(
      String area, List<ChosenFigure> figures, double longitude, double latitude) {
    return new Content(
        "Zo is " + area,
        "Dit is een beeld van onze wijk. Bewoners maakten het samen, naast de cijfers. Het is een"
            + " begin van een gesprek en geen oordeel.",
        figures,
        List.of(
            place(
                1,
                "Buurthuis De Brug",
                "Elke dag open. Hier eten mensen samen op woensdag.",
                longitude,
                latitude,
                Optional.of(PHOTO)),
            place(
                2,
                "Het plein",
                "Kinderen spelen er, ouderen zitten op de bankjes.",
                longitude + .004,
                latitude + .001,
                Optional.empty()),
            place(
                3,
                "De bibliotheek",
                "Rustig werken, en hulp met de computer.",
                longitude + .0041,
                latitude + .0011,
                Optional.empty()),
            place(
                4,
                "De moestuin",
                "Zestig bewoners hebben er een stukje grond.",
                longitude - .005,
                latitude - .002,
                Optional.empty())),
        List.of(
            new Moment(
                id(11),
                "rond 1960",
                "De eerste flats",
                "Gezinnen uit de binnenstad kregen hier licht en lucht.",
                Optional.empty()),
            new Moment(
                id(12),
                "1987",
                "Het winkelcentrum",
                "Het werd de plek waar iedereen elkaar tegenkwam.",
                Optional.empty()),
            new Moment(
                id(13),
                "2009",
                "De vernieuwing",
                "Honderden woningen gingen plat. Veel buren raakten elkaar kwijt.",
                Optional.empty()),
            new Moment(
                id(14),
                "2020",
                "De zomer van corona",
                "Bewoners kookten voor elkaar, zonder dat iemand erom vroeg.",
                Optional.empty()),
            new Moment(
                id(15),
                "2024",
                "De eerste BuurtTop",
                "Tachtig bewoners maakten samen een agenda.",
                Optional.empty())),
        List.of(
            new Sterkhouder(
                id(21),
                "Kent iedereen in de flat",
                "via het buurthuis",
                "Zij weet wie er hulp nodig heeft",
                Optional.of(new Consent(NAME, LocalDate.of(2026, 1, 1), LocalDate.of(2099, 1, 1)))),
            new Sterkhouder(
                id(22),
                "Beheert de sleutels van het clubhuis",
                "via de voetbalclub",
                "",
                Optional.empty())),
        List.of(entry(31, "De appgroep van het portiek", "Wie ziek is, krijgt soep.")),
        List.of(
            entry(41, "Buurtmoeders", "Zij lopen elke week een ronde door de wijk."),
            entry(42, "Repaircafé", "Kapot? Wij maken het samen.")),
        List.of(
            entry(
                51,
                "Wijkteam",
                "Twaalf mensen, van wie er vier hier wonen. De meesten werken in nog twee"
                    + " wijken.")),
        List.of(
            entry(
                61,
                "School en buurthuis",
                "Zij delen een keuken en een kok. Daardoor eten kinderen en ouderen samen.")),
        List.of(
            Content.FIRST_QUESTION,
            "Wat mist u in dit beeld?",
            "Wat moet over vijf jaar nog zo zijn?",
            "Wie nodigt u uit voor de volgende keer?"));
  }

  private static Place place(
      int number,
      String name,
      String text,
      double longitude,
      double latitude,
      Optional<UUID> photo) {
    return new Place(id(number), name, text, longitude, latitude, photo, Optional.empty());
  }

  private static Entry entry(int number, String title, String text) {
    return new Entry(id(number), title, text, Optional.empty(), Optional.empty());
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  /** The first figures that can be chosen of an area, of all sides. */
  public static List<ChosenFigure> figures(Snapshot snapshot, String code, String indeling) {
    return new FactsMaker(snapshot)
        .choices(Subject.of(code, indeling)).stream()
            .flatMap(group -> group.list().stream().limit(3))
            .map(Choices.Choice::indicator)
            .map(indicator -> new ChosenFigure(indicator, ""))
            .toList();
  }

  /** Keeps a photo of 600 by 400 as the one of the first place. */
  public static void photograph(JdbcClient store, String code, Path folder) throws IOException {
    Path photos = Files.createDirectories(folder.resolve("fotos"));
    BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, new Color(0x9fbcd4), 0, 400, new Color(0x4d6b45)));
    graphics.fillRect(0, 0, 600, 400);
    graphics.setColor(new Color(0xb5764a));
    graphics.fillRect(150, 170, 300, 170);
    graphics.dispose();
    ImageIO.write(image, "jpg", photos.resolve(PHOTO + ".jpg").toFile());
    store
        .sql(
            """
            insert into foto (id, wijkbeeld, breedte, hoogte, bytes, alternatief, geplaatst_door,
              geplaatst_op)
            select ?, id, 600, 400, 1000, 'Een getekend huis in een veld', 'Anouk', ?
            from wijkbeeld where code = ?
            """)
        .params(PHOTO, Moments.toStore(Instant.now()), code)
        .update();
  }

  /** Writes it in a store and freezes it as an edition. */
  public static Wijkbeeld freeze(
      JdbcClient store, Snapshot snapshot, String code, String indeling, Content content) {
    Wijkbeelden wijkbeelden = new Wijkbeelden(store, Clock.systemUTC());
    try {
      Draft draft = wijkbeelden.begin(code, indeling, code, "Anouk");
      Draft offered = wijkbeelden.offer(wijkbeelden.save(draft, content, "Anouk", "alles"));
      return wijkbeelden.freeze(
          offered,
          new FactsMaker(snapshot).make(Subject.of(code, indeling), content).orElseThrow(),
          "Bilal");
    } catch (EditedMeanwhile alone) {
      throw new IllegalStateException(alone);
    }
  }
}
