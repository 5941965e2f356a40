package io.clm.api.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A small OIDC provider over HTTP: discovery, keys, authorization code with PKCE. It lets everybody in as told. */
public final class TestIssuer {

    public static final String AUDIENCE = "clm-api";
    public static final String CLIENT = "clm-web";

    private final HttpServer server;
    private final AtomicInteger keysAsked = new AtomicInteger();
    private final Codes codes = new Codes(this);
    private final Map<String, Object> user = new ConcurrentHashMap<>();
    private volatile RSAKey key = generate("first");

    private TestIssuer(HttpServer server) {
        this.server = server;
        user.put("sub", "u1");
    }

    public static TestIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(server);
            server.createContext("/", issuer::answer);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the API of this issuer. */
    public void register(DynamicPropertyRegistry registry, int index) {
        String prefix = "clm.oidc.issuers[" + index + "].";
        registry.add(prefix + "issuer", this::address);
        registry.add(prefix + "audience", () -> AUDIENCE);
        registry.add(prefix + "role-claim", () -> "realm_access.roles");
        registry.add(prefix + "account-claim", () -> "accounts");
        registry.add(prefix + "environment-claim", () -> "environments");
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public RSAKey key() {
        return key;
    }

    /** How often somebody asked for its keys. */
    public int keysAsked() {
        return keysAsked.get();
    }

    /** Signs with a new key from now on, and knows the old one no more. */
    public void rotate(String keyId) {
        key = generate(keyId);
    }

    /** What the ID token of the next login says beside the usual. */
    public void user(Map<String, Object> claims) {
        user.clear();
        user.putAll(claims);
    }

    Map<String, Object> user() {
        return Map.copyOf(user);
    }

    /** Claims of a good token of an operator of the whole fleet. */
    public JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("u1")
                .audience(AUDIENCE)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("accounts", "*")
                .claim("environments", "*")
                .claim("realm_access", Map.of("roles", List.of("other", "operator")));
    }

    public String token(JWTClaimsSet claims) {
        return token(claims, key);
    }

    public static String token(JWTClaimsSet claims, RSAKey by) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(by.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey generate(String keyId) {
        try {
            return new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> send(exchange, 200, discovery());
            case "/keys" -> {
                keysAsked.incrementAndGet();
                send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            }
            case "/authorize" -> codes.authorize(exchange);
            case "/token" -> codes.token(exchange);
            default -> send(exchange, 404, "{}");
        }
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout"}""".formatted(address());
    }

    static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
