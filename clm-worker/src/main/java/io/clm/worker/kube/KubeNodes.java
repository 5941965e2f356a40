package io.clm.worker.kube;

import io.clm.core.drain.PodRef;
import io.clm.core.roll.NodeRef;
import io.clm.worker.cluster.ClusterSnapshot;
import io.clm.worker.cluster.EvictAnswer;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.cluster.NodeEdit;
import io.clm.worker.cluster.Nodes;
import io.clm.worker.outside.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes and pods. Every write names the uid (and version) it was decided from. */
final class KubeNodes implements Nodes {
    private final KubeHttp http;

    KubeNodes(KubeHttp http) {
        this.http = http;
    }

    @Override
    public List<KubeNode> list() {
        return items("/api/v1/nodes").stream().map(NodeReader::read).toList();
    }

    @Override
    public ClusterSnapshot snapshot() {
        List<Map<String, Object>> middlemen = new ArrayList<>(items("/apis/apps/v1/replicasets"));
        middlemen.addAll(items("/apis/batch/v1/jobs"));
        PodReader pods = new PodReader(middlemen);
        return new ClusterSnapshot(
                list(),
                items("/api/v1/pods").stream().map(pods::read).toList(),
                items("/apis/policy/v1/poddisruptionbudgets").stream()
                        .map(BudgetReader::read)
                        .toList());
    }

    private List<Map<String, Object>> items(String path) {
        KubeAnswer answer = http.get(path);
        if (!answer.isOk()) {
            throw new Unavailable("api-server", "The API server does not list " + path + ": " + answer.message());
        }
        return Json.objects(answer.body(), "items");
    }

    @Override
    public boolean edit(NodeRef node, NodeEdit edit) {
        Map<String, @Nullable Object> metadata = new HashMap<>();
        metadata.put("uid", node.uid());
        metadata.put("resourceVersion", node.version());
        metadata.put("annotations", edit.annotations());
        Map<String, Object> spec = new HashMap<>();
        if (edit.taints() != null) {
            spec.put("taints", edit.taints().stream().map(KubeNodes::taint).toList());
        }
        if (edit.unschedulable() != null) {
            spec.put("unschedulable", edit.unschedulable());
        }
        Map<String, Object> patch = Map.of("metadata", metadata, "spec", spec);
        KubeAnswer answer = http.write("PATCH", "/api/v1/nodes/" + node.name(), KubeHttp.MERGE, patch);
        return done(answer, node.subject());
    }

    private static Map<String, Object> taint(KubeNode.Taint taint) {
        Map<String, Object> map = new HashMap<>(Map.of("key", taint.key(), "effect", taint.effect()));
        if (taint.value() != null) {
            map.put("value", taint.value());
        }
        return map;
    }

    @Override
    public EvictAnswer evict(PodRef pod) {
        Map<String, Object> eviction = Map.of(
                "apiVersion",
                "policy/v1",
                "kind",
                "Eviction",
                "metadata",
                Map.of("namespace", pod.namespace(), "name", pod.name()),
                "deleteOptions",
                preconditions(pod));
        KubeAnswer answer = http.send("POST", path(pod) + "/eviction", KubeHttp.JSON, eviction);
        return switch (answer.status()) {
            case 404, 409 -> new EvictAnswer.Gone();
            case 429 -> new EvictAnswer.NotNow(answer.causes());
            case 500 -> new EvictAnswer.NotNow(answer.message());
            default -> evicted(pod, answer);
        };
    }

    /** A webhook, say, that forbids this one pod to go is no reason to leave the others. */
    private static EvictAnswer evicted(PodRef pod, KubeAnswer answer) {
        if (answer.isOk()) {
            return new EvictAnswer.Accepted();
        }
        if (KubeHttp.isAway(answer.status())) {
            throw new Unavailable("api-server", "Eviction of " + pod + " failed: " + answer.message());
        }
        return new EvictAnswer.NotNow(answer.message());
    }

    @Override
    public boolean forceDelete(PodRef pod) {
        return done(http.write("DELETE", path(pod), KubeHttp.JSON, preconditions(pod)), pod.subject());
    }

    private static Map<String, Object> preconditions(PodRef pod) {
        return Map.of("apiVersion", "v1", "kind", "DeleteOptions", "preconditions", Map.of("uid", pod.uid()));
    }

    private static String path(PodRef pod) {
        return "/api/v1/namespaces/" + pod.namespace() + "/pods/" + pod.name();
    }

    private static boolean done(KubeAnswer answer, String subject) {
        if (answer.isOk()) {
            return true;
        }
        if (answer.isConflict() || answer.isNotFound()) {
            return false;
        }
        throw new Unavailable("api-server", "The API server refuses a write to " + subject + ": " + answer.message());
    }
}
