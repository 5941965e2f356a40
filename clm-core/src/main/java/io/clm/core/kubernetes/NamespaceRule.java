package io.clm.core.kubernetes;

import io.clm.core.yaml.YamlNode;
import java.util.Optional;

/** Which objects need a namespace, and which have none. */
final class NamespaceRule {

    private static final String RULE = "kubernetes-namespace";

    private final ObjectFindings findings;
    private final CustomKinds custom;

    NamespaceRule(ObjectFindings findings, CustomKinds custom) {
        this.findings = findings;
        this.custom = custom;
    }

    void check(ManifestDocument document) {
        Optional<YamlNode> namespace = Nodes.at(document.root(), "metadata", "namespace");
        boolean given = !Nodes.text(document.root(), "metadata", "namespace").isEmpty();
        boolean clusterWide = custom.find(document.api())
                .map(kind -> !kind.namespaced())
                .orElseGet(() -> Scopes.isClusterWide(document.api()));
        if (clusterWide && given) {
            findings.warn(
                    RULE,
                    namespace.orElse(document.root()),
                    "a " + document.kind() + " belongs to no namespace; this one is ignored",
                    "remove metadata.namespace");
        } else if (!clusterWide && !given) {
            findings.warn(
                    RULE,
                    document.root(),
                    "no namespace is given, so that it lands in default",
                    "write metadata.namespace");
        }
    }
}
