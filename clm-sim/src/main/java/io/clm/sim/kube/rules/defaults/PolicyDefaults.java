package io.clm.sim.kube.rules.defaults;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What network policies, bindings of roles, limits, autoscalers and webhooks get. */
final class PolicyDefaults {
    private static final String RBAC = "rbac.authorization.k8s.io";

    private PolicyDefaults() {}

    static void networkPolicy(ObjectNode object) {
        ObjectNode spec = Fill.object(object, "spec");
        if (spec.path("policyTypes").isEmpty()) {
            ArrayNode types = spec.putArray("policyTypes").add("Ingress");
            if (!spec.path("egress").isEmpty()) {
                types.add("Egress");
            }
        }
        for (String direction : List.of("ingress", "egress")) {
            Fill.each(spec, direction, rule -> Fill.each(rule, "ports", port -> Fill.text(port, "protocol", "TCP")));
        }
    }

    static void roleBinding(ObjectNode object) {
        Fill.inside(object, "roleRef", ref -> Fill.text(ref, "apiGroup", RBAC));
        Fill.each(object, "subjects", subject -> {
            if (!subject.path("kind").asString("").equals("ServiceAccount")) {
                Fill.text(subject, "apiGroup", RBAC);
            }
        });
    }

    static void limitRange(ObjectNode object) {
        Fill.each(object.path("spec"), "limits", limit -> {
            if (limit.path("type").asString("").equals("Container")) {
                copyMissing(limit, "max", "default");
                copyMissing(limit, "default", "defaultRequest");
                copyMissing(limit, "min", "defaultRequest");
            }
        });
    }

    static void priorityClass(ObjectNode object) {
        Fill.text(object, "preemptionPolicy", "PreemptLowerPriority");
    }

    static void autoscaler(ObjectNode object) {
        ObjectNode spec = Fill.object(object, "spec");
        Fill.number(spec, "minReplicas", 1);
        if (spec.path("metrics").isEmpty()) {
            ObjectNode metric = spec.putArray("metrics").addObject().put("type", "Resource");
            ObjectNode cpu = metric.putObject("resource").put("name", "cpu");
            cpu.putObject("target").put("type", "Utilization").put("averageUtilization", 80);
        }
    }

    static void webhooks(ObjectNode object) {
        boolean mutating = object.path("kind").asString("").startsWith("Mutating");
        Fill.each(object, "webhooks", hook -> {
            Fill.text(hook, "failurePolicy", "Fail");
            Fill.text(hook, "matchPolicy", "Equivalent");
            Fill.object(hook, "namespaceSelector");
            Fill.object(hook, "objectSelector");
            Fill.number(hook, "timeoutSeconds", 10);
            if (mutating) {
                Fill.text(hook, "reinvocationPolicy", "Never");
            }
            Fill.inside(
                    hook,
                    "clientConfig",
                    client -> Fill.inside(client, "service", service -> Fill.number(service, "port", 443)));
            Fill.each(hook, "rules", rule -> Fill.text(rule, "scope", "*"));
        });
    }

    private static void copyMissing(ObjectNode limit, String from, String to) {
        if (limit.get(from) instanceof ObjectNode source) {
            ObjectNode target = Fill.object(limit, to);
            for (var entry : source.properties()) {
                JsonNode present = target.get(entry.getKey());
                target.set(entry.getKey(), present == null ? entry.getValue() : present);
            }
        }
    }
}
