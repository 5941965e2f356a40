package io.clm.api.oidc;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Keycloak with the realm {@code clm}, unpacked by the Maven profile {@code keycloak}. */
final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Keycloak start() throws IOException, InterruptedException {
        Path home = home();
        Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.copy(
                Path.of("src", "test", "resources", "keycloak", "clm-realm.json"),
                realms.resolve("clm-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "sh",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--import-realm",
                "--cache=local"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true)
                .redirectOutput(UNPACKED.resolve("keycloak.log").toFile());
        Keycloak keycloak = new Keycloak(builder.start(), port);
        keycloak.await();
        return keycloak;
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/clm";
    }

    /** An access token of a user whose password is their name. */
    String token(String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=clm-web&scope=openid&username=" + user + "&password=" + user))
                .build();
        JsonNode answer = new JsonMapper()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
        return answer.get("access_token").asString();
    }

    private void await() throws InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("Keycloak does not start, see " + UNPACKED.resolve("keycloak.log"));
            }
            Thread.sleep(500);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin").resolve("kc.sh")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no Keycloak in " + UNPACKED));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
