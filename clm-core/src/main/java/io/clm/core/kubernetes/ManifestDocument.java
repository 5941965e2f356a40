package io.clm.core.kubernetes;

import io.clm.core.yaml.YamlNode;

/**
 * One object as it was rendered.
 *
 * @param path how people know its file
 * @param root the object, with places in the rendered text
 */
public record ManifestDocument(String path, YamlNode.Mapping root) {

    String kind() {
        return Nodes.text(root, "kind");
    }

    ApiKind api() {
        return new ApiKind(Nodes.text(root, "apiVersion"), kind());
    }

    /** {@code Deployment kube-system/coredns}, as messages name it. */
    String title() {
        String namespace = Nodes.text(root, "metadata", "namespace");
        String name = Nodes.text(root, "metadata", "name");
        return kind() + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
