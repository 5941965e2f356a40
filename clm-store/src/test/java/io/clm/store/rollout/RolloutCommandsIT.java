package io.clm.store.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.store.StoreIntegration;
import io.clm.store.audit.AuditEntry;
import io.clm.store.audit.AuditStore;
import io.clm.store.cluster.PlanRequests;
import io.clm.store.fence.Fence;
import io.clm.store.testing.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(RolloutFixture.class)
class RolloutCommandsIT extends StoreIntegration {

    @Autowired
    RolloutStore rollouts;

    @Autowired
    RolloutCommands commands;

    @Autowired
    RolloutFixture fixture;

    @Autowired
    PlanRequests requests;

    @Autowired
    AuditStore audit;

    private Cluster cluster = Samples.cluster("none");

    @BeforeEach
    void withCluster() {
        cluster = stored("kube-1");
    }

    @Test
    void a_running_rollout_gets_a_request_and_goes_on_until_its_safe_point() {
        Fence fence = fixture.claimed(cluster.id(), Samples.SHA);

        Rollout rollout = accepted(fence.rolloutId(), Command.ABORT);

        assertThat(rollout.request()).isEqualTo(Request.ABORT);
        assertThat(rollout.state()).isEqualTo(RolloutState.RUNNING);
        assertThat(rollouts.holds(fence)).isTrue();
    }

    @Test
    void what_nobody_has_begun_is_aborted_at_once() {
        Rollout planned = fixture.approved(cluster.id(), Samples.SHA);

        assertThat(accepted(planned.id(), Command.ABORT).state()).isEqualTo(RolloutState.ABORTED);
        assertThat(rollouts.claim(planned.id(), "w")).isEmpty();
    }

    @Test
    void pause_and_resume_follow_each_other() {
        UUID id = fixture.claimed(cluster.id(), Samples.SHA).rolloutId();

        assertThat(accepted(id, Command.PAUSE).request()).isEqualTo(Request.PAUSE);
        assertThat(commands.ask(id, Command.PAUSE, BY)).isInstanceOf(Asked.NotLegal.class);
        assertThat(accepted(id, Command.RESUME).request()).isEqualTo(Request.NONE);
    }

    @Test
    void says_what_is_legal_instead() {
        UUID id = fixture.planned(cluster.id(), Samples.SHA).id();

        Asked asked = commands.ask(id, Command.RETRY, BY);

        assertThat(asked)
                .isInstanceOfSatisfying(
                        Asked.NotLegal.class,
                        refused ->
                                assertThat(refused.legal()).containsExactlyInAnyOrder(Command.APPROVE, Command.ABORT));
        assertThat(commands.ask(UUID.randomUUID(), Command.RETRY, BY)).isEqualTo(new Asked.Unknown());
    }

    @Test
    void a_failed_version_is_held_until_a_retry_which_asks_for_a_plan() {
        Fence fence = fixture.claimed(cluster.id(), Samples.SHA);
        rollouts.move(fence, Progress.ended(RolloutState.FAILED, Phase.STACKS, "stack failed"), List.of());
        assertThat(rollouts.held(cluster.id(), Samples.SHA + "#1")).isTrue();
        assertThat(rollouts.held(cluster.id(), Samples.SHA + "#2")).isFalse();
        requests.done(cluster.id(), requests.current(cluster.id()));

        accepted(fence.rolloutId(), Command.RETRY);

        assertThat(rollouts.held(cluster.id(), Samples.SHA + "#1")).isFalse();
        assertThat(requests.wanting()).containsExactly(cluster.id());
    }

    @Test
    void a_newer_plan_supersedes_what_is_open_but_not_what_is_being_aborted() {
        Rollout planned = fixture.planned(cluster.id(), Samples.SHA);
        assertThat(commands.supersede(planned.id(), BY)).isTrue();
        assertThat(rollouts.find(planned.id()).orElseThrow().state()).isEqualTo(RolloutState.SUPERSEDED);

        Fence running = fixture.claimed(cluster.id(), "a".repeat(40));
        accepted(running.rolloutId(), Command.ABORT);
        assertThat(commands.supersede(running.rolloutId(), BY)).isFalse();
        assertThat(rollouts.find(running.rolloutId()).orElseThrow().request()).isEqualTo(Request.ABORT);
    }

    @Test
    void every_command_is_audited() {
        UUID id = fixture.planned(cluster.id(), Samples.SHA).id();

        accepted(id, Command.ABORT);

        assertThat(audit.of("rollout", id.toString(), 5))
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("abort", "jane"));
    }

    private Rollout accepted(UUID id, Command command) {
        Asked asked = commands.ask(id, command, BY);
        assertThat(asked).isInstanceOf(Asked.Accepted.class);
        return ((Asked.Accepted) asked).rollout();
    }
}
