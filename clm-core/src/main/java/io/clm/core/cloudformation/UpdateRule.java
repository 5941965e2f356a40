package io.clm.core.cloudformation;

import io.clm.core.schema.JsonType;
import io.clm.core.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which change replaces a resource: AWS' paths name a property whose change, with everything in it, does. Positions in
 * lists do not count, as AWS writes them only sometimes.
 */
final class UpdateRule {

    private static final String ANY = "*";

    private final ResourceSchema schema;

    UpdateRule(ResourceSchema schema) {
        this.schema = schema;
    }

    UpdateBehaviour of(String path) {
        Optional<List<String>> known = normal(Arrays.asList(path.split("/", -1)));
        if (known.isEmpty()) {
            return UpdateBehaviour.UNKNOWN;
        }
        List<String> names = known.get();
        if (schema.immutable() || holds(schema.createOnly(), names)) {
            return UpdateBehaviour.REPLACE;
        }
        boolean partly = holds(schema.conditional(), names)
                || isAbove(names, schema.createOnly())
                || isAbove(names, schema.conditional());
        return partly ? UpdateBehaviour.CONDITIONAL : UpdateBehaviour.IN_PLACE;
    }

    /** The path without positions in lists; empty when the schema does not know it. */
    private Optional<List<String>> normal(List<String> path) {
        List<String> names = new ArrayList<>();
        Schema at = schema.properties();
        for (String name : path) {
            Schema here = schema.resolved(at);
            Optional<Schema> next = next(here, name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            if (!isList(here)) {
                names.add(name);
            }
            at = next.get();
        }
        return Optional.of(names);
    }

    private Optional<Schema> next(Schema here, String name) {
        if (isList(here)) {
            return Optional.of(here.items() == null ? Schema.ANY : here.items());
        }
        Optional<Schema> property = here.isOpen() ? Optional.of(Schema.ANY) : here.property(name);
        return property.or(() -> here.alternatives().stream()
                .flatMap(one -> next(schema.resolved(one), name).stream())
                .findFirst());
    }

    private static boolean isList(Schema schema) {
        return schema.types().contains(JsonType.ARRAY);
    }

    /** One of the paths is that place, or a place around it. */
    private static boolean holds(Collection<String> paths, List<String> names) {
        return paths.stream().map(UpdateRule::parts).anyMatch(parts -> isStart(parts, names));
    }

    /** One of the paths is a place inside of it. */
    private static boolean isAbove(List<String> names, Collection<String> paths) {
        return paths.stream().map(UpdateRule::parts).anyMatch(parts -> isStart(names, parts));
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.equals(ANY))
                .toList();
    }

    private static boolean isStart(List<String> start, List<String> of) {
        return start.size() <= of.size() && start.equals(of.subList(0, start.size()));
    }
}
