package nl.wijkbeeld.dashboard.catalog;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkbeeld.dashboard.figure.Areas;
import nl.wijkbeeld.dashboard.figure.Divisions;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.snapshot.Snapshot;
import nl.wijkbeeld.vocabulary.Niveau;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * The data sets of a snapshot as DCAT-AP-NL 3.0 asks, so that a data portal can harvest them: the
 * catalog, its data sets with their distributions, and the API that serves them.
 */
final class DataCatalog {
  private static final String EUROPE = "http://publications.europa.eu/resource/authority/";
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Snapshot snapshot;
  private final Site site;
  private final String root;
  private final Licence licence;
  private final Model model = new LinkedHashModel();
  private final IRI publisher;
  private final IRI contact;

  private DataCatalog(Snapshot snapshot, Site site, String root) {
    this.snapshot = snapshot;
    this.site = site;
    this.root = root;
    licence = Licence.of(snapshot.manifest());
    publisher = VALUES.createIRI(site.organisationUri(root));
    contact = iri("#contact");
    List.of(DCAT.NS, DCTERMS.NS, FOAF.NS, SKOS.NS, VCARD4.NS, XSD.NS).forEach(model::setNamespace);
  }

  /** Describes a snapshot; every address begins with {@code root}. */
  static DataCatalog of(Snapshot snapshot, Site site, String root) {
    DataCatalog catalog = new DataCatalog(snapshot, site, root);
    catalog.people();
    catalog.catalog();
    catalog.service();
    DataSet.ALL.forEach(catalog::dataSet);
    return catalog;
  }

  void write(OutputStream out, RDFFormat format) {
    Rio.write(model, out, format);
  }

  private void people() {
    add(publisher, RDF.TYPE, FOAF.AGENT);
    add(publisher, FOAF.NAME, dutch(site.organisation()));
    add(contact, RDF.TYPE, VCARD4.KIND);
    add(contact, VCARD4.FN, dutch(site.organisation()));
    String address = site.contact(root);
    add(
        contact,
        address.startsWith("mailto:") ? VCARD4.HAS_EMAIL : VCARD4.HAS_URL,
        VALUES.createIRI(address));
  }

  private void catalog() {
    IRI catalog = iri("#catalogus");
    add(catalog, RDF.TYPE, DCAT.CATALOG);
    described(
        catalog,
        "Wijkbeeld " + place(),
        "Gepubliceerde cijfers over wijken en buurten: wat een wijk draagt en wat er weegt, met de zekerheid erbij."
            + madeUp());
    add(catalog, FOAF.HOMEPAGE, iri(""));
    add(catalog, DCAT.THEME_TAXONOMY, VALUES.createIRI(EUROPE + "data-theme"));
    licensed(catalog);
    dated(catalog);
    DataSet.ALL.forEach(one -> add(catalog, DCAT.HAS_DATASET, iri("#" + one.code())));
    add(catalog, DCAT.HAS_SERVICE, iri("#api"));
  }

  private void service() {
    IRI service = iri("#api");
    add(service, RDF.TYPE, DCAT.DATA_SERVICE);
    described(
        service,
        "API van Wijkbeeld",
        "De tabellen voor programma\u2019s, bladzijde voor bladzijde.");
    add(service, DCTERMS.IDENTIFIER, VALUES.createLiteral(root + "api/v1"));
    add(service, DCAT.ENDPOINT_URL, iri("api/v1"));
    add(service, DCAT.ENDPOINT_DESCRIPTION, iri("api/v1/openapi.json"));
    add(service, FOAF.PAGE, iri("api"));
    themed(service);
    licensed(service);
    DataSet.ALL.forEach(one -> add(service, DCAT.SERVES_DATASET, iri("#" + one.code())));
  }

  private void dataSet(DataSet one) {
    IRI set = iri("#" + one.code());
    add(set, RDF.TYPE, DCAT.DATASET);
    described(set, one.title() + ", " + place(), one.description() + madeUp());
    add(set, DCTERMS.IDENTIFIER, VALUES.createLiteral(root + "#" + one.code()));
    add(set, DCTERMS.CREATOR, publisher);
    add(set, DCAT.LANDING_PAGE, iri("gegevens"));
    add(set, DCAT.VERSION, VALUES.createLiteral(snapshot.id()));
    themed(set);
    dated(set);
    BNode where = VALUES.createBNode("plaats-" + one.code());
    add(set, DCTERMS.SPATIAL, where);
    add(where, RDF.TYPE, DCTERMS.LOCATION);
    add(where, SKOS.PREF_LABEL, dutch(place()));
    keywords().forEach(word -> add(set, DCAT.KEYWORD, dutch(word)));
    one.forms().forEach(form -> distribution(set, one, form));
  }

