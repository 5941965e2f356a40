package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.ConfigItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything a version asks of one cluster.
 *
 * @param configItems the cluster's own and the defaults, ciphertext still encrypted
 * @param stacks further ones, in the order they are applied
 * @param pools in the order of the cluster's pools
 * @param components in the order they are applied
 * @param pending outputs of the main stack that do not exist yet; texts hold {@link Pending} marks in their places
 */
public record DesiredCluster(
        ConfigItems configItems,
        DesiredStack mainStack,
        List<DesiredStack> stacks,
        List<DesiredPool> pools,
        List<DesiredComponent> components,
        Deletions deletions,
        SortedSet<String> pending) {

    public DesiredCluster {
        stacks = List.copyOf(stacks);
        pools = List.copyOf(pools);
        components = List.copyOf(components);
        pending = new TreeSet<>(pending);
    }

    /** All objects in the order they are applied. */
    public List<KubeObject> objects() {
        return components.stream().flatMap(c -> c.objects().stream()).toList();
    }

    public Optional<DesiredPool> pool(String name) {
        return pools.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** SHA-256 over all that is asked, without the places where it is written; hexadecimal. */
    public String hash() {
        return CanonicalJson.sha256(Map.of(
                "items", configItems.values(),
                "stacks", List.of(mainStack, stacks),
                "pools", pools,
                "components", components.stream().map(DesiredCluster::bare).toList(),
                "deletions", List.of(bare(deletions.preApply()), bare(deletions.postApply()))));
    }

    private static Object bare(DesiredComponent component) {
        return List.of(
                component.name(),
                component.objects().stream().map(KubeObject::tree).toList());
    }

    private static Object bare(List<Deletion> deletions) {
        return deletions.stream().map(Deletion::withoutOrigin).toList();
    }

    /** Counts only: the texts may hold secrets. */
    @Override
    public String toString() {
        return "DesiredCluster[" + pools.size() + " pools, " + components.size() + " components]";
    }
}
