package nl.wijkbeeld.dashboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.wijkbeeld.dashboard.SnapshotFixture;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCatalogTest {
  private static final String ROOT = "https://wijkbeeld.example/";
  private static final Site SITE =
      new Site("", "Gemeente Voorbeeld", "", "cijfers@voorbeeld.example", "");

  @TempDir static Path lake;
  private static Snapshot snapshot;

  @BeforeAll
  static void publish() throws IOException {
    SnapshotFixture.trusted(lake).publish("20200101T000000Z-nu");
    snapshot = new SnapshotStore(lake).current().orElseThrow();
  }

  private static byte[] written(RDFFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataCatalog.of(snapshot, SITE, ROOT).write(bytes, format);
    return bytes.toByteArray();
  }

  private static Model turtle() throws IOException {
    return Rio.parse(new ByteArrayInputStream(written(RDFFormat.TURTLE)), ROOT, RDFFormat.TURTLE);
  }

  /** What DCAT-AP-NL 3.0 wants of a data set, a distribution, a service and a catalog. */
  @Test
  void has_what_the_profile_wants() throws IOException {
    Model model = turtle();

    has(
        model,
        DCAT.DATASET,
        5,
        DCTERMS.IDENTIFIER,
        DCTERMS.TITLE,
        DCTERMS.DESCRIPTION,
        DCTERMS.PUBLISHER,
        DCTERMS.CREATOR,
        DCTERMS.ACCESS_RIGHTS,
        DCTERMS.LANGUAGE,
        DCAT.CONTACT_POINT,
        DCAT.THEME,
        DCAT.HAS_DISTRIBUTION);
    has(model, DCAT.DISTRIBUTION, 10, DCAT.ACCESS_URL, DCTERMS.LICENSE, DCTERMS.FORMAT);
    has(
        model,
        DCAT.DATA_SERVICE,
        1,
        DCTERMS.IDENTIFIER,
        DCTERMS.TITLE,
        DCTERMS.LICENSE,
        DCAT.ENDPOINT_URL,
        DCAT.ENDPOINT_DESCRIPTION,
        DCAT.CONTACT_POINT,
        DCTERMS.PUBLISHER,
        DCAT.THEME);
    has(
        model,
        DCAT.CATALOG,
        1,
        DCTERMS.TITLE,
        DCTERMS.DESCRIPTION,
        DCTERMS.PUBLISHER,
        DCTERMS.LICENSE,
        DCAT.CONTACT_POINT,
        DCAT.HAS_DATASET);
    assertThat(
            model.filter(
                null, DCTERMS.LICENSE, Values.iri("http://creativecommons.org/licenses/by/4.0/")))
        .isNotEmpty();
  }

  private static void has(Model model, IRI type, int count, IRI... wanted) {
    List<Resource> found = List.copyOf(model.filter(null, RDF.TYPE, type).subjects());
    assertThat(found).as(type.getLocalName()).hasSize(count);
    for (Resource one : found) {
      for (IRI property : wanted) {
        assertThat(model.filter(one, property, null)).as("%s %s", one, property).isNotEmpty();
      }
    }
  }

  @Test
  void json_ld_says_the_same() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(RDFFormat.JSONLD));
    assertThat(json.toString())
        .contains(
            ROOT + "#waarden",
            "http://www.w3.org/ns/dcat#Dataset",
            "mailto:cijfers@voorbeeld.example");
  }

  @Test
  void says_that_a_part_is_made_up() throws IOException {
    assertThat(turtle().filter(Values.iri(ROOT + "#waarden"), DCTERMS.DESCRIPTION, null).objects())
        .singleElement()
        .satisfies(text -> assertThat(text.stringValue()).contains("verzonnen"));
  }

  @Test
  void search_engines_get_a_card_that_cannot_end_its_script() throws IOException {
    String card = SearchEngineCard.of(snapshot, SITE, ROOT);
    JsonNode json = new ObjectMapper().readTree(card);

    assertThat(card).doesNotContain("<");
    assertThat(json.path("@type").asText()).isEqualTo("Dataset");
    assertThat(json.path("version").asText()).isEqualTo("20200101T000000Z-nu");
    assertThat(json.at("/distribution/0/contentUrl").asText())
        .isEqualTo(ROOT + "api/v1/waarden?formaat=csv&indicator=alle&aantal=25000");
    assertThat(json.path("variableMeasured").size()).isGreaterThan(5);
    assertThat(json.path("description").asText()).contains("verzonnen");
  }
}