  private void distribution(IRI set, DataSet one, DataSet.Form form) {
    IRI distribution = iri("#" + one.code() + "-" + form.code());
    add(set, DCAT.HAS_DISTRIBUTION, distribution);
    add(distribution, RDF.TYPE, DCAT.DISTRIBUTION);
    add(distribution, DCTERMS.TITLE, dutch(one.title() + " (" + form.label() + ")"));
    add(
        distribution,
        DCTERMS.DESCRIPTION,
        dutch("Bladzijden van ten hoogste 25.000 rijen; de kop Link noemt de volgende."));
    add(distribution, DCAT.ACCESS_URL, VALUES.createIRI(one.download(root, form)));
    add(distribution, DCAT.ACCESS_SERVICE, iri("#api"));
    add(
        distribution,
        DCAT.MEDIA_TYPE,
        VALUES.createIRI("https://www.iana.org/assignments/media-types/" + form.mediaType()));
    add(distribution, DCTERMS.FORMAT, VALUES.createIRI(EUROPE + "file-type/" + form.fileType()));
    licensed(distribution);
    dated(distribution);
  }

  private void described(IRI thing, String title, String description) {
    add(thing, DCTERMS.TITLE, dutch(title));
    add(thing, DCTERMS.DESCRIPTION, dutch(description));
    add(thing, DCTERMS.PUBLISHER, publisher);
    add(thing, DCAT.CONTACT_POINT, contact);
    add(thing, DCTERMS.LANGUAGE, VALUES.createIRI(EUROPE + "language/NLD"));
  }

  private void themed(IRI thing) {
    add(thing, DCAT.THEME, VALUES.createIRI(EUROPE + "data-theme/SOCI"));
    add(
        thing,
        DCTERMS.ACCESS_RIGHTS,
        VALUES.createIRI(EUROPE + "access-right/" + (site.isClosed() ? "RESTRICTED" : "PUBLIC")));
  }

  private void dated(IRI thing) {
    add(
        thing,
        DCTERMS.MODIFIED,
        VALUES.createLiteral(snapshot.manifest().madeAt().toString(), XSD.DATETIME));
  }

  /** One licence for all is named by its address; several are told apart per delivery. */
  private void licensed(IRI thing) {
    IRI document = licence.uri().map(VALUES::createIRI).orElse(iri("gegevens#leveringen"));
    add(thing, DCTERMS.LICENSE, document);
    add(document, RDF.TYPE, DCTERMS.LICENSE_DOCUMENT);
    if (licence.uri().isEmpty()) {
      add(document, DCTERMS.TITLE, dutch(licence.sentence()));
    }
  }

  private List<String> keywords() {
    List<String> themes =
        IndicatorCatalog.of(snapshot).list().stream().map(IndicatorInfo::thema).distinct().toList();
    return Stream.concat(
            Stream.of("wijken", "buurten", "draagkracht", "draaglast"), themes.stream())
        .distinct()
        .toList();
  }

  private String madeUp() {
    return snapshot.manifest().hasMadeUp()
        ? " Let op: een deel van deze gegevens is verzonnen, als voorbeeld; elk antwoord zegt wat."
        : "";
  }

  /** The gemeenten of which it is, as long as they can be named. */
  private String place() {
    return place(snapshot);
  }

  static String place(Snapshot snapshot) {
    List<String> names =
        Divisions.of(snapshot).names().stream()
            .flatMap(division -> Areas.of(snapshot, division).list(Niveau.GEMEENTE).stream())
            .map(Areas.Area::naam)
            .distinct()
            .toList();
    return names.isEmpty() || names.size() > 3 ? "Nederland" : String.join(", ", names);
  }

  private void add(Resource subject, IRI predicate, Value object) {
    model.add(subject, predicate, object);
  }

  private IRI iri(String path) {
    return VALUES.createIRI(root + path);
  }

  private static Literal dutch(String text) {
    return VALUES.createLiteral(text, "nl");
  }
}
