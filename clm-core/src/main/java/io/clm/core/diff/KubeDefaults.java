package io.clm.core.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Kubernetes puts in where a manifest is silent: leaving it out and writing it are the same. */
final class KubeDefaults {

    /** By the field's name, or by the field that holds it and its name where others have that name too. */
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("protocol", "TCP"),
            Map.entry("restartPolicy", "Always"),
            Map.entry("dnsPolicy", "ClusterFirst"),
            Map.entry("schedulerName", "default-scheduler"),
            Map.entry("terminationGracePeriodSeconds", 30),
            Map.entry("terminationMessagePath", "/dev/termination-log"),
            Map.entry("terminationMessagePolicy", "File"),
            Map.entry("enableServiceLinks", true),
            Map.entry("revisionHistoryLimit", 10),
            Map.entry("progressDeadlineSeconds", 600),
            Map.entry("podManagementPolicy", "OrderedReady"),
            Map.entry("sessionAffinity", "None"),
            Map.entry("internalTrafficPolicy", "Cluster"),
            Map.entry("hostNetwork", false),
            Map.entry("hostPID", false),
            Map.entry("hostIPC", false),
            Map.entry("preemptionPolicy", "PreemptLowerPriority"),
            Map.entry("matchPolicy", "Equivalent"),
            Map.entry("reinvocationPolicy", "Never"),
            Map.entry("concurrencyPolicy", "Allow"),
            Map.entry("suspend", false),
            Map.entry("successfulJobsHistoryLimit", 3),
            Map.entry("failedJobsHistoryLimit", 1),
            Map.entry("defaultMode", 420),
            Map.entry("readOnly", false));

    private static final Set<String> PROBES = Set.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final Map<String, Object> OF_PROBE = Map.of(
            "periodSeconds", 10,
            "timeoutSeconds", 1,
            "successThreshold", 1,
            "failureThreshold", 3,
            "initialDelaySeconds", 0);

    private static final Set<String> EMPTY_IS_NOTHING = Set.of(
            "labels",
            "annotations",
            "securityContext",
            "resources",
            "nodeSelector",
            "tolerations",
            "args",
            "env",
            "imagePullSecrets",
            "volumes",
            "volumeMounts",
            "initContainers",
            "finalizers");

    private KubeDefaults() {}

    /** Whether one of them is absent and the other what would be put in. */
    static boolean same(Path path, @Nullable Object before, @Nullable Object after) {
        if (before != null && after != null) {
            return false;
        }
        Object there = before == null ? after : before;
        return isDefault(path, there) || isEmpty(path, there);
    }

    private static boolean isDefault(Path path, @Nullable Object value) {
        Object usual = PROBES.contains(path.parent()) ? OF_PROBE.get(path.name()) : DEFAULTS.get(path.name());
        return usual != null && TreeDiff.isEqual(usual, value);
    }

    private static boolean isEmpty(Path path, @Nullable Object value) {
        return EMPTY_IS_NOTHING.contains(path.name())
                && (value instanceof Map<?, ?> map && map.isEmpty() || value instanceof List<?> list && list.isEmpty());
    }
}
