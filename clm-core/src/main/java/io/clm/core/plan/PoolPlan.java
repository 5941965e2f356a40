package io.clm.core.plan;

import io.clm.core.render.DesiredPool;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to the machines of one pool. */
final class PoolPlan {
    private static final String OLD = "launched from an older version of the launch template";

    private final DesiredPool wanted;
    private final Optional<ObservedStack> stack;
    private final List<ObservedMachine> machines;

    PoolPlan(DesiredPool wanted, Optional<ObservedStack> stack, List<ObservedMachine> machines) {
        this.wanted = wanted;
        this.stack = stack;
        this.machines = machines;
    }

    PoolChange change() {
        String before = stack.map(ObservedStack::template).orElse("");
        boolean launchesOthers = stack.isPresent()
                && !launch(before).equals(launch(wanted.stack().template()));
        String cause =
                launchesOthers ? cause(before) : machines.stream().allMatch(ObservedMachine::current) ? null : OLD;
        List<PoolChange.NodeReplacement> replaced = machines.stream()
                .filter(machine -> launchesOthers || !machine.current())
                .map(machine -> replacement(machine, launchesOthers ? cause : OLD))
                .toList();
        return new PoolChange(
                wanted.name(),
                wanted.profile(),
                stack.isEmpty() ? Action.CREATE : replaced.isEmpty() ? Action.NONE : Action.UPDATE,
                wanted.generation(),
                replaced.isEmpty() ? null : cause,
                launchesOthers
                        ? TextDiff.unified(
                                UserData.of(before), UserData.of(wanted.stack().template()))
                        : "",
                replaced);
    }

    private static String launch(String template) {
        return StackResources.launchTemplates(template);
    }

    private static PoolChange.NodeReplacement replacement(ObservedMachine machine, @Nullable String why) {
        return new PoolChange.NodeReplacement(
                machine.node(), machine.instance(), machine.zone(), why == null ? "" : why);
    }

    /** The smallest reason: a line of the user data, else the first line of the launch template that differs. */
    private String cause(String before) {
        String after = wanted.stack().template();
        int line = TextDiff.firstLine(UserData.of(before), UserData.of(after));
        if (line > 0) {
            return file(wanted.userDataPath()) + " line " + line;
        }
        return file(wanted.stack().path()) + ": " + changedLine(launch(before), launch(after));
    }

    private static String changedLine(String before, String after) {
        int line = TextDiff.firstLine(before, after);
        return after.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
