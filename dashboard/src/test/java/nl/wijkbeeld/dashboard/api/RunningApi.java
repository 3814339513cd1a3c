package nl.wijkbeeld.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.wijkbeeld.dashboard.snapshot.SnapshotStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API on a lake, without the pages around it. */
public final class RunningApi implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class
  })
  @Import({
    ApiController.class,
    ApiDescription.class,
    Answers.class,
    AnswerFolder.class,
    Settings.class,
    Gate.class
  })
  static class OnlyTheApi {
    @Bean
    SnapshotStore store(@Value("${wijkbeeld.lake}") Path lake) {
      return new SnapshotStore(lake);
    }
  }

  private RunningApi(ConfigurableApplicationContext context) {
    this.context = context;
    address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** Starts it with settings such as {@code wijkbeeld.api.per-minuut=0}. */
  public static RunningApi on(Path lake, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--wijkbeeld.lake=" + lake,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off"));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new RunningApi(
        new SpringApplication(OnlyTheApi.class).run(arguments.toArray(String[]::new)));
  }

  /** Where it answers, without a slash at the end. */
  public String address() {
    return address;
  }

  /** Asks what stands below {@code /api/v1}; headers as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) throws IOException {
    return ask("GET", "/api/v1" + path, headers);
  }

  HttpResponse<String> ask(String method, String path, String... headers) throws IOException {
    return send(method, path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
  }

  /** The bytes as they came over the line. */
  byte[] bytes(String path, String... headers) throws IOException {
    return send("GET", "/api/v1" + path, HttpResponse.BodyHandlers.ofByteArray(), headers).body();
  }

  private <T> HttpResponse<T> send(
      String method, String path, HttpResponse.BodyHandler<T> reader, String... headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), reader);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    context.close();
  }
}
