package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.worker.pool.Group;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.Sight;
import io.clm.worker.testing.WorkerHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** CloudFormation says no. */
@Execution(ExecutionMode.CONCURRENT)
class StackFailureIT {
    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";

    private final WorkerHarness harness = SharedHarness.get();

    @Test
    void a_stack_that_fails_is_told_with_its_place_left_alone_and_tried_again_on_request() {
        String channel = harness.channel();
        Cluster cluster = harness.ready("stack-fails", channel, 1);
        Sight sight = new Sight(harness, cluster);
        Group before = sight.group();
        String fault = harness.cloud().fault("""
                {"type":"stack-failure","cluster":"%s","resource":"LaunchTemplate"}""".formatted(cluster.id()));
        String commit = harness.repo().change(channel, USER_DATA, text -> text + "# new\n");
        harness.await(
                cluster.id(),
                "the failure is shown",
                () -> harness.problems(cluster.id()).contains("stack.yaml:"));

        assertThat(harness.problems(cluster.id()))
                .contains("LaunchTemplate")
                .containsPattern("cluster/node-pools/worker-default/stack.yaml:\\d+")
                .contains("push a new version, or retry");
        Rollout failed = harness.rollout(cluster.id());
        assertThat(failed.state()).isEqualTo(RolloutState.FAILED);
        Deeds deeds = Deeds.of(harness, cluster.id());
        assertThat(deeds.done("evict")).isEmpty();
        assertThat(deeds.done("terminate")).isEmpty();
        sight.assertLeftAlone(before);

        harness.cloud().mend(fault);
        harness.ask(failed.id(), Command.RETRY);
        harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));
        assertThat(harness.rolloutsOf(cluster.id())).hasSize(3);
        harness.await(
                cluster.id(), "no problem", () -> harness.problems(cluster.id()).isEmpty());
    }
}
