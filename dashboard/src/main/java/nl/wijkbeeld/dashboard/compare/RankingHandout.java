package nl.wijkbeeld.dashboard.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.chart.DotPlot;
import nl.wijkbeeld.dashboard.chart.DotPlotSvg;
import nl.wijkbeeld.dashboard.chart.Range;
import nl.wijkbeeld.dashboard.compare.RankingState.Listing;
import nl.wijkbeeld.dashboard.compare.RankingState.Row;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;
import org.springframework.stereotype.Component;

/** What can be taken from the page with all areas of a level. */
@Component
public final class RankingHandout implements HandoutMaker {
  private static final int LINES_ON_A_PICTURE = 40;

  @Override
  public String page() {
    return RankingView.PAGE;
  }

  @Override
  public Optional<Handout> make(Snapshot snapshot, Address address) {
    Language language = address.language();
    return new RankingPresenter(snapshot, language)
        .state(address)
        .list()
        .map(listing -> new Writer(listing, language).handout());
  }

  /** Writes down what the page shows, in the language of the page. */
  private static final class Writer {
    private final Listing listing;
    private final Language language;
    private final Texts texts;

    Writer(Listing listing, Language language) {
      this.listing = listing;
      this.language = language;
      this.texts = Texts.of(RankingHandout.class, language);
    }

    Handout handout() {
      List<Handout.Part> parts = new ArrayList<>();
      List<String> before = new ArrayList<>(RankingView.warning(language));
      before.add(RankingView.what(listing, language));
      parts.add(new Handout.Text(before));
      for (int from = 0; from < listing.rows().size(); from += LINES_ON_A_PICTURE) {
        parts.add(
            picture(
                listing
                    .rows()
                    .subList(from, Math.min(listing.rows().size(), from + LINES_ON_A_PICTURE))));
      }
      parts.add(table());
      List<String> notes = new ArrayList<>();
      notes.add(listing.indicator().label() + ": " + listing.indicator().definitie());
      listing.guide().stream().map(mark -> mark.explanation(language)).forEach(notes::add);
      listing.states().stream()
          .map(one -> one.explanation(language))
          .filter(text -> !text.isEmpty())
          .forEach(notes::add);
      return new Handout(
          texts.get("alle_gebieden"),
          RankingTable.caption(listing, language),
          List.of(
              texts.get("keuze", texts.get("periode"), language.period(listing.periode())),
              texts.get("keuze", texts.get("per"), language.level(listing.niveau())),
              texts.get(
                  "keuze",
                  texts.get("volgorde"),
                  texts.get("volgorde.keuze." + listing.order().code())),
              texts.get(
                  "blad_van", language.count(listing.page()), language.count(listing.pages()))),
          parts,
          notes,
          listing.provenance().sources(),
          listing.provenance().madeUp().stream().toList(),
          language);
    }

    private Handout.Picture picture(List<Row> rows) {
      String caption = RankingTable.caption(listing, language);
      OptionalDouble city =
          listing.indicator().isCount()
              ? OptionalDouble.empty()
              : listing
                  .gemeente()
                  .map(figure -> value(figure.meting()))
                  .orElse(OptionalDouble.empty());
      DotPlot.Row row =
          new DotPlot.Row(
              listing.indicator().label(),
              listing.indicator().eenheid() + " · " + language.period(listing.periode()),
              listing.scale(),
              listing.indicator().isCount(),
              city,
              listing
                  .gemeente()
                  .map(
                      figure ->
                          texts.get("heel", figure.naam())
                              + " "
                              + FigureText.of(
                                      figure.meting(), listing.indicator().decimalen(), language)
                                  .text())
                  .orElse(""),
              rows.stream().map(one -> dot(one)).toList());
      return new Handout.Picture(
          caption,
          texts.get("lijst.beschrijving", caption),
          DotPlotSvg.draw(new DotPlot(caption, false, List.of(row))),
          List.of());
    }

    private DotPlot.Dot dot(Row row) {
      return new DotPlot.Dot(
          row.place().naam(),
          value(row.meting()),
          row.interval().map(i -> new Range(i.low(), i.high())),
          row.figure().text() + interval(row));
    }

    private String interval(Row row) {
      return row.interval()
          .map(
              i ->
                  " ("
                      + language.interval(i.low(), i.high(), listing.indicator().decimalen())
                      + ")")
          .orElse("");
    }

    private OptionalDouble value(Meting meting) {
      return meting instanceof Meting.Bekend(double known)
          ? OptionalDouble.of(known)
          : OptionalDouble.empty();
    }

    private Handout.Table table() {
      List<Handout.Column> columns =
          new ArrayList<>(
              List.of(
                  new Handout.Column(texts.get("gebied"), false),
                  new Handout.Column(texts.get("code"), false),
                  new Handout.Column(listing.indicator().eenheid(), true)));
      if (listing.ranked() > 0) {
        columns.add(new Handout.Column(texts.get("interval_kop"), true));
      }
      if (RankingTable.hasRanks(listing)) {
        columns.add(
            new Handout.Column(texts.get("plaats_van", language.count(listing.ranked())), false));
      }
      columns.add(new Handout.Column(texts.get("opmerking"), false));
      List<List<Handout.Cell>> rows = new ArrayList<>();
      for (Row row : listing.rows()) {
        List<Handout.Cell> cells = new ArrayList<>();
        cells.add(Handout.Cell.text(row.place().naam()));
        cells.add(Handout.Cell.text(row.place().code()));
        cells.add(Handout.Cell.figure(row.meting(), listing.indicator().decimalen(), language));
        if (listing.ranked() > 0) {
          cells.add(
              Handout.Cell.text(
                  row.interval()
                      .map(
                          i ->
                              language.interval(i.low(), i.high(), listing.indicator().decimalen()))
                      .orElse(texts.get("geen"))));
        }
        if (RankingTable.hasRanks(listing)) {
          cells.add(
              Handout.Cell.text(
                  row.rank().map(rank -> rank.text(language)).orElse(texts.get("niet_te_zeggen"))));
        }
        cells.add(Handout.Cell.text(String.join(", ", row.marks())));
        rows.add(cells);
      }
      return new Handout.Table(RankingTable.caption(listing, language), columns, rows);
    }
  }
}
