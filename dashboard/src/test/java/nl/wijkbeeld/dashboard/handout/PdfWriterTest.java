package nl.wijkbeeld.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfWriterTest {
  private static byte[] everything;

  @BeforeAll
  static void write() throws IOException {
    everything = PdfWriter.write(HandoutFixture.everything(), HandoutFixture.COLOPHON);
    Files.createDirectories(Path.of("target", "beelden"));
    Files.write(Path.of("target", "beelden", "alles.pdf"), everything);
  }

  @Test
  void follows_the_standard_for_accessible_pdf() throws Exception {
    assertThat(violations(everything)).isEmpty();
  }

  /** What veraPDF finds against PDF/UA-1, by rule, with how often. */
  private static Map<String, Integer> violations(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, Integer> found = new TreeMap<>();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      List<TestAssertion> all = result.getTestAssertions();
      all.stream()
          .filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
          .forEach(
              one ->
                  found.merge(
                      one.getRuleId().getClause()
                          + "-"
                          + one.getRuleId().getTestNumber()
                          + " "
                          + one.getMessage(),
                      1,
                      Integer::sum));
    }
    return found;
  }
}
