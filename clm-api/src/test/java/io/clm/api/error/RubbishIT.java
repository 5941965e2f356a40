package io.clm.api.error;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RubbishIT extends ApiIntegration {

    private static final String ONE = CLUSTERS + "/" + CLUSTER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"criticality_level\": 99999999999999999999}      | criticality_level",
                "{\"criticality_level\": 1.5}                       | criticality_level",
                "{\"criticality_level\": -1}                        | criticality_level",
                "{\"criticality_level\": \"1\"}                     | criticality_level",
                "{\"alias\": \"a\\u0000b\"}                         | alias",
                "{\"region\": \"\\ud800\"}                          | region",
                "{\"created_at\": \"+999999-01-01T00:00:00Z\"}    | created_at",
                "{\"created_at\": \"yesterday\"}                  | created_at",
                "{\"status\": {\"problems\": [{\"type\": \"t\", \"title\": \"t\", \"\\u0000\": \"x\"}]}} | status.problems[0]",
                "{\"alias\": [[[\"a\"]]]}                           | alias",
                "{\"alias\": \"Not An Alias\"}                      | alias",
                "{\"owner\": \"x\"}                                 | owner",
                "{\"id\": \"aws:other\"}                            | id",
                "{\"lifecycle_status\": \"sleeping\"}               | lifecycle_status",
                "{\"lifecycle_status\": 7}                          | lifecycle_status",
                "{\"mode\": \"OBSERVE\"}                            | mode",
                "{\"config_items\": {\"a\": 1}}                     | config_items.a",
                "{\"config_items\": {\"a\": \"\\u0000\"}}           | config_items.a",
                "{\"config_items\": []}                             | config_items",
                "{\"config_items\": {\"\": \"x\"}}                  | config_items",
                "{\"labels\": \"x\"}                                | labels",
                "{\"node_pools\": {}}                               | node_pools",
                "{\"node_pools\": [7]}                              | node_pools[0]",
                "{\"node_pools\": [{\"name\": \"a\", \"size\": 1}]} | node_pools[0].size",
                "{\"status\": 5}                                    | status",
                "{\"status\": {\"problems\": 5}}                    | status.problems",
                "[]                                                 | body",
                "\"text\"                                           | body",
                "7                                                  | body",
                "null                                               | body"
            })
    void a_wrong_value_is_a_400_that_names_the_field(String body, String field) {
        String before = http.get(ONE).body();

        Answer answer = http.patch(ONE, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("400");
        assertThat(answer.at("/fields").split(",")).contains(field);
        assertThat(http.get(ONE).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"alias\": }",
                "{\"alias\": \"a\"} x",
                "{\"alias\": \"a\", \"alias\": \"b\"}",
                "{\"labels\": {\"a\\ud800\": \"x\"}}",
                "\u0000"
            })
    void what_is_not_json_is_a_400(String body) {
        assertThat(http.patch(ONE, body).status()).isEqualTo(400);
    }

    @Test
    void says_line_and_column_of_what_is_not_json() {
        assertThat(http.patch(ONE, "{\n  \"alias\": oops\n}").at("/message")).contains("line 2, column");
    }

    @Test
    void deep_nesting_and_long_numbers_are_refused() {
        assertThat(http.post(CLUSTERS, "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(http.post(CLUSTERS, "{\"a\":".repeat(500) + "1" + "}".repeat(500))
                        .status())
                .isEqualTo(400);
        assertThat(http.patch(ONE, "{\"criticality_level\": " + "9".repeat(5000) + "}")
                        .status())
                .isEqualTo(400);
        assertThat(http.patch(ONE, "{\"criticality_level\": 1e999999999}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alias        | 300    | 400",
                "environment  | 256    | 400",
                "region       | 255    | 200",
                "local_id     | 100001 | 400",
                "labels       | 0      | 400"
            })
    void what_is_too_long_is_a_400_that_names_the_field(String field, int length, int status) {
        Answer answer = http.patch(ONE, "{\"" + field + "\": \"" + "a".repeat(length) + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.at("/fields")).isEqualTo(field);
        }
    }

    @Test
    void a_body_that_is_longer_than_any_may_be_is_a_413() {
        String body = "{\"config_items\": {\"text\": \"" + "x".repeat(4_100_000) + "\"}}";
        assertThat(http.patch(ONE, body).status()).isEqualTo(413);
    }

    @Test
    void a_body_that_is_not_json_by_its_type_is_a_415() {
        Answer answer = http.send("POST", CLUSTERS, BodyPublishers.ofString("a=b"), "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.at("/code")).isEqualTo("415");
        Answer parts =
                http.send("POST", CLUSTERS, BodyPublishers.ofString("{}"), "Content-Type", "multipart/form-data");
        assertThat(parts.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kubernetes-clusters?criticality_level=many",
                "/kubernetes-clusters?criticality_level=99999999999",
                "/kubernetes-clusters?lifecycle_status=x",
                "/kubernetes-clusters?verbose=maybe",
                "/kubernetes-clusters?alias=%00",
                "/infrastructure-accounts?lifecycle_status=x",
                "/rollouts?state=x",
                "/rollouts?channel=&=null",
                "/kubernetes-clusters?=x",
                "/rollouts?cursor=x",
                "/rollouts?limit=0",
                "/rollouts?limit=x",
                "/rollouts/not-a-uuid",
                "/events?rollout=x",
                "/events?after=x",
                "/login-tickets/x",
                "/clusters/aws:123456789012:eu-central-1:kube-1/events?after=x"
            })
    void a_wrong_parameter_is_a_400(String path) {
        Answer answer = http.get(Http.API + path);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%2fb", "a%25b", "a;b", "%ff%fe", "a%0ab"})
    void an_id_with_odd_characters_is_no_mistake_of_ours(String id) {
        assertThat(http.get(CLUSTERS + "/" + id).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kubernetes-clusters/aws:1:x:y",
                "/kubernetes-clusters/aws:1:x:y/node-pools",
                "/infrastructure-accounts/aws:1",
                "/channels/none",
                "/clusters/aws:1:x:y/plan",
                "/clusters/aws:123456789012:eu-central-1:kube-1/plan",
                "/clusters/aws:123456789012:eu-central-1:kube-1/view",
                "/rollouts/00000000-0000-7000-8000-000000000000",
                "/rollouts/00000000-0000-7000-8000-000000000000/events",
                "/nothing/here"
            })
    void what_is_not_there_is_a_404(String path) {
        assertThat(http.get(Http.API + path).status()).isEqualTo(404);
    }

    @Test
    void a_method_that_is_not_served_is_a_405() {
        assertThat(http.put(CLUSTERS, "{}").status()).isEqualTo(405);
        Answer odd = http.send("QUERY", CLUSTERS, BodyPublishers.ofString("{}"));
        assertThat(odd.status()).isEqualTo(405);
        assertThat(odd.header("Allow").split(", *")).containsExactlyInAnyOrder("GET", "POST");
        assertThat(odd.at("/code")).isEqualTo("405");
        assertThat(http.with().send("QUERY", CLUSTERS, BodyPublishers.noBody()).status())
                .isEqualTo(401);
    }

    @Test
    void says_what_to_send_in_words() {
        Answer untyped = http.send("PATCH", ONE, BodyPublishers.noBody());
        assertThat(untyped.status()).isEqualTo(415);
        assertThat(untyped.at("/message"))
                .contains("application/json", "Content-Type")
                .doesNotContain("null");
        Answer twice = http.get(CLUSTERS + "?verbose=null&verbose=null");
        assertThat(twice.at("/message")).isEqualTo("verbose must be given once");
    }

    @Test
    void the_registry_speaks_problem_json_when_asked_and_the_rest_always_does() {
        Answer asked = http.send(
                "POST",
                CLUSTERS,
                BodyPublishers.ofString("{}"),
                "Content-Type",
                "application/json",
                "Accept",
                "application/problem+json");
        assertThat(asked.header("Content-Type")).startsWith("application/problem+json");
        assertThat(asked.at("/errors/0/field")).isEqualTo("id");

        Answer other = http.put(Http.API + "/channels/dev", "{}");
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
        assertThat(other.at("/status")).isEqualTo("400");
        assertThat(other.at("/errors/0/field")).isEqualTo("position");
        assertThat(other.at("/errors/1/message")).isEqualTo("is required");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Answer answer = http.post(
                CLUSTERS,
                Fixture.cluster("kube-2")
                        .replace("\"min_size\": 3", "\"min_size\": 30")
                        .replace("\"alias\": \"kube-2\"", "\"alias\": 5"));

        assertThat(answer.at("/fields")).isEqualTo("alias,node_pools[0].max_size");
    }
}
