package io.clm.sim.fault;

import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The faults that are switched on. They outlive the process; expired ones are forgotten. */
public final class FaultBook {
    private final StateLog log;
    private final InstantSource clock;
    private final Table<ActiveFault> table;
    private volatile List<ActiveFault> snapshot;

    public FaultBook(StateLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
        this.table = log.table("faults", ActiveFault.class);
        this.snapshot = List.copyOf(table.all());
    }

    /**
     * Switches a fault on.
     *
     * @param lasting after which it goes by itself, in real time; null: it stays
     */
    public ActiveFault add(Fault fault, @Nullable Duration lasting) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        Instant until = lasting == null ? null : now.plus(lasting);
        ActiveFault active = new ActiveFault(id, now, until, fault, List.of());
        change(() -> table.put(id, active));
        return active;
    }

    /** Switches one off; false when there is none of that id. */
    public boolean remove(String id) {
        boolean there = active().anyMatch(fault -> fault.id().equals(id));
        change(() -> table.remove(id));
        return there;
    }

    /** Switches all off. */
    public void clear() {
        change(() -> List.copyOf(table.rows().keySet()).forEach(table::remove));
    }

    /** Those that strike now. */
    public Stream<ActiveFault> active() {
        Instant now = clock.instant();
        return snapshot.stream().filter(fault -> fault.activeAt(now));
    }

    /** Those of one type that strike a cluster now. */
    public <F extends Fault> Stream<F> of(String cluster, Class<F> type) {
        return active().map(ActiveFault::fault)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fault -> fault.cluster().equals(cluster));
    }

    /** Whether an instance must not become a Node now. An instance that is caught stays caught while the fault is there. */
    public boolean catches(String cluster, @Nullable String pool, String instance) {
        if (active().anyMatch(fault -> fault.caught().contains(instance))) {
            return true;
        }
        Optional<ActiveFault> taker =
                active().filter(fault -> wants(fault, cluster, pool)).findFirst();
        taker.ifPresent(fault -> change(() -> table.put(fault.id(), fault.catching(instance))));
        return taker.isPresent();
    }

    /** The view of one cluster's Kubernetes API. */
    public ClusterFaults forCluster(String cluster) {
        return new BookedFaults(this, cluster);
    }

    private static boolean wants(ActiveFault active, String cluster, @Nullable String pool) {
        return active.fault() instanceof Fault.NodeNeverBoots boots
                && boots.cluster().equals(cluster)
                && (boots.pool() == null || boots.pool().equals(pool))
                && (boots.count() == null || active.caught().size() < boots.count());
    }

    private void change(Runnable work) {
        log.run(() -> {
            work.run();
            snapshot = List.copyOf(table.all());
        });
    }
}
