package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.Problem;
import io.clm.core.rollout.EventType;
import io.clm.store.Change;
import io.clm.store.Saved;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registered clusters, as people see and change them. What a worker writes goes through {@link ClusterStatusStore}. */
@Component
public class ClusterStore {

    private final ClusterRows rows;
    private final ClusterChecks checks;
    private final Problems problems;
    private final ClusterTrail trail;
    private final Clock clock;

    ClusterStore(ClusterRows rows, ClusterChecks checks, Problems problems, ClusterTrail trail, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.problems = problems;
        this.trail = trail;
        this.clock = clock;
    }

    /** The clusters that a filter lets through, by id. */
    @Transactional(readOnly = true)
    public List<Cluster> list(ClusterFilter filter) {
        Map<String, List<Problem>> known = problems.all();
        return rows.findAll(ClusterQuery.of(filter), Sort.by("id")).stream()
                .map(row -> row.toCluster(known.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Cluster> find(String id) {
        return rows.findById(id).map(this::read);
    }

    /** Adds a cluster whose id and alias nobody has yet; account and channel must exist. */
    @Transactional
    public Saved<Cluster> create(Cluster cluster, Change by) {
        Optional<Saved<Cluster>> objection = checks.create(cluster);
        if (objection.isPresent()) {
            return objection.get();
        }
        rows.saveAndFlush(new ClusterRow(cluster, clock.instant()));
        trail.write(by, "create", EventType.CLUSTER_CREATED, null, cluster);
        return new Saved.Done<>(cluster);
    }

    /**
     * Changes a cluster; its id stays, and so do the problems that the manager itself sees. Nothing is written when
     * nothing changes.
     */
    @Transactional
    public Saved<Cluster> update(String id, UnaryOperator<Cluster> change, Change by) {
        Optional<ClusterRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new Saved.Missing<>();
        }
        Cluster before = read(found.get());
        Cluster after = change.apply(before);
        Optional<Saved<Cluster>> objection = checks.update(before, after);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (!after.equals(before)) {
            found.get().take(after, clock.instant());
            problems.replaceFromOutside(id, after.status().problems());
            trail.write(by, "update", EventType.CLUSTER_CHANGED, before, after);
        }
        return new Saved.Done<>(read(found.get()));
    }

    /** Forgets a decommissioned cluster. */
    @Transactional
    public Saved<Cluster> delete(String id, Change by) {
        Optional<ClusterRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new Saved.Missing<>();
        }
        Cluster before = read(found.get());
        Optional<Saved<Cluster>> objection = checks.delete(before);
        if (objection.isPresent()) {
            return objection.get();
        }
        rows.delete(found.get());
        trail.write(by, "delete", EventType.CLUSTER_CHANGED, before, null);
        return new Saved.Done<>(before);
    }

    private Cluster read(ClusterRow row) {
        return row.toCluster(problems.of(row.id()));
    }
}
