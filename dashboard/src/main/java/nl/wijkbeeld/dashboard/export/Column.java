package nl.wijkbeeld.dashboard.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table for a researcher can have of every value, in the order in which it stands. */
public enum Column {
  GEBIEDCODE(Kind.TEXT, Role.KEY, "Code van het gebied in de indeling."),
  NAAM(Kind.TEXT, Role.OF_AREA, "Naam van het gebied."),
  INDELING(Kind.TEXT, Role.KEY, "De gebiedsindeling waarin de code geldt."),
  NIVEAU(Kind.TEXT, Role.KEY, "land, gemeente, stadsdeel, gebied, wijk of buurt."),
  INDICATOR(Kind.TEXT, Role.INDICATOR, "Code van de indicator; de definitie staat hieronder."),
  LABEL(Kind.TEXT, Role.INDICATOR, "Naam van de indicator."),
  EENHEID(Kind.TEXT, Role.INDICATOR, "Eenheid van de waarde."),
  PERIODE(
      Kind.TEXT,
      Role.KEY,
      "2020 (jaar), 2019/2020 (schooljaar), 2020K2 (kwartaal), 2020M06 (maand), 2020W24 (week) of 2020-06-22 (dag)."),
  UITSPLITSING(Kind.TEXT, Role.KEY, "totaal, of een klasse, zoals categorie=Zorg."),
  BEGIN(Kind.DATE, Role.OF_PERIOD, "Eerste dag van de periode."),
  EIND(Kind.DATE, Role.OF_PERIOD, "Laatste dag van de periode."),
  WAARDE(
      Kind.NUMBER,
      Role.VALUE,
      "De waarde, in de eenheid van de indicator. Leeg (NA) precies wanneer status niet bekend is; nooit een getal dat ontbrekend betekent."),
  STATUS(
      Kind.TEXT,
      Role.VALUE,
      "bekend; onbekend (er is geen cijfer); onderdrukt (er is een cijfer, maar het blijft verborgen om mensen te beschermen); nvt (niet van toepassing). In een brede tabel ook afwezig: de snapshot heeft deze combinatie niet."),
  VOORLOPIG(Kind.FLAG, Role.VALUE, "Waar: voorlopig volgens de bron."),
  TELLER(Kind.NUMBER, Role.VALUE, "De teller van een verhouding."),
  NOEMER(Kind.NUMBER, Role.VALUE, "De noemer van een verhouding."),
  ONDERGRENS(Kind.NUMBER, Role.VALUE, "Ondergrens van het 95 %-interval."),
  BOVENGRENS(Kind.NUMBER, Role.VALUE, "Bovengrens van het 95 %-interval."),
  GLADGESTREKEN(
      Kind.NUMBER,
      Role.VALUE,
      "De verhouding van een klein gebied, naar het gemiddelde van zijn niveau getrokken (Marshall 1991)."),
  DEKKING(
      Kind.NUMBER,
      Role.VALUE,
      "Het deel van het gewicht waarvoor een waarde bekend is, van 0 tot 1."),
  HERKOMST(Kind.TEXT, Role.VALUE, "bron (zoals geleverd) of berekend."),
  WEINIG(
      Kind.FLAG,
      Role.VALUE,
      "Waar: rust op minder dan tien gebeurtenissen of op een noemer onder de honderd."),
  PROGNOSE(Kind.FLAG, Role.VALUE, "Waar: de periode begint na de leverdatum."),
  VERZONNEN(Kind.FLAG, Role.VALUE, "Waar: dit cijfer is verzonnen, als voorbeeld."),
  BRON(Kind.TEXT, Role.VALUE, "De leveringen waarop het cijfer rust.");

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
  private final String meaning;

  Column(Kind kind, Role role, String meaning) {
    this.kind = kind;
    this.role = role;
    this.meaning = meaning;
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
  public String meaning() {
    return meaning;
  }

  /** The column with a name, if there is one. */
  public static Optional<Column> find(String code) {
    return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
  }
}
