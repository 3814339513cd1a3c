package nl.wijkbeeld.ingest.issue;

import java.util.Objects;

/**
 * One thing that a person should know about a delivery.
 *
 * @param bestand the name of the file, without its folder
 * @param regel the line, counted from 1; 0 when the whole file is meant
 * @param kolom the column's name, or empty
 * @param waarde what stood there, shortened, or empty
 * @param reden why, as a code
 * @param melding why, as a Dutch sentence that says what to do
 * @param ernst whether something was set aside
 * @param suggestie what may have been meant, or empty
 */
public record Issue(
    String bestand,
    long regel,
    String kolom,
    String waarde,
    Reden reden,
    String melding,
    Ernst ernst,
    String suggestie) {

  /** Whether something was set aside. */
  public enum Ernst {
    /** The line, cell or file is left out. */
    FOUT,
    /** It takes part, but somebody should look. */
    OPMERKING
  }

  private static final int LONGEST_VALUE = 80;
  private static final int LONGEST_MESSAGE = 2_000;

  public Issue {
    Objects.requireNonNull(bestand);
    Objects.requireNonNull(reden);
    Objects.requireNonNull(ernst);
    bestand = shown(bestand, LONGEST_MESSAGE);
    kolom = shown(kolom, LONGEST_VALUE);
    waarde = shown(waarde, LONGEST_VALUE);
    melding = shown(melding, LONGEST_MESSAGE);
    suggestie = shown(suggestie, LONGEST_VALUE);
  }

  /** What a file says goes to a terminal and a page: without signs that steer those, and short. */
  private static String shown(String text, int longest) {
    int end = Math.min(text.length(), longest);
    StringBuilder shown = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean whole =
          !Character.isSurrogate(c)
              || (Character.isHighSurrogate(c)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1)))
              || (Character.isLowSurrogate(c)
                  && i > 0
                  && Character.isHighSurrogate(text.charAt(i - 1)));
      shown.append(Character.isISOControl(c) ? ' ' : whole ? c : '\uFFFD');
    }
    return text.length() > longest ? shown.append('…').toString() : shown.toString();
  }

  /** A whole file that cannot be used. */
  public static Issue ofFile(String bestand, Reden reden, String melding) {
    return new Issue(bestand, 0, "", "", reden, melding, Ernst.FOUT, "");
  }

  /** Something about a file as a whole that does not stop it. */
  public static Issue remark(String bestand, long regel, Reden reden, String melding) {
    return new Issue(bestand, regel, "", "", reden, melding, Ernst.OPMERKING, "");
  }

  /** A line or a cell that is left out. */
  public static Issue ofCell(
      String bestand, long regel, String kolom, String waarde, Reden reden, String melding) {
    return new Issue(bestand, regel, kolom, waarde, reden, melding, Ernst.FOUT, "");
  }

  /** The same with what may have been meant. */
  public Issue withSuggestion(String suggestion) {
    return new Issue(bestand, regel, kolom, waarde, reden, melding, ernst, suggestion);
  }

  /**
   * The place and the sentence, as shown to the person who delivers: {@code a.csv, regel 3, kolom
   * "x": ...}.
   */
  public String text() {
    StringBuilder text = new StringBuilder(bestand);
    if (regel > 0) {
      text.append(", regel ").append(regel);
    }
    if (!kolom.isEmpty()) {
      text.append(", kolom \"").append(kolom).append('"');
    }
    return text.append(": ").append(melding).toString();
  }
}
