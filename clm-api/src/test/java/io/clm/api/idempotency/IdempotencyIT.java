package io.clm.api.idempotency;

import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.store.testing.Parallel;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends ApiIntegration {

    @Test
    void the_same_again_is_answered_alike() {
        Answer first = post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        Answer again = post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void all_at_once_create_one() {
        List<Integer> answers = Parallel.run(
                6, () -> post(CLUSTERS, "k1", Fixture.cluster("kube-2")).status());
        assertThat(answers).containsOnly(201);
        assertThat(http.get(CLUSTERS).json().get("items").size()).isEqualTo(2);
    }

    @Test
    void another_body_under_the_same_key_is_a_422() {
        post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        assertThat(post(CLUSTERS, "k1", Fixture.cluster("kube-3")).status()).isEqualTo(422);
    }

    @Test
    void a_key_belongs_to_its_owner_and_its_path() {
        post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        Http jane = http.with("Authorization", "Bearer fedcba9876543210-jane");
        assertThat(jane.send(
                                "POST",
                                CLUSTERS,
                                BodyPublishers.ofString(Fixture.cluster("kube-2")),
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                "k1")
                        .status())
                .isEqualTo(409);
        assertThat(post(Http.API + "/freezes", "k1", "{\"scope\": \"fleet\", \"reason\": \"r\"}")
                        .status())
                .isEqualTo(201);
        assertThat(post(Http.API + "/freezes", "k1", "{\"scope\": \"fleet\", \"reason\": \"r\"}")
                        .status())
                .isEqualTo(201);
        assertThat(http.get(Http.API + "/freezes").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void what_failed_may_be_tried_again_with_the_same_key() {
        assertThat(post(CLUSTERS, "k1", "{}").status()).isEqualTo(400);
        assertThat(post(CLUSTERS, "k1", Fixture.cluster("kube-2")).status()).isEqualTo(201);
        assertThat(post(CLUSTERS, "k 2", Fixture.cluster("kube-3")).status()).isEqualTo(400);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        DATABASE.execute("update idempotency_key set created_at = created_at - interval '25 hours'");
        assertThat(post(CLUSTERS, "k1", Fixture.cluster("kube-2")).status()).isEqualTo(409);
    }

    private Answer post(String path, String key, String body) {
        return http.send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }
}
