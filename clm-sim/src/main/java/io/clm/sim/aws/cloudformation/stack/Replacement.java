package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.cloudformation.resource.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between two versions of a resource's properties. */
public final class Replacement {
    private Replacement() {}

    /** The names of the properties that differ. */
    public static List<String> differing(Map<String, Object> one, Map<String, Object> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Canonical.same(one.get(name), other.get(name)));
        return List.copyOf(names);
    }

    /** Whether one of the differing properties can only be changed by making the resource anew. */
    static boolean needed(ResourceKind kind, Map<String, Object> before, Map<String, Object> wanted) {
        return differing(before, wanted).stream().anyMatch(kind.replacing()::contains);
    }
}
