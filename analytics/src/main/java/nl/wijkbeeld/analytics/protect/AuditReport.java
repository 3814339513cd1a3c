package nl.wijkbeeld.analytics.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkbeeld.vocabulary.Kolom;
import nl.wijkbeeld.vocabulary.LakeLayout;

/** What an audit found, for a person. */
public final class AuditReport {
  private static final int NAMED = 10;

  private AuditReport() {}

  /** One sentence that says what can be derived, with the first cells. */
  public static String problem(SnapshotAudit.Result result, Path list) {
    List<SnapshotAudit.Derivable> all = result.herleidbaar();
    return "%d van de %d verborgen cellen %s te herleiden: %s%s. De hele lijst staat in %s"
        .formatted(
            all.size(),
            result.verborgen(),
            all.size() == 1 ? "is" : "zijn",
            all.stream().limit(NAMED).map(AuditReport::line).collect(Collectors.joining("; ")),
            all.size() > NAMED ? "; en meer" : "",
            list);
  }

  /** A derivable cell in words, without the value itself. */
  public static String line(SnapshotAudit.Derivable one) {
    String found =
        one.bewezen()
            ? "tussen %s en %s".formatted(number(one.van()), number(one.tot()))
            : "veiligheid niet aangetoond";
    return "%s %s %s%s (%s)"
        .formatted(
            one.indicator(),
            one.gebiedcode(),
            one.periode(),
            one.uitsplitsing().equals(Kolom.TOTAAL) ? "" : " " + one.uitsplitsing(),
            found);
  }

  /** Keeps the whole list in the confidential part of the lake. */
  public static Path write(LakeLayout lake, String id, SnapshotAudit.Result result)
      throws IOException {
    Path file = lake.ledger(id).resolveSibling("herleidbaar-" + id + ".csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "indicator;indeling;gebiedcode;periode;uitsplitsing;van;tot;bewezen\n"
            + result.herleidbaar().stream()
                .map(
                    one ->
                        String.join(
                                ";",
                                one.indicator(),
                                one.indeling(),
                                one.gebiedcode(),
                                one.periode(),
                                one.uitsplitsing(),
                                number(one.van()),
                                number(one.tot()),
                                one.bewezen() ? "ja" : "nee")
                            + "\n")
                .collect(Collectors.joining()));
    return file;
  }

  private static String number(double value) {
    return Double.isInfinite(value)
        ? "oneindig"
        : "%.1f".formatted(value).replace('.', ',').replaceAll(",0$", "");
  }
}
