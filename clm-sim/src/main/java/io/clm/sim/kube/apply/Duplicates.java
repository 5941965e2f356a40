package io.clm.sim.kube.apply;

import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds items of keyed lists that name the same thing twice, which an applied configuration may not do. */
public final class Duplicates {
    private final List<String> path = new ArrayList<>();

    private Duplicates() {}

    /** What is there twice, in words; empty when nothing is. */
    public static Optional<String> find(Type type, JsonNode object) {
        return new Duplicates().in(type, object);
    }

    private Optional<String> in(Type type, JsonNode value) {
        if (Typed.isWhole(type, value)) {
            return Optional.empty();
        }
        return type instanceof ListType list ? inList(list, value) : inFields(type, value);
    }

    private Optional<String> inFields(Type type, JsonNode value) {
        for (var field : value.properties()) {
            Optional<String> found = below("f:" + field.getKey(), Typed.child(type, field.getKey()), field.getValue());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> inList(ListType type, JsonNode value) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : value) {
            String step = Typed.step(type, item);
            if (!seen.add(step)) {
                return Optional.of(Typed.display(path) + ": duplicate entries for key " + Typed.display(List.of(step)));
            }
            Optional<String> found = below(step, type.element(), item);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> below(String step, Type type, JsonNode value) {
        path.add(step);
        Optional<String> found = in(type, value);
        path.removeLast();
        return found;
    }
}
