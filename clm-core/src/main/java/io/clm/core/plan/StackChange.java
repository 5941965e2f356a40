package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one CloudFormation stack.
 *
 * @param pool the node pool it belongs to; null for the cluster's own stacks
 * @param templateHash SHA-256 of the rendered template, hexadecimal
 * @param diff changed lines of the template, unified; empty when it is new or the same
 * @param sections changes outside of the resources: parameters, mappings, conditions, outputs, tags
 */
public record StackChange(
        String name,
        @Nullable String pool,
        Action action,
        String templateHash,
        List<ResourceChange> resources,
        String diff,
        List<FieldChange> sections,
        Reversal reversal) {

    @SuppressWarnings("NullAway") // plans of schema version 1 have neither sections nor a reversal
    public StackChange {
        resources = List.copyOf(resources);
        sections = sections == null ? List.of() : List.copyOf(sections);
        reversal = reversal == null ? Reversal.REVERSIBLE : reversal;
    }
}
