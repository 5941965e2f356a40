package io.clm.core.cloudformation;

import io.clm.core.schema.Schema;
import io.clm.core.schema.SchemaReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS says of one type of resource. Paths are names of properties joined by {@code /}, with {@code *} for any item
 * of a list or entry of a map.
 *
 * @param type such as {@code AWS::EC2::LaunchTemplate}
 * @param properties a map of them
 * @param definitions what references in the properties name
 * @param createOnly a change of these replaces the resource
 * @param conditional a change of these may replace it
 * @param readOnly made by AWS; templates can ask for them, not set them
 * @param primaryIdentifier what tells one resource from another
 * @param deletedFirst when it is replaced, the old one goes before the new one comes
 * @param immutable it has no update at all: any change replaces it
 */
public record ResourceSchema(
        String type,
        Schema properties,
        Map<String, Schema> definitions,
        Set<String> createOnly,
        Set<String> conditional,
        Set<String> readOnly,
        Set<String> primaryIdentifier,
        boolean deletedFirst,
        boolean immutable) {

    static ResourceSchema of(String type, Map<String, Object> json) {
        return new ResourceSchema(
                type,
                SchemaReader.schema(json.get("schema")),
                SchemaReader.schemas(json.get("definitions")),
                SchemaReader.texts(json.get("createOnly")),
                SchemaReader.texts(json.get("conditional")),
                SchemaReader.texts(json.get("readOnly")),
                SchemaReader.texts(json.get("id")),
                json.containsKey("deleteFirst"),
                json.containsKey("immutable"));
    }

    /**
     * What a change at that place does.
     *
     * @param path of a property, or of a part of it: {@code LaunchTemplateData/BlockDeviceMappings/0/Ebs/VolumeSize}
     */
    public UpdateBehaviour of(String path) {
        return new UpdateRule(this).of(path);
    }

    /** The schema itself, or the one that it refers to. */
    public Schema resolved(Schema schema) {
        Schema current = schema;
        for (int steps = 0; current.isReference() && steps <= definitions.size(); steps++) {
            current = definitions.getOrDefault(current.reference(), Schema.ANY);
        }
        return current;
    }

    /** What a property may be; empty when there is none of that name. */
    public Optional<Schema> property(String name) {
        return properties.property(name).map(this::resolved);
    }

    @Override
    public String toString() {
        return type;
    }
}
