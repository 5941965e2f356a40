package io.clm.core.rollstatus;

import java.util.Map;

/**
 * Whether a Kubernetes object is really there. Workloads by the rules of {@code kubectl rollout status}; what has no
 * rule is there when it exists.
 */
public final class ObjectStatus {

    private ObjectStatus() {}

    /** The status of an object as the API server gives it, as plain maps, lists and scalars. */
    public static Status of(Map<String, ?> object) {
        Tree tree = Tree.of(object);
        if (tree.at("metadata").has("deletionTimestamp")) {
            return Status.progressing("it is being deleted");
        }
        return switch (tree.text("kind")) {
            case "Deployment" -> seen(tree, Workloads.deployment(tree));
            case "DaemonSet" -> seen(tree, Workloads.daemonSet(tree));
            case "StatefulSet" -> seen(tree, Workloads.statefulSet(tree));
            case "PodDisruptionBudget" -> seen(tree, Status.ready());
            case "Job" -> Running.job(tree);
            case "Pod" -> Running.pod(tree);
            case "CustomResourceDefinition" -> Served.definition(tree);
            case "APIService" -> Served.apiService(tree);
            case "PersistentVolumeClaim" -> Served.claim(tree);
            case "Namespace" -> Served.namespace(tree);
            default -> Status.ready();
        };
    }

    /** Before its controller has seen the last change, a status speaks of the one before. */
    private static Status seen(Tree object, Status status) {
        long generation = object.at("metadata").number("generation", 1);
        return object.at("status").number("observedGeneration") < generation
                ? Status.progressing("its controller has not seen it yet")
                : status;
    }
}
