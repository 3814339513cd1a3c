package nl.wijkbeeld.dashboard.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;

/** What a table for a researcher can have of every value, in the order in which it stands. */
public enum Column {
  GEBIEDCODE(Kind.TEXT, Role.KEY),
  NAAM(Kind.TEXT, Role.OF_AREA),
  INDELING(Kind.TEXT, Role.KEY),
  NIVEAU(Kind.TEXT, Role.KEY),
  INDICATOR(Kind.TEXT, Role.INDICATOR),
  LABEL(Kind.TEXT, Role.INDICATOR),
  EENHEID(Kind.TEXT, Role.INDICATOR),
  PERIODE(Kind.TEXT, Role.KEY),
  UITSPLITSING(Kind.TEXT, Role.KEY),
  BEGIN(Kind.DATE, Role.OF_PERIOD),
  EIND(Kind.DATE, Role.OF_PERIOD),
  WAARDE(Kind.NUMBER, Role.VALUE),
  STATUS(Kind.TEXT, Role.VALUE),
  VOORLOPIG(Kind.FLAG, Role.VALUE),
  TELLER(Kind.NUMBER, Role.VALUE),
  NOEMER(Kind.NUMBER, Role.VALUE),
  ONDERGRENS(Kind.NUMBER, Role.VALUE),
  BOVENGRENS(Kind.NUMBER, Role.VALUE),
  GLADGESTREKEN(Kind.NUMBER, Role.VALUE),
  DEKKING(Kind.NUMBER, Role.VALUE),
  HERKOMST(Kind.TEXT, Role.VALUE),
  WEINIG(Kind.FLAG, Role.VALUE),
  PROGNOSE(Kind.FLAG, Role.VALUE),
  VERZONNEN(Kind.FLAG, Role.VALUE),
  BRON(Kind.TEXT, Role.VALUE);

  /** What its fields hold. */
  public enum Kind {
    TEXT,
    DATE,
    NUMBER,
    FLAG
  }

  /** What it says something of. */
  enum Role {
    /** With the others it tells a row of a wide table from every other. */
    KEY,
    OF_AREA,
    OF_PERIOD,
    INDICATOR,
    VALUE
  }

  /** In every table, whatever is chosen: without these a value cannot be read honestly. */
  static final List<Column> ALWAYS =
      List.of(GEBIEDCODE, INDELING, NIVEAU, INDICATOR, PERIODE, UITSPLITSING, STATUS, VERZONNEN);

  /** When nothing is chosen. */
  static final List<Column> USUAL =
      Arrays.stream(values()).filter(c -> !List.of(LABEL, EENHEID, BRON).contains(c)).toList();

  private final Kind kind;
  private final Role role;

  Column(Kind kind, Role role) {
    this.kind = kind;
    this.role = role;
  }

  /** As it is called in the table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Kind kind() {
    return kind;
  }

  Role role() {
    return role;
  }

  /** What it means, as a sentence. */
  public String meaning(Language language) {
    return Texts.of(Column.class, language).get("kolom." + code());
  }

  /** The column with a name, if there is one. */
  public static Optional<Column> find(String code) {
    return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
  }
}
