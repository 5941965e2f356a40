package io.clm.api.rollout;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.store.fence.Fence;
import io.clm.store.rollout.Progress;
import io.clm.store.rollout.RolloutFixture;
import io.clm.store.rollout.RolloutStore;
import io.clm.store.testing.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(RolloutFixture.class)
class RolloutApiIT extends ApiIntegration {

    private static final String ROLLOUTS = Http.API + "/rollouts";

    @Autowired
    RolloutFixture fixture;

    @Autowired
    RolloutStore rollouts;

    @Test
    void a_plan_is_shown_whole() {
        fixture.plan(CLUSTER, Samples.SHA);

        Answer plan = http.get(Http.API + "/clusters/" + CLUSTER + "/plan");

        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.at("/version")).isEqualTo(Samples.SHA);
        assertThat(plan.at("/cluster_id")).isEqualTo(CLUSTER);
        assertThat(plan.json().get("base_version").isNull()).isTrue();
        assertThat(plan.at("/blocked")).isEqualTo("false");
        assertThat(plan.at("/objects/0/fields/0/path")).isEqualTo("spec.replicas");
        assertThat(plan.at("/objects/0/basis")).isEqualTo("verified");
        assertThat(plan.at("/findings/0/severity")).isEqualTo("warn");
        assertThat(plan.at("/steps/0/phase")).isEqualTo("manifests");
        assertThat(plan.at("/hash")).hasSize(64);
    }

    @Test
    void a_rollout_keeps_its_plan_when_the_cluster_has_a_newer_one() {
        Rollout rollout = fixture.planned(CLUSTER, Samples.SHA);
        fixture.plan(CLUSTER, "e".repeat(40));

        assertThat(http.get(Http.API + "/clusters/" + CLUSTER + "/plan").at("/version"))
                .startsWith("eee");
        Answer plan = http.get(ROLLOUTS + "/" + rollout.id() + "/plan");
        assertThat(plan.at("/hash")).isEqualTo(rollout.planHash());
        assertThat(plan.at("/version")).isEqualTo(Samples.SHA);
        assertThat(http.get(ROLLOUTS + "/" + new UUID(0, 1) + "/plan").status()).isEqualTo(404);
    }

    @Test
    void a_cluster_shows_what_its_rollout_waits_for() {
        Fence fence = fixture.claimed(CLUSTER, Samples.SHA);
        Waiting waiting = new Waiting(Waiting.Kind.PDB, "pod/a/b", null, "pdb b allows 0", Instant.now(), null);
        rollouts.move(fence, Progress.waiting(Phase.WORKERS, waiting), List.of());

        Answer cluster = http.get(CLUSTERS + "/" + CLUSTER);
        assertThat(cluster.at("/rollout/state")).isEqualTo("running");
        assertThat(cluster.at("/rollout/phase")).isEqualTo("workers");
        assertThat(cluster.at("/rollout/waiting/text")).isEqualTo("pdb b allows 0");
        assertThat(http.get(CLUSTERS).json().at("/items/0/rollout"))
                .isEqualTo(cluster.json().get("rollout"));
    }

    @Test
    void commands_follow_the_state_and_a_refusal_names_what_is_legal() {
        String one = ROLLOUTS + "/" + fixture.planned(CLUSTER, Samples.SHA).id();

        Answer refused = http.post(one + "/retry", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("planned", "approve, abort");

        assertThat(http.post(one + "/approve", "{}").at("/state")).isEqualTo("approved");
        assertThat(http.post(one + "/pause", "{\"reason\": \"lunch\"}").at("/request"))
                .isEqualTo("pause");
        assertThat(http.get(one).json().get("commands").toString()).isEqualTo("[\"resume\",\"abort\"]");
        assertThat(http.send("POST", one + "/resume", BodyPublishers.noBody()).status())
                .isEqualTo(202);
        assertThat(http.post(one + "/abort", "{\"reason\": 7}").status()).isEqualTo(400);
        assertThat(http.post(one + "/abort", "{}").at("/state")).isEqualTo("aborted");
        assertThat(http.post(one + "/retry", "{}").status()).isEqualTo(202);
    }

    @Test
    void whatever_its_state_no_illegal_command_is_taken() {
        String one = ROLLOUTS + "/" + fixture.planned(CLUSTER, Samples.SHA).id();
        for (RolloutState state : RolloutState.values()) {
            for (Request request : Request.values()) {
                for (Command command : Command.values()) {
                    DATABASE.execute("update rollout set state = '" + state + "', request = '" + request + "'");
                    Set<Command> legal = Command.legal(state, request);
                    Answer answer = http.post(one + "/" + command.wire(), "{}");
                    assertThat(answer.status())
                            .as(state + " " + request + " " + answer)
                            .isEqualTo(legal.contains(command) ? 202 : 409);
                }
            }
        }
    }

    @Test
    void the_story_is_told_in_order_and_page_by_page() {
        String one = ROLLOUTS + "/" + fixture.planned(CLUSTER, Samples.SHA).id();
        http.post(one + "/approve", "{\"reason\": \"looks good\"}");
        http.post(one + "/abort", "{}");

        Answer first = http.get(one + "/events?limit=2");
        assertThat(first.at("/items/0/type")).isEqualTo("rollout.planned");
        assertThat(first.at("/items/1/type")).isEqualTo("rollout.approved");
        assertThat(first.at("/items/1/reason")).isEqualTo("looks good");
        assertThat(first.at("/items/1/actor")).isEqualTo("admin");

        Answer second = http.get(one + "/events?after=" + first.at("/next_cursor"));
        assertThat(second.at("/items/0/type")).isEqualTo("rollout.requested");
        assertThat(second.at("/items/1/type")).isEqualTo("rollout.aborted");
        assertThat(second.json().get("next_cursor").isNull()).isTrue();
    }

    @Test
    void rollouts_are_listed_by_filter_and_cursor() {
        Fence fence = fixture.claimed(CLUSTER, Samples.SHA);
        rollouts.move(fence, Progress.ended(RolloutState.FAILED, Phase.STACKS, "x"), List.of());
        fixture.planned(CLUSTER, "f".repeat(40));

        Answer newest = http.get(ROLLOUTS + "?cluster=" + CLUSTER + "&limit=1");
        assertThat(newest.at("/items/0/state")).isEqualTo("planned");
        Answer older = http.get(ROLLOUTS + "?limit=1&cursor=" + newest.at("/next_cursor"));
        assertThat(older.at("/items/0/state")).isEqualTo("failed");
        assertThat(older.json().get("next_cursor").isNull()).isTrue();

        assertThat(count("?state=failed")).isEqualTo(1);
        assertThat(count("?state=failed,planned")).isEqualTo(2);
        assertThat(count("?state=done")).isZero();
        assertThat(count("?version=" + Samples.SHA)).isEqualTo(1);
        assertThat(count("?channel=dev")).isEqualTo(2);
        assertThat(count("?channel=beta")).isZero();
    }

    @Test
    void a_cluster_of_a_rollout_can_be_found_in_its_channel() {
        http.post(CLUSTERS, Fixture.cluster("kube-2"));

        Answer channel = http.get(Http.API + "/channels/dev");

        assertThat(channel.at("/clusters")).isEqualTo("2");
        assertThat(channel.at("/up_to_date")).isEqualTo("0");
        assertThat(http.get(Http.API + "/channels").at("/items/1/name")).isEqualTo("beta");
    }

    private int count(String query) {
        return http.get(ROLLOUTS + query).json().get("items").size();
    }
}
