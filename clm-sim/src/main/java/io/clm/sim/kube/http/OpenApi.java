package io.clm.sim.kube.http;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Bundle;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Failures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves the structure of the kinds: the index of version 3, one document a group version, and one document of version 2. */
final class OpenApi {
    private static final String REF = "#/components/schemas/";

    private final Catalog catalog;

    OpenApi(Catalog catalog) {
        this.catalog = catalog;
    }

    JsonNode index() {
        ObjectNode body = Json.object();
        ObjectNode paths = body.putObject("paths");
        for (String path : groupVersions()) {
            String hash = Integer.toHexString(documentKinds(path).hashCode()).toUpperCase(java.util.Locale.ROOT);
            paths.putObject(path).put("serverRelativeURL", "/openapi/v3/" + path + "?hash=" + hash);
        }
        return body;
    }

    /** The document of {@code api/v1} or {@code apis/GROUP/VERSION}. */
    JsonNode document(String path) {
        List<ApiResource> resources = resources(path);
        if (resources.isEmpty()) {
            throw Failures.unknownPath();
        }
        ObjectNode body = Json.object().put("openapi", "3.0.0");
        body.putObject("info")
                .put("title", "Kubernetes")
                .put("version", Json.text(Bundle.get().version(), "gitVersion"));
        ObjectNode paths = body.putObject("paths");
        resources.forEach(resource -> OpenApiPaths.add(paths, resource));
        ObjectNode schemas = body.putObject("components").putObject("schemas");
        resources.forEach(resource -> addSchemas(schemas, resource));
        return body;
    }

    /** All kinds in one document of version 2, in JSON. */
    JsonNode version2() {
        ObjectNode body = Json.object().put("swagger", "2.0");
        body.putObject("info")
                .put("title", "Kubernetes")
                .put("version", Json.text(Bundle.get().version(), "gitVersion"));
        ObjectNode paths = body.putObject("paths");
        catalog.all().forEach(resource -> OpenApiPaths.add(paths, resource));
        String schemas = Bundle.get().schemas().toString().replace(REF, "#/definitions/");
        body.set("definitions", Json.parseObject(schemas));
        return body;
    }

    private static void addSchemas(ObjectNode schemas, ApiResource resource) {
        if (resource.custom()) {
            schemas.set(OpenApiPaths.customName(resource), OpenApiPaths.customSchema(resource));
            return;
        }
        Deque<String> open = new ArrayDeque<>(OpenApiPaths.definitionsOf(resource));
        while (!open.isEmpty()) {
            String name = open.pop();
            JsonNode schema = Bundle.get().schemas().path(name);
            if (schema.isObject() && !schemas.has(name)) {
                schemas.set(name, schema);
                references(schema, open);
            }
        }
    }

    private static void references(JsonNode node, Deque<String> into) {
        String ref = node.path("$ref").asString("");
        if (!ref.isEmpty()) {
            into.push(ref.substring(REF.length()));
        }
        node.forEach(child -> references(child, into));
    }

    private Set<String> groupVersions() {
        return catalog.all().stream().map(OpenApi::pathOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String documentKinds(String path) {
        return resources(path).stream()
                .map(resource -> resource.kind() + " " + resource.type())
                .toList()
                .toString();
    }

    private List<ApiResource> resources(String path) {
        return catalog.all().stream()
                .filter(resource -> pathOf(resource).equals(path))
                .toList();
    }

    private static String pathOf(ApiResource resource) {
        String group = resource.kind().group();
        return group.isEmpty()
                ? "api/v1"
                : "apis/" + group + "/" + resource.kind().version();
    }
}
