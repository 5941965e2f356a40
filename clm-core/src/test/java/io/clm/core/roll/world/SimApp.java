package io.clm.core.roll.world;

import io.clm.core.drain.Budget;
import io.clm.core.drain.LabelSelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application with a fixed number of pods.
 *
 * <p>{@code needed} is what its budget wants to be healthy; null when it has no budget.
 */
final class SimApp {

    final String name;
    final int replicas;
    final @Nullable Integer needed;
    final boolean blocked;
    final @Nullable String zone;
    final List<SimPod> pods = new ArrayList<>();

    SimApp(String name, int replicas, @Nullable Integer needed, boolean blocked, @Nullable String zone) {
        this.name = name;
        this.replicas = replicas;
        this.needed = needed;
        this.blocked = blocked;
        this.zone = zone;
    }

    int healthy(Instant now) {
        return (int) pods.stream().filter(pod -> pod.isHealthy(now)).count();
    }

    int allowed(World world) {
        if (needed == null) {
            return Integer.MAX_VALUE;
        }
        if (world.isQuiet()) {
            return replicas;
        }
        return blocked ? 0 : Math.max(0, healthy(world.now) - needed);
    }

    List<Budget> budget(World world) {
        return needed == null
                ? List.of()
                : List.of(new Budget(
                        "shop",
                        name,
                        LabelSelector.ofLabels(Map.of("app", name)),
                        allowed(world),
                        healthy(world.now),
                        blocked && !world.isQuiet() ? replicas + 1 : needed,
                        Budget.UnhealthyPods.IF_HEALTHY_BUDGET));
    }
}
