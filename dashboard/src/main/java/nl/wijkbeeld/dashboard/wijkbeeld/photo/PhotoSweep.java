package nl.wijkbeeld.dashboard.wijkbeeld.photo;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Removes photos that nobody saved, each time the dashboard starts. */
@Component
class PhotoSweep implements ApplicationRunner {
  private final Photos photos;

  PhotoSweep(Photos photos) {
    this.photos = photos;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    photos.sweep();
  }
}
