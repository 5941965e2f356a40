package io.clm.api.event;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.core.view.ClusterView;
import io.clm.store.view.ViewStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class EventStreamIT extends ApiIntegration {

    @Autowired
    ViewStore views;

    @Test
    void tells_what_happens_from_now_on() throws Exception {
        try (Sse stream = new Sse(http, "")) {
            assertThat(stream.contentType()).startsWith("text/event-stream");
            rename("first");

            JsonNode event = stream.event();
            assertThat(event.get("type").asString()).isEqualTo("cluster.changed");
            assertThat(event.get("cluster_id").asString()).isEqualTo(CLUSTER);
        }
    }

    @Test
    void goes_on_after_the_last_event_that_was_seen() throws Exception {
        String seen;
        try (Sse stream = new Sse(http, "")) {
            rename("first");
            seen = stream.line(line -> line.startsWith("id:"))
                    .substring("id:".length())
                    .strip();
        }
        rename("second");
        rename("third");

        try (Sse again = new Sse(http, "", "Last-Event-ID", seen)) {
            assertThat(again.event().get("message").asString()).contains("second");
            assertThat(again.event().get("message").asString()).contains("third");
        }
    }

    @Test
    void filters_by_cluster() throws Exception {
        http.post(CLUSTERS, Fixture.cluster("kube-2"));
        try (Sse stream = new Sse(http, "?cluster=" + CLUSTER)) {
            http.patch(CLUSTERS + "/" + Fixture.ACCOUNT + ":eu-central-1:kube-2", "{\"alias\": \"other\"}");
            rename("mine");

            assertThat(stream.event().get("cluster_id").asString()).isEqualTo(CLUSTER);
        }
    }

    @Test
    void says_that_it_is_alive() throws Exception {
        try (Sse stream = new Sse(http, "")) {
            assertThat(stream.line(line -> line.startsWith(":"))).isNotEmpty();
        }
    }

    @Test
    void says_when_a_picture_changed() throws Exception {
        try (Sse stream = new Sse(http, "?cluster=" + CLUSTER)) {
            views.put(new ClusterView(CLUSTER, Instant.now(), List.of()));

            assertThat(stream.line(line -> line.startsWith("event:"))).isEqualTo("event: view");
            assertThat(stream.event().get("cluster_id").asString()).isEqualTo(CLUSTER);
        }
    }

    @Test
    void loses_nothing_when_the_database_goes_away() throws Exception {
        try (Sse stream = new Sse(http, "")) {
            rename("before");
            assertThat(stream.event().get("message").asString()).contains("before");

            DATABASE.disconnectAll();
            renameUntilTheDatabaseIsBack("after");

            assertThat(stream.event().get("message").asString()).contains("after");
        }
    }

    @Test
    void a_number_of_another_database_means_from_now_on() throws Exception {
        try (Sse stream = new Sse(http, "", "Last-Event-ID", "999999999")) {
            rename("new");
            assertThat(stream.event().get("message").asString()).contains("new");
        }
    }

    @Test
    void a_push_is_heard() {
        assertThat(http.post(Http.API + "/git-hook", "{\"ref\": \"refs/heads/dev\"}")
                        .status())
                .isEqualTo(202);
    }

    /** Connections that broke in the pool are found out one by one; each is a 503. */
    private void renameUntilTheDatabaseIsBack(String alias) {
        int status = 503;
        for (int i = 0; i < 30 && status == 503; i++) {
            status = http.patch(CLUSTERS + "/" + CLUSTER, "{\"alias\": \"" + alias + "\"}")
                    .status();
        }
        assertThat(status).isEqualTo(200);
    }

    private void rename(String alias) {
        assertThat(http.patch(CLUSTERS + "/" + CLUSTER, "{\"alias\": \"" + alias + "\"}")
                        .status())
                .isEqualTo(200);
    }
}
