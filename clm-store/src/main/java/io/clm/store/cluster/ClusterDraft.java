package io.clm.store.cluster;

import io.clm.core.registry.Cluster;

/** A cluster as somebody wants it, and which of its items are secret. */
public record ClusterDraft(Cluster cluster, SecretItems secrets) {

    public static ClusterDraft of(Cluster cluster) {
        return new ClusterDraft(cluster, SecretItems.NONE);
    }

    public ClusterDraft with(Cluster changed) {
        return new ClusterDraft(changed, secrets);
    }

    public ClusterDraft with(SecretItems changed) {
        return new ClusterDraft(cluster, changed);
    }

    /** Without marks of items that are gone. */
    ClusterDraft tidy() {
        return with(secrets.of(cluster));
    }
}
