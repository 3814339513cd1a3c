package nl.wijkbeeld.dashboard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OpenID provider on this machine that lets one person in, without asking. */
final class MadeUpProvider implements AutoCloseable {
  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private volatile List<String> roles = List.of();

  MadeUpProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("een").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(
        "/.well-known/openid-configuration",
        exchange ->
            """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/login","token_endpoint":"%1$s/token",
             "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/wie","subject_types_supported":["public"],
             "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
            """
                .formatted(issuer()));
    answer("/keys", exchange -> "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}");
    answer("/wie", exchange -> "{\"sub\":\"7\",\"name\":\"Carla van de Stad\"}");
    answer("/token", this::token);
    server.createContext("/login", this::letIn);
    server.start();
  }

  /** What one request gets. */
  @FunctionalInterface
  private interface Answer {
    String to(HttpExchange exchange) throws IOException;
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What the provider says from now on that this person is. */
  void is(String... said) {
    roles = List.of(said);
  }

  private void answer(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private void letIn(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String code = "code" + nonces.size();
    nonces.put(code, parameter(query, "nonce"));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            parameter(query, "redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(parameter(query, "state"), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private String token(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      Instant now = Instant.now();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("een").build(),
              new JWTClaimsSet.Builder()
                  .issuer(issuer())
                  .subject("7")
                  .audience("wijkbeeld")
                  .claim("nonce", nonces.get(parameter(asked, "code")))
                  .claim("name", "Carla van de Stad")
                  .claim("groepen", roles)
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plusSeconds(300)))
                  .build());
      token.sign(new RSASSASigner(key));
      return "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
          .formatted(token.serialize());
    } catch (JOSEException broken) {
      throw new UncheckedIOException(new IOException(broken));
    }
  }

  private static String parameter(String query, String name) {
    Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
    return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
