package io.clm.sandbox.seed;

import io.clm.sandbox.web.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Registers the channels, the account and the clusters, each where it is not there yet. */
public final class Seed {

    public static final List<String> CHANNELS = List.of("dev", "alpha", "beta");

    private final Api api;

    public Seed(Api api) {
        this.api = api;
    }

    public void sow() throws IOException, InterruptedException {
        for (int position = 0; position < CHANNELS.size(); position++) {
            channel(CHANNELS.get(position), position);
        }
        account();
        for (SandboxCluster cluster : SandboxCluster.ALL) {
            cluster(cluster);
        }
    }

    private void channel(String name, int position) throws IOException, InterruptedException {
        if (!api.has("/channels/" + name)) {
            api.put("/channels/" + name, Map.of("position", position, "git_ref", "refs/heads/" + name));
        }
    }

    private void account() throws IOException, InterruptedException {
        String id = "aws:" + SandboxCluster.ACCOUNT;
        if (!api.has("/infrastructure-accounts/" + id)) {
            api.post(
                    "/infrastructure-accounts",
                    Map.of(
                            "id", id,
                            "type", "aws",
                            "name", "sandbox",
                            "owner", "team/platform",
                            "cost_center", "0000000001",
                            "environment", "test",
                            "criticality_level", 1,
                            "external_id", SandboxCluster.ACCOUNT,
                            "lifecycle_status", "ready"));
        }
    }

    private void cluster(SandboxCluster cluster) throws IOException, InterruptedException {
        if (!api.has("/kubernetes-clusters/" + cluster.id())) {
            api.post("/kubernetes-clusters", ClusterEntry.of(cluster));
        }
    }
}
