package nl.wijkbeeld.dashboard.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder in which the database lies, when it is a file, and photos always. */
@Component
public final class StoreFolder {
  private final Path root;

  StoreFolder(@Value("${wijkbeeld.store.folder}") Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /** Where photos lie, each under its id. */
  public Path photos() {
    return root.resolve("fotos");
  }
}
