package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives Services their cluster addresses (10.96.0.0/16) and node ports (30000 to 32767). */
final class ServiceAddresses {
    private static final int FIRST_PORT = 30000;
    private static final int LAST_PORT = 32767;

    private ServiceAddresses() {}

    static void give(ObjectNode service, ObjectStore store) {
        ObjectNode spec = Json.child(service, "spec");
        Json.child(Json.child(service, "status"), "loadBalancer");
        String type = Json.text(spec, "type");
        if (type.equals("ExternalName")) {
            return;
        }
        if (Json.text(spec, "clusterIP").isEmpty()) {
            spec.put("clusterIP", freeAddress(store));
        }
        if (!spec.has("clusterIPs")) {
            spec.putArray("clusterIPs").add(Json.text(spec, "clusterIP"));
        }
        if (!spec.has("ipFamilies")) {
            spec.putArray("ipFamilies").add("IPv4");
        }
        if (!spec.has("ipFamilyPolicy")) {
            spec.put("ipFamilyPolicy", "SingleStack");
        }
        if (!type.equals("ClusterIP")) {
            nodePorts(spec, store);
        }
    }

    /** What an update leaves out stays as it was given. */
    static void keep(JsonNode current, ObjectNode wanted, ObjectStore store) {
        ObjectNode spec = Json.child(wanted, "spec");
        for (String field : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
            JsonNode before = current.path("spec").get(field);
            if (before != null && !spec.has(field)) {
                spec.set(field, before);
            }
        }
        for (JsonNode port : spec.path("ports")) {
            for (JsonNode before : Json.at(current, "spec.ports")) {
                if (before.path("port").equals(port.path("port")) && before.has("nodePort") && !port.has("nodePort")) {
                    ((ObjectNode) port).set("nodePort", before.get("nodePort"));
                }
            }
        }
        give(wanted, store);
    }

    private static void nodePorts(ObjectNode spec, ObjectStore store) {
        if (!spec.path("allocateLoadBalancerNodePorts").asBoolean(true)) {
            return;
        }
        Set<Integer> used = new HashSet<>();
        store.list(Kinds.SERVICE)
                .forEach(service -> Json.at(service, "spec.ports")
                        .forEach(port -> used.add(port.path("nodePort").asInt(0))));
        for (JsonNode port : spec.path("ports")) {
            if (port.path("nodePort").asInt(0) == 0) {
                ((ObjectNode) port).put("nodePort", free(used));
            }
        }
    }

    private static int free(Set<Integer> used) {
        int port = FIRST_PORT;
        while (used.contains(port) && port < LAST_PORT) {
            port++;
        }
        used.add(port);
        return port;
    }

    private static String freeAddress(ObjectStore store) {
        Set<String> used = new HashSet<>();
        store.list(Kinds.SERVICE).forEach(service -> used.add(Json.text(service, "spec.clusterIP")));
        for (int i = 1; i < 65_000; i++) {
            String address = "10.96." + (i / 250) + "." + (i % 250 + 1);
            if (!used.contains(address)) {
                return address;
            }
        }
        throw new IllegalStateException("no cluster address is left");
    }
}
