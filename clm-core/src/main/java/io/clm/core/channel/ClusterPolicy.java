package io.clm.core.channel;

import io.clm.core.drain.DrainPolicy;
import io.clm.core.guard.Finding;
import io.clm.core.registry.ConfigItems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A channel's policy as it holds for one cluster, whose {@code drain_…} config items come first.
 *
 * @param findings items that are no durations; the channel's value holds for them
 */
public record ClusterPolicy(RolloutPolicy policy, List<Finding> findings) {

    public static ClusterPolicy of(RolloutPolicy channel, ConfigItems items) {
        List<Finding> findings = new ArrayList<>();
        DrainPolicy drain = channel.drain();
        DrainPolicy own = new DrainPolicy(
                drain.force(),
                duration(items, "drain_grace_period", drain.gracePeriod(), findings),
                duration(items, "drain_min_pod_lifetime", drain.minPodLifetime(), findings),
                duration(items, "drain_min_healthy_sibling_lifetime", drain.minHealthySiblingLifetime(), findings),
                duration(items, "drain_min_unhealthy_sibling_lifetime", drain.minUnhealthySiblingLifetime(), findings),
                duration(items, "drain_force_evict_interval", drain.forceEvictInterval(), findings),
                duration(items, "drain_poll_interval", drain.pollInterval(), findings),
                drain.unreachableAfter(),
                drain.terminationHeadroom(),
                drain.doNotEvict());
        return new ClusterPolicy(channel.withDrain(own), List.copyOf(findings));
    }

    private static Duration duration(ConfigItems items, String key, Duration otherwise, List<Finding> findings) {
        Optional<String> item = items.get(key);
        Optional<Duration> parsed = item.flatMap(GoDuration::parse);
        if (item.isPresent() && parsed.isEmpty()) {
            findings.add(Finding.block(
                    "config-item",
                    key + " must be a duration such as 90s, 10m or 1h30m, not \"" + item.get() + "\"",
                    "config item " + key,
                    "set the item to a duration"));
        }
        return parsed.orElse(otherwise);
    }
}
