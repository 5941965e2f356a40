package io.clm.worker.kube;

import io.clm.worker.cluster.ApplyAnswer;
import io.clm.worker.cluster.ObjectRef;
import io.clm.worker.cluster.Objects;
import io.clm.worker.kube.ApiKinds.ApiKind;
import io.clm.worker.outside.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects through plain requests, so that any kind works and a refusal keeps its words. */
final class KubeObjects implements Objects {
    private final KubeHttp http;
    private final ApiKinds kinds;

    KubeObjects(KubeHttp http, ApiKinds kinds) {
        this.http = http;
        this.kinds = kinds;
    }

    @Override
    public Optional<Map<String, Object>> live(ObjectRef ref) {
        return kinds.of(ref.apiVersion(), ref.kind())
                .map(kind -> http.get(path(kind, ref)))
                .filter(KubeAnswer::isOk)
                .map(KubeAnswer::body);
    }

    @Override
    public ObjectRef refOf(Map<String, Object> object) {
        String apiVersion = Json.text(object, "apiVersion");
        String kind = Json.text(object, "kind");
        String written = Json.textOrNull(object, "metadata", "namespace");
        boolean namespaced = kinds.of(apiVersion, kind).map(ApiKind::namespaced).orElse(written != null);
        String namespace = namespaced ? (written == null ? "default" : written) : null;
        return new ObjectRef(apiVersion, kind, namespace, Json.text(object, "metadata", "name"));
    }

    @Override
    public ApplyAnswer apply(Map<String, Object> object, boolean dryRun) {
        ObjectRef ref = refOf(object);
        Optional<ApiKind> kind = kinds.of(ref.apiVersion(), ref.kind());
        if (kind.isEmpty()) {
            return new ApplyAnswer.NotThereYet("kind " + ref.kind() + " of " + ref.apiVersion());
        }
        String query =
                "?fieldManager=" + FIELD_MANAGER + "&force=true&fieldValidation=Strict" + (dryRun ? "&dryRun=All" : "");
        KubeAnswer answer = http.write("PATCH", path(kind.get(), ref) + query, KubeHttp.APPLY, object);
        if (answer.isOk()) {
            return new ApplyAnswer.Applied(answer.body());
        }
        return answer.isNotFound()
                ? new ApplyAnswer.NotThereYet(answer.message())
                : new ApplyAnswer.Refused(answer.message());
    }

    @Override
    public Optional<KindRef> kind(String name) {
        return kinds.byName(name).map(kind -> new KindRef(kind.apiVersion(), kind.kind(), kind.namespaced()));
    }

    @Override
    public List<Map<String, Object>> list(KindRef ref, @Nullable String namespace, @Nullable String labelSelector) {
        Optional<ApiKind> kind = kinds.of(ref.apiVersion(), ref.kind());
        String query = labelSelector == null
                ? ""
                : "?labelSelector=" + URLEncoder.encode(labelSelector, StandardCharsets.UTF_8);
        return kind.map(found -> http.get(found.path(namespace) + query))
                .map(answer -> Json.objects(answer.body(), "items"))
                .orElse(List.of());
    }

    @Override
    public boolean delete(ObjectRef ref, String uid, DeleteHow how) {
        Map<String, Object> options =
                new TreeMap<>(Map.of("apiVersion", "v1", "kind", "DeleteOptions", "preconditions", Map.of("uid", uid)));
        if (how.propagation() != null) {
            options.put("propagationPolicy", how.propagation());
        }
        if (how.gracePeriodSeconds() != null) {
            options.put("gracePeriodSeconds", how.gracePeriodSeconds());
        }
        return kinds.of(ref.apiVersion(), ref.kind())
                .map(kind -> http.write("DELETE", path(kind, ref), KubeHttp.JSON, options))
                .filter(answer -> isDeleted(ref, answer))
                .isPresent();
    }

    private static boolean isDeleted(ObjectRef ref, KubeAnswer answer) {
        if (answer.isOk() || answer.isNotFound() || answer.isConflict()) {
            return answer.isOk();
        }
        throw new Refused(ref.subject(), "The API server does not delete it: " + answer.message());
    }

    private static String path(ApiKind kind, ObjectRef ref) {
        return kind.path(ref.namespace()) + "/" + ref.name();
    }
}
