package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.core.registry.Secret;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The config items of a cluster that somebody marked as secret.
 *
 * @param paths a key of the cluster, or {@code <pool>/<key>}
 */
public record SecretItems(SortedSet<String> paths) {
    public static final SecretItems NONE = new SecretItems(new TreeSet<>());

    public SecretItems {
        paths = new TreeSet<>(paths);
    }

    static SecretItems of(Collection<String> paths) {
        return new SecretItems(new TreeSet<>(paths));
    }

    /** The path of a pool's item. */
    public static String ofPool(String pool, String key) {
        return pool + "/" + key;
    }

    public SecretItems with(String path, boolean secret) {
        TreeSet<String> changed = new TreeSet<>(paths);
        if (secret) {
            changed.add(path);
        } else {
            changed.remove(path);
        }
        return new SecretItems(changed);
    }

    /** Those that are marked here or there. */
    SecretItems and(SecretItems others) {
        TreeSet<String> all = new TreeSet<>(paths);
        all.addAll(others.paths);
        return new SecretItems(all);
    }

    /** Those whose item is still there. */
    SecretItems of(Cluster cluster) {
        Set<String> present = new TreeSet<>(cluster.configItems().values().keySet());
        cluster.nodePools()
                .forEach(pool ->
                        pool.configItems().values().keySet().forEach(key -> present.add(ofPool(pool.name(), key))));
        TreeSet<String> kept = new TreeSet<>(paths);
        kept.retainAll(present);
        return new SecretItems(kept);
    }

    /** The cluster with the mask in the place of every secret, marked or encrypted. */
    public Cluster masked(Cluster cluster) {
        return cluster.withConfigItems(masked(cluster.configItems(), "").values())
                .withNodePools(cluster.nodePools().stream().map(this::masked).toList());
    }

    private NodePool masked(NodePool pool) {
        return new NodePool(
                pool.name(),
                pool.profile(),
                pool.instanceTypes(),
                pool.discountStrategy(),
                pool.minSize(),
                pool.maxSize(),
                masked(pool.configItems(), pool.name() + "/"));
    }

    private ConfigItems masked(ConfigItems items, String prefix) {
        Map<String, String> shown = new TreeMap<>(items.masked());
        shown.replaceAll((key, value) -> paths.contains(prefix + key) ? Secret.MASK : value);
        return ConfigItems.of(shown);
    }
}
