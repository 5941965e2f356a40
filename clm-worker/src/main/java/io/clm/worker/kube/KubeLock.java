package io.clm.worker.kube;

import io.clm.worker.cluster.ClusterLock;
import io.clm.worker.outside.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lock as a Lease in kube-system. Writes carry the version that was read, so that two takers do not both win. */
final class KubeLock implements ClusterLock {
    static final String NAME = "clm-rollout";
    private static final String COLLECTION = "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases";
    private static final String PATH = COLLECTION + "/" + NAME;

    private final KubeHttp http;

    KubeLock(KubeHttp http) {
        this.http = http;
    }

    @Override
    public Optional<Holder> take(String holder, Duration lasting, Instant now) {
        KubeAnswer read = http.get(PATH);
        if (read.isNotFound()) {
            return written(http.write("POST", COLLECTION, KubeHttp.JSON, lease(Map.of(), holder, lasting, now)));
        }
        Optional<Holder> other = other(read.body(), holder, now);
        return other.isPresent()
                ? other
                : written(http.write("PUT", PATH, KubeHttp.JSON, lease(read.body(), holder, lasting, now)));
    }

    private static Optional<Holder> other(Map<String, Object> lease, String holder, Instant now) {
        String has = Json.text(lease, "spec", "holderIdentity");
        Instant until = Json.timeOr(Instant.EPOCH, lease, "spec", "renewTime")
                .plusSeconds(Json.number(lease, "spec", "leaseDurationSeconds"));
        return has.isEmpty() || has.equals(holder) || !until.isAfter(now)
                ? Optional.empty()
                : Optional.of(new Holder(has, until));
    }

    private static Optional<Holder> written(KubeAnswer answer) {
        if (answer.isOk()) {
            return Optional.empty();
        }
        throw new Unavailable("api-server", "The lock of the cluster cannot be written: " + answer.message());
    }

    private static Map<String, Object> lease(Map<String, Object> before, String holder, Duration lasting, Instant now) {
        Map<String, Object> metadata = new HashMap<>(Map.of("name", NAME, "namespace", "kube-system"));
        Json.object(before, "metadata").forEach(metadata::put);
        Map<String, Object> spec = new HashMap<>(Json.object(before, "spec"));
        spec.put("holderIdentity", holder);
        spec.put("leaseDurationSeconds", Math.max(1, lasting.toSeconds()));
        spec.put("renewTime", microTime(now));
        return Map.of("apiVersion", "coordination.k8s.io/v1", "kind", "Lease", "metadata", metadata, "spec", spec);
    }

    /** A Lease's times have exactly six digits behind the second. */
    private static String microTime(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000000Z");
    }

    @Override
    public void release(String holder) {
        KubeAnswer read = http.get(PATH);
        if (read.isOk() && Json.text(read.body(), "spec", "holderIdentity").equals(holder)) {
            http.write("PUT", PATH, KubeHttp.JSON, lease(read.body(), "", Duration.ofSeconds(1), Instant.EPOCH));
        }
    }
}
