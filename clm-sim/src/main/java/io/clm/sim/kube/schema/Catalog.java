package io.clm.sim.kube.schema;

import io.clm.sim.kube.store.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of one cluster: the built-in ones, and those its CustomResourceDefinitions add. */
public final class Catalog {
    private final Map<String, ApiResource> builtIn = new LinkedHashMap<>();
    private final Map<String, List<ApiResource>> custom = new ConcurrentHashMap<>();

    public Catalog() {
        for (ApiResource resource : Bundle.get().resources()) {
            builtIn.put(
                    address(
                            resource.kind().group(),
                            resource.kind().version(),
                            resource.kind().plural()),
                    resource);
        }
    }

    public Optional<ApiResource> find(String group, String version, String plural) {
        ApiResource found = builtIn.get(address(group, version, plural));
        return found != null
                ? Optional.of(found)
                : customs()
                        .filter(resource -> resource.kind().group().equals(group)
                                && resource.kind().version().equals(version)
                                && resource.kind().plural().equals(plural))
                        .findFirst();
    }

    public Optional<ApiResource> find(ResourceKind kind) {
        return find(kind.group(), kind.version(), kind.plural());
    }

    /** All kinds, built-in ones first. */
    public List<ApiResource> all() {
        List<ApiResource> all = new ArrayList<>(builtIn.values());
        customs().forEach(all::add);
        return all;
    }

    /** Serves what a definition defines, instead of what one of its name defined before. */
    public void define(String name, ObjectNode definition) {
        custom.put(name, CustomKind.of(definition));
    }

    public void undefine(String name) {
        custom.remove(name);
    }

    private Stream<ApiResource> customs() {
        return custom.values().stream().flatMap(List::stream);
    }

    private static String address(String group, String version, String plural) {
        return group + "/" + version + "/" + plural;
    }
}
