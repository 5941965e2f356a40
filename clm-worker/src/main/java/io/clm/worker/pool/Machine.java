package io.clm.worker.pool;

import io.clm.core.roll.InstanceView;
import java.time.Instant;

/**
 * A machine of a group.
 *
 * @param current whether it was launched from what the group launches from now
 */
public record Machine(
        String id,
        String group,
        String zone,
        String instanceType,
        boolean current,
        InstanceView.LifeCycle state,
        Instant launchedAt) {
    public InstanceView view() {
        return new InstanceView(id, group, zone, current, state, launchedAt);
    }
}
