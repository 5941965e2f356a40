package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.Problem;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.Saved;
import io.clm.store.sql.Where;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registered clusters, as people see and change them. What a worker writes goes through {@link ClusterStatusStore}. */
@Component
public class ClusterStore {
    private final ClusterTable table;
    private final ClusterChecks checks;
    private final Problems problems;
    private final ClusterTrail trail;
    private final JdbcClient jdbc;

    ClusterStore(ClusterTable table, ClusterChecks checks, Problems problems, ClusterTrail trail, JdbcClient jdbc) {
        this.table = table;
        this.checks = checks;
        this.problems = problems;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** The clusters that a filter lets through, by id. */
    public List<Cluster> list(ClusterFilter filter) {
        Where where = ClusterConditions.of(filter);
        return jdbc.sql("select " + ClusterSql.COLUMNS + " from cluster c" + where.sql() + " order by c.id")
                .params(where.parameters())
                .query((row, number) -> ClusterSql.read(row).cluster())
                .list();
    }

    public Optional<Cluster> find(String id) {
        return read(id).map(RegisteredCluster::cluster);
    }

    /** The cluster with its version and the marks of its secrets. */
    public Optional<RegisteredCluster> read(String id) {
        return jdbc.sql("select " + ClusterSql.COLUMNS + " from cluster c where c.id = :id")
                .param("id", id)
                .query((row, number) -> ClusterSql.read(row))
                .optional();
    }

    /** Adds a cluster none of whose items is marked as secret. */
    @Transactional
    public Saved<Cluster> create(Cluster cluster, Change by) {
        return create(ClusterDraft.of(cluster), by).map(RegisteredCluster::cluster);
    }

    /** Adds a cluster whose id, alias and place nobody has yet; account and channel must exist. */
    @Transactional
    public Saved<RegisteredCluster> create(ClusterDraft draft, Change by) {
        Optional<Saved<RegisteredCluster>> objection = checks.create(draft.cluster());
        if (objection.isPresent()) {
            return objection.get();
        }
        ClusterDraft tidy = draft.tidy();
        Cluster cluster = tidy.cluster();
        table.insert(tidy);
        problems.replace(cluster.id(), Problems.OUTSIDE, cluster.status().problems());
        RegisteredCluster created = new RegisteredCluster(cluster, tidy.secrets(), 0);
        trail.created(created, by);
        return new Saved.Done<>(created);
    }

    /** Changes a cluster, whatever its version, leaving the marks of secrets. */
    @Transactional
    public Saved<Cluster> update(String id, UnaryOperator<Cluster> change, Change by) {
        UnaryOperator<ClusterDraft> whole = draft -> draft.with(change.apply(draft.cluster()));
        return update(id, Expected.ANY, whole, by).map(RegisteredCluster::cluster);
    }

    /**
     * Changes a cluster; its id stays, and so do the problems that the manager itself sees. Nothing is written when
     * nothing changes.
     */
    @Transactional
    public Saved<RegisteredCluster> update(
            String id, Expected expected, UnaryOperator<ClusterDraft> change, Change by) {
        Optional<LockedCluster> found = table.lock(id);
        if (found.isEmpty()) {
            return new Saved.Missing<>();
        }
        RegisteredCluster before = found.get().registered();
        if (!expected.fits(before.version())) {
            return new Saved.Stale<>(before.version());
        }
        ClusterDraft old = before.draft();
        ClusterDraft wanted = change.apply(old).tidy();
        Optional<Saved<RegisteredCluster>> objection = checks.update(before.cluster(), wanted.cluster());
        return objection.orElseGet(
                () -> new Saved.Done<>(wanted.equals(old) ? before : write(found.get(), wanted, by)));
    }

    private RegisteredCluster write(LockedCluster locked, ClusterDraft wanted, Change by) {
        RegisteredCluster before = locked.registered();
        table.update(before, wanted);
        ClusterStatus status = wanted.cluster().status().withProblems(told(locked, wanted));
        RegisteredCluster after =
                new RegisteredCluster(wanted.cluster().withStatus(status), wanted.secrets(), before.version() + 1);
        trail.changed(before, after, by);
        return after;
    }

    /** The problems that there are once those from outside are the wanted ones. */
    private List<Problem> told(LockedCluster locked, ClusterDraft draft) {
        Cluster before = locked.registered().cluster();
        List<Problem> wanted = draft.cluster().status().problems();
        return wanted.equals(before.status().problems())
                ? wanted
                : problems.replaceFromOutside(before.id(), locked.problems(), wanted);
    }

    /** Forgets a decommissioned cluster. */
    @Transactional
    public Saved<RegisteredCluster> delete(String id, Expected expected, Change by) {
        Optional<LockedCluster> found = table.lock(id);
        if (found.isEmpty()) {
            return new Saved.Missing<>();
        }
        RegisteredCluster before = found.get().registered();
        if (!expected.fits(before.version())) {
            return new Saved.Stale<>(before.version());
        }
        Optional<Saved<RegisteredCluster>> objection = checks.delete(before.cluster());
        if (objection.isPresent()) {
            return objection.get();
        }
        table.delete(id);
        trail.deleted(before, by);
        return new Saved.Done<>(before);
    }
}
