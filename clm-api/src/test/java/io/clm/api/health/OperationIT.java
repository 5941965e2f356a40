package io.clm.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OperationIT extends ApiIntegration {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String PROMETHEUS = "/actuator/prometheus";

    @ParameterizedTest
    @ValueSource(strings = {"db", "migrations", "listener", "readinessState"})
    void readiness_tells_whoever_we_know_what_is_ready(String part) {
        Answer answer = http.get(READINESS);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("/components/" + part + "/status")).isEqualTo("UP");
    }

    @Test
    void a_database_that_is_away_is_named_and_the_process_lives_on() throws Exception {
        assertThat(http.get(READINESS).status()).isEqualTo(200);
        allowConnections(false);
        try {
            Answer answer = http.get(READINESS);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.at("/components/db/status")).isEqualTo("DOWN");
            assertThat(answer.at("/components/migrations/status")).isEqualTo("UP");
            assertThat(http.with().get(READINESS).json().propertyNames()).containsExactly("status");
            assertThat(http.get("/actuator/health/liveness").at("/status")).isEqualTo("UP");
        } finally {
            allowConnections(true);
        }
        while (http.get(READINESS).status() != 200) {
            Thread.sleep(100);
        }
    }

    private static void allowConnections(boolean allowed) throws SQLException {
        String name = DATABASE.url().replaceFirst(".*/([a-z0-9_]+).*", "$1");
        String elsewhere = DATABASE.url().replace("/" + name, "/postgres");
        try (Connection connection = DriverManager.getConnection(elsewhere, DATABASE.user(), DATABASE.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + allowed);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
                    + "' and not " + allowed);
        }
    }

    @Test
    void prometheus_reads_fleet_http_and_pool() {
        http.get(Fixture.CLUSTERS);
        String read =
                http.with("Authorization", "Bearer " + VIEWER).get(PROMETHEUS).body();

        assertThat(read)
                .contains("clm_clusters{application=\"clm-api\",channel=\"dev\",state=\"idle\"}")
                .contains("clm_planning_queue{", "clm_rollout_queue{", "clm_plan_age_oldest{", "clm_event_streams{")
                .contains("http_server_requests_seconds_count{", "uri=\"/api/v1/kubernetes-clusters\"")
                .contains("hikaricp_connections{")
                .doesNotContain(Fixture.CLUSTER, Fixture.ACCOUNT);
    }

    @Test
    void the_figures_are_for_those_who_reach_the_whole_fleet() {
        assertThat(http.with().get(PROMETHEUS).status()).isEqualTo(401);
        Answer ella = http.with("Authorization", "Bearer " + ELSEWHERE).get(PROMETHEUS);
        assertThat(ella.status()).isEqualTo(403);
        assertThat(ella.at("/type")).isEqualTo("https://clm.io/problems/forbidden");
    }

    @Test
    void a_request_has_an_id_that_its_answer_names() {
        assertThat(http.with("X-Request-Id", "build-7.a_b").get(READINESS).header("X-Request-Id"))
                .isEqualTo("build-7.a_b");
        assertThat(http.with().get(Http.API + "/me").header("X-Request-Id")).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "x${jndi}"})
    void an_odd_id_is_not_taken_over(String id) {
        assertThat(http.with("X-Request-Id", id).get(READINESS).header("X-Request-Id"))
                .hasSize(36);
    }

    @ParameterizedTest
    @CsvSource({"aws:kms:AQICAHhushhush", "plain-hushhush"})
    void no_secret_reaches_the_log_whatever_goes_wrong(String secret, CapturedOutput output) {
        String token = "hushhush-0123456789abcdef";
        http.with("Authorization", "Bearer " + token).get(Fixture.CLUSTERS);
        http.with().get("/login?ticket=hushhush");
        http.with("Cookie", "clm_session=hushhush.1.x").get(Http.API + "/me");
        http.post(Fixture.CLUSTERS, Fixture.cluster("kube-1").replace("aws:kms:AQICAH", secret));
        http.post(Fixture.CLUSTERS, Fixture.cluster("kube-2").replace("aws:kms:AQICAH", secret) + "}");
        http.patch(
                Fixture.CLUSTERS + "/" + Fixture.CLUSTER,
                "{\"config_items\": {\"password\": \"" + secret + "\"}, \"channel\": \"none\"}");

        assertThat(output.getAll()).doesNotContain("hushhush");
    }
}
