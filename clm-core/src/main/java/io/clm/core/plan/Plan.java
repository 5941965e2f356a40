package io.clm.core.plan;

import io.clm.core.guard.Finding;
import io.clm.core.json.CanonicalJson;
import java.util.List;

/**
 * What will be done to one cluster: shown, approved, performed and kept as it is. Its hash covers all of it.
 *
 * @param schemaVersion of this document, {@value #SCHEMA_VERSION}
 * @param steps what will be done in order; empty when nothing needs to be or a finding blocks
 */
public record Plan(
        int schemaVersion,
        PlanInputs inputs,
        List<StackChange> stacks,
        List<PoolChange> pools,
        List<ObjectChange> objects,
        List<Finding> findings,
        List<PlanStep> steps) {

    public static final int SCHEMA_VERSION = 1;

    public Plan {
        stacks = List.copyOf(stacks);
        pools = List.copyOf(pools);
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /** Nothing has to be changed. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** SHA-256 of the canonical JSON, hexadecimal. */
    public String hash() {
        return CanonicalJson.sha256(this);
    }
}
