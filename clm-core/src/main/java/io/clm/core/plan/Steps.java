package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.rollout.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The lines of what will be done, in order. */
final class Steps {
    private static final int FIELDS_NAMED = 3;

    private Steps() {}

    static List<PlanStep> of(
            DesiredCluster desired,
            boolean isNew,
            List<StackChange> stacks,
            List<PoolChange> pools,
            List<ObjectChange> objects) {
        List<PlanStep> steps = new ArrayList<>();
        stacks.stream().filter(stack -> stack.pool() == null).forEach(stack -> stack(steps, Phase.STACKS, stack));
        pools(steps, Phase.CONTROL_PLANE, desired, true, stacks, pools);
        objects.stream().filter(Steps::isDone).forEach(object -> steps.add(object(object)));
        pools(steps, Phase.WORKERS, desired, false, stacks, pools);
        desired.karpenterPools()
                .forEach(pool -> pools.stream()
                        .filter(change -> change.name().equals(pool.name()))
                        .filter(PoolChange::rolls)
                        .forEach(change -> steps.add(nodes(Phase.WORKERS, change))));
        if (isNew) {
            steps.add(new PlanStep(
                    Phase.VERIFY, "cluster", "wait until all nodes and objects are ready", Reversal.REVERSIBLE));
        }
        return steps;
    }

    private static void pools(
            List<PlanStep> steps,
            Phase phase,
            DesiredCluster desired,
            boolean controlPlane,
            List<StackChange> stacks,
            List<PoolChange> pools) {
        for (DesiredPool pool : desired.pools()) {
            if (pool.isControlPlane() == controlPlane) {
                stacks.stream()
                        .filter(stack -> Objects.equals(stack.pool(), pool.name()))
                        .forEach(stack -> stack(steps, phase, stack));
                pools.stream()
                        .filter(change -> change.name().equals(pool.name()))
                        .filter(PoolChange::rolls)
                        .forEach(change -> steps.add(nodes(phase, change)));
            }
        }
    }

    private static void stack(List<PlanStep> steps, Phase phase, StackChange stack) {
        if (stack.action() != Action.NONE) {
            String text = "%s stack %s (%d resources)"
                    .formatted(
                            verb(stack.action()),
                            stack.name(),
                            stack.resources().size());
            steps.add(new PlanStep(phase, "stack/" + stack.name(), text, stack.reversal()));
        }
    }

    private static PlanStep nodes(Phase phase, PoolChange pool) {
        String text = "replace %s: %s".formatted(count(pool), pool.cause());
        return new PlanStep(phase, "node-pool/" + pool.name(), text, pool.reversal());
    }

    private static String count(PoolChange pool) {
        PoolSize size = pool.size();
        return size == null || size.observed() != null
                ? (pool.replace().isEmpty() ? "" : pool.replace().size() + " ") + "nodes"
                : size.min() == size.max() ? size.min() + " nodes" : size.min() + " to " + size.max() + " nodes";
    }

    private static boolean isDone(ObjectChange object) {
        return object.action() != Action.LEAVE && object.action() != Action.NONE;
    }

    private static PlanStep object(ObjectChange object) {
        String name = object.namespace() == null ? object.name() : object.namespace() + "/" + object.name();
        String subject = object.kind().toLowerCase(Locale.ROOT) + "/" + name;
        String fields = object.fields().stream()
                .limit(FIELDS_NAMED)
                .map(FieldChange::path)
                .collect(Collectors.joining(", "));
        String more = object.fields().size() > FIELDS_NAMED ? ", …" : "";
        String text = verb(object.action()) + " " + subject + (fields.isEmpty() ? "" : ": " + fields + more);
        return new PlanStep(Phase.MANIFESTS, subject, text, object.reversal());
    }

    private static String verb(Action action) {
        return switch (action) {
            case CREATE -> "create";
            case UPDATE -> "update";
            case DELETE -> "delete";
            case LEAVE, NONE -> "leave";
        };
    }
}
