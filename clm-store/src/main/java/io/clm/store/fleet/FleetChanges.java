package io.clm.store.fleet;

import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.Saved;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.cluster.RegisteredCluster;
import io.clm.store.cluster.VersionWrites;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes clusters for who wants to look at them then. */
@Component
public class FleetChanges {
    private final FleetStore fleet;
    private final VersionWrites versions;
    private final ClusterStore clusters;

    FleetChanges(FleetStore fleet, VersionWrites versions, ClusterStore clusters) {
        this.fleet = fleet;
        this.versions = versions;
        this.clusters = clusters;
    }

    /**
     * As {@link ClusterStore#update} does it, with what is beside the cluster. A change of nothing but versions is tried
     * without a lock first: {@code change} may be asked twice. Not within a transaction.
     */
    public Saved<FleetCluster> update(String id, Expected expected, UnaryOperator<ClusterDraft> change, Change by) {
        Optional<FleetCluster> seen = fleet.find(id);
        return seen.filter(found -> expected.fits(found.registered().version()))
                .flatMap(
                        found -> versions.update(found.registered(), change, by).map(found::with))
                .<Saved<FleetCluster>>map(Saved.Done::new)
                .orElseGet(() -> locked(id, expected, change, by));
    }

    /** Missing, too, when somebody deletes it right after. */
    private Saved<FleetCluster> locked(String id, Expected expected, UnaryOperator<ClusterDraft> change, Change by) {
        return clusters.update(id, expected, change, by).then(this::shown);
    }

    private Saved<FleetCluster> shown(RegisteredCluster written) {
        return fleet.beside(written).<Saved<FleetCluster>>map(Saved.Done::new).orElseGet(Saved.Missing::new);
    }
}
