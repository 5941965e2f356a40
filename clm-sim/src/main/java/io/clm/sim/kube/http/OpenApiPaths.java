package io.clm.sim.kube.http;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Bundle;
import io.clm.sim.kube.store.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of the paths from which clients read what a kind supports: dry run, field validation, apply. */
final class OpenApiPaths {
    private OpenApiPaths() {}

    static void add(ObjectNode paths, ApiResource resource) {
        String path = path(resource.kind());
        ObjectNode item = paths.putObject(path + "/{name}");
        if (resource.allows("patch")) {
            operation(item.putObject("patch"), "patch", resource, "dryRun", "fieldManager", "fieldValidation", "force");
        }
        if (resource.allows("get")) {
            operation(item.putObject("get"), "get", resource);
        }
        if (resource.allows("create")) {
            ObjectNode post = paths.putObject(path).putObject("post");
            operation(post, "post", resource, "dryRun", "fieldManager", "fieldValidation");
        }
    }

    static List<String> definitionsOf(ApiResource resource) {
        List<String> names = new ArrayList<>();
        for (var schema : Bundle.get().schemas().properties()) {
            for (JsonNode gvk : schema.getValue().path("x-kubernetes-group-version-kind")) {
                if (gvk.equals(gvk(resource.kind()))) {
                    names.add(schema.getKey());
                }
            }
        }
        return names;
    }

    static String customName(ApiResource resource) {
        List<String> parts = new ArrayList<>(List.of(resource.kind().group().split("\\.")));
        java.util.Collections.reverse(parts);
        return String.join(".", parts) + "." + resource.kind().version() + "."
                + resource.kind().kind();
    }

    /** Enough for clients to know the kind; its fields are checked here. */
    static ObjectNode customSchema(ApiResource resource) {
        ObjectNode schema = Json.object().put("type", "object").put("x-kubernetes-preserve-unknown-fields", true);
        schema.putArray("x-kubernetes-group-version-kind").add(gvk(resource.kind()));
        return schema;
    }

    private static void operation(ObjectNode operation, String action, ApiResource resource, String... parameters) {
        operation.put("x-kubernetes-action", action);
        operation.set("x-kubernetes-group-version-kind", gvk(resource.kind()));
        ArrayNode array = operation.putArray("parameters");
        for (String parameter : parameters) {
            ObjectNode one = array.addObject().put("name", parameter).put("in", "query");
            one.putObject("schema").put("type", parameter.equals("force") ? "boolean" : "string");
        }
        operation.putObject("responses").putObject("200").put("description", "OK");
    }

    private static ObjectNode gvk(ResourceKind kind) {
        return Json.object().put("group", kind.group()).put("kind", kind.kind()).put("version", kind.version());
    }

    private static String path(ResourceKind kind) {
        String base = kind.group().isEmpty() ? "/api/v1" : "/apis/" + kind.apiVersion();
        return base + (kind.namespaced() ? "/namespaces/{namespace}/" : "/") + kind.plural();
    }
}
