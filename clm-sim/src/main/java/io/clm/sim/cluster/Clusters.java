package io.clm.sim.cluster;

import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All clusters and their ports. */
public final class Clusters {
    private final StateLog log;
    private final Table<ClusterEntry> table;
    private final Consumer<Collection<ClusterEntry>> changed;

    /**
     * Reads them.
     *
     * @param changed is told all of them whenever one is new
     */
    public Clusters(StateLog log, Consumer<Collection<ClusterEntry>> changed) {
        this.log = log;
        this.table = log.table("clusters", ClusterEntry.class);
        this.changed = changed;
        changed.accept(all());
    }

    /** Gives a cluster its port. Asking again changes nothing. */
    public ClusterEntry reserve(String id) {
        return log.transact(() -> table.find(id).orElseGet(() -> create(id)));
    }

    public Optional<ClusterEntry> find(String id) {
        return log.transact(() -> table.find(id));
    }

    public List<ClusterEntry> all() {
        return log.transact(() -> List.copyOf(table.all()));
    }

    private ClusterEntry create(String id) {
        Set<Integer> taken = table.all().stream().map(ClusterEntry::port).collect(Collectors.toSet());
        ClusterEntry entry = new ClusterEntry(id, FreePort.outside(taken));
        table.put(id, entry);
        changed.accept(table.all());
        return entry;
    }
}
