package io.clm.sim.kube.controllers.disruption;

import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the numbers in the status of PodDisruptionBudgets, from which evictions are allowed. */
public final class BudgetController implements KindController {
    /** Faults are switched on and off without anything in the cluster changing. */
    private static final Duration LOOK_FOR_FAULTS = Duration.ofSeconds(2);

    private final ClusterFaults faults;

    public BudgetController(ClusterFaults faults) {
        this.faults = faults;
    }

    @Override
    public ResourceKind kind() {
        return Kinds.PDB;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        boolean matters = Stream.of(Kinds.POD, Kinds.DEPLOYMENT, Kinds.REPLICA_SET, Kinds.STATEFUL_SET)
                .anyMatch(kind -> Wakes.isOf(change, kind));
        return matters ? Wakes.namespaceOf(change, Kinds.PDB, world) : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode budget, World world, Instant now) {
        Draft draft = new Draft("controllermanager", Kinds.PDB, budget);
        List<ObjectNode> pods = Budget.pods(budget, world);
        Disrupted disrupted = Disrupted.of(budget, pods, now);
        ObjectNode status = numbers(budget, pods, disrupted, world);
        disrupted.write(status);
        if (budget.path("status").has("conditions")) {
            status.set("conditions", Json.at(budget, "status.conditions").deepCopy());
        }
        BudgetVerdict.judge(budget, status, now);
        draft.status(Kinds.PDB, budget, status);
        disrupted.nextExpiry().ifPresent(draft::recheck);
        draft.recheck(now.plus(LOOK_FOR_FAULTS));
        return draft.done();
    }

    private ObjectNode numbers(ObjectNode budget, List<ObjectNode> pods, Disrupted disrupted, World world) {
        Budget.Need need = Budget.need(budget, pods, world);
        long healthy = pods.stream()
                .filter(pod -> Budget.isHealthy(pod) && !disrupted.holds(pod))
                .count();
        boolean frozen = need.expected() == 0 || faults.neverAllows(Meta.namespace(budget), Meta.name(budget));
        return Json.object()
                .put("currentHealthy", healthy)
                .put("desiredHealthy", need.desired())
                .put("expectedPods", need.expected())
                .put("disruptionsAllowed", frozen ? 0 : Math.max(0, healthy - need.desired()))
                .put("observedGeneration", Meta.generation(budget));
    }
}
