package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.ConfigItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a version asks of one cluster.
 *
 * @param configItems the cluster's own and the defaults, ciphertext still encrypted
 * @param etcdStack null where the cluster has none
 * @param stacks further ones, in the order they are applied
 * @param pools with an Auto Scaling group, in the order of the cluster's pools
 * @param karpenterPools the others
 * @param archives of files that nodes fetch when they start; to be there before the stacks are
 * @param components in the order they are applied
 * @param pending outputs of the main stack, and what EKS says of a cluster, that do not exist yet; texts hold {@link Pending} marks in their places
 */
public record DesiredCluster(
        ConfigItems configItems,
        @Nullable DesiredStack etcdStack,
        DesiredStack mainStack,
        List<DesiredStack> stacks,
        List<DesiredPool> pools,
        List<DesiredKarpenterPool> karpenterPools,
        List<FilesArchive> archives,
        List<DesiredComponent> components,
        Deletions deletions,
        StackDeletions stackDeletions,
        SortedSet<String> pending) {

    public DesiredCluster {
        stacks = List.copyOf(stacks);
        pools = List.copyOf(pools);
        karpenterPools = List.copyOf(karpenterPools);
        archives = List.copyOf(archives);
        components = List.copyOf(components);
        pending = new TreeSet<>(pending);
    }

    /** All objects in the order they are applied. */
    public List<KubeObject> objects() {
        return components.stream().flatMap(c -> c.objects().stream()).toList();
    }

    /** The cluster's own stacks, without those of its pools, in the order they are applied. */
    public List<DesiredStack> ownStacks() {
        return Stream.of(Stream.ofNullable(etcdStack), Stream.of(mainStack), stacks.stream())
                .flatMap(one -> one)
                .toList();
    }

    /** All objects in the order they are applied, those of Karpenter's pools last. */
    public List<KubeObject> allObjects() {
        return Stream.concat(objects().stream(), karpenterPools.stream().flatMap(pool -> pool.objects().stream()))
                .toList();
    }

    public Optional<DesiredPool> pool(String name) {
        return pools.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** SHA-256 over all that is asked, without the places where it is written; hexadecimal. */
    public String hash() {
        return CanonicalJson.sha256(Map.of(
                "items", configItems.values(),
                "stacks", List.of(mainStack, stacks),
                "etcd", Optional.ofNullable(etcdStack),
                "pools", pools,
                "karpenter", karpenterPools.stream().map(DesiredCluster::bare).toList(),
                "archives", archives.stream().map(FilesArchive::url).toList(),
                "components", components.stream().map(DesiredCluster::bare).toList(),
                "deletions", List.of(bare(deletions.preApply()), bare(deletions.postApply())),
                "stackDeletions", stackDeletions));
    }

    private static Object bare(DesiredKarpenterPool pool) {
        return List.of(
                pool.pool(),
                pool.userData(),
                pool.objects().stream().map(KubeObject::hash).toList());
    }

    private static Object bare(DesiredComponent component) {
        return List.of(
                component.name(),
                component.objects().stream().map(KubeObject::hash).toList());
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
