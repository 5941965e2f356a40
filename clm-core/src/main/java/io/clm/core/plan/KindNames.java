package io.clm.core.plan;

import java.util.Locale;
import java.util.Map;

/** The names by which kubectl, and so deletions.yaml, knows a kind. */
final class KindNames {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("deploy", "deployment"),
            Map.entry("ds", "daemonset"),
            Map.entry("sts", "statefulset"),
            Map.entry("rs", "replicaset"),
            Map.entry("cm", "configmap"),
            Map.entry("svc", "service"),
            Map.entry("sa", "serviceaccount"),
            Map.entry("ns", "namespace"),
            Map.entry("po", "pod"),
            Map.entry("no", "node"),
            Map.entry("crd", "customresourcedefinition"),
            Map.entry("crds", "customresourcedefinition"),
            Map.entry("pvc", "persistentvolumeclaim"),
            Map.entry("pv", "persistentvolume"),
            Map.entry("pdb", "poddisruptionbudget"),
            Map.entry("hpa", "horizontalpodautoscaler"),
            Map.entry("vpa", "verticalpodautoscaler"),
            Map.entry("ing", "ingress"),
            Map.entry("netpol", "networkpolicy"),
            Map.entry("cj", "cronjob"),
            Map.entry("sc", "storageclass"),
            Map.entry("pc", "priorityclass"),
            Map.entry("ep", "endpoints"),
            Map.entry("quota", "resourcequota"),
            Map.entry("limits", "limitrange"));

    private KindNames() {}

    /** Whether a name such as {@code deploy}, {@code Deployments} or {@code deployment.v1.apps} means a kind. */
    static boolean means(String name, String apiVersion, String kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        return mayMean(name, kind) && (dot < 0 || isGroup(lower.substring(dot + 1), apiVersion));
    }

    /** The same of whatever group: for who knows nothing but a name. */
    static boolean mayMean(String name, String kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        String word = dot < 0 ? lower : lower.substring(0, dot);
        String singular = kind.toLowerCase(Locale.ROOT);
        return word.equals(singular) || word.equals(plural(singular)) || singular.equals(SHORT.get(word));
    }

    /** {@code apps}, {@code v1.apps} or {@code v1.} of {@code apps/v1}. */
    private static boolean isGroup(String rest, String apiVersion) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash).toLowerCase(Locale.ROOT);
        String version = apiVersion.substring(slash + 1).toLowerCase(Locale.ROOT);
        return rest.equals(group) || rest.equals(version + "." + group) || (group.isEmpty() && rest.equals(version));
    }

    private static String plural(String singular) {
        if (singular.endsWith("y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular + (singular.endsWith("s") || singular.endsWith("x") || singular.endsWith("ch") ? "es" : "s");
    }
}
