package nl.wijkbeeld.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import nl.wijkbeeld.ingest.fetch.TestSource.Reply;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import org.junit.jupiter.api.Test;

class PagingTest extends FetchFixture {

  @Test
  void follows_the_pages_of_the_feed_of_cbs_in_odata_v3_and_keeps_asking_for_json()
      throws IOException {
    String first = "/ODataFeed/odata/84799NED/TypedDataSet?$format=json";
    String one =
        """
        {"odata.metadata":"%1$s/ODataFeed/odata/84799NED/$metadata#TypedDataSet",
         "value":[{"ID":0,"WijkenEnBuurten":"GM0363    "}],
         "odata.nextLink":"%1$s/ODataFeed/odata/84799NED/TypedDataSet?$skip=1"}
        """
            .formatted(source.root());
    String two = "{\"value\":[{\"ID\":1,\"WijkenEnBuurten\":\"WK036300  \"}]}";
    source
        .answer(first, Reply.json(one))
        .answer("/ODataFeed/odata/84799NED/TypedDataSet?$skip=1&$format=json", Reply.json(two));

    Fetched fetched = fetch(first);

    assertThat(texts(fetched)).containsExactly(one, two);
    assertThat(fetched.files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("pagina-00001.json", "pagina-00002.json");
    assertThat(fetched.fromCache()).isFalse();
    assertThat(fetched.sha256()).isEqualTo(Sha256.ofText(one + two));
    assertThat(source.asked())
        .extracting(asked -> asked.headers().getFirst("Accept"))
        .allMatch(accepted -> accepted.startsWith("application/json, "));
    assertThat(progress).isSorted().endsWith((long) (one + two).length());
  }

  @Test
  void follows_relative_links_in_odata_v4() throws IOException {
    source
        .answer(
            "/CBS/85163NED/Observations",
            Reply.json("{\"value\":[1],\"@odata.nextLink\":\"Observations?$skip=1\"}"))
        .answer(
            "/CBS/85163NED/Observations?$skip=1",
            Reply.json("{\"@odata.nextLink\":\"?$skip=2&naam=a b|c\",\"value\":[2]}"))
        .answer(
            "/CBS/85163NED/Observations?$skip=2&naam=a%20b%7Cc",
            Reply.json("{\"value\":[3],\"@odata.nextLink\":null}"));

    assertThat(texts(fetch("/CBS/85163NED/Observations"))).hasSize(3);
  }

  @Test
  void follows_the_pages_of_the_bbga_api_but_not_the_links_inside_its_rows() throws IOException {
    String page =
        """
        {"_embedded":{"kerncijfers":[
           {"_links":{"self":{"href":"%1$s/v1/bbga/kerncijfers/X/"},"next":{"href":"%1$s/fout"}},
            "jaar":2020,"gebiedcode15":"A","waarde":11.8}]},
         "_links":{"self":{"href":"%1$s/v1/bbga/kerncijfers/"}%2$s},"page":{"number":1,"size":1}}
        """;
    String next =
        ",\"next\":{\"title\":\"volgende\",\"href\":\"%s/v1/bbga/kerncijfers/?_format=json&page=2\"}"
            .formatted(source.root());
    source
        .answer(
            "/v1/bbga/kerncijfers/?_format=json",
            Reply.of("application/hal+json", page.formatted(source.root(), next)))
        .answer(
            "/v1/bbga/kerncijfers/?_format=json&page=2",
            Reply.of("application/hal+json", page.formatted(source.root(), "")));

    assertThat(fetch("/v1/bbga/kerncijfers/?_format=json").files()).hasSize(2);
    assertThat(source.targets()).hasSize(2);
  }

  @Test
  void follows_the_item_with_rel_next_of_a_geojson_collection() throws IOException {
    source
        .answer(
            "/collections/buurten/items",
            Reply.of(
                "application/geo+json",
                """
                {"type":"FeatureCollection","features":[],"links":[
                  {"rel":"self","href":"/elders"},{"href":"/collections/buurten/items?c=2","rel":"next"}]}
                """))
        .answer(
            "/collections/buurten/items?c=2",
            Reply.of("application/geo+json", "{\"type\":\"FeatureCollection\",\"links\":[]}"));

    assertThat(fetch("/collections/buurten/items").files()).hasSize(2);
  }

  @Test
  void takes_a_csv_as_one_file_with_its_extension() throws IOException {
    source.answer("/download?id=3", Reply.csv("a;b\n1;2\n"));

    Fetched fetched = fetch("/download?id=3");

    assertThat(texts(fetched)).containsExactly("a;b\n1;2\n");
    assertThat(fetched.files().getFirst()).hasFileName("pagina-00001.csv");
  }

  @Test
  void takes_the_extension_of_the_address_when_the_content_type_says_little() throws IOException {
    source.answer("/kwb.xlsx", Reply.of("application/octet-stream", "PK"));

    assertThat(fetch("/kwb.xlsx").files().getFirst()).hasFileName("pagina-00001.xlsx");
  }

  @Test
  void sees_json_under_a_content_type_that_says_little() throws IOException {
    source
        .answer("/a", Reply.of("text/plain", "\n {\"@odata.nextLink\":\"/b\"}"))
        .answer("/b", Reply.of("application/octet-stream", "[]"));

    assertThat(fetch("/a").files()).hasSize(2);
  }

  @Test
  void unpacks_an_answer_that_was_gzipped_on_the_way() throws IOException {
    source.answer("/a", Reply.json("{\"value\":[]}").gzipped());

    assertThat(texts(fetch("/a"))).containsExactly("{\"value\":[]}");
    assertThat(source.asked().getFirst().headers().getFirst("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void follows_a_redirect_and_resolves_links_from_where_it_ends() throws IOException {
    source
        .answer("/oud", Reply.status(302).with("Location", "/nieuw/a"))
        .answer("/nieuw/a", Reply.json("{\"@odata.nextLink\":\"b\"}"))
        .answer("/nieuw/b", Reply.json("{}"));

    assertThat(fetch("/oud").files()).hasSize(2);
  }

  @Test
  void refuses_a_next_page_on_another_server() throws IOException {
    source.answer(
        "/a", Reply.json("{\"@odata.nextLink\":\"http://localhost:1/a?sleutel=geheim\"}"));

    Issue issue = refusal("/a");

    assertThat(issue.reden()).isEqualTo(Reden.VERWIJZING_GEWEIGERD);
    assertThat(issue.melding()).contains("http://localhost:1").doesNotContain("geheim");
    assertThat(source.targets()).containsExactly("/a");
  }

  @Test
  void refuses_pages_that_point_back() {
    source
        .answer("/a", Reply.json("{\"@odata.nextLink\":\"/b\"}"))
        .answer("/b", Reply.json("{\"@odata.nextLink\":\"/a\"}"));

    Issue issue = refusal("/a");

    assertThat(issue.reden()).isEqualTo(Reden.VERWIJZING_GEWEIGERD);
    assertThat(issue.melding()).contains("pagina 2 verwijst terug");
  }

  @Test
  void refuses_more_pages_than_allowed() {
    for (int page = 0; page <= SETTINGS.mostPages(); page++) {
      source.answer("/p" + page, Reply.json("{\"@odata.nextLink\":\"/p%d\"}".formatted(page + 1)));
    }

    assertThat(refusal("/p0").melding()).contains("meer dan 10 pagina's");
    assertThat(source.targets()).hasSize(10);
  }

  @Test
  void refuses_pages_that_are_too_large_together() {
    String filling = "x".repeat(60_000);
    source
        .answer("/a", Reply.json("{\"x\":\"%s\",\"@odata.nextLink\":\"/b\"}".formatted(filling)))
        .answer("/b", Reply.json("{\"x\":\"%s\"}".formatted(filling)).withoutLength());

    Issue issue = refusal("/a");

    assertThat(issue.reden()).isEqualTo(Reden.TE_GROOT);
    assertThat(issue.melding()).contains("meer dan 100.000 bytes");
    assertThat(pauses).isEmpty();
  }

  @Test
  void refuses_an_answer_that_announces_too_much_before_it_comes_in() {
    Reply small = Reply.csv("a;b");
    source.answer("/a", new Reply(200, small.headers(), small.body(), 100_001, true));

    assertThat(refusal("/a").reden()).isEqualTo(Reden.TE_GROOT);
    assertThat(progress).isEmpty();
  }

  @Test
  void refuses_a_small_answer_that_unpacks_to_a_large_one() throws IOException {
    source.answer("/a", Reply.csv("0".repeat(1_000_000)).gzipped());

    assertThat(refusal("/a").reden()).isEqualTo(Reden.TE_GROOT);
  }

  @Test
  void refuses_a_later_page_that_is_no_json() {
    source
        .answer("/a", Reply.json("{\"@odata.nextLink\":\"/b\"}"))
        .answer("/b", Reply.csv("a;b\n"));

    assertThat(refusal("/a").melding()).contains("pagina 2 is geen JSON");
  }

  @Test
  void a_source_that_stops_at_a_page_number_is_refused_with_advice() {
    source.answer("/a", Reply.json("{\"_links\":{\"next\":{\"href\":\"/a?page=101\"}}}"));

    assertThat(refusal("/a").melding()).contains("pagina 2 bestaat niet (404)", "_pageSize");
  }

  @Test
  void an_address_with_a_space_in_its_last_part_is_named_readably() {
    assertThat(refusal(URI.create(source.root() + "/map/wijk%20en%20buurt.csv?k=1"), SETTINGS))
        .extracting(Issue::bestand)
        .isEqualTo("wijk en buurt.csv");
  }
}
