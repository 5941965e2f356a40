package io.clm.core.render;

import io.clm.core.guard.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of rendering: everything a version asks of a cluster, or all that is wrong with it.
 *
 * @param cluster null when a finding blocks
 * @param findings every error at once, and warnings
 * @param asked everything that was asked of the cloud, known or not
 */
public record Rendering(@Nullable DesiredCluster cluster, List<Finding> findings, Set<Want> asked) {

    public Rendering {
        findings = List.copyOf(findings);
        asked = Set.copyOf(asked);
    }

    public Optional<DesiredCluster> desired() {
        return Optional.ofNullable(cluster);
    }

    public boolean isBlocked() {
        return cluster == null;
    }
}
