package io.clm.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL server a JVM: from Testcontainers where Docker is, else embedded.
 *
 * @param killer ends one of its processes at once
 */
record TestServer(String host, int port, String password, Killer killer) {

    /** Kills a process of the server, by the number that the server itself knows it by. */
    @FunctionalInterface
    interface Killer {
        void kill(long process) throws Exception;
    }

    static final String USER = "postgres";
    private static final String IMAGE = "postgres:18-alpine";

    static TestServer start() {
        return dockerIsThere() ? container() : embedded();
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private static boolean dockerIsThere() {
        boolean mayBe = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return mayBe && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the JVM
    private static TestServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).withUsername(USER);
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getPassword(),
                process -> container.execInContainer("kill", "-9", String.valueOf(process)));
    }

    @SuppressWarnings("resource") // it ends with the JVM
    private static TestServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
            return new TestServer(
                    "localhost",
                    server.getPort(),
                    "postgres",
                    process -> ProcessHandle.of(process).orElseThrow().destroyForcibly());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
