package io.clm.sim.kube.http;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Failures;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says which groups, versions and kinds there are, in the old form and in the aggregated one. */
final class Discovery {
    private final Catalog catalog;

    Discovery(Catalog catalog) {
        this.catalog = catalog;
    }

    /** {@code /api} or {@code /apis} in the aggregated form. */
    JsonNode aggregated(boolean core) {
        ObjectNode list = kind("APIGroupDiscoveryList").put("apiVersion", "apidiscovery.k8s.io/v2");
        list.putObject("metadata");
        ArrayNode items = list.putArray("items");
        versions().forEach((group, versions) -> {
            if (group.isEmpty() == core) {
                items.add(aggregated(group, versions));
            }
        });
        return list;
    }

    /** {@code /api}. */
    JsonNode coreVersions(String host) {
        ObjectNode body = kind("APIVersions");
        body.putArray("versions").add("v1");
        body.putArray("serverAddressByClientCIDRs")
                .addObject()
                .put("clientCIDR", "0.0.0.0/0")
                .put("serverAddress", host);
        return body;
    }

    /** {@code /apis}. */
    JsonNode groups() {
        ObjectNode body = kind("APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = body.putArray("groups");
        versions().forEach((group, versions) -> {
            if (!group.isEmpty()) {
                groups.add(group(Json.object(), group, versions));
            }
        });
        return body;
    }

    /** {@code /apis/GROUP}. */
    JsonNode group(String group) {
        Set<String> versions = versions().get(group);
        if (versions == null || group.isEmpty()) {
            throw Failures.unknownPath();
        }
        return group(kind("APIGroup").put("apiVersion", "v1"), group, versions);
    }

    /** {@code /api/v1} or {@code /apis/GROUP/VERSION}. */
    JsonNode resources(String group, String version) {
        List<ApiResource> resources = of(group, version);
        if (resources.isEmpty()) {
            throw Failures.unknownPath();
        }
        ObjectNode body = kind("APIResourceList").put("apiVersion", "v1");
        body.put("groupVersion", group.isEmpty() ? version : group + "/" + version);
        ArrayNode array = body.putArray("resources");
        for (ApiResource resource : resources) {
            LegacyDiscovery.entries(resource).forEach(array::add);
        }
        return body;
    }

    private JsonNode aggregated(String group, Set<String> versions) {
        ObjectNode item = Json.object();
        ObjectNode meta = item.putObject("metadata");
        if (!group.isEmpty()) {
            meta.put("name", group);
        }
        ArrayNode array = item.putArray("versions");
        for (String version : versions) {
            ObjectNode one = array.addObject().put("version", version);
            ArrayNode resources = one.putArray("resources");
            of(group, version).forEach(resource -> resources.add(resource.discovery()));
            one.put("freshness", "Current");
        }
        return item;
    }

    private static ObjectNode group(ObjectNode body, String group, Set<String> versions) {
        body.put("name", group);
        ArrayNode array = body.putArray("versions");
        for (String version : versions) {
            array.addObject().put("groupVersion", group + "/" + version).put("version", version);
        }
        body.set("preferredVersion", array.get(0).deepCopy());
        return body;
    }

    private List<ApiResource> of(String group, String version) {
        return catalog.all().stream()
                .filter(resource -> resource.kind().group().equals(group)
                        && resource.kind().version().equals(version))
                .toList();
    }

    private Map<String, Set<String>> versions() {
        Map<String, Set<String>> versions = new LinkedHashMap<>();
        for (ApiResource resource : catalog.all()) {
            versions.computeIfAbsent(resource.kind().group(), group -> new LinkedHashSet<>())
                    .add(resource.kind().version());
        }
        return versions;
    }

    private static ObjectNode kind(String kind) {
        return Json.object().put("kind", kind);
    }
}
