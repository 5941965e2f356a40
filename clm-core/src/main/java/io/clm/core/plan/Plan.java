package io.clm.core.plan;

import io.clm.core.guard.Finding;
import io.clm.core.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/**
 * What will be done to one cluster: shown, approved, performed and kept as it is. Its hash covers all of it.
 *
 * @param schemaVersion of this document, {@value #SCHEMA_VERSION}; older ones are still read
 * @param objects those with {@link Action#LEAVE} and {@link Action#NONE} are told, nothing is done to them
 * @param steps what will be done in order; empty when nothing needs to be or a finding blocks
 * @param items config items that changed since the version it compares with; empty when it compares with a cluster
 */
public record Plan(
        int schemaVersion,
        PlanInputs inputs,
        List<StackChange> stacks,
        List<PoolChange> pools,
        List<ObjectChange> objects,
        List<Finding> findings,
        List<PlanStep> steps,
        List<ItemChange> items,
        Disruption disruption) {

    public static final int SCHEMA_VERSION = 2;

    @SuppressWarnings("NullAway") // plans of schema version 1 have neither items nor a disruption
    public Plan {
        stacks = List.copyOf(stacks);
        pools = List.copyOf(pools);
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        items = items == null ? List.of() : List.copyOf(items);
        disruption = disruption == null ? Disruption.NONE : disruption;
    }

    /** Nothing has to be changed. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether anything differs, also what nothing is done about. */
    public boolean hasChanges() {
        return !stacks.isEmpty() || !pools.isEmpty() || objects.stream().anyMatch(ObjectChange::counts);
    }

    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** What it takes to undo all of it: the worst of its parts. */
    public Reversal reversal() {
        List<Reversal> all = new ArrayList<>();
        stacks.forEach(stack -> all.add(stack.reversal()));
        pools.forEach(pool -> all.add(pool.reversal()));
        objects.forEach(object -> all.add(object.reversal()));
        return Reversal.worst(all);
    }

    /** SHA-256 of the canonical JSON, hexadecimal. */
    public String hash() {
        return CanonicalJson.sha256(this);
    }
}
