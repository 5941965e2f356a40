package io.clm.core.render;

import io.clm.core.guard.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of rendering: everything a version asks of a cluster, or all that is wrong with it.
 *
 * @param cluster null when a finding blocks
 * @param findings every error at once, and warnings
 */
public record Rendering(@Nullable DesiredCluster cluster, List<Finding> findings) {

    public Rendering {
        findings = List.copyOf(findings);
    }

    public Optional<DesiredCluster> desired() {
        return Optional.ofNullable(cluster);
    }

    public boolean isBlocked() {
        return cluster == null;
    }
}
