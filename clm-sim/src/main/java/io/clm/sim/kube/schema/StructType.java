package io.clm.sim.kube.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named fields. Types may contain themselves, so fields are added after the type exists. */
public final class StructType implements Type {
    private final String name;
    private final boolean atomic;
    private final boolean keepsUnknown;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    StructType(String name, boolean atomic, boolean keepsUnknown) {
        this.name = name;
        this.atomic = atomic;
        this.keepsUnknown = keepsUnknown;
    }

    void add(String field, Field definition) {
        fields.put(field, definition);
    }

    /** The name of the definition, without its package; for messages. */
    public String name() {
        return name;
    }

    /** Whether it is owned and replaced as a whole. */
    public boolean atomic() {
        return atomic;
    }

    /** Whether fields that it does not name are kept. */
    public boolean keepsUnknown() {
        return keepsUnknown;
    }

    public @Nullable Field field(String field) {
        return fields.get(field);
    }

    public Map<String, Field> fields() {
        return fields;
    }
}
