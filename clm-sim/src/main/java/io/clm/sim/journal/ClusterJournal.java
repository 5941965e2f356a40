package io.clm.sim.journal;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The journal as one cluster's Kubernetes API sees it. */
public final class ClusterJournal {
    private final Journal journal;
    private final String cluster;
    private final InstantSource clock;

    public ClusterJournal(Journal journal, String cluster, InstantSource clock) {
        this.journal = journal;
        this.cluster = cluster;
        this.clock = clock;
    }

    /**
     * Notes one call of a client of the Kubernetes API.
     *
     * @param action create, update, apply, patch, delete or evict
     * @param uid the object's real uid; null when there is no such object
     */
    public void record(
            String action,
            String kind,
            @Nullable String namespace,
            @Nullable String name,
            @Nullable String uid,
            Outcome outcome,
            @Nullable String detail) {
        journal.add(
                new JournalItem(clock.instant(), cluster, action, kind, namespace, name, uid, outcome, null, detail));
    }
}
