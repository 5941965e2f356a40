package io.clm.worker.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether an object is really there; the rules of {@code kubectl rollout status} for workloads. */
public final class Readiness {
    private Readiness() {}

    /** Why it is not ready yet; empty when it is. */
    public static Optional<String> missing(Map<String, Object> object) {
        return switch (String.valueOf(object.get("kind"))) {
            case "Deployment" -> generation(object).or(() -> deployment(object));
            case "DaemonSet" -> generation(object).or(() -> daemonSet(object));
            case "StatefulSet" -> generation(object).or(() -> statefulSet(object));
            case "CustomResourceDefinition" -> condition(object, "Established");
            case "Namespace" ->
                "Active".equals(status(object).get("phase")) ? Optional.empty() : Optional.of("is not active");
            default -> Optional.empty();
        };
    }

    private static Optional<String> generation(Map<String, Object> object) {
        long seen = number(status(object), "observedGeneration");
        return seen < number(map(object, "metadata"), "generation")
                ? Optional.of("has not been seen by its controller")
                : Optional.empty();
    }

    private static Optional<String> deployment(Map<String, Object> object) {
        long wanted = replicas(object);
        Map<?, ?> status = status(object);
        if (number(status, "updatedReplicas") < wanted) {
            return count("updated", number(status, "updatedReplicas"), wanted);
        }
        if (number(status, "replicas") > number(status, "updatedReplicas")) {
            return Optional.of("still has old pods");
        }
        return number(status, "availableReplicas") < wanted
                ? count("available", number(status, "availableReplicas"), wanted)
                : Optional.empty();
    }

    private static Optional<String> daemonSet(Map<String, Object> object) {
        Map<?, ?> status = status(object);
        long wanted = number(status, "desiredNumberScheduled");
        if ("OnDelete".equals(map(map(object, "spec"), "updateStrategy").get("type"))) {
            return Optional.empty();
        }
        if (number(status, "updatedNumberScheduled") < wanted) {
            return count("updated", number(status, "updatedNumberScheduled"), wanted);
        }
        return number(status, "numberAvailable") < wanted
                ? count("available", number(status, "numberAvailable"), wanted)
                : Optional.empty();
    }

    private static Optional<String> statefulSet(Map<String, Object> object) {
        Map<?, ?> status = status(object);
        long wanted = replicas(object);
        if (number(status, "readyReplicas") < wanted) {
            return count("ready", number(status, "readyReplicas"), wanted);
        }
        boolean onDelete =
                "OnDelete".equals(map(map(object, "spec"), "updateStrategy").get("type"));
        return onDelete || number(status, "updatedReplicas") >= wanted
                ? Optional.empty()
                : count("updated", number(status, "updatedReplicas"), wanted);
    }

    private static Optional<String> condition(Map<String, Object> object, String type) {
        boolean holds = status(object).get("conditions") instanceof List<?> conditions
                && conditions.stream()
                        .anyMatch(condition -> condition instanceof Map<?, ?> map
                                && type.equals(map.get("type"))
                                && "True".equals(map.get("status")));
        return holds ? Optional.empty() : Optional.of("is not " + type);
    }

    private static Optional<String> count(String what, long have, long wanted) {
        return Optional.of("%d of %d pods are %s".formatted(have, wanted, what));
    }

    private static long replicas(Map<String, Object> object) {
        return map(object, "spec").get("replicas") instanceof Number number ? number.longValue() : 1;
    }

    private static Map<?, ?> status(Map<String, Object> object) {
        return map(object, "status");
    }

    private static Map<?, ?> map(Map<?, ?> object, String key) {
        return object.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static long number(Map<?, ?> object, String key) {
        return object.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
