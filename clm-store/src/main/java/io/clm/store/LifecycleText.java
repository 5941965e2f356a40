package io.clm.store;

import io.clm.core.registry.LifecycleStatus;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a lifecycle status cannot follow another, and what can. */
public final class LifecycleText {

    private LifecycleText() {}

    public static String refusal(LifecycleStatus before, LifecycleStatus after, Set<LifecycleStatus> legal) {
        String names = legal.stream().map(LifecycleStatus::wire).collect(Collectors.joining(", "));
        return "lifecycle_status cannot go from %s to %s; legal now: %s"
                .formatted(before.wire(), after.wire(), names.isEmpty() ? "nothing" : names);
    }
}
