package nl.wijkbeeld.vocabulary;

import java.util.regex.Pattern;

/**
 * The residual areas of a gemeente, for what belongs to it but to no area in it: known by the end
 * of their code, such as {@code GM0363_ONBEKEND}. They have no outline; an area without an outline
 * need not be one of them.
 */
public enum Restgebied {
  /** What is meant for the gemeente as a whole. */
  ALGEMEEN,
  /** What is meant for the whole country. */
  LANDELIJK,
  /** What is meant for an area that nobody wrote down. */
  ONBEKEND;

  /** What the code of every residual area matches, as a regular expression. */
  public static final String REGEX = "_(ALGEMEEN|LANDELIJK|ONBEKEND)$";

  private static final Pattern CODE = Pattern.compile(REGEX);

  /** The code of this residual area of a gemeente. */
  public String code(String gemeentecode) {
    return gemeentecode + "_" + name();
  }

  /** Whether a code is that of a residual area. */
  public static boolean isCode(String gebiedcode) {
    return CODE.matcher(gebiedcode).find();
  }
}
