package io.clm.core.kubernetes;

import io.clm.core.schema.Schema;
import io.clm.core.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds that the custom resource definitions of a rendering bring. */
final class CustomKinds {

    private static final String KIND = "CustomResourceDefinition";

    /**
     * A kind that a definition brings.
     *
     * @param definition its schema as written; null when it has none
     */
    record Custom(boolean namespaced, boolean served, Optional<YamlNode> definition) {}

    private final Map<ApiKind, Custom> kinds = new HashMap<>();
    private final Set<String> groupKinds = new HashSet<>();
    private final Map<ApiKind, Schema> schemas = new HashMap<>();

    static CustomKinds of(List<ManifestDocument> documents) {
        CustomKinds found = new CustomKinds();
        documents.stream()
                .filter(document -> document.kind().equals(KIND))
                .forEach(document -> found.add(document.root()));
        return found;
    }

    private void add(YamlNode root) {
        String group = Nodes.text(root, "spec", "group");
        String kind = Nodes.text(root, "spec", "names", "kind");
        boolean namespaced = Nodes.text(root, "spec", "scope").equals("Namespaced");
        groupKinds.add(group + " " + kind);
        for (YamlNode version : Nodes.items(root, "spec", "versions")) {
            ApiKind api = new ApiKind(group + "/" + Nodes.text(version, "name"), kind);
            Optional<YamlNode> schema = Nodes.at(version, "schema", "openAPIV3Schema");
            kinds.put(api, new Custom(namespaced, !Nodes.text(version, "served").equals("false"), schema));
        }
    }

    Optional<Custom> find(ApiKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** Whether a definition brings the kind, in whatever version. */
    boolean bringsKind(ApiKind kind) {
        return groupKinds.contains(kind.group() + " " + kind.kind());
    }

    /** The schema of a kind, read when it is asked for first. */
    Optional<Schema> schema(ApiKind kind, Schema metadata) {
        return find(kind)
                .flatMap(Custom::definition)
                .map(node -> schemas.computeIfAbsent(kind, unread -> CustomSchema.root(node, metadata)));
    }
}
