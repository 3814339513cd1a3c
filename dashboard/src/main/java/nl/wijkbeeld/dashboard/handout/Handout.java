package nl.wijkbeeld.dashboard.handout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import nl.wijkbeeld.vocabulary.Meting;

/**
 * What a page shows, without the page: what a PDF, a picture or a table of it is made from. It is
 * made by the same functions that fill the page, so that they always say the same.
 *
 * @param title the name of the page
 * @param subtitle what it is about, in a few words
 * @param choices what was chosen, each as a phrase such as {@code Periode: 2020}
 * @param parts what it shows, in reading order
 * @param notes what a reader must know, as sentences
 * @param sources the sources, each as a sentence
 * @param madeUp what is made up in it, if anything
 * @param lacking whether something could not be had that may be there a next time: then nobody
 *     should keep it as if it were whole
 * @param language the language in which it is written
 */
public record Handout(
    String title,
    String subtitle,
    List<String> choices,
    List<Part> parts,
    List<String> notes,
    List<String> sources,
    List<String> madeUp,
    boolean lacking,
    Language language) {

  public Handout {
    choices = List.copyOf(choices);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
    madeUp = List.copyOf(madeUp);
  }

  /** What a reader sees of a page in Dutch. */
  public Handout(
      String title,
      String subtitle,
      List<String> choices,
      List<Part> parts,
      List<String> notes,
      List<String> sources,
      List<String> madeUp) {
    this(title, subtitle, choices, parts, notes, sources, madeUp, Language.NL);
  }

  /** What has all that its page shows, in a language. */
  public Handout(
      String title,
      String subtitle,
      List<String> choices,
      List<Part> parts,
      List<String> notes,
      List<String> sources,
      List<String> madeUp,
      Language language) {
    this(title, subtitle, choices, parts, notes, sources, madeUp, false, language);
  }

  /** A part of a page. */
  public sealed interface Part {}

  /** A heading above the parts that follow; level 2 or 3. */
  public record Heading(int level, String text) implements Part {}

  /** Sentences. */
  public record Text(List<String> sentences) implements Part {
    public Text {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A map or chart.
   *
   * @param caption what stands with it
   * @param description what it shows, for who cannot see it
   * @param svg the drawing: one {@code svg} element that carries its own styles
   * @param legend its key
   */
  public record Picture(String caption, String description, String svg, List<Key> legend)
      implements Part {
    public Picture {
      legend = List.copyOf(legend);
    }
  }

  /** A line of a legend: a small drawing and what it means. */
  public record Key(String swatch, String text) {}

  /**
   * A table. The first column names the row.
   *
   * @param rows cells, as many as there are columns
   */
  public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Part {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column; numbers stand to the right.
   *
   * @param sheetOnly whether it helps in a sheet only, such as the code of an area, and stays out
   *     of a document
   */
  public record Column(String label, boolean number, boolean sheetOnly) {
    public Column(String label, boolean number) {
      this(label, number, false);
    }

    /** A column for who works on with the table. */
    public static Column forSheet(String label) {
      return new Column(label, false, true);
    }
  }

  /**
   * A cell.
   *
   * @param text as it is read
   * @param figure for a figure its state
   * @param value for a known figure the number itself
   */
  public record Cell(String text, Optional<FigureState> figure, OptionalDouble value) {

    public static Cell text(String text) {
      return new Cell(text, Optional.empty(), OptionalDouble.empty());
    }

    public static Cell figure(Meting meting, int decimals, Language language) {
      return new Cell(
          FigureText.of(meting, decimals, language).text(),
          Optional.of(FigureState.of(meting)),
          meting instanceof Meting.Bekend(double known)
              ? OptionalDouble.of(known)
              : OptionalDouble.empty());
    }

    /** A figure in Dutch. */
    public static Cell figure(Meting meting, int decimals) {
      return figure(meting, decimals, Language.NL);
    }

    /** A figure of which the number itself is not at hand. */
    public static Cell figure(FigureText figure) {
      return new Cell(figure.text(), Optional.of(figure.state()), OptionalDouble.empty());
    }
  }
}
