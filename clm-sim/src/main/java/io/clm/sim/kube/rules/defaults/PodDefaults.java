package io.clm.sim.kube.rules.defaults;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the specification of a pod gets, in pods and in templates of pods. */
final class PodDefaults {
    private static final int MODE = 0644;
    private static final List<String> CONTAINERS = List.of("initContainers", "containers", "ephemeralContainers");

    private PodDefaults() {}

    static void template(ObjectNode owner) {
        ObjectNode template = Fill.object(owner, "template");
        spec(Fill.object(template, "spec"));
    }

    static void pod(ObjectNode pod) {
        ObjectNode spec = Fill.object(pod, "spec");
        spec(spec);
        Fill.flag(spec, "enableServiceLinks", true);
        CONTAINERS.forEach(list -> Fill.each(spec, list, PodDefaults::requestsFromLimits));
    }

    static void fieldRef(ObjectNode ref) {
        Fill.text(ref, "apiVersion", "v1");
    }

    private static void spec(ObjectNode spec) {
        Fill.text(spec, "restartPolicy", "Always");
        Fill.number(spec, "terminationGracePeriodSeconds", 30);
        Fill.text(spec, "dnsPolicy", "ClusterFirst");
        Fill.object(spec, "securityContext");
        Fill.text(spec, "schedulerName", "default-scheduler");
        serviceAccount(spec);
        CONTAINERS.forEach(list -> Fill.each(spec, list, ContainerDefaults::fill));
        if (spec.path("hostNetwork").asBoolean(false)) {
            CONTAINERS.forEach(list -> Fill.each(spec, list, PodDefaults::hostPorts));
        }
        Fill.each(spec, "volumes", PodDefaults::volume);
    }

    /** The old name of the field is kept in step. */
    private static void serviceAccount(ObjectNode spec) {
        String name = spec.path("serviceAccountName")
                .asString(spec.path("serviceAccount").asString(""));
        if (!name.isEmpty()) {
            spec.put("serviceAccountName", name).put("serviceAccount", name);
        }
    }

    private static void hostPorts(ObjectNode container) {
        Fill.each(
                container,
                "ports",
                port -> Fill.number(port, "hostPort", port.path("containerPort").asInt(0)));
    }

    private static void volume(ObjectNode volume) {
        if (volume.size() == 1) {
            volume.putObject("emptyDir");
        }
        for (String kind : List.of("secret", "configMap", "downwardAPI", "projected")) {
            Fill.inside(volume, kind, source -> Fill.number(source, "defaultMode", MODE));
        }
        Fill.inside(volume, "hostPath", path -> {
            if (!path.has("type")) {
                path.put("type", "");
            }
        });
        Fill.inside(volume, "downwardAPI", PodDefaults::downwardItems);
        Fill.inside(
                volume,
                "projected",
                projected -> Fill.each(projected, "sources", source -> {
                    Fill.inside(source, "downwardAPI", PodDefaults::downwardItems);
                    Fill.inside(source, "serviceAccountToken", token -> Fill.number(token, "expirationSeconds", 3600));
                }));
    }

    private static void downwardItems(ObjectNode downward) {
        Fill.each(downward, "items", item -> Fill.inside(item, "fieldRef", PodDefaults::fieldRef));
    }

    private static void requestsFromLimits(ObjectNode container) {
        ObjectNode resources = Fill.object(container, "resources");
        Fill.inside(resources, "limits", limits -> {
            ObjectNode requests = Fill.object(resources, "requests");
            limits.properties().forEach(limit -> {
                if (!requests.has(limit.getKey())) {
                    requests.set(limit.getKey(), limit.getValue());
                }
            });
        });
    }
}
