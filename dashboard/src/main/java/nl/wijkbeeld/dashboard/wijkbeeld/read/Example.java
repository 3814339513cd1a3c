package nl.wijkbeeld.dashboard.wijkbeeld.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import nl.wijkbeeld.dashboard.wijkbeeld.Choices;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.ChosenFigure;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Entry;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Moment;
import nl.wijkbeeld.dashboard.wijkbeeld.Content.Sterkhouder;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.EditedMeanwhile;
import nl.wijkbeeld.dashboard.wijkbeeld.Facts;
import nl.wijkbeeld.dashboard.wijkbeeld.FactsMaker;
import nl.wijkbeeld.dashboard.wijkbeeld.Wijkbeelden;
import nl.wijkbeeld.vocabulary.Niveau;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * A wijkbeeld for the demonstration. Nobody wrote it: all that it says is made up, and it says so.
 */
@Component
@ConditionalOnProperty("wijkbeeld.example")
class Example implements ApplicationRunner {
  private static final String MADE_UP =
      "Alles wat in dit voorbeeld over de wijk geschreven staat, is verzonnen. Niemand schreef"
          + " het.";
  private static final String AUTHOR = "Voorbeeldschrijver (verzonnen)";
  private static final String REVIEWER = "Voorbeeldlezer (verzonnen)";
  private static final int FIGURES_A_SIDE = 4;

  private final Wijkbeelden wijkbeelden;
  private final SnapshotStore snapshots;

  Example(Wijkbeelden wijkbeelden, SnapshotStore snapshots) {
    this.wijkbeelden = wijkbeelden;
    this.snapshots = snapshots;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException, EditedMeanwhile {
    Optional<Snapshot> snapshot = snapshots.current();
    if (snapshot.isPresent() && wijkbeelden.list().isEmpty()) {
      Optional<String> division = IndicatorCatalog.of(snapshot.get()).division();
      if (division.isPresent()) {
        Areas areas = Areas.of(snapshot.get(), division.get());
        Optional<Areas.Area> area =
            areas.find("N").or(() -> areas.list(Niveau.STADSDEEL).stream().findFirst());
        if (area.isPresent()) {
          write(snapshot.get(), division.get(), area.get());
        }
      }
    }
  }

  private void write(Snapshot snapshot, String division, Areas.Area area) throws EditedMeanwhile {
    FactsMaker maker = new FactsMaker(snapshot);
    Draft begun = wijkbeelden.begin(area.code(), division, area.naam(), AUTHOR);
    Content content =
        begun
            .content()
            .titled(
                "Voorbeeld: wijkbeeld " + area.naam(),
                "Dit is een voorbeeld om te zien wat een wijkbeeld is. " + MADE_UP)
            .withFigures(figures(maker.choices(begun.subject())))
            .withTimeline(
                List.of(
                    new Moment(
                        UUID.randomUUID(),
                        "rond 1960",
                        "De eerste flats",
                        "Gezinnen uit het hele land kregen hier hun eerste eigen huis (verzonnen).",
                        Optional.empty()),
                    new Moment(
                        UUID.randomUUID(),
                        "2020",
                        "Koken voor elkaar",
                        "In het voorjaar brachten bewoners maaltijden langs de deuren (verzonnen).",
                        Optional.empty())))
            .withSterkhouders(
                List.of(
                    new Sterkhouder(
                        UUID.randomUUID(),
                        "Beheert de sleutel van de buurtkamer",
                        "via het buurthuis (verzonnen)",
                        "Doet elke ochtend open, en weet wie er niet is.",
                        Optional.empty())))
            .withInitiatives(
                List.of(
                    entry(
                        "De buurtkeuken (verzonnen)",
                        "Elke woensdag eten veertig mensen samen. Wie wil, kookt mee."),
                    entry(
                        "Het gereedschapsschuurtje (verzonnen)",
                        "Een boormachine voor de hele straat.")))
            .withCollaboration(
                List.of(
                    entry(
                        "School en buurttuin (verzonnen)",
                        "Kinderen zaaien in maart, de buurt oogst in september.")))
            .withQuestions(
                List.of(
                    Content.FIRST_QUESTION,
                    "Wat staat hier niet, en hoort er wel bij?",
                    "Wat doen wij volgend jaar samen?"));
    Draft offered =
        wijkbeelden.offer(wijkbeelden.save(begun, content, AUTHOR, "voorbeeld geschreven"));
    Facts facts = maker.make(begun.subject(), content).orElseThrow();
    wijkbeelden.freeze(offered, facts.alsoMadeUp(MADE_UP), REVIEWER);
  }

  private static Entry entry(String title, String text) {
    return new Entry(UUID.randomUUID(), title, text, Optional.empty(), Optional.empty());
  }

  /** Some of each side. */
  private static List<ChosenFigure> figures(List<Choices> groups) {
    return groups.stream()
        .flatMap(group -> group.list().stream().filter(Choices.Choice::known).limit(FIGURES_A_SIDE))
        .map(choice -> new ChosenFigure(choice.indicator(), ""))
        .toList();
  }
}
