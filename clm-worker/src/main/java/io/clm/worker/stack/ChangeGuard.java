package io.clm.worker.stack;

import io.clm.core.plan.ResourceChange;
import java.util.List;
import java.util.Optional;

/** Refuses change sets, now that CloudFormation has said what it would do. */
@FunctionalInterface
public interface ChangeGuard {
    /** Lets everything pass. */
    ChangeGuard NONE = changes -> Optional.empty();

    /** Why they must not be made; empty when they may. */
    Optional<String> refusal(List<ResourceChange> changes);
}
