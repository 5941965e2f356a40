package io.clm.store.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events; null means all. */
public record EventFilter(
        @Nullable String clusterId, @Nullable UUID rolloutId) {

    public static final EventFilter ALL = new EventFilter(null, null);

    public static EventFilter ofCluster(String clusterId) {
        return new EventFilter(clusterId, null);
    }

    public static EventFilter ofRollout(UUID rolloutId) {
        return new EventFilter(null, rolloutId);
    }
}
