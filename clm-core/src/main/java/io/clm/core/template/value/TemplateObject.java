package io.clm.core.template.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thing with named fields, in order, and methods: what a Go struct is to a template. Only what is put in here can be
 * reached.
 */
public final class TemplateObject implements Value {

    private final GoType type;
    private final Map<String, Supplier<Value>> fields;
    private final Map<String, TemplateFunction> methods;
    private final @Nullable String printed;

    private TemplateObject(
            GoType type,
            Map<String, Supplier<Value>> fields,
            Map<String, TemplateFunction> methods,
            @Nullable String printed) {
        this.type = type;
        this.printed = printed;
        this.fields = Collections.unmodifiableMap(fields);
        this.methods = Map.copyOf(methods);
    }

    /** @param typeName as Go would name it in errors, such as {@code api.Cluster} */
    public static Builder struct(String typeName) {
        return new Builder(GoType.struct(typeName));
    }

    /** As {@link #struct}, seen through a pointer. */
    public static Builder pointer(String typeName) {
        return new Builder(GoType.pointerTo(typeName));
    }

    public Optional<Value> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(Supplier::get);
    }

    public Optional<TemplateFunction> method(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    /** What it prints as, where that is not its fields: Go's Stringer. */
    public Optional<String> printed() {
        return Optional.ofNullable(printed);
    }

    /** Names and values in the order they were declared. */
    public Map<String, Supplier<Value>> fields() {
        return fields;
    }

    @Override
    public GoType type() {
        return type;
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public String toString() {
        return type.name();
    }

    /** Collects fields and methods. */
    public static final class Builder {

        private final GoType type;
        private final Map<String, Supplier<Value>> fields = new LinkedHashMap<>();
        private final Map<String, TemplateFunction> methods = new LinkedHashMap<>();
        private @Nullable String printed;

        private Builder(GoType type) {
            this.type = type;
        }

        public Builder field(String name, Value value) {
            fields.put(name, () -> value);
            return this;
        }

        public Builder field(String name, String text) {
            return field(name, TextValue.of(text));
        }

        /** A field that is made when it is first asked for. */
        public Builder lazy(String name, Supplier<Value> value) {
            fields.put(name, new Once(value));
            return this;
        }

        public Builder method(TemplateFunction method) {
            methods.put(method.name(), method);
            return this;
        }

        /** A method without arguments. */
        public Builder method(String name, Supplier<Value> result) {
            return method(TemplateFunction.of(name).gives(arguments -> result.get()));
        }

        /** See {@link TemplateObject#printed}. */
        public Builder printsAs(String text) {
            printed = text;
            return this;
        }

        public TemplateObject build() {
            return new TemplateObject(type, fields, methods, printed);
        }
    }

    private static final class Once implements Supplier<Value> {

        private final Supplier<Value> source;
        private volatile @Nullable Value value;

        Once(Supplier<Value> source) {
            this.source = source;
        }

        @Override
        public Value get() {
            Value known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }
}
