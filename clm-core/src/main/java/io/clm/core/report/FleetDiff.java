package io.clm.core.report;

import java.util.List;

/**
 * The plans between two versions for several clusters.
 *
 * @param base what is compared, for people: {@code beta (aaaf7d9a)}
 * @param head what it is compared with
 */
public record FleetDiff(String base, String head, List<ClusterDiff> clusters) {

    public FleetDiff {
        clusters = List.copyOf(clusters);
    }

    public List<ClusterDiff> changed() {
        return clusters.stream().filter(ClusterDiff::changes).toList();
    }

    public List<ClusterDiff> failed() {
        return clusters.stream().filter(ClusterDiff::fails).toList();
    }

    public boolean hasChanges() {
        return clusters.stream().anyMatch(ClusterDiff::changes);
    }
}
