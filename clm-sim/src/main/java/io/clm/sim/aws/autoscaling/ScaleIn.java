package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.ec2.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which instance goes when a group is too large, by the default termination policy: of the zone with most instances, the
 * one of the oldest launch template version, of several the one launched first. Protected ones stay.
 */
final class ScaleIn {
    private ScaleIn() {}

    static Optional<Instance> choose(List<Instance> alive) {
        Map<String, Long> perZone =
                alive.stream().collect(Collectors.groupingBy(i -> i.place().zone(), Collectors.counting()));
        return alive.stream()
                .filter(i -> !i.guarded())
                .min(Comparator.comparing(
                                (Instance i) -> -perZone.getOrDefault(i.place().zone(), 0L))
                        .thenComparing(i -> i.launch().version())
                        .thenComparing(i -> i.launch().at())
                        .thenComparing(Instance::id));
    }
}
