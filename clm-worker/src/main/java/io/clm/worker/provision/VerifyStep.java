package io.clm.worker.provision;

import io.clm.core.gate.HealthGate;
import io.clm.core.gate.Streak;
import io.clm.core.gate.Verdict;
import io.clm.core.roll.InstanceView.LifeCycle;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Waiting;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The end: every machine of the current generation with a ready node, every object there, several times in a row. */
final class VerifyStep implements Step {
    private final ObjectSet objects = new ObjectSet();
    private Streak streak = Streak.NONE;

    @Override
    public Phase phase() {
        return Phase.VERIFY;
    }

    @Override
    public StepResult tick(Run run) {
        Optional<Waiting> missing = missing(run);
        if (missing.isEmpty()) {
            StepResult ready = objects.ready(run);
            if (!(ready instanceof StepResult.Done)) {
                return ready;
            }
        }
        Verdict verdict =
                missing.isEmpty() ? Verdict.good() : Verdict.bad(missing.get().text());
        streak = HealthGate.after(streak, verdict, run.policy().verify(), run.now());
        if (HealthGate.hasPassed(streak, run.policy().verify())) {
            return StepResult.DONE;
        }
        if (missing.isPresent() && HealthGate.hasFailed(streak, run.policy().verify(), run.now())) {
            return new StepResult.Failed(missing.get().text());
        }
        return missing.<StepResult>map(waiting -> new StepResult.Await(
                        waiting, run.now().plus(run.outside().poll())))
                .orElseGet(() -> run.await(
                        Waiting.Kind.GATE,
                        "cluster",
                        "All is well, %d of %d times."
                                .formatted(streak.good(), run.policy().verify().times())));
    }

    private Optional<Waiting> missing(Run run) {
        if (!run.api().isReady()) {
            return Optional.of(waiting(run, Waiting.Kind.API, "api-server", "The API server is not ready."));
        }
        Map<String, KubeNode> nodes = run.api().nodes().list().stream()
                .collect(Collectors.toMap(KubeNode::instance, Function.identity(), (a, b) -> a));
        return groups(run).stream()
                .flatMap(group -> missing(run, group, nodes).stream())
                .findFirst();
    }

    private static List<Group> groups(Run run) {
        return run.groups().ofCluster(run.cluster().id()).stream()
                .filter(group -> run.desired().pool(group.pool()).isPresent())
                .toList();
    }

    private static Optional<Waiting> missing(Run run, Group group, Map<String, KubeNode> nodes) {
        for (Machine machine : group.machines()) {
            KubeNode node = nodes.get(machine.id());
            if (machine.state() != LifeCycle.IN_SERVICE || node == null || !node.isReady()) {
                String text = "Machine %s of pool %s is no ready node yet.".formatted(machine.id(), group.pool());
                return Optional.of(waiting(run, Waiting.Kind.NODE, "instance/" + machine.id(), text));
            }
        }
        return group.machines().size() == group.desired()
                ? Optional.empty()
                : Optional.of(waiting(
                        run,
                        Waiting.Kind.NODE,
                        "node-pool/" + group.pool(),
                        "Pool %s has %d of %d machines."
                                .formatted(group.pool(), group.machines().size(), group.desired())));
    }

    private static Waiting waiting(Run run, Waiting.Kind kind, String subject, String text) {
        return new Waiting(
                kind,
                subject,
                null,
                text,
                run.now(),
                run.now().plus(run.outside().poll()));
    }
}
