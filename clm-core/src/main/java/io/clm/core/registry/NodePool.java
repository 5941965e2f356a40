package io.clm.core.registry;

import java.util.List;

/**
 * A group of nodes of one kind.
 *
 * @param profile the folder under {@code node-pools/} that describes it; one that contains {@code master} is the control plane
 * @param discountStrategy {@code none} or {@code spot}
 */
public record NodePool(
        String name,
        String profile,
        List<String> instanceTypes,
        String discountStrategy,
        int minSize,
        int maxSize,
        ConfigItems configItems) {

    public NodePool {
        instanceTypes = List.copyOf(instanceTypes);
    }

    public boolean isControlPlane() {
        return profile.contains("master");
    }

    public boolean isSpot() {
        return discountStrategy.equals("spot");
    }

    public boolean isKarpenter() {
        return profile.equals("worker-karpenter");
    }
}
