package io.clm.sim.kube.schema;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the kinds that a CustomResourceDefinition defines, one a served version. */
public final class CustomKind {
    private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private CustomKind() {}

    public static List<ApiResource> of(ObjectNode definition) {
        List<ApiResource> kinds = new ArrayList<>();
        for (JsonNode version : Json.at(definition, "spec.versions")) {
            if (version.path("served").asBoolean(false)) {
                kinds.add(one(definition.path("spec"), version));
            }
        }
        return kinds;
    }

    private static ApiResource one(JsonNode spec, JsonNode version) {
        ResourceKind kind = new ResourceKind(
                Json.text(spec, "group"),
                Json.text(version, "name"),
                Json.text(spec, "names.kind"),
                Json.text(spec, "names.plural"),
                Json.text(spec, "scope").equals("Namespaced"));
        Set<String> subresources = new LinkedHashSet<>();
        version.path("subresources").properties().forEach(sub -> subresources.add(sub.getKey()));
        return new ApiResource(
                kind,
                CustomDiscovery.entry(spec, kind, subresources),
                type(version, kind),
                subresources,
                columns(version),
                true);
    }

    private static Type type(JsonNode version, ResourceKind kind) {
        JsonNode schema = Json.at(version, "schema.openAPIV3Schema");
        Type parsed = new TypeParser(Json.object(), true).parse(schema, kind.kind());
        StructType struct = new StructType(kind.kind(), false, !(parsed instanceof StructType s) || s.keepsUnknown());
        if (parsed instanceof StructType custom) {
            custom.fields().forEach(struct::add);
        }
        Type text = new ScalarType(ScalarType.Kind.STRING, "", List.of());
        struct.add("apiVersion", new Field(text, false, null, false));
        struct.add("kind", new Field(text, false, null, false));
        struct.add("metadata", new Field(Bundle.get().type(META), false, null, false));
        return struct;
    }

    private static List<PrinterColumn> columns(JsonNode version) {
        List<PrinterColumn> columns = new ArrayList<>();
        for (JsonNode column : version.path("additionalPrinterColumns")) {
            if (column.path("priority").asInt(0) == 0) {
                columns.add(new PrinterColumn(
                        Json.text(column, "name"), Json.text(column, "type"), Json.text(column, "jsonPath")));
            }
        }
        return columns;
    }
}
