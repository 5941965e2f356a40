package io.clm.api.cluster;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EtagIT extends ApiIntegration {
    private static final String ONE = CLUSTERS + "/" + CLUSTER;
    private static final String POOL = ONE + "/node-pools/default-worker";
    private static final String ACCOUNT = Http.API + "/infrastructure-accounts/" + Fixture.ACCOUNT;

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(ONE, "PATCH", ONE, "{\"alias\": \"other\"}"),
                Arguments.of(ONE, "PUT", ONE + "/config-items/size", "{\"value\": \"x\"}"),
                Arguments.of(ONE, "DELETE", ONE + "/config-items/size", ""),
                Arguments.of(ONE, "PATCH", POOL, "{\"min_size\": 1}"),
                Arguments.of(ONE + "/node-pools", "PUT", POOL + "/config-items/taints", "{\"value\": \"x\"}"),
                Arguments.of(ONE, "DELETE", POOL, ""),
                Arguments.of(ACCOUNT, "PATCH", ACCOUNT, "{\"owner\": \"team/x\"}"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void who_knows_the_newest_version_changes_it_and_who_does_not_gets_a_412(
            String read, String method, String path, String body) {
        String known = http.get(read).header("ETag");
        String older = "\"999\"";
        assertThat(known).startsWith("\"");
        assertThat(send(method, path, body, "If-Match", older).status()).isEqualTo(412);
        assertThat(send(method, path, body, "If-Match", older + ", " + known).status())
                .isBetween(200, 204);
        assertThat(send(method, path, body, "If-Match", known).status()).isEqualTo(412);
        assertThat(http.get(read).header("ETag")).isNotEqualTo(known);
    }

    @Test
    void nobody_needs_one_here_and_any_will_do() {
        assertThat(http.patch(ONE, "{\"alias\": \"other\"}").status()).isEqualTo(200);
        assertThat(send("PATCH", ONE, "{\"alias\": \"again\"}", "If-Match", "*").status())
                .isEqualTo(200);
        assertThat(send("PATCH", ONE, "{\"alias\": \"more\"}", "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(send("DELETE", ONE, "", "If-Match", "\"999\"").status()).isEqualTo(412);
    }

    @Test
    void what_a_change_answers_carries_the_new_version() {
        Answer first = http.patch(ONE, "{\"alias\": \"other\"}");
        assertThat(first.header("ETag")).isEqualTo(http.get(ONE).header("ETag"));
        assertThat(send("PATCH", ONE, "{\"alias\": \"again\"}", "If-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_did_not_change_need_not_be_sent_again() {
        String known = http.get(ONE).header("ETag");
        assertThat(http.send("GET", ONE, BodyPublishers.noBody(), "If-None-Match", known)
                        .status())
                .isEqualTo(304);
        DATABASE.execute("update channel set head = repeat('f', 40) where name = 'dev'");
        assertThat(http.send("GET", ONE, BodyPublishers.noBody(), "If-None-Match", known)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_place_for_a_channel_needs_an_if_match() {
        String dev = Http.API + "/channels/dev";
        String same = "{\"position\": 0, \"git_ref\": \"refs/heads/dev\"}";
        String other = "{\"position\": 0, \"git_ref\": \"refs/heads/other\"}";
        assertThat(http.put(dev, same).status()).isEqualTo(200);
        assertThat(http.put(dev, other).status()).isEqualTo(428);
        assertThat(send("PUT", dev, other, "If-Match", "\"999\"").status()).isEqualTo(412);
        assertThat(send("PUT", dev, other, "If-Match", http.get(dev).header("ETag"))
                        .at("/git_ref"))
                .isEqualTo("refs/heads/other");
    }

    private Answer send(String method, String path, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return http.send(method, path, BodyPublishers.ofString(body), all);
    }
}
