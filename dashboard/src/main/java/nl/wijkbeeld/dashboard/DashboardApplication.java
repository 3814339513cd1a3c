package nl.wijkbeeld.dashboard;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.nio.file.Path;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The web application: Vaadin pages over the snapshots of one lake. */
@SpringBootApplication
@EnableScheduling
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://wijkbeeld.css")
public class DashboardApplication implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setViewport("width=device-width, initial-scale=1");
    settings.addMetaTag(
        "description", "Wat een wijk draagt en wat er weegt, met de zekerheid erbij.");
    settings.addLink("icon", "wijkbeeld.svg");
  }

  @Bean
  SnapshotStore snapshotStore(@Value("${wijkbeeld.lake}") Path lake) {
    return new SnapshotStore(lake);
  }
}
