package io.clm.core.plan;

import io.clm.core.check.TargetVersion;
import io.clm.core.guard.Finding;
import io.clm.core.kubernetes.KubernetesVersion;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A control plane goes up by one minor version at a time: EKS takes no more, and Kubernetes supports no more. */
public final class VersionSkip {

    private static final String RULE = "kubernetes-version-skip";

    private VersionSkip() {}

    public static boolean is(Finding finding) {
        return finding.rule().equals(RULE);
    }

    /** Empty where a version leaves none out, or one of the two is not known. */
    static Optional<Finding> between(DesiredCluster before, DesiredCluster after, List<ItemChange> items) {
        Optional<KubernetesVersion> old = version(before).or(() -> named(before, items, true));
        Optional<KubernetesVersion> fresh = version(after).or(() -> named(after, items, false));
        return old.isPresent() && fresh.isPresent() && skips(old.get(), fresh.get())
                ? Optional.of(finding(old.get(), fresh.get(), place(after)))
                : Optional.empty();
    }

    private static boolean skips(KubernetesVersion old, KubernetesVersion fresh) {
        return old.major() == fresh.major() && fresh.minor() - old.minor() > 1;
    }

    private static Finding finding(KubernetesVersion old, KubernetesVersion fresh, String where) {
        KubernetesVersion next = new KubernetesVersion(old.major(), old.minor() + 1);
        return Finding.warn(
                RULE,
                "Kubernetes %s → %s leaves out %s: a control plane goes up by one minor version at a time"
                        .formatted(old, fresh, left(next, fresh)),
                where,
                "bring the cluster to " + next + " first");
    }

    private static String left(KubernetesVersion next, KubernetesVersion fresh) {
        int last = fresh.minor() - 1;
        return next.minor() == last ? next.toString() : next + " to " + next.major() + "." + last;
    }

    private static Optional<KubernetesVersion> version(DesiredCluster cluster) {
        return TargetVersion.ofControlPlane(
                item(cluster),
                cluster.mainStack().template(),
                controlPlane(cluster).stream().map(DesiredPool::userData).toList());
    }

    /** Less sure: the names of machine images, and of items that change. */
    private static Optional<KubernetesVersion> named(DesiredCluster cluster, List<ItemChange> items, boolean before) {
        return controlPlane(cluster).stream()
                .map(pool -> KubernetesMinor.of(pool.userData(), items, before))
                .filter(OptionalInt::isPresent)
                .map(minor -> new KubernetesVersion(1, minor.getAsInt()))
                .max(Comparator.naturalOrder());
    }

    private static Optional<String> item(DesiredCluster cluster) {
        return cluster.configItems().get(TargetVersion.ITEM);
    }

    private static List<DesiredPool> controlPlane(DesiredCluster cluster) {
        return cluster.pools().stream().filter(DesiredPool::isControlPlane).toList();
    }

    private static String place(DesiredCluster cluster) {
        return item(cluster)
                .map(item -> "config item " + TargetVersion.ITEM)
                .orElseGet(() -> controlPlane(cluster).stream()
                        .findFirst()
                        .map(DesiredPool::userDataPath)
                        .orElse(cluster.mainStack().path()));
    }
}
