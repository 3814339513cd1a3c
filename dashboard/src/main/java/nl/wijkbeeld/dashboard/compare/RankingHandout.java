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
import nl.wijkbeeld.dashboard.figure.ReadingGuide;
import nl.wijkbeeld.dashboard.handout.Handout;
import nl.wijkbeeld.dashboard.handout.HandoutMaker;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.text.Dutch;
import nl.wijkbeeld.dashboard.text.FigureState;
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
    return new RankingPresenter(snapshot).state(address).list().map(RankingHandout::make);
  }

  private static Handout make(Listing listing) {
    List<Handout.Part> parts = new ArrayList<>();
    List<String> before = new ArrayList<>(RankingView.WARNING);
    before.add(RankingView.what(listing));
    parts.add(new Handout.Text(before));
    for (int from = 0; from < listing.rows().size(); from += LINES_ON_A_PICTURE) {
      parts.add(
          picture(
              listing,
              listing
                  .rows()
                  .subList(from, Math.min(listing.rows().size(), from + LINES_ON_A_PICTURE))));
    }
    parts.add(table(listing));
    List<String> notes = new ArrayList<>();
    notes.add(listing.indicator().label() + ": " + listing.indicator().definitie());
    listing.guide().stream().map(ReadingGuide::explanation).forEach(notes::add);
    listing.states().stream()
        .map(FigureState::explanation)
        .filter(text -> !text.isEmpty())
        .forEach(notes::add);
    return new Handout(
        "Alle gebieden op een rij",
        RankingTable.caption(listing),
        List.of(
            "Periode: " + listing.periode().label(),
            "Per: " + listing.niveau().code(),
            "Volgorde: op " + listing.order().code(),
            "Blad: %d van %d".formatted(listing.page(), listing.pages())),
        parts,
        notes,
        listing.provenance().sources(),
        listing.provenance().madeUp().stream().toList());
  }

  private static Handout.Picture picture(Listing listing, List<Row> rows) {
    String caption = RankingTable.caption(listing);
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
            listing.indicator().eenheid() + " · " + listing.periode().label(),
            listing.scale(),
            listing.indicator().isCount(),
            city,
            listing
                .gemeente()
                .map(
                    figure ->
                        "Heel "
                            + figure.naam()
                            + " "
                            + Dutch.figure(figure.meting(), listing.indicator().decimalen()))
                .orElse(""),
            rows.stream().map(one -> dot(one, listing)).toList());
    return new Handout.Picture(
        caption,
        caption + ". Stippen met hun 95%-interval. De cijfers staan in de tabel.",
        DotPlotSvg.draw(new DotPlot(caption, false, List.of(row))),
        List.of());
  }

  private static DotPlot.Dot dot(Row row, Listing listing) {
    return new DotPlot.Dot(
        row.place().naam(),
        value(row.meting()),
        row.interval().map(i -> new Range(i.low(), i.high())),
        row.figure().text() + interval(row, listing));
  }

  private static String interval(Row row, Listing listing) {
    return row.interval()
        .map(i -> " (" + Dutch.interval(i.low(), i.high(), listing.indicator().decimalen()) + ")")
        .orElse("");
  }

  private static OptionalDouble value(Meting meting) {
    return meting instanceof Meting.Bekend(double known)
        ? OptionalDouble.of(known)
        : OptionalDouble.empty();
  }

  private static Handout.Table table(Listing listing) {
    List<Handout.Column> columns =
        new ArrayList<>(
            List.of(
                new Handout.Column("Gebied", false),
                new Handout.Column("Code", false),
                new Handout.Column(listing.indicator().eenheid(), true)));
    if (listing.ranked() > 0) {
      columns.add(new Handout.Column("95%-interval", true));
    }
    if (RankingTable.hasRanks(listing)) {
      columns.add(new Handout.Column("Plaats van " + listing.ranked(), false));
    }
    columns.add(new Handout.Column("Opmerking", false));
    List<List<Handout.Cell>> rows = new ArrayList<>();
    for (Row row : listing.rows()) {
      List<Handout.Cell> cells = new ArrayList<>();
      cells.add(Handout.Cell.text(row.place().naam()));
      cells.add(Handout.Cell.text(row.place().code()));
      cells.add(Handout.Cell.figure(row.meting(), listing.indicator().decimalen()));
      if (listing.ranked() > 0) {
        cells.add(
            Handout.Cell.text(
                row.interval()
                    .map(i -> Dutch.interval(i.low(), i.high(), listing.indicator().decimalen()))
                    .orElse("geen")));
      }
      if (RankingTable.hasRanks(listing)) {
        cells.add(
            Handout.Cell.text(row.rank().map(RankingState.Rank::text).orElse("niet te zeggen")));
      }
      cells.add(Handout.Cell.text(String.join(", ", row.marks())));
      rows.add(cells);
    }
    return new Handout.Table(RankingTable.caption(listing), columns, rows);
  }
}
