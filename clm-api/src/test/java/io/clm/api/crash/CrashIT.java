package io.clm.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.ApiApplication;
import io.clm.api.testing.Answer;
import io.clm.api.testing.DurableServer;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Kills PostgreSQL in a burst of writes: what was answered is there, whole; the API comes back by itself. */
class CrashIT {

    private static final String TOKEN = "0123456789abcdef-crash";
    private static final String READY = "/actuator/health/readiness";
    private static final int WRITERS = 6;
    private static final Duration SECONDS = Duration.ofSeconds(20); // a bound for busy machines; it takes one or two

    @TempDir
    static Path folder;

    private static DurableServer database;
    private static ConfigurableApplicationContext api;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        database = DurableServer.start(folder.resolve("data"));
        Path tokens = Files.writeString(folder.resolve("tokens"), TOKEN + "\n");
        api = new SpringApplicationBuilder(ApiApplication.class)
                .properties("spring.config.name=clm-api")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + DurableServer.USER,
                        "--spring.datasource.password=" + DurableServer.USER,
                        "--spring.datasource.hikari.connection-timeout=500",
                        "--clm.security.admin-token-file=" + tokens,
                        "--clm.limits.per-principal=0",
                        "--clm.limits.per-address=0");
        http = new Http(api.getEnvironment().getRequiredProperty("local.server.port", Integer.class), TOKEN);
        Fixture.register(http);
    }

    @AfterAll
    static void stop() throws IOException {
        api.close();
        database.close();
    }

    @Test
    void every_answered_write_outlives_a_crash_of_the_database_and_none_is_half() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        List<Writer> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer(http, "writer-" + (char) ('a' + i), ended))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.forEach(threads::submit);
            await(() -> writers.stream().allMatch(writer -> writer.done() > 10));
            database.kill();
            refusesWhileItIsAway();
            database.startAgain();
            List<Integer> before = writers.stream().map(Writer::done).toList();
            await(() -> IntStream.range(0, WRITERS).allMatch(i -> writers.get(i).done() > before.get(i) + 5));
            await(() -> http.get(READY).status() == 200);
            ended.set(true);
        }

        assertThat(writers).allSatisfy(CrashIT::isKept);
        assertThat(writers.stream().mapToInt(writer -> writer.refused().size()).sum())
                .isPositive();
    }

    private static void refusesWhileItIsAway() {
        Answer registry = http.get(Fixture.CLUSTERS);
        Answer ours = http.get(Http.API + "/rollouts");

        refused(registry);
        refused(ours);
        assertThat(registry.at("/code")).isEqualTo("503");
        assertThat(ours.at("/type")).isEqualTo("https://clm.io/problems/unavailable");
        assertThat(http.get(READY).status()).isEqualTo(503);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.body()).contains("the database is away, try again");
    }

    /** Each version of the cluster has one history row and one event, and the answers named the versions that there are. */
    private static void isKept(Writer writer) throws Exception {
        writer.refused().forEach(CrashIT::refused);
        String changes = " where subject_type = 'cluster' and action = 'update' and subject_id = '" + writer.id() + "'";
        List<Integer> history =
                database.values("select after -> 'labels' ->> 'number' from audit" + changes + " order by id").stream()
                        .map(Integer::valueOf)
                        .toList();

        assertThat(history).isSorted().doesNotHaveDuplicates();
        writer.changed()
                .forEach((number, version) ->
                        assertThat(history.get((int) (version - 1))).isEqualTo(number));
        assertThat(List.copyOf(writer.changed().values())).isSorted().doesNotHaveDuplicates();
        assertThat(database.values("select row_version || ' ' || (labels ->> 'number') from cluster where id = '"
                        + writer.id() + "'"))
                .containsExactly(history.size() + " " + history.getLast());
        assertThat(events(writer.id(), "CLUSTER_CHANGED")).hasSize(history.size());
        for (String cluster : writer.created()) {
            assertThat(database.values("select action from audit where action = 'create' and subject_id = '" + cluster
                            + "' and exists (select 1 from cluster c where c.id = subject_id)"))
                    .hasSize(1);
            assertThat(events(cluster, "CLUSTER_CREATED")).hasSize(1);
        }
    }

    private static List<String> events(String cluster, String type) throws Exception {
        return database.values(
                "select seq from event where type = '" + type + "' and cluster_id = '" + cluster + "' order by seq");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
