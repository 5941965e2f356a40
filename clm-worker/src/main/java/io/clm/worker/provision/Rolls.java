package io.clm.worker.provision;

import io.clm.core.channel.ClusterPolicy;
import io.clm.core.registry.NodePool;
import io.clm.core.roll.PoolKind;
import io.clm.core.roll.RollDecision;
import io.clm.core.roll.RollStep;
import io.clm.worker.roll.PoolRoller;
import io.clm.worker.roll.RollWorld;
import io.clm.worker.roll.RolledPool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rolls of pools as a rollout sees them: what they act on, and what their turns come to. */
final class Rolls {
    private static final Duration AFTER_EFFECT = Duration.ofMillis(250);

    private Rolls() {}

    static RollWorld world(Run run) {
        return new RollWorld(
                run.cluster().id(),
                run.api(),
                run.groups(),
                run::fence,
                run.narrator()::tell,
                run.outside().clock());
    }

    static RolledPool pool(Run run, NodePool pool) {
        boolean master = pool.isControlPlane();
        return new RolledPool(
                pool.name(),
                master ? PoolKind.CONTROL_PLANE : PoolKind.WORKER,
                pool.isSpot(),
                master ? run.policy().controlPlane() : run.policy().workers(),
                ClusterPolicy.of(run.policy(), pool.configItems()).policy().drain());
    }

    /** The first halt decides; else the first thing that is waited for is shown. */
    static StepResult result(Run run, List<PoolRoller.Turn> turns) {
        Optional<RollStep.Halt> halt =
                turns.stream().flatMap(turn -> turn.decision().halt().stream()).findFirst();
        return halt.<StepResult>map(found -> new StepResult.Failed(found.reason()))
                .orElseGet(() -> waits(run, turns));
    }

    private static StepResult waits(Run run, List<PoolRoller.Turn> turns) {
        Instant again = again(run, turns);
        return turns.stream()
                .flatMap(turn -> Stream.concat(
                        turn.refusals().stream(),
                        turn.decision().waits().stream().map(RollStep.Await::waiting)))
                .findFirst()
                .<StepResult>map(waiting -> new StepResult.Await(waiting, again))
                .orElse(StepResult.AGAIN);
    }

    private static Instant again(Run run, List<PoolRoller.Turn> turns) {
        Instant soon = run.now().plus(AFTER_EFFECT);
        Instant recheck = turns.stream()
                .map(PoolRoller.Turn::decision)
                .map(RollDecision::recheckAt)
                .min(Instant::compareTo)
                .orElse(soon);
        boolean acted = turns.stream().anyMatch(PoolRoller.Turn::acted);
        return acted || recheck.isBefore(soon) ? soon : recheck;
    }
}
