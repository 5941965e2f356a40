package io.clm.sim.kube.http;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes a kind and its subresources as discovery did before it was aggregated. */
final class LegacyDiscovery {
    private LegacyDiscovery() {}

    static List<ObjectNode> entries(ApiResource resource) {
        List<ObjectNode> entries = new ArrayList<>();
        JsonNode discovery = resource.discovery();
        ObjectNode main = Json.object()
                .put("name", resource.kind().plural())
                .put("singularName", Json.text(discovery, "singularResource"))
                .put("namespaced", resource.kind().namespaced())
                .put("kind", resource.kind().kind());
        main.set("verbs", discovery.path("verbs"));
        for (String list : List.of("shortNames", "categories")) {
            if (discovery.path(list).isArray()) {
                main.set(list, discovery.path(list));
            }
        }
        entries.add(main);
        for (JsonNode sub : discovery.path("subresources")) {
            entries.add(subresource(resource, sub));
        }
        return entries;
    }

    private static ObjectNode subresource(ApiResource resource, JsonNode sub) {
        ObjectNode entry = Json.object()
                .put("name", resource.kind().plural() + "/" + Json.text(sub, "subresource"))
                .put("singularName", "")
                .put("namespaced", resource.kind().namespaced());
        String group = Json.text(sub, "responseKind.group");
        if (!group.isEmpty() && !group.equals(resource.kind().group())) {
            entry.put("group", group).put("version", Json.text(sub, "responseKind.version"));
        }
        entry.put("kind", Json.text(sub, "responseKind.kind"));
        entry.set("verbs", sub.path("verbs"));
        return entry;
    }
}
