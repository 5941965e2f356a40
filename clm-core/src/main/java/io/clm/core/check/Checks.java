package io.clm.core.check;

import io.clm.core.guard.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks what a version renders to. Safe to share between threads, and worth sharing: texts that many clusters have in
 * common are checked once.
 */
public final class Checks {

    private final StackChecks stacks = new StackChecks();
    private final UserDataChecks userData = new UserDataChecks();
    private final ManifestChecks manifests = new ManifestChecks();

    /**
     * All findings of one cluster's texts; they may name plaintexts of secrets.
     *
     * @param kubernetesVersion the cluster's own config item of that name, if it has it
     */
    public List<Finding> check(Optional<String> kubernetesVersion, List<CheckedText> texts) {
        List<Finding> findings = new ArrayList<>(stacks.check(texts));
        findings.addAll(userData.check(texts));
        findings.addAll(manifests.check(TargetVersion.of(kubernetesVersion, texts), texts));
        return findings;
    }
}
