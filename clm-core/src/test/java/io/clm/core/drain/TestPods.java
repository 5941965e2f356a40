package io.clm.core.drain;

import io.clm.core.drain.PodView.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pods and budgets for cases: a week old, ready, of Deployment {@code web}, unless said otherwise. */
final class TestPods {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private TestPods() {}

    static PodView pod(String name) {
        return new PodView(
                new PodRef("shop", name, "uid-" + name),
                "node-1",
                Map.of("app", "web"),
                Map.of(),
                Phase.RUNNING,
                true,
                null,
                NOW.minus(Duration.ofDays(7)),
                List.of(new Owner("ReplicaSet", "web-5d8"), new Owner("Deployment", "web")));
    }

    static PodView ownedBy(PodView pod, String kind) {
        return copy(pod, pod.annotations(), pod.phase(), pod.ready(), null, pod.createdAt(), kind);
    }

    static PodView annotated(PodView pod, String key, String value) {
        return copy(pod, Map.of(key, value), pod.phase(), pod.ready(), null, pod.createdAt(), null);
    }

    static PodView inPhase(PodView pod, Phase phase) {
        return copy(pod, pod.annotations(), phase, false, null, pod.createdAt(), null);
    }

    static PodView unready(PodView pod) {
        return inPhase(pod, Phase.RUNNING);
    }

    static PodView terminating(PodView pod, Instant until) {
        return copy(pod, pod.annotations(), pod.phase(), pod.ready(), until, pod.createdAt(), null);
    }

    static PodView aged(PodView pod, Duration age) {
        return copy(pod, pod.annotations(), pod.phase(), pod.ready(), null, NOW.minus(age), null);
    }

    private static PodView copy(
            PodView pod,
            Map<String, String> annotations,
            Phase phase,
            boolean ready,
            @Nullable Instant deletion,
            Instant created,
            @Nullable String owner) {
        List<Owner> owners = owner == null ? pod.owners() : List.of(new Owner(owner, "some"));
        return new PodView(pod.ref(), pod.node(), pod.labels(), annotations, phase, ready, deletion, created, owners);
    }

    /** A budget over all pods of the app that allows so many disruptions; all it needs are healthy. */
    static Budget budget(String name, int allowed) {
        return new Budget(
                "shop",
                name,
                LabelSelector.ofLabels(Map.of("app", "web")),
                allowed,
                3,
                3 - allowed,
                Budget.UnhealthyPods.IF_HEALTHY_BUDGET);
    }

    static Budget unhealthy(Budget budget, Budget.UnhealthyPods policy, int healthy) {
        return new Budget(
                budget.namespace(),
                budget.name(),
                budget.selector(),
                budget.disruptionsAllowed(),
                healthy,
                budget.desiredHealthy(),
                policy);
    }
}
