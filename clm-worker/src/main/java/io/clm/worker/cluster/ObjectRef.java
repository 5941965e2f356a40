package io.clm.worker.cluster;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of one object.
 *
 * @param namespace null for objects of the whole cluster
 */
public record ObjectRef(
        String apiVersion, String kind, @Nullable String namespace, String name) {
    /** Such as {@code deployment/kube-system/dns}. */
    public String subject() {
        return kind.toLowerCase(Locale.ROOT) + "/" + (namespace == null ? "" : namespace + "/") + name;
    }
}
