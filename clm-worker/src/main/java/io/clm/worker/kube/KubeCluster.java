package io.clm.worker.kube;

import io.clm.worker.cluster.ClusterApi;
import io.clm.worker.cluster.ClusterLock;
import io.clm.worker.cluster.Nodes;
import io.clm.worker.cluster.Objects;
import io.clm.worker.outside.Unavailable;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;

/** One cluster's API by one client. */
final class KubeCluster implements ClusterApi {
    private final KubeHttp http;
    private final Objects objects;

    KubeCluster(KubernetesClient client, Duration timeout) {
        this.http = new KubeHttp(client, timeout);
        this.objects = new KubeObjects(http, new ApiKinds(http));
    }

    @Override
    public boolean isReady() {
        try {
            return http.get("/readyz").isOk();
        } catch (Unavailable e) {
            return false;
        }
    }

    @Override
    public Objects objects() {
        return objects;
    }

    @Override
    public Nodes nodes() {
        return new KubeNodes(http);
    }

    @Override
    public ClusterLock lock() {
        return new KubeLock(http);
    }
}
