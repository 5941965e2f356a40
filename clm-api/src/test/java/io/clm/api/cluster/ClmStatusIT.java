package io.clm.api.cluster;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The status as CLM writes it: whole each time, empty versions left out. */
class ClmStatusIT extends ApiIntegration {
    private static final String ONE = CLUSTERS + "/" + CLUSTER;

    @Test
    void an_update_begins_and_ends() {
        write("requested", "\"next_version\": \"b#1\", \"problems\": []");
        assertThat(status().propertyNames()).containsExactlyInAnyOrder("next_version", "problems");
        write("ready", "\"current_version\": \"b#1\", \"problems\": []");
        assertThat(status().propertyNames()).containsExactlyInAnyOrder("current_version", "problems");
        write("ready", "\"current_version\": \"b#1\", \"next_version\": \"c#1\", \"problems\": []");
        write("ready", "\"current_version\": \"c#1\", \"last_version\": \"b#1\", \"problems\": []");
        assertThat(status().propertyNames()).containsExactlyInAnyOrder("current_version", "last_version", "problems");
    }

    @Test
    void a_failure_keeps_its_problems_until_it_is_over() {
        write(
                "ready",
                "\"current_version\": \"a#1\", \"next_version\": \"b#1\", \"problems\": [{\"type\": \"t\", \"title\": \"no\"}]");
        assertThat(status().at("/problems/0/title").asString()).isEqualTo("no");
        write("ready", "\"current_version\": \"b#1\", \"last_version\": \"a#1\", \"problems\": []");
        assertThat(status().at("/problems").isEmpty()).isTrue();
    }

    @Test
    void the_end_of_a_cluster_has_no_current_version() {
        write("ready", "\"current_version\": \"a#1\", \"problems\": []");
        write("decommission-requested", "\"current_version\": \"a#1\", \"problems\": []");
        write("decommissioned", "\"last_version\": \"a#1\", \"problems\": []");
        assertThat(status().propertyNames()).containsExactlyInAnyOrder("last_version", "problems");
    }

    @Test
    void problems_alone_leave_the_versions() {
        write("ready", "\"current_version\": \"a#1\", \"next_version\": \"b#1\", \"problems\": []");
        http.patch(ONE, "{\"status\": {\"problems\": [{\"type\": \"t\", \"title\": \"no\"}]}}");
        assertThat(status().propertyNames()).contains("current_version", "next_version");
    }

    @Test
    void a_merge_patch_keeps_what_is_absent_and_null_takes_away() {
        write("ready", "\"current_version\": \"a#1\", \"next_version\": \"b#1\", \"problems\": []");
        merge("{\"status\": {\"current_version\": \"c#1\", \"problems\": []}}");
        assertThat(status().at("/next_version").asString()).isEqualTo("b#1");
        merge("{\"status\": {\"next_version\": null}}");
        assertThat(status().propertyNames()).containsExactlyInAnyOrder("current_version", "problems");
        merge("{\"status\": null}");
        assertThat(status().propertyNames()).containsExactly("problems");
    }

    @Test
    void a_problem_has_texts_only() {
        Answer answer =
                http.patch(ONE, "{\"status\": {\"problems\": [{\"type\": \"t\", \"title\": \"no\", \"extra\": 7}]}}");
        assertThat(answer.at("/fields")).isEqualTo("status.problems[0].extra");
    }

    private JsonNode status() {
        return http.get(ONE).json().get("status");
    }

    private void write(String lifecycle, String status) {
        Answer answer = http.patch(ONE, "{\"lifecycle_status\": \"" + lifecycle + "\", \"status\": {" + status + "}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private void merge(String body) {
        Answer answer =
                http.send("PATCH", ONE, BodyPublishers.ofString(body), "Content-Type", "application/merge-patch+json");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
