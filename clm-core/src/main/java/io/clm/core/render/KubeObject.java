package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes object as a version wants it.
 *
 * @param namespace as written; null when the manifest has none
 * @param tree the whole object: unmodifiable maps, lists, strings, numbers, booleans and nulls
 * @param hash SHA-256 of the tree's canonical JSON, hexadecimal; made once, as objects are shared by many clusters
 */
public record KubeObject(
        String apiVersion,
        String kind,
        @Nullable String namespace,
        String name,
        Map<String, @Nullable Object> tree,
        Origin origin,
        String hash) {

    public KubeObject(
            String apiVersion,
            String kind,
            @Nullable String namespace,
            String name,
            Map<String, @Nullable Object> tree,
            Origin origin) {
        this(apiVersion, kind, namespace, name, tree, origin, CanonicalJson.sha256(tree));
    }

    /** {@code v1 ConfigMap kube-system/settings}; never the content, which may hold secrets. */
    @Override
    public String toString() {
        return apiVersion + " " + kind + " " + (namespace == null ? "" : namespace + "/") + name;
    }
}
