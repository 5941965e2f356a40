package io.clm.sandbox.e2e;

import io.clm.sandbox.seed.SandboxCluster;
import io.clm.sandbox.web.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the registry says of the clusters. */
final class Fleet {

    private final Api api;

    Fleet(Api api) {
        this.api = api;
    }

    JsonNode cluster(SandboxCluster cluster) throws IOException, InterruptedException {
        return api.get("/kubernetes-clusters/" + cluster.id());
    }

    List<JsonNode> rollouts(SandboxCluster cluster) throws IOException, InterruptedException {
        return list(api.get("/rollouts?cluster=" + cluster.id()).get("items"));
    }

    List<JsonNode> events(String rollout) throws IOException, InterruptedException {
        return list(api.get("/rollouts/" + rollout + "/events?limit=1000").get("items"));
    }

    boolean isReadyAt(SandboxCluster cluster, String commit) throws IOException, InterruptedException {
        JsonNode entry = cluster(cluster);
        JsonNode current = entry.get("status").path("current_version");
        return entry.get("lifecycle_status").asString().equals("ready")
                && current.isString()
                && current.asString().startsWith(commit)
                && !entry.get("status").path("next_version").isString();
    }

    void awaitReadyAt(String commit, Duration limit, SandboxCluster... clusters) throws InterruptedException {
        for (SandboxCluster cluster : clusters) {
            Until.true_(cluster.alias() + " is ready at " + commit, limit, () -> isReadyAt(cluster, commit));
        }
    }

    void awaitPlanAt(String commit, Duration limit, SandboxCluster... clusters) throws InterruptedException {
        for (SandboxCluster cluster : clusters) {
            Until.true_(
                    cluster.alias() + " has a plan for " + commit,
                    limit,
                    () -> planned(cluster).equals(commit));
        }
    }

    private String planned(SandboxCluster cluster) throws IOException, InterruptedException {
        return plan(cluster).get("version").asString();
    }

    JsonNode plan(SandboxCluster cluster) throws IOException, InterruptedException {
        return api.get("/clusters/" + cluster.id() + "/plan");
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
