package io.clm.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one CloudFormation stack.
 *
 * @param pool the node pool it belongs to; null for the cluster's own stacks
 * @param templateHash SHA-256 of the rendered template, hexadecimal
 * @param diff changed lines of the template, unified; empty when it is new or the same
 */
public record StackChange(
        String name,
        @Nullable String pool,
        Action action,
        String templateHash,
        List<ResourceChange> resources,
        String diff) {

    /**
     * What happens to one resource of a stack.
     *
     * @param replacement CloudFormation's word: True, False, Conditional, or empty
     */
    public record ResourceChange(String logicalId, String type, Action action, String replacement) {}

    public StackChange {
        resources = List.copyOf(resources);
    }
}
