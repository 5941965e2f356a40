package io.clm.sim.kube.rules.defaults;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What Services get before their addresses are given out. */
final class ServiceDefaults {
    private static final int THREE_HOURS = 10800;

    private ServiceDefaults() {}

    static void service(ObjectNode object) {
        ObjectNode spec = Fill.object(object, "spec");
        Fill.text(spec, "sessionAffinity", "None");
        if (spec.path("sessionAffinity").asString("").equals("ClientIP")) {
            ObjectNode clientIp = Fill.object(Fill.object(spec, "sessionAffinityConfig"), "clientIP");
            Fill.number(clientIp, "timeoutSeconds", THREE_HOURS);
        }
        Fill.text(spec, "type", "ClusterIP");
        String type = spec.path("type").asString("");
        if (!type.equals("ExternalName")) {
            Fill.text(spec, "internalTrafficPolicy", "Cluster");
        }
        if (Set.of("NodePort", "LoadBalancer").contains(type)) {
            Fill.text(spec, "externalTrafficPolicy", "Cluster");
        }
        if (type.equals("LoadBalancer")) {
            Fill.flag(spec, "allocateLoadBalancerNodePorts", true);
        }
        Fill.each(spec, "ports", port -> {
            Fill.text(port, "protocol", "TCP");
            if (!port.has("targetPort")) {
                port.set("targetPort", port.path("port"));
            }
        });
    }
}
