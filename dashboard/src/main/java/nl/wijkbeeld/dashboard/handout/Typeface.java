package nl.wijkbeeld.dashboard.handout;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The letter of everything that is taken along: Liberation Sans, which comes with the program, so
 * that a document looks the same on every machine.
 */
public final class Typeface {
  public static final String FAMILY = "Liberation Sans";

  public static final Typeface REGULAR = new Typeface("Regular", false, false);
  public static final Typeface BOLD = new Typeface("Bold", true, false);
  static final Typeface ITALIC = new Typeface("Italic", false, true);
  static final Typeface BOLD_ITALIC = new Typeface("BoldItalic", true, true);

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Pattern SPACES = Pattern.compile("[ \t\n\r]+");

  private final String file;
  private final Font font;
  private final boolean bold;
  private final boolean slanted;

  private Typeface(String cut, boolean bold, boolean slanted) {
    this.bold = bold;
    this.slanted = slanted;
    this.file = "/liberation/LiberationSans-" + cut + ".ttf";
    try (InputStream in = open()) {
      this.font = Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (FontFormatException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** All cuts of it. */
  public static List<Typeface> all() {
    return List.of(REGULAR, BOLD, ITALIC, BOLD_ITALIC);
  }

  public boolean isBold() {
    return bold;
  }

  public boolean isSlanted() {
    return slanted;
  }

  /** Makes the letter known to what draws. */
  public static void register() {
    GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
    for (Typeface cut : all()) {
      environment.registerFont(cut.font);
    }
  }

  /** Its file. */
  public InputStream open() {
    return Objects.requireNonNull(
        Typeface.class.getResourceAsStream(file), () -> file + " ontbreekt");
  }

  /** How wide a text is, in the unit of the size. */
  public double width(String text, double size) {
    return font.getStringBounds(text, EXACT).getWidth() * size / font.getSize2D();
  }

  /** A text in lines that are no wider than that; a longer word is cut. */
  public List<String> lines(String text, double size, double most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= most) {
        line.setLength(0);
        line.append(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      line.setLength(0);
      line.append(word);
      while (width(line.toString(), size) > most && line.length() > 1) {
        int fits = line.length() - 1;
        while (fits > 1 && width(line.substring(0, fits), size) > most) {
          fits--;
        }
        lines.add(line.substring(0, fits));
        line.delete(0, fits);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** The words of a text; what must stay together is one. */
  static List<String> words(String text) {
    return SPACES.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
  }
}
