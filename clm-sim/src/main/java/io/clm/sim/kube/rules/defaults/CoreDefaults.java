package io.clm.sim.kube.rules.defaults;

import io.clm.sim.kube.json.Meta;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What namespaces, secrets, nodes, events and definitions of custom resources get. */
final class CoreDefaults {
    private CoreDefaults() {}

    static void namespace(ObjectNode object) {
        String name = Meta.name(object);
        if (!name.isEmpty()) {
            Fill.object(Meta.of(object), "labels").put("kubernetes.io/metadata.name", name);
        }
    }

    static void secret(ObjectNode object) {
        Fill.text(object, "type", "Opaque");
        Fill.inside(object, "stringData", plain -> {
            ObjectNode data = Fill.object(object, "data");
            plain.properties()
                    .forEach(entry ->
                            data.put(entry.getKey(), base64(entry.getValue().asString(""))));
        });
        object.remove("stringData");
    }

    static void node(ObjectNode object) {
        ObjectNode status = Fill.object(object, "status");
        Fill.inside(status, "capacity", capacity -> {
            if (!status.has("allocatable")) {
                status.set("allocatable", capacity.deepCopy());
            }
        });
    }

    static void event(ObjectNode object) {
        Fill.object(object, "source");
        for (String field : new String[] {"reportingComponent", "reportingInstance"}) {
            if (!object.has(field)) {
                object.put(field, "");
            }
        }
    }

    static void daemonSetGeneration(ObjectNode object) {
        ObjectNode annotations = Fill.object(Meta.of(object), "annotations");
        Fill.text(annotations, "deprecated.daemonset.template.generation", "1");
    }

    static void definition(ObjectNode object) {
        ObjectNode spec = Fill.object(object, "spec");
        ObjectNode names = Fill.object(spec, "names");
        String kind = names.path("kind").asString("");
        Fill.text(names, "singular", kind.toLowerCase(Locale.ROOT));
        Fill.text(names, "listKind", kind + "List");
        Fill.text(Fill.object(spec, "conversion"), "strategy", "None");
    }

    private static String base64(String plain) {
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
