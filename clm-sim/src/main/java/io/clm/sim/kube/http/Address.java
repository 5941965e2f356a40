package io.clm.sim.kube.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a resource.
 *
 * @param group empty for the core group
 * @param namespace empty for all namespaces, and for kinds without
 * @param name empty for the collection
 * @param subresource empty for the object itself
 */
record Address(String group, String version, String namespace, String resource, String name, String subresource) {
    private static final Set<String> OF_NAMESPACES = Set.of("status", "finalize");

    /** Reads {@code /api/v1/…} and {@code /apis/group/version/…}; empty for every other path. */
    static Optional<Address> parse(String path) {
        List<String> parts = List.of(path.substring(1).split("/"));
        if (parts.size() >= 3 && parts.get(0).equals("api")) {
            return Optional.of(parse("", parts.get(1), parts.subList(2, parts.size())));
        }
        if (parts.size() >= 4 && parts.get(0).equals("apis")) {
            return Optional.of(parse(parts.get(1), parts.get(2), parts.subList(3, parts.size())));
        }
        return Optional.empty();
    }

    private static Address parse(String group, String version, List<String> rest) {
        boolean inside = rest.size() >= 3
                && rest.getFirst().equals("namespaces")
                && !(rest.size() == 3 && OF_NAMESPACES.contains(rest.get(2)));
        List<String> tail = inside ? rest.subList(2, rest.size()) : rest;
        return new Address(group, version, inside ? rest.get(1) : "", tail.getFirst(), part(tail, 1), part(tail, 2));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
