package io.clm.core.drain;

import java.time.Instant;
import java.util.Optional;

/**
 * A kubelet that has been silent for long will confirm nothing. Its pods count as unhealthy in every budget already,
 * so the end of the machine takes nothing more away.
 */
final class LostNodeRule implements PodRule {

    @Override
    public Optional<PodVerdict> judge(PodView pod, DrainContext context) {
        Instant since = context.node().unreachableSince();
        return since != null
                        && !context.now().isBefore(since.plus(context.policy().unreachableAfter()))
                ? Optional.of(new PodVerdict.Skip())
                : Optional.empty();
    }
}
