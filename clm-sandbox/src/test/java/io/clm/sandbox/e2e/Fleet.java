package io.clm.sandbox.e2e;

import io.clm.sandbox.seed.SandboxCluster;
import io.clm.sandbox.web.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Waits until a worker does something about nodes of any of the clusters, or nothing is left to be done. */
    void awaitRolling(String commit, SandboxCluster... clusters) throws InterruptedException, IOException {
        int before = told(rolls(commit, clusters));
        Until.true_("a roll to " + commit + " goes on", Duration.ofSeconds(180), () -> {
            List<JsonNode> rolls = rolls(commit, clusters);
            boolean goesOn = rolls.stream().anyMatch(Fleet::isRolling) && told(rolls) > before;
            return goesOn || areReadyAt(commit, clusters);
        });
    }

    /** The living worker that does one of the rolls to {@code commit}; none when all of them are done. */
    Optional<ProcessHandle> awaitRoller(String commit, SandboxCluster... clusters)
            throws InterruptedException, IOException {
        Until.true_(
                "a worker rolls to " + commit,
                Duration.ofSeconds(120),
                () -> roller(commit, clusters).isPresent() || areReadyAt(commit, clusters));
        return roller(commit, clusters);
    }

    /** Its name holds its process id. */
    private Optional<ProcessHandle> roller(String commit, SandboxCluster... clusters)
            throws IOException, InterruptedException {
        return rolls(commit, clusters).stream()
                .filter(Fleet::isRolling)
                .flatMap(rollout -> rollout.path("worker").asStringOpt().stream())
                .map(name -> Long.parseLong(name.replaceAll(".*-(\\d+)-[0-9a-f]+", "$1")))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst();
    }

    private List<JsonNode> rolls(String commit, SandboxCluster... clusters) throws IOException, InterruptedException {
        List<JsonNode> rolls = new ArrayList<>();
        for (SandboxCluster cluster : clusters) {
            rolls.addAll(rollouts(cluster));
        }
        rolls.removeIf(rollout -> !rollout.get("version").asString().equals(commit));
        return rolls;
    }

    /** How many events there are of them. */
    private int told(List<JsonNode> rollouts) throws IOException, InterruptedException {
        int told = 0;
        for (JsonNode rollout : rollouts) {
            told += events(rollout.get("id").asString()).size();
        }
        return told;
    }

    private static boolean isRolling(JsonNode rollout) {
        return rollout.get("state").asString().equals("running")
                && rollout.get("phase").asString().equals("workers");
    }

    private boolean areReadyAt(String commit, SandboxCluster... clusters) throws IOException, InterruptedException {
        boolean ready = true;
        for (SandboxCluster cluster : clusters) {
            ready &= isReadyAt(cluster, commit);
        }
        return ready;
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
