package nl.wijkbeeld.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logging in at a provider on this machine. */
class OpenIdIT extends InBrowser {
  private static MadeUpProvider provider;

  @BeforeAll
  static void start() throws IOException, InterruptedException, JOSEException {
    provider = new MadeUpProvider();
    Path lake = Files.createDirectory(folder.resolve("meer"));
    SnapshotFixture.amsterdam(lake).publish("eerste");
    start(
        RunningDashboard.onLake(
            lake,
            folder.resolve("serve.log"),
            Map.of(
                "WIJKBEELD_OPENID_ISSUER", provider.issuer(),
                "WIJKBEELD_OPENID_CLIENT_ID", "wijkbeeld",
                "WIJKBEELD_OPENID_CLIENT_SECRET", "geheim",
                "WIJKBEELD_OPENID_NAME", "de gemeente",
                "WIJKBEELD_OPENID_CLAIM", "groepen",
                "WIJKBEELD_OPENID_ROLES", "wijk-redactie=redacteur,wijk-eind=eindredacteur")));
  }

  @AfterAll
  static void stopProvider() {
    provider.close();
  }

  private void comeIn() {
    open("inloggen");
    page.getByText("Inloggen via de gemeente").click();
  }

  @Test
  void the_provider_says_who_somebody_is_and_what_this_person_may() {
    provider.is("wijk-redactie", "iets-anders");
    comeIn();

    assertThat(page.locator("main h1")).hasText("Carla van de Stad");
    assertThat(page.locator(".onderkop")).containsText("U bent redacteur");
    assertThat(page.locator("#huidig")).hasCount(0);
    open("wijkbeelden");
    assertThat(page.locator("#begin")).isVisible();
  }

  @Test
  void who_has_no_role_does_not_come_in() {
    provider.is("iets-anders");
    comeIn();

    assertThat(page.locator(".melding.fout")).containsText("een rol in Wijkbeeld");
    assertThat(page.locator(".kop .wie")).hasText("Inloggen");
  }
}
