package io.clm.core.schema;

import io.clm.core.schema.Mismatch.Kind;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlScalars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Compares a document with its schema, and finds all differences at once. */
public final class SchemaCheck {

    private static final int MAX_DEPTH = 200;

    private final UnaryOperator<Schema> resolver;
    private final ValueReading reading;
    private final List<Mismatch> found = new ArrayList<>();
    private int depth;

    private SchemaCheck(UnaryOperator<Schema> resolver, ValueReading reading) {
        this.resolver = resolver;
        this.reading = reading;
    }

    /**
     * All differences, in the order of the document.
     *
     * @param resolver gives the schema that a reference stands for
     */
    public static List<Mismatch> of(
            YamlNode node, Schema schema, String path, UnaryOperator<Schema> resolver, ValueReading reading) {
        SchemaCheck check = new SchemaCheck(resolver, reading);
        check.node(node, schema, path);
        return check.found;
    }

    private void node(YamlNode node, Schema written, String path) {
        Schema schema = resolver.apply(written);
        if (schema.isOpen() || depth > MAX_DEPTH) {
            return;
        }
        depth++;
        for (YamlNode value : reading.possible(node)) {
            value(value, schema, path);
        }
        depth--;
    }

    private void value(YamlNode value, Schema schema, String path) {
        if (!schema.alternatives().isEmpty()) {
            alternatives(value, schema, path);
            return;
        }
        switch (value) {
            case YamlNode.Scalar scalar -> scalar(scalar, schema, path);
            case YamlNode.Sequence sequence -> list(sequence, schema, path);
            case YamlNode.Mapping mapping -> map(mapping, schema, path);
        }
    }

    /** The differences to the alternative that is nearest. */
    private void alternatives(YamlNode value, Schema schema, String path) {
        List<Mismatch> nearest = List.of();
        for (Schema alternative : schema.alternatives()) {
            List<Mismatch> differences = of(value, joined(schema, alternative), path, resolver, reading);
            if (differences.isEmpty()) {
                return;
            }
            nearest = nearest.isEmpty() || differences.size() < nearest.size() ? differences : nearest;
        }
        found.addAll(nearest);
    }

    /** An alternative may name only what is special to it. */
    private Schema joined(Schema schema, Schema written) {
        Schema alternative = resolver.apply(written);
        if (schema.properties().isEmpty()) {
            return alternative;
        }
        Map<String, Schema> properties = new LinkedHashMap<>(schema.properties());
        properties.putAll(alternative.properties());
        return new Schema(
                schema.types(),
                properties,
                alternative.required(),
                alternative.items(),
                schema.values() == null ? alternative.values() : schema.values(),
                alternative.enumeration(),
                alternative.pattern(),
                alternative.format(),
                alternative.listKeys(),
                alternative.alternatives(),
                "");
    }

    private void scalar(YamlNode.Scalar scalar, Schema schema, String path) {
        Optional<String> wanted = reading.wanted(schema, scalar);
        if (wanted.isPresent()) {
            wrongType(scalar, wanted.get(), path);
            return;
        }
        if (!reading.isLiteral(scalar) || !schema.takes(JsonType.STRING)) {
            return;
        }
        if (!schema.enumeration().isEmpty() && !schema.enumeration().contains(scalar.text())) {
            String options = schema.enumeration().stream().limit(12).collect(Collectors.joining(", "));
            String more = schema.enumeration().size() > 12 ? ", …" : "";
            String meant = Similar.to(scalar.text(), schema.enumeration()).orElse("");
            found.add(new Mismatch(Kind.NOT_AN_OPTION, scalar, path, "must be one of " + options + more, meant));
        }
        if (!schema.pattern().isEmpty() && !Patterns.matches(schema.pattern(), scalar.text())) {
            add(Kind.PATTERN, scalar, path, "must match " + schema.pattern());
        }
    }

    private void list(YamlNode.Sequence sequence, Schema schema, String path) {
        if (!schema.takes(JsonType.ARRAY)) {
            wrongType(sequence, schema.described(), path);
            return;
        }
        Schema items = schema.items() == null ? Schema.ANY : schema.items();
        for (int i = 0; i < sequence.items().size(); i++) {
            node(sequence.items().get(i), items, path + "[" + i + "]");
        }
        ListKeys.duplicates(sequence, schema.listKeys())
                .forEach((item, key) -> add(Kind.DUPLICATE_ENTRY, item, path, "has two entries with " + key));
    }

    private void map(YamlNode.Mapping mapping, Schema schema, String path) {
        if (!schema.takes(JsonType.OBJECT)) {
            wrongType(mapping, schema.described(), path);
            return;
        }
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        mapping.merged().forEach(entry -> entries.put(entry.name(), entry));
        if (!schema.properties().isEmpty() || schema.values() != null) {
            entries.values().forEach(entry -> entry(entry, schema, path));
        }
        for (String name : schema.required()) {
            if (!entries.containsKey(name)
                    || !reading.isPresent(entries.get(name).value())) {
                add(Kind.MISSING_FIELD, mapping, path, "has no " + name);
            }
        }
    }

    private void entry(YamlNode.Entry entry, Schema schema, String path) {
        String name = entry.name();
        String place = path.isEmpty() ? name : path + "." + name;
        Optional<Schema> property = schema.property(name);
        if (property.isPresent()) {
            node(entry.value(), property.get(), place);
        } else if (reading.isPresent(entry.value())) {
            String meant = Similar.to(name, schema.properties().keySet()).orElse("");
            found.add(new Mismatch(Kind.UNKNOWN_FIELD, entry.key(), place, "is not known", meant));
        }
    }

    private void wrongType(YamlNode node, String wanted, String path) {
        add(Kind.WRONG_TYPE, node, path, "must be " + wanted + ", not " + describe(node));
    }

    private static String describe(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return node.describe();
        }
        return switch (YamlScalars.value(scalar)) {
            case null -> "null";
            case Boolean truth -> truth ? "true" : "false";
            case Number number -> "a number";
            case Object text -> "a text";
        };
    }

    private void add(Kind kind, YamlNode at, String path, String what) {
        found.add(new Mismatch(kind, at, path, what, ""));
    }
}
