package io.clm.worker.apply;

import io.clm.core.render.KubeObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Namespaces, CRDs, access rules, configuration, storage, services, workloads, webhooks; each in the order written. */
public final class ApplyOrder {
    private static final int WORKLOADS = 70;
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("Namespace", 0),
            Map.entry("CustomResourceDefinition", 10),
            Map.entry("PriorityClass", 20),
            Map.entry("ServiceAccount", 20),
            Map.entry("ClusterRole", 21),
            Map.entry("Role", 21),
            Map.entry("ClusterRoleBinding", 22),
            Map.entry("RoleBinding", 22),
            Map.entry("ResourceQuota", 30),
            Map.entry("LimitRange", 30),
            Map.entry("NetworkPolicy", 30),
            Map.entry("ConfigMap", 31),
            Map.entry("Secret", 31),
            Map.entry("StorageClass", 40),
            Map.entry("PersistentVolume", 41),
            Map.entry("PersistentVolumeClaim", 42),
            Map.entry("Service", 50),
            Map.entry("PodDisruptionBudget", 60),
            Map.entry("ValidatingWebhookConfiguration", 90),
            Map.entry("MutatingWebhookConfiguration", 90),
            Map.entry("APIService", 90));

    private ApplyOrder() {}

    public static List<KubeObject> of(List<KubeObject> objects) {
        return objects.stream()
                .sorted(Comparator.comparingInt(object -> RANKS.getOrDefault(object.kind(), WORKLOADS)))
                .toList();
    }

    /** Others need it to be there before they can be applied. */
    public static boolean isGround(String kind) {
        return kind.equals("Namespace") || kind.equals("CustomResourceDefinition");
    }
}
