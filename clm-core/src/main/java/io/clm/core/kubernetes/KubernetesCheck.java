package io.clm.core.kubernetes;

import io.clm.core.guard.Finding;
import io.clm.core.schema.Schema;
import io.clm.core.schema.SchemaCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the API server of a version would refuse of a cluster's objects. Kinds of groups that are neither Kubernetes' own
 * nor brought by the rendering are left alone: only the cluster knows them.
 */
public final class KubernetesCheck {

    private static final ObjectReading READING = new ObjectReading();

    private final KubernetesSchemas schemas = KubernetesSchemas.bundled();
    private final ApiLife life = new ApiLife(schemas.kinds());
    private final Target target;
    private final CustomKinds custom;
    private final Schema metadata;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private KubernetesCheck(Target target, CustomKinds custom) {
        this.target = target;
        this.custom = custom;
        this.metadata = schemas.find(target.schemas(), new ApiKind("v1", "ConfigMap"))
                .flatMap(kind -> kind.property("metadata"))
                .orElse(Schema.ANY);
    }

    /**
     * All findings at once.
     *
     * @param version of the API server; empty when nobody knows, and then the newest is taken, and less is blocked
     * @param documents all of one cluster
     */
    public static List<Finding> of(Optional<KubernetesVersion> version, List<ManifestDocument> documents) {
        Target target = Target.of(version, KubernetesSchemas.bundled());
        KubernetesCheck check = new KubernetesCheck(target, CustomKinds.of(documents));
        documents.forEach(check::check);
        return new ArrayList<>(check.findings);
    }

    private void check(ManifestDocument document) {
        ApiKind kind = document.api();
        Optional<Schema> own = schemas.find(target.schemas(), kind);
        Optional<Schema> known = own.or(() -> custom.schema(kind, metadata));
        ObjectFindings found = new ObjectFindings(document, target, own.isPresent());
        if (known.isPresent()) {
            SchemaCheck.of(document.root(), known.get(), "", schemas::resolved, READING)
                    .forEach(found::difference);
            new NamespaceRule(found, custom).check(document);
        } else {
            new ApiRule(found, life, custom, target).check(kind);
            Nodes.at(document.root(), "metadata")
                    .ifPresent(node -> SchemaCheck.of(node, metadata, "metadata", schemas::resolved, READING)
                            .forEach(found::difference));
        }
        findings.addAll(found.all());
    }
}
