package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes object as a version wants it.
 *
 * @param namespace as written; null when the manifest has none
 * @param tree the whole object: unmodifiable maps, lists, strings, numbers, booleans and nulls
 */
public record KubeObject(
        String apiVersion,
        String kind,
        @Nullable String namespace,
        String name,
        Map<String, @Nullable Object> tree,
        Origin origin) {

    /** SHA-256 of the object's canonical JSON, hexadecimal. */
    public String hash() {
        return CanonicalJson.sha256(tree);
    }

    /** {@code v1 ConfigMap kube-system/settings}; never the content, which may hold secrets. */
    @Override
    public String toString() {
        return apiVersion + " " + kind + " " + (namespace == null ? "" : namespace + "/") + name;
    }
}
