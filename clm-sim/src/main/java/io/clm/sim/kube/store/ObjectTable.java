package io.clm.sim.kube.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The present objects, sorted by kind, namespace and name. Not synchronized: the store is. */
final class ObjectTable {
    private final Map<String, NavigableMap<ObjectKey, ObjectNode>> byKind = new HashMap<>();

    @Nullable
    ObjectNode get(ObjectKey key) {
        return of(key.groupResource()).get(key);
    }

    void put(ObjectKey key, ObjectNode object) {
        of(key.groupResource()).put(key, object);
    }

    void remove(ObjectKey key) {
        of(key.groupResource()).remove(key);
    }

    Collection<ObjectNode> all(String groupResource) {
        return of(groupResource).values();
    }

    Collection<ObjectNode> inNamespace(String groupResource, String namespace) {
        ObjectKey from = new ObjectKey(groupResource, namespace, "");
        ObjectKey to = new ObjectKey(groupResource, namespace + '\0', "");
        return of(groupResource).subMap(from, true, to, false).values();
    }

    List<Map.Entry<ObjectKey, ObjectNode>> everything() {
        List<Map.Entry<ObjectKey, ObjectNode>> entries = new ArrayList<>();
        byKind.values().forEach(objects -> entries.addAll(objects.entrySet()));
        return entries;
    }

    private NavigableMap<ObjectKey, ObjectNode> of(String groupResource) {
        return byKind.computeIfAbsent(groupResource, kind -> new TreeMap<>());
    }
}
