package io.clm.core.kubernetes;

import io.clm.core.schema.JsonType;
import io.clm.core.schema.Schema;
import io.clm.core.yaml.YamlNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the {@code openAPIV3Schema} of a custom resource's definition to a schema. */
final class CustomSchema {

    private static final Schema TEXT_OR_NUMBER = typed(EnumSet.of(JsonType.STRING, JsonType.INTEGER));
    private static final Schema TEXT = typed(EnumSet.of(JsonType.STRING));
    private static final Set<String> FORMATS = Set.of("date-time", "byte");

    private CustomSchema() {}

    /** Of a whole object: what every object has need not be written in it. */
    static Schema root(YamlNode node, Schema metadata) {
        Schema written = of(node);
        Map<String, Schema> properties = new LinkedHashMap<>(written.properties());
        properties.put("apiVersion", TEXT);
        properties.put("kind", TEXT);
        properties.put("metadata", metadata);
        boolean open = written.properties().isEmpty() && written.values() == null;
        return object(properties, written.required(), open ? Schema.ANY : written.values());
    }

    private static Schema of(YamlNode node) {
        if (Nodes.isTrue(node, "x-kubernetes-int-or-string")) {
            return TEXT_OR_NUMBER;
        }
        return new Schema(
                types(node),
                properties(node),
                texts(node, "required"),
                Nodes.at(node, "items").map(CustomSchema::of).orElse(null),
                values(node),
                texts(node, "enum"),
                Nodes.text(node, "pattern"),
                FORMATS.contains(Nodes.text(node, "format")) ? Nodes.text(node, "format") : "",
                listKeys(node),
                List.of(),
                "");
    }

    private static Set<JsonType> types(YamlNode node) {
        String type = Nodes.text(node, "type");
        for (JsonType known : JsonType.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(type)) {
                return EnumSet.of(known);
            }
        }
        return Set.of();
    }

    private static Map<String, Schema> properties(YamlNode node) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        Nodes.entries(node, "properties").forEach(entry -> properties.put(entry.name(), of(entry.value())));
        if (Nodes.isTrue(node, "x-kubernetes-embedded-resource")) {
            properties.putIfAbsent("apiVersion", TEXT);
            properties.putIfAbsent("kind", TEXT);
            properties.putIfAbsent("metadata", Schema.ANY);
        }
        return properties;
    }

    private static @Nullable Schema values(YamlNode node) {
        if (Nodes.isTrue(node, "x-kubernetes-preserve-unknown-fields")) {
            return Schema.ANY;
        }
        return Nodes.at(node, "additionalProperties")
                .map(values -> values instanceof YamlNode.Mapping ? of(values) : Schema.ANY)
                .orElse(null);
    }

    private static Set<String> texts(YamlNode node, String key) {
        Set<String> texts = new LinkedHashSet<>();
        for (YamlNode item : Nodes.items(node, key)) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.text());
            }
        }
        return texts;
    }

    private static List<String> listKeys(YamlNode node) {
        return Nodes.text(node, "x-kubernetes-list-type").equals("map")
                ? List.copyOf(texts(node, "x-kubernetes-list-map-keys"))
                : List.of();
    }

    private static Schema typed(Set<JsonType> types) {
        return new Schema(types, Map.of(), Set.of(), null, null, Set.of(), "", "", List.of(), List.of(), "");
    }

    private static Schema object(Map<String, Schema> properties, Set<String> required, @Nullable Schema values) {
        return new Schema(
                EnumSet.of(JsonType.OBJECT),
                properties,
                required,
                null,
                values,
                Set.of(),
                "",
                "",
                List.of(),
                List.of(),
                "");
    }
}
