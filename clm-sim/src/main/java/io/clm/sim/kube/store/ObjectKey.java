package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Meta;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an object lives.
 *
 * @param groupResource what all versions of a kind share, such as {@code deployments.apps}
 * @param namespace empty for kinds without namespaces
 */
public record ObjectKey(String groupResource, String namespace, String name) implements Comparable<ObjectKey> {
    /** A key of the kind; the namespace of a kind without namespaces is dropped. */
    public static ObjectKey of(ResourceKind kind, String namespace, String name) {
        return new ObjectKey(kind.groupResource(), kind.namespaced() ? namespace : "", name);
    }

    public static ObjectKey of(ResourceKind kind, ObjectNode object) {
        return of(kind, Meta.namespace(object), Meta.name(object));
    }

    /** Namespace, then name: the order of lists. */
    @Override
    public int compareTo(ObjectKey other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }
}
