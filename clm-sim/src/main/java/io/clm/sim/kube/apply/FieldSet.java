package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set of paths into an object, as {@code fieldsV1} writes it: {@code f:name}, {@code k:{"name":"x"}} and {@code v:"x"}
 * as steps, {@code .} for a path that is itself a member. Mutable.
 */
final class FieldSet {
    private static final String SELF = ".";

    /** What is below one step. */
    private static final class Entry {
        private boolean member;
        private FieldSet below = new FieldSet();
    }

    private final Map<String, Entry> entries = new TreeMap<>();

    static FieldSet of(JsonNode fieldsV1) {
        FieldSet set = new FieldSet();
        for (Map.Entry<String, JsonNode> step : fieldsV1.properties()) {
            if (!step.getKey().equals(SELF)) {
                Entry entry = set.entry(step.getKey());
                entry.below = of(step.getValue());
                entry.member = step.getValue().isEmpty() || step.getValue().has(SELF);
            }
        }
        return set;
    }

    /** A set of single paths, their steps separated by blanks. */
    static FieldSet ofPaths(String... paths) {
        FieldSet set = new FieldSet();
        for (String path : paths) {
            set.insert(List.of(path.split(" ")));
        }
        return set;
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        entries.forEach((step, entry) -> {
            ObjectNode below = Json.object();
            if (entry.member && !entry.below.isEmpty()) {
                below.putObject(SELF);
            }
            below.setAll(entry.below.json());
            json.set(step, below);
        });
        return json;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean has(String step) {
        Entry entry = entries.get(step);
        return entry != null && entry.member;
    }

    /** The paths that go on below a step; empty, never null. */
    FieldSet below(String step) {
        Entry entry = entries.get(step);
        return entry == null ? new FieldSet() : entry.below;
    }

    void insert(List<String> path) {
        if (path.isEmpty()) {
            return;
        }
        FieldSet here = this;
        for (String step : path.subList(0, path.size() - 1)) {
            here = here.entry(step).below;
        }
        here.entry(path.getLast()).member = true;
    }

    /** Adds a step with all that is below it; nothing when it is neither a member nor leads to one. */
    void put(String step, boolean member, FieldSet below) {
        if (member || !below.isEmpty()) {
            Entry entry = entry(step);
            entry.member |= member;
            entry.below = entry.below.union(below);
        }
    }

    FieldSet union(FieldSet other) {
        FieldSet result = copy();
        other.entries.forEach((step, entry) -> result.put(step, entry.member, entry.below));
        return result;
    }

    FieldSet intersection(FieldSet other) {
        FieldSet result = new FieldSet();
        entries.forEach((step, entry) -> {
            Entry theirs = other.entries.get(step);
            if (theirs != null) {
                result.put(step, entry.member && theirs.member, entry.below.intersection(theirs.below));
            }
        });
        return result;
    }

    FieldSet difference(FieldSet other) {
        FieldSet result = new FieldSet();
        entries.forEach((step, entry) -> {
            Entry theirs = other.entries.get(step);
            boolean member = entry.member && (theirs == null || !theirs.member);
            result.put(step, member, theirs == null ? entry.below : entry.below.difference(theirs.below));
        });
        return result;
    }

    /** Without the members of the other set and all that is below them. */
    FieldSet without(FieldSet roots) {
        FieldSet result = new FieldSet();
        entries.forEach((step, entry) -> {
            Entry root = roots.entries.get(step);
            if (root == null) {
                result.put(step, entry.member, entry.below);
            } else if (!root.member) {
                result.put(step, entry.member, entry.below.without(root.below));
            }
        });
        return result;
    }

    /** The members, each as its steps. */
    List<List<String>> members() {
        List<List<String>> members = new ArrayList<>();
        collect(new ArrayList<>(), members);
        return members;
    }

    /** Every step with whether it is a member and what is below. */
    void forEach(StepVisitor visitor) {
        entries.forEach((step, entry) -> visitor.visit(step, entry.member, entry.below));
    }

    /** Takes one step of a set. */
    @FunctionalInterface
    interface StepVisitor {
        void visit(String step, boolean member, FieldSet below);
    }

    private void collect(List<String> prefix, List<List<String>> into) {
        entries.forEach((step, entry) -> {
            List<String> path = new ArrayList<>(prefix);
            path.add(step);
            if (entry.member) {
                into.add(path);
            }
            entry.below.collect(path, into);
        });
    }

    private FieldSet copy() {
        FieldSet copy = new FieldSet();
        entries.forEach((step, entry) -> copy.put(step, entry.member, entry.below));
        return copy;
    }

    private Entry entry(String step) {
        return entries.computeIfAbsent(step, name -> new Entry());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSet set && json().equals(set.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }
}
