package io.clm.core.kubernetes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** When Kubernetes began and ended to serve something. */
final class ApiLife {

    private static final Comparator<ApiKind> STABLE_FIRST = Comparator.comparing(
                    (ApiKind kind) -> kind.version().contains("alpha"))
            .thenComparing(kind -> kind.version().contains("beta"))
            .thenComparing(ApiKind::toString, Comparator.reverseOrder());

    private final NavigableMap<KubernetesVersion, Map<ApiKind, String>> kinds;
    private final Set<String> groups;

    ApiLife(NavigableMap<KubernetesVersion, Map<ApiKind, String>> kinds) {
        this.kinds = kinds;
        this.groups = kinds.values().stream()
                .flatMap(served -> served.keySet().stream())
                .map(ApiKind::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a group is Kubernetes' own: what it lacks there is nowhere. */
    boolean isOwnGroup(String group) {
        return groups.contains(group) || RemovedApis.GROUPS.contains(group);
    }

    /** The version that no longer had it. */
    Optional<KubernetesVersion> removedIn(ApiKind kind) {
        Optional<KubernetesVersion> last = versionsWith(kind).stream().reduce((first, second) -> second);
        return last.map(kinds::higherKey).or(() -> RemovedApis.removedIn(kind));
    }

    /** The first bundled version that has it. */
    Optional<KubernetesVersion> servedFrom(ApiKind kind) {
        return versionsWith(kind).stream().findFirst();
    }

    private List<KubernetesVersion> versionsWith(ApiKind kind) {
        return kinds.entrySet().stream()
                .filter(served -> served.getValue().containsKey(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a version serves in its place: the same kind in another version or group. */
    Optional<ApiKind> instead(ApiKind kind, KubernetesVersion version) {
        return kinds.getOrDefault(version, Map.of()).keySet().stream()
                .filter(other -> other.kind().equals(kind.kind()))
                .min(Comparator.comparing((ApiKind other) -> !other.group().equals(kind.group()))
                        .thenComparing(STABLE_FIRST));
    }
}
