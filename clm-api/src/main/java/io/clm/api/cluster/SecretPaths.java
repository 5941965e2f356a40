package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.core.registry.Cluster;
import io.clm.store.cluster.SecretItems;
import java.util.List;

/** Reads which config items are marked as secret. Marks are only added here: to take one away would show the value. */
final class SecretPaths {

    private SecretPaths() {}

    static SecretItems read(Fields fields, Cluster cluster, SecretItems before) {
        SecretItems marked = before;
        for (String path : fields.textList("secret_items", List.of())) {
            if (!isThere(cluster, path)) {
                fields.object("secret_items", path + " is no config item of the cluster");
            }
            marked = marked.with(path, true);
        }
        return marked;
    }

    private static boolean isThere(Cluster cluster, String path) {
        return cluster.configItems().get(path).isPresent()
                || cluster.nodePools().stream()
                        .anyMatch(pool -> pool.configItems().values().keySet().stream()
                                .anyMatch(key ->
                                        SecretItems.ofPool(pool.name(), key).equals(path)));
    }
}
