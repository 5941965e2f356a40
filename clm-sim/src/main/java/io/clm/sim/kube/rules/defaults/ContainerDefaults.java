package io.clm.sim.kube.rules.defaults;

import tools.jackson.databind.node.ObjectNode;

/** What a container gets that says little. */
final class ContainerDefaults {
    private ContainerDefaults() {}

    static void fill(ObjectNode container) {
        Fill.object(container, "resources");
        Fill.text(container, "terminationMessagePath", "/dev/termination-log");
        Fill.text(container, "terminationMessagePolicy", "File");
        Fill.text(container, "imagePullPolicy", isLatest(container) ? "Always" : "IfNotPresent");
        for (String probe : new String[] {"livenessProbe", "readinessProbe", "startupProbe"}) {
            Fill.inside(container, probe, ContainerDefaults::probe);
        }
        Fill.inside(container, "lifecycle", lifecycle -> {
            Fill.inside(lifecycle, "postStart", ContainerDefaults::httpGet);
            Fill.inside(lifecycle, "preStop", ContainerDefaults::httpGet);
        });
        Fill.each(
                container,
                "env",
                variable -> Fill.inside(
                        variable, "valueFrom", from -> Fill.inside(from, "fieldRef", PodDefaults::fieldRef)));
    }

    private static boolean isLatest(ObjectNode container) {
        String image = container.path("image").asString("");
        String last = image.substring(image.lastIndexOf('/') + 1);
        return !image.contains("@") && (!last.contains(":") || last.endsWith(":latest"));
    }

    private static void probe(ObjectNode probe) {
        Fill.number(probe, "timeoutSeconds", 1);
        Fill.number(probe, "periodSeconds", 10);
        Fill.number(probe, "successThreshold", 1);
        Fill.number(probe, "failureThreshold", 3);
        httpGet(probe);
    }

    private static void httpGet(ObjectNode handler) {
        Fill.inside(handler, "httpGet", get -> {
            Fill.text(get, "path", "/");
            Fill.text(get, "scheme", "HTTP");
        });
    }
}
