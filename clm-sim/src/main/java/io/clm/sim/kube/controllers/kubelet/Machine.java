package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.controllers.model.Quantity;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How big a node is, told from the name of its instance type as Amazon composes it: family and size.
 *
 * @param cpus virtual ones
 * @param memoryGib GiB
 */
record Machine(int cpus, int memoryGib) {
    private static final String LABEL = "node.kubernetes.io/instance-type";
    private static final Machine UNKNOWN = new Machine(8, 32);
    private static final Map<Character, Integer> GIB_PER_CPU = Map.of('c', 2, 'm', 4, 't', 4, 'r', 8, 'i', 8);

    static Machine of(JsonNode node) {
        return ofType(Meta.labels(node).getOrDefault(LABEL, ""));
    }

    static Machine ofType(String type) {
        int dot = type.indexOf('.');
        Integer gib = type.isEmpty() ? null : GIB_PER_CPU.get(type.charAt(0));
        int cpus = dot < 0 ? 0 : cpus(type.substring(dot + 1));
        if (gib == null || cpus == 0) {
            return UNKNOWN;
        }
        return type.startsWith("t") ? burstable(type.substring(dot + 1), cpus) : new Machine(cpus, cpus * gib);
    }

    private static Machine burstable(String size, int cpus) {
        return switch (size) {
            case "small" -> new Machine(2, 2);
            case "medium" -> new Machine(2, 4);
            case "large" -> new Machine(2, 8);
            default -> new Machine(cpus, cpus * 4);
        };
    }

    private static int cpus(String size) {
        return switch (size) {
            case "small", "medium" -> 1;
            case "large" -> 2;
            case "xlarge" -> 4;
            default -> multiple(size);
        };
    }

    /** {@code 12xlarge} is 48; rubbish 0. */
    private static int multiple(String size) {
        try {
            return size.endsWith("xlarge") ? 4 * Integer.parseInt(size.substring(0, size.length() - 6)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    ObjectNode capacity() {
        return resources(cpus * 1000L, memoryGib + "Gi");
    }

    /** What is left for pods when system and kubelet have taken their share. */
    ObjectNode allocatable() {
        return resources(cpus * 1000L - 70, memoryGib * 1024 - 512 + "Mi");
    }

    private static ObjectNode resources(long milliCpus, String memory) {
        return Json.object()
                .put("cpu", Quantity.ofMilli(milliCpus))
                .put("memory", memory)
                .put("ephemeral-storage", "100Gi")
                .put("pods", "110");
    }
}
