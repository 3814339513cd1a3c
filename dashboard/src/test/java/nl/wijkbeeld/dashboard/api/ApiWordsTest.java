package nl.wijkbeeld.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import org.junit.jupiter.api.Test;

/** In Dutch the page about the API says what the description of the API says. */
class ApiWordsTest {
  private final Texts dutch = Texts.of(ApiPresenter.class, Language.NL);
  private final JsonNode description = ApiDescription.read();

  @Test
  void every_parameter_is_explained_in_the_words_of_the_description() {
    JsonNode parameters = description.path("components").path("parameters");

    assertThat(parameters.properties()).isNotEmpty();
    parameters
        .properties()
        .forEach(
            one ->
                assertThat(dutch.get("parameter." + one.getKey()))
                    .isEqualTo(one.getValue().path("description").asText()));
  }

  @Test
  void every_table_on_the_page_is_named_in_the_words_of_the_description() {
    for (String table :
        new String[] {"waarden", "gebieden", "indicatoren", "scores", "ruimtelijk"}) {
      JsonNode operation = description.path("paths").path("/" + table).path("get");

      assertThat(dutch.get("tabel." + table)).isEqualTo(operation.path("summary").asText());
      assertThat(dutch.get("tabel." + table + ".uitleg"))
          .isEqualTo(operation.path("description").asText());
    }
  }
}
