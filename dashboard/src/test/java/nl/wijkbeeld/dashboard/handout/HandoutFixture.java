package nl.wijkbeeld.dashboard.handout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Status;

/** A made-up page that has everything that a page can have, and too much of it. */
final class HandoutFixture {
  static final Colophon COLOPHON =
      Colophon.of(
          "20261121T060000",
          Instant.parse("2026-11-21T06:00:00Z"),
          "http://localhost:8080/proef?indicator=a&snapshot=20261121T060000");

  static final String LONG_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijen".repeat(3);

  static final String MAP =
      """
      <svg xmlns="http://www.w3.org/2000/svg" class="kaart" viewBox="0 0 1000 600" role="group" aria-label="Kaart">
      <style>
        .kaart .vlak { stroke: #fff; stroke-width: 2.2px; vector-effect: non-scaling-stroke; }
        .kaart .naam { font-size: 25px; font-weight: 600; text-anchor: middle; dominant-baseline: middle; fill: #14201e; stroke: #fff; stroke-width: 6px; paint-order: stroke; }
        .kaart .gebied:hover .vlak { stroke: #f0f; }
        @media print { .vlak { fill: #f0f; } }
      </style>
      <defs>
        <pattern id="patroon-onbekend" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="12" height="12" fill="#f7f7f4"/><rect width="3" height="12" fill="#8f8f89"/></pattern>
        <pattern id="patroon-onderdrukt" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill="#efedf3"/><circle cx="6" cy="6" r="2.6" fill="#6a6280"/></pattern>
      </defs>
      <a href="gebied/N" class="gebied" onclick="alert(1)"><title>Noord: 0,26</title><path class="vlak" d="M0 0L400 0L400 500L0 300Z" fill="#0d7069"/></a>
      <g class="gebied"><title>Oost: onbekend</title><path class="vlak" d="M400 0L1000 0L980 300L400 300Z" fill="url(#patroon-onbekend)"/></g>
      <g class="gebied"><path class="vlak" d="M400 300L980 300L900 580L400 500Z" fill="url(#patroon-onderdrukt)"/></g>
      <script>alert(1)</script>
      <text class="naam" x="200" y="150">Noord</text><text class="naam" x="700" y="150">Oost</text>
      </svg>
      """;

  private static final String SWATCH =
      "<svg viewBox=\"0 0 28 18\" xmlns=\"http://www.w3.org/2000/svg\"><rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" rx=\"3\" fill=\"%s\" stroke=\"#8a8f8d\"/></svg>";

  private HandoutFixture() {}

  static Handout everything() {
    return new Handout(
        "Proefpagina",
        "Alles wat een pagina kan hebben, en te veel ervan",
        List.of("Indicator: Initiatieven per 1.000 inwoners", "Periode: 2020", "Per: buurt"),
        List.of(
            new Handout.Text(
                List.of("Dit is de eerste zin. Dit is <de> tweede & \u201claatste\u201d zin.")),
            new Handout.Heading(3, "Kaart"),
            map(),
            new Handout.Heading(2, "Ontwikkeling"),
            chart(),
            new Handout.Heading(2, "Tabellen"),
            new Handout.Heading(3, "Een lange tabel"),
            table("Lange tabel", 400, 3),
            new Handout.Heading(3, "Een brede tabel"),
            table("Brede tabel", 60, 9),
            new Handout.Heading(3, "Een tabel die te breed is"),
            table("Te brede tabel", 40, 20),
            new Handout.Heading(3, "Lange woorden"),
            words()),
        List.of("Een cijfer over een wijk zegt niets over een persoon.", "Onbekend is geen nul."),
        List.of(
            "CBS, Kerncijfers wijken en buurten, geleverd 1 september 2018, CC BY 4.0",
            "Gemeente Amsterdam, BBGA, CC BY 4.0",
            "Bron drie",
            "Bron vier"),
        List.of("De initiatieven zijn verzonnen."));
  }

  static Handout.Picture map() {
    return new Handout.Picture(
        "Initiatieven per 1.000 inwoners per buurt, 2020",
        "Kaart met drie gebieden. Noord heeft 0,26; Oost is onbekend; een is verborgen.",
        MAP,
        List.of(
            new Handout.Key(SWATCH.formatted("#0d7069"), "0,20 tot en met 0,30 (1 gebied)"),
            new Handout.Key(
                SWATCH.formatted("#f7f7f4"),
                "Onbekend: niemand leverde dit cijfer, of er ontbreekt te veel. Het is geen nul. (1 gebied)")));
  }

  static Handout.Picture chart() {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"grafiek\" viewBox=\"0 0 720 300\" role=\"img\" aria-label=\"Ontwikkeling\">");
    for (int year = 2010; year <= 2020; year++) {
      int x = 40 + (year - 2010) * 60;
      int y = 240 - (year % 4) * 50;
      svg.append(
          "<circle style=\"fill: rgb(13,112,105);\" cx=\"%d\" cy=\"%d\" r=\"4\"/><text x=\"%d\" y=\"290\" style=\"fill: rgb(59,66,64); fill-opacity: 1.0; font-family: sans-serif; font-size: 13px;\">%d</text>"
              .formatted(x, y, x - 14, year));
    }
    return new Handout.Picture(
        "Ontwikkeling van 2010 tot 2020",
        "Stippen van Noord door de jaren.",
        svg.append("</svg>").toString(),
        List.of());
  }

  static Handout.Table table(String caption, int rows, int figures) {
    List<Handout.Column> columns = new ArrayList<>();
    columns.add(new Handout.Column("Buurt", false));
    columns.add(Handout.Column.forSheet("Gebiedcode"));
    for (int i = 1; i <= figures; i++) {
      columns.add(new Handout.Column("Indicator " + i + " per 1.000 inwoners", true));
    }
    List<List<Handout.Cell>> body = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      List<Handout.Cell> cells = new ArrayList<>();
      cells.add(Handout.Cell.text("Buurt nummer " + row));
      cells.add(Handout.Cell.text("BU%08d".formatted(row)));
      for (int i = 1; i <= figures; i++) {
        cells.add(Handout.Cell.figure(figure(row, i), 2));
      }
      body.add(cells);
    }
    return new Handout.Table(caption, columns, body);
  }

  private static Meting figure(int row, int column) {
    return switch ((row * 7 + column) % 11) {
      case 0 -> Meting.absent(Status.ONDERDRUKT);
      case 1 -> Meting.absent(Status.ONBEKEND);
      case 2 -> Meting.absent(Status.NVT);
      case 3 -> Meting.of(0);
      case 4 -> Meting.of(-1234.5);
      default -> Meting.of(row * 1.25 + column);
    };
  }

  static Handout.Table words() {
    return new Handout.Table(
        "Lange woorden",
        List.of(
            new Handout.Column("Wat", false),
            new Handout.Column("Uitleg", false),
            new Handout.Column("Aantal", true)),
        List.of(
            List.of(
                Handout.Cell.text(LONG_WORD),
                Handout.Cell.text("=1+1 is geen formule. ".repeat(20).strip()),
                Handout.Cell.text("1.234")),
            List.of(
                Handout.Cell.text("@kort"),
                Handout.Cell.text("+31 20 624 1111"),
                new Handout.Cell(
                    "\u22125,5", Optional.of(FigureState.GETAL), OptionalDouble.empty()))));
  }
}
