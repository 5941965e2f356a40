package io.clm.core.diff;

import io.clm.core.diff.Rules.Items;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lists of Kubernetes' own kinds whose items have keys, as {@code x-kubernetes-list-map-keys} and
 * {@code x-kubernetes-patch-merge-key} of its OpenAPI document say. By the list's field and, where one name means two
 * things, the field that holds it. All others are atomic: Kubernetes replaces them as a whole.
 */
final class KubeLists {
    private static final List<String> NAME = List.of("name");

    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("containers", NAME),
            Map.entry("initContainers", NAME),
            Map.entry("ephemeralContainers", NAME),
            Map.entry("env", NAME),
            Map.entry("volumes", NAME),
            Map.entry("volumeMounts", List.of("mountPath")),
            Map.entry("volumeDevices", List.of("devicePath")),
            Map.entry("imagePullSecrets", NAME),
            Map.entry("hostAliases", List.of("ip")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")),
            Map.entry("schedulingGates", NAME),
            Map.entry("resourceClaims", NAME),
            Map.entry("claims", NAME),
            Map.entry("ownerReferences", List.of("uid")),
            Map.entry("webhooks", NAME),
            Map.entry("matchConditions", NAME),
            Map.entry("variables", NAME),
            Map.entry("conditions", List.of("type")),
            Map.entry("secrets", NAME),
            Map.entry("drivers", NAME));

    /** Ports of containers and of Services have other keys. */
    private static final Map<String, List<String>> PORTS = Map.of(
            "containers", List.of("containerPort", "protocol"),
            "initContainers", List.of("containerPort", "protocol"),
            "ephemeralContainers", List.of("containerPort", "protocol"),
            "spec", List.of("port", "protocol"));

    private static final Set<String> SETS = Set.of("finalizers", "podCIDRs", "volumeLifecycleModes");

    /** Init containers run one after the other; a variable may use those before it. */
    private static final Set<String> ORDERED = Set.of("initContainers", "env");

    private KubeLists() {}

    static Items items(Path list) {
        String name = list.name();
        if (SETS.contains(name)) {
            return new Items.Unordered();
        }
        List<String> keys = name.equals("ports") ? PORTS.get(list.parent()) : KEYS.get(name);
        return keys == null ? new Items.Ordered() : new Items.Keyed(keys, ORDERED.contains(name));
    }
}
