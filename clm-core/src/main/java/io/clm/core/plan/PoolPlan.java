package io.clm.core.plan;

import io.clm.core.diff.TextDiff;
import io.clm.core.plan.Cause.Kind;
import io.clm.core.plan.PoolChange.NodeReplacement;
import io.clm.core.render.DesiredPool;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to the machines of one pool. */
final class PoolPlan {
    private static final String OLD = "launched from an older version of the launch template";
    private static final int NAMED = 3;

    private final DesiredPool wanted;
    private final StackChange stack;
    private final Observed observed;
    private final Insight insight;
    private final String userDataBefore;

    PoolPlan(DesiredPool wanted, StackChange stack, Observed observed, Insight insight) {
        this.wanted = wanted;
        this.stack = stack;
        this.observed = observed;
        this.insight = insight;
        this.userDataBefore = observed.userData(wanted);
    }

    PoolChange change() {
        boolean launchesOthers = stack.action() != Action.CREATE && launchesOthers();
        List<Cause> causes =
                launchesOthers ? new Causes(wanted, stack.resources(), userDataBefore, insight).all() : List.of();
        String cause = launchesOthers ? text(causes) : null;
        List<NodeReplacement> replaced = observed.machinesOf(wanted.name()).stream()
                .filter(machine -> launchesOthers || !machine.current())
                .map(machine -> replacement(machine, cause))
                .toList();
        return new PoolChange(
                wanted.name(),
                wanted.profile(),
                action(launchesOthers, replaced),
                wanted.generation(),
                cause == null && !replaced.isEmpty() ? OLD : cause,
                launchesOthers ? TextDiff.unified(userDataBefore, wanted.userData(), insight.mask()) : "",
                replaced,
                causes.isEmpty() && !replaced.isEmpty() ? List.of(new Cause(Kind.OLD_MACHINES, OLD, null)) : causes,
                size(),
                reversal(launchesOthers));
    }

    private boolean launchesOthers() {
        return StackDiff.launchesOthers(stack.resources()) || isOtherUserData();
    }

    private boolean isOtherUserData() {
        return !userDataBefore.isEmpty() && !userDataBefore.equals(wanted.userData());
    }

    private Action action(boolean launchesOthers, List<NodeReplacement> replaced) {
        if (stack.action() == Action.CREATE) {
            return Action.CREATE;
        }
        return launchesOthers || !replaced.isEmpty() ? Action.UPDATE : Action.NONE;
    }

    private PoolSize size() {
        Integer there = observed.isLive() ? observed.machinesOf(wanted.name()).size() : null;
        return new PoolSize(wanted.pool().minSize(), wanted.pool().maxSize(), there);
    }

    private static NodeReplacement replacement(ObservedMachine machine, @Nullable String why) {
        return new NodeReplacement(machine.node(), machine.instance(), machine.zone(), why == null ? OLD : why);
    }

    /** The first few, in words. */
    private static String text(List<Cause> causes) {
        String named = causes.stream().limit(NAMED).map(Cause::text).collect(Collectors.joining("; "));
        if (causes.isEmpty()) {
            return "the launch template";
        }
        return causes.size() > NAMED ? named + "; and " + (causes.size() - NAMED) + " more" : named;
    }

    private Reversal reversal(boolean launchesOthers) {
        if (!launchesOthers) {
            return Reversal.REVERSIBLE;
        }
        if (wanted.isControlPlane()) {
            OptionalInt before = KubernetesMinor.of(userDataBefore, insight.items(), true);
            OptionalInt after = KubernetesMinor.of(wanted.userData(), insight.items(), false);
            if (before.isPresent() && after.isPresent() && before.getAsInt() < after.getAsInt()) {
                return Reversal.oneWay("Kubernetes 1.%d → 1.%d: a control plane's version cannot go back"
                        .formatted(before.getAsInt(), after.getAsInt()));
            }
        }
        return Reversal.nodeRoll("going back replaces the nodes once more");
    }
}
