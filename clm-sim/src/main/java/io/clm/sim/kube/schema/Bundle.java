package io.clm.sim.kube.schema;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema that is part of this program: version, kinds and structures of one Kubernetes version. Read once a process. */
public final class Bundle {
    private static final Bundle INSTANCE = new Bundle();

    private final ObjectNode json;
    private final TypeParser types;
    private final List<ApiResource> resources = new ArrayList<>();

    private Bundle() {
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(Bundle.class.getResourceAsStream("kubernetes.json.gz"), "schema"))) {
            json = Json.parseObject(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        types = new TypeParser(json.path("schemas"), false);
        json.path("groups").forEach(this::readGroup);
    }

    public static Bundle get() {
        return INSTANCE;
    }

    /** What {@code /version} answers. */
    public JsonNode version() {
        return json.path("version");
    }

    /** The OpenAPI schemas by name. */
    public JsonNode schemas() {
        return json.path("schemas");
    }

    /** All built-in kinds, groups in the server's order. */
    public List<ApiResource> resources() {
        return resources;
    }

    /** The type of a definition by its full name. */
    public Type type(String definition) {
        return types.named(definition);
    }

    private void readGroup(JsonNode group) {
        String name = Json.text(group, "metadata.name");
        for (JsonNode version : group.path("versions")) {
            for (JsonNode resource : version.path("resources")) {
                resources.add(read(name, version.path("version").asString(""), (ObjectNode) resource));
            }
        }
    }

    private ApiResource read(String group, String version, ObjectNode resource) {
        ResourceKind kind = new ResourceKind(
                group,
                version,
                Json.text(resource, "responseKind.kind"),
                Json.text(resource, "resource"),
                Json.text(resource, "scope").equals("Namespaced"));
        Set<String> subresources = new LinkedHashSet<>();
        resource.path("subresources").forEach(sub -> subresources.add(Json.text(sub, "subresource")));
        return new ApiResource(kind, resource, types.named(definitionOf(kind)), subresources, List.of(), false);
    }

    private String definitionOf(ResourceKind kind) {
        for (var schema : schemas().properties()) {
            for (JsonNode gvk : schema.getValue().path("x-kubernetes-group-version-kind")) {
                if (Json.text(gvk, "group").equals(kind.group())
                        && Json.text(gvk, "version").equals(kind.version())
                        && Json.text(gvk, "kind").equals(kind.kind())) {
                    return schema.getKey();
                }
            }
        }
        return "";
    }
}
