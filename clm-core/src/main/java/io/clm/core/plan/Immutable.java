package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields that the API server does not let anybody change: the object must be deleted and made anew. */
final class Immutable {
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("Deployment", List.of("spec.selector")),
            Map.entry("DaemonSet", List.of("spec.selector")),
            Map.entry("ReplicaSet", List.of("spec.selector")),
            Map.entry("Job", List.of("spec.selector", "spec.template", "spec.completionMode")),
            Map.entry("Service", List.of("spec.clusterIP")),
            Map.entry("RoleBinding", List.of("roleRef")),
            Map.entry("ClusterRoleBinding", List.of("roleRef")),
            Map.entry("StorageClass", List.of("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode")),
            Map.entry("PriorityClass", List.of("value", "preemptionPolicy")),
            Map.entry("RuntimeClass", List.of("handler")),
            Map.entry("IngressClass", List.of("spec.controller")),
            Map.entry("Secret", List.of("type")),
            Map.entry("CSIDriver", List.of("spec.attachRequired", "spec.volumeLifecycleModes")),
            Map.entry(
                    "CustomResourceDefinition",
                    List.of("spec.group", "spec.scope", "spec.names.plural", "spec.names.kind")),
            Map.entry(
                    "PersistentVolumeClaim",
                    List.of(
                            "spec.accessModes",
                            "spec.storageClassName",
                            "spec.selector",
                            "spec.volumeName",
                            "spec.volumeMode")));

    /** Of a StatefulSet all is fixed but these. */
    private static final List<String> FREE_IN_STATEFUL_SET = List.of(
            "spec.replicas",
            "spec.template",
            "spec.updateStrategy",
            "spec.minReadySeconds",
            "spec.ordinals",
            "spec.revisionHistoryLimit",
            "spec.persistentVolumeClaimRetentionPolicy");

    private Immutable() {}

    /** The first field that cannot change as it does; empty when all can. */
    static Optional<String> field(String kind, List<FieldChange> changes) {
        return changes.stream()
                .filter(FieldChange::counts)
                .map(FieldChange::path)
                .filter(path -> isFixed(kind, path))
                .findFirst();
    }

    private static boolean isFixed(String kind, String path) {
        if (kind.equals("StatefulSet")) {
            return path.startsWith("spec.") && FREE_IN_STATEFUL_SET.stream().noneMatch(free -> isUnder(path, free));
        }
        return FIELDS.getOrDefault(kind, List.of()).stream().anyMatch(fixed -> isUnder(path, fixed));
    }

    private static boolean isUnder(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }
}
