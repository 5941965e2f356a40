package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import org.jspecify.annotations.Nullable;

/** A cluster's status in a sentence. */
final class StatusText {

    private static final int SHORT = 10;

    private StatusText() {}

    static String of(Cluster cluster) {
        String text = "%s, at %s"
                .formatted(
                        cluster.lifecycleStatus().wire(),
                        abbreviated(cluster.status().currentVersion()));
        String next = cluster.status().nextVersion();
        return next == null ? text : text + ", going to " + abbreviated(next);
    }

    private static String abbreviated(@Nullable String version) {
        return version == null ? "no version" : version.substring(0, Math.min(SHORT, version.length()));
    }
}
