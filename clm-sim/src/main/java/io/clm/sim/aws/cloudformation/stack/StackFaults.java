package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.Tags;
import io.clm.sim.fault.Fault;
import io.clm.sim.fault.FaultBook;
import java.util.Optional;

/** The stack failures that are ordered. A stack belongs to a cluster by its tag, or because its template names the tag. */
public final class StackFaults {
    private final FaultBook faults;
    private final Templates templates;

    public StackFaults(FaultBook faults, Templates templates) {
        this.faults = faults;
        this.templates = templates;
    }

    /** The cluster that owns a stack. */
    public Optional<String> cluster(Stack stack) {
        return Tags.cluster(stack.current().tags());
    }

    /** Whether a resource of a stack must fail now. */
    boolean strikes(Stack stack, String logicalId) {
        return faults.active()
                .map(active -> active.fault())
                .filter(Fault.StackFailure.class::isInstance)
                .map(Fault.StackFailure.class::cast)
                .anyMatch(fault -> owns(fault.cluster(), stack)
                        && (fault.stack() == null || fault.stack().equals(stack.name()))
                        && (fault.resource() == null || fault.resource().equals(logicalId)));
    }

    private boolean owns(String cluster, Stack stack) {
        return cluster(stack)
                .map(cluster::equals)
                .orElseGet(() -> templates.text(stack.current().template()).contains(Tags.CLUSTER + cluster));
    }
}
