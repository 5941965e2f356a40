package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.error.Outcome;
import io.clm.core.registry.ConfigItems;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.cluster.RegisteredCluster;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes a part of a cluster: one pool, one config item. */
@Component
class Items {
    private final ClusterStore clusters;

    Items(ClusterStore clusters) {
        this.clusters = clusters;
    }

    RegisteredCluster change(String id, Expected expected, UnaryOperator<ClusterDraft> change, Change by) {
        return Outcome.of(clusters.update(id, expected, change, by), ClusterController.WHAT, id);
    }

    static ConfigItems without(ConfigItems items, String key) {
        if (items.get(key).isEmpty()) {
            throw ApiException.notFound("config item", key);
        }
        return items.without(key);
    }
}
