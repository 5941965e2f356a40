package io.clm.api.reach;

import static io.clm.api.testing.Fixture.ACCOUNT;
import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.Description;
import io.clm.api.testing.Description.Operation;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.store.rollout.RolloutFixture;
import io.clm.store.testing.Samples;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every operation of the description, asked by the admin of one account and aimed at the clusters of another. */
@Import(RolloutFixture.class)
class EveryOperationIT extends TwoAccounts {

    /** What is theirs to do, whatever they reach. */
    private static final Set<String> OWN =
            Set.of("POST /api/v1/login-tickets", "POST /api/v1/logout", "POST /api/v1/git-hook");

    /** Read in {@code ReachIT}, as it does not end. */
    private static final String STREAM = "GET /api/v1/events";

    /** Paths that name something of the other account. */
    private static final Pattern NAMING =
            Pattern.compile("\\{cluster_id}|\\{account_id}|/rollouts/\\{id}|/freezes/\\{id}");

    private static final String FREEZE =
            "{\"scope\": \"cluster\", \"subject\": \"" + CLUSTER + "\", \"reason\": \"r\"}";

    /** Bodies that name something of the other account, where the path does not. */
    private static final Map<String, String> AIMED = Map.of(
            "POST /api/v1/kubernetes-clusters",
            Fixture.cluster("kube-2"),
            "POST /api/v1/infrastructure-accounts",
            Fixture.account()
                    .replace("\"id\": \"" + ACCOUNT, "\"id\": \"" + ACCOUNT + "0")
                    .replace("\"main\"", "\"third\""),
            "POST /api/v1/freezes",
            FREEZE,
            "POST /api/v1/clusters.yaml",
            "clusters: [" + Fixture.cluster("kube-1").replace("dev", "beta") + "]",
            "PUT /api/v1/channels/{name}",
            "{\"position\": 0, \"git_ref\": \"refs/heads/other\"}");

    @Autowired
    RolloutFixture rollouts;

    private String rollout = "";
    private String freeze = "";

    @BeforeEach
    void busy() {
        rollout = rollouts.planned(CLUSTER, Samples.SHA).id().toString();
        freeze = http.post(Http.API + "/freezes", FREEZE).at("/id");
    }

    @Test
    void reading_tells_nothing_of_another_account() {
        assertThat(Description.operations())
                .filteredOn(one -> one.reads() && !one.toString().equals(STREAM))
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> {
                    Answer answer = ask(ella, one);
                    if (NAMING.matcher(one.path()).find()) {
                        isNotThere(answer);
                    } else {
                        assertThat(answer.status()).as(answer.toString()).isIn(200, 403, 404);
                        assertThat(answer.body()).doesNotContain(ACCOUNT, "kube-1");
                    }
                });
    }

    @Test
    void changing_touches_nothing_of_another_account() {
        String before = everything();

        assertThat(Description.operations())
                .filteredOn(one -> !one.reads() && !OWN.contains(one.toString()))
                .hasSizeGreaterThan(18)
                .allSatisfy(one -> {
                    Answer answer = ask(ella, one);
                    if (NAMING.matcher(one.path()).find()) {
                        isNotThere(answer);
                    } else {
                        assertThat(AIMED).containsKey(one.toString());
                        assertThat(answer.status()).as(answer.toString()).isIn(400, 403);
                    }
                });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_same_requests_are_good_ones_where_they_reach() {
        assertThat(AIMED.keySet())
                .allSatisfy(aimed -> assertThat(Description.operations())
                        .filteredOn(one -> one.toString().equals(aimed))
                        .singleElement()
                        .satisfies(one -> assertThat(ask(http, one).status()).isIn(200, 201)));
    }

    private static void isNotThere(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.body()).contains("there is no ");
    }

    private Answer ask(Http who, Operation one) {
        String path = one.path()
                .replace("{cluster_id}", CLUSTER)
                .replace("{account_id}", ACCOUNT)
                .replace("/rollouts/{id}", "/rollouts/" + rollout)
                .replace("/freezes/{id}", "/freezes/" + freeze)
                .replace("{id}", new UUID(0, 1).toString())
                .replace("{name}", "dev")
                .replace("{node_pool_name}", "default-worker")
                .replace("{config_key}", "size");
        BodyPublisher body = one.reads()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(AIMED.getOrDefault(one.toString(), "{}"));
        return who.send(one.method(), path, body, "Content-Type", one.consumes(), "If-Match", "*");
    }

    /** All that an admin of the whole fleet sees. */
    private String everything() {
        return String.join(
                "\n",
                List.of(CLUSTERS, Http.API + "/infrastructure-accounts", Http.API + "/freezes", Http.API + "/rollouts")
                        .stream()
                        .map(path -> http.get(path).body())
                        .toList());
    }
}
