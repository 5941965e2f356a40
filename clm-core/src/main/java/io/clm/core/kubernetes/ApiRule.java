package io.clm.core.kubernetes;

import java.util.Optional;

/** Kinds that the API server does not have: removed, not there yet, or misspelled. */
final class ApiRule {

    private static final String RULE = "kubernetes-api";

    private final ObjectFindings findings;
    private final ApiLife life;
    private final CustomKinds custom;
    private final Target target;

    ApiRule(ObjectFindings findings, ApiLife life, CustomKinds custom, Target target) {
        this.findings = findings;
        this.life = life;
        this.custom = custom;
        this.target = target;
    }

    void check(ApiKind kind) {
        if (custom.find(kind).isPresent()) {
            return;
        }
        if (custom.bringsKind(kind)) {
            findings.report(RULE, true, kind + " is no version that its definition has", "write one of its versions");
        } else if (life.isOwnGroup(kind.group())) {
            missing(kind);
        }
    }

    private void missing(ApiKind kind) {
        Optional<KubernetesVersion> removed = life.removedIn(kind);
        Optional<KubernetesVersion> from = life.servedFrom(kind);
        String fix = life.instead(kind, target.schemas())
                .map(other -> "write apiVersion: " + other.apiVersion() + ", and adapt the fields")
                .orElse("remove the object, or see Kubernetes' deprecation guide for what took its place");
        if (from.isPresent() && from.get().isAfter(target.schemas())) {
            findings.report(RULE, target.sure(), kind + " is there only from Kubernetes " + from.get() + " on", fix);
        } else if (removed.isPresent()) {
            findings.report(RULE, target.sure(), kind + " was removed in Kubernetes " + removed.get(), fix);
        } else {
            findings.report(RULE, target.sure(), kind + " is nothing that Kubernetes " + target.wanted() + " has", fix);
        }
    }
}
