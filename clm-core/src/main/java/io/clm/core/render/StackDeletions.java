package io.clm.core.render;

import java.util.List;

/** Names of stacks to delete before and after the components are applied: cf-deletions.yaml. */
public record StackDeletions(List<String> preApply, List<String> postApply) {

    public StackDeletions {
        preApply = List.copyOf(preApply);
        postApply = List.copyOf(postApply);
    }

    public static StackDeletions none() {
        return new StackDeletions(List.of(), List.of());
    }
}
