package io.clm.sim.kube.schema;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.ResourceKind;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes a custom kind as aggregated discovery does. */
final class CustomDiscovery {
    private static final String[] VERBS = {
        "delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"
    };

    private CustomDiscovery() {}

    static ObjectNode entry(JsonNode spec, ResourceKind kind, Set<String> subresources) {
        ObjectNode entry = Json.object().put("resource", kind.plural());
        entry.set("responseKind", responseKind(kind.group(), kind.version(), kind.kind()));
        entry.put("scope", kind.namespaced() ? "Namespaced" : "Cluster");
        String singular = Json.text(spec, "names.singular");
        entry.put("singularResource", singular.isEmpty() ? kind.kind().toLowerCase(Locale.ROOT) : singular);
        entry.set("verbs", texts(VERBS));
        copy(spec, "shortNames", entry);
        copy(spec, "categories", entry);
        ArrayNode subs = entry.putArray("subresources");
        for (String name : subresources) {
            ObjectNode sub = subs.addObject().put("subresource", name);
            sub.set(
                    "responseKind",
                    name.equals("scale")
                            ? responseKind("autoscaling", "v1", "Scale")
                            : responseKind(kind.group(), kind.version(), kind.kind()));
            sub.set("verbs", texts("get", "patch", "update"));
        }
        return entry;
    }

    private static void copy(JsonNode spec, String field, ObjectNode entry) {
        JsonNode names = spec.path("names").path(field);
        if (names.isArray()) {
            entry.set(field, names);
        }
    }

    private static ObjectNode responseKind(String group, String version, String kind) {
        return Json.object().put("group", group).put("version", version).put("kind", kind);
    }

    private static ArrayNode texts(String... values) {
        ArrayNode array = Json.array();
        for (String value : values) {
            array.add(value);
        }
        return array;
    }
}
