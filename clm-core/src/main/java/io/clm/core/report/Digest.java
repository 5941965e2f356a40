package io.clm.core.report;

import io.clm.core.report.Entry.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All changes of a fleet, each once with the clusters that have it. Changes are the same when they differ in nothing but
 * the names of their clusters, such as account and domain.
 */
final class Digest {
    private final FleetDiff fleet;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final Entry entry;
        private final Set<String> clusters = new LinkedHashSet<>();
        private final Set<String> subjects = new LinkedHashSet<>();

        Group(Entry entry) {
            this.entry = entry;
        }
    }

    Digest(FleetDiff fleet) {
        this.fleet = fleet;
        fleet.changed().forEach(this::add);
    }

    private void add(ClusterDiff diff) {
        Names names = new Names(diff.cluster());
        for (Entry entry : Entries.of(diff.plan())) {
            Group group = groups.computeIfAbsent(names.general(entry.fingerprint()), key -> new Group(entry));
            group.clusters.add(diff.name());
            if (!entry.subject().isEmpty()) {
                group.subjects.add(entry.subject() + (entry.nodes().isEmpty() ? "" : " (" + entry.nodes() + ")"));
            }
        }
    }

    List<Shared> all() {
        return groups.values().stream()
                .map(group -> new Shared(group.entry, List.copyOf(group.clusters), List.copyOf(group.subjects)))
                .toList();
    }

    /** Those that cannot be undone, or cannot be done; the same risk once, whatever else its changes differ in. */
    List<Shared> risks() {
        Map<List<Object>, Shared> risks = new LinkedHashMap<>();
        for (Shared shared : all()) {
            Entry entry = shared.entry();
            if (entry.isRisk()) {
                List<Object> what = List.of(entry.section(), entry.title(), entry.reversal(), entry.refusals());
                risks.merge(what, shared, Shared::and);
            }
        }
        return List.copyOf(risks.values());
    }

    /** The changes of a section by the clusters that have them, those of most clusters first. */
    Map<List<String>, List<Shared>> section(Section section) {
        Map<List<String>, List<Shared>> byScope = all().stream()
                .filter(shared -> shared.entry().section() == section)
                .collect(Collectors.groupingBy(Shared::clusters, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> scopes = new ArrayList<>(byScope.keySet());
        scopes.sort(Comparator.comparingInt((List<String> scope) -> -scope.size()));
        Map<List<String>, List<Shared>> sorted = new LinkedHashMap<>();
        scopes.forEach(scope -> sorted.put(scope, byScope.getOrDefault(scope, List.of())));
        return sorted;
    }

    /** {@code all 41 clusters}, {@code 2 of 41 clusters: a, b}; empty when there is but one. */
    String scope(List<String> clusters) {
        int all = fleet.clusters().size();
        if (all == 1) {
            return "";
        }
        if (clusters.size() == all) {
            return "all " + all + " clusters";
        }
        return "%d of %d clusters: %s".formatted(clusters.size(), all, Words.few(clusters, 6));
    }
}
