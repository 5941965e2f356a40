package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.input.Cursors;
import io.clm.api.input.Etags;
import io.clm.api.input.ListPart;
import io.clm.core.registry.Cluster;
import io.clm.store.Page;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterSort;
import io.clm.store.fleet.FleetCluster;
import io.clm.store.fleet.FleetOrder;
import io.clm.store.fleet.FleetStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Clusters as they are shown: with their newest rollout and the head of their channel. */
@Component
public class ClusterReader {
    private final FleetStore fleet;

    ClusterReader(FleetStore fleet) {
        this.fleet = fleet;
    }

    ClusterListDto list(ClusterFilter filter, ListPart<ClusterSort> part, String sort, boolean verbose) {
        FleetOrder order = new FleetOrder(part.by(), part.descending());
        Page<FleetCluster> page = fleet.page(filter, order, part.cursor(), part.limit());
        return new ClusterListDto(
                page.items().stream()
                        .map(cluster -> ClusterDto.of(cluster, verbose))
                        .toList(),
                Cursors.write(sort, page.next()));
    }

    /** The cluster, or 404. */
    public Cluster cluster(String id) {
        return found(id).registered().cluster();
    }

    /** The cluster as it is registered, and what is beside it, or 404. */
    FleetCluster found(String id) {
        return fleet.find(id).orElseThrow(() -> ApiException.notFound("cluster", id));
    }

    ResponseEntity<ClusterDto> show(String id, boolean verbose) {
        return answer(HttpStatus.OK, found(id), verbose);
    }

    static ResponseEntity<ClusterDto> answer(HttpStatus status, FleetCluster cluster, boolean verbose) {
        ClusterDto shown = ClusterDto.of(cluster, verbose);
        String etag = Etags.of(
                cluster.registered().version(),
                verbose,
                shown.status().problems(),
                shown.rollout(),
                shown.targetVersion(),
                shown.freeze());
        return ResponseEntity.status(status).eTag(etag).body(shown);
    }
}
