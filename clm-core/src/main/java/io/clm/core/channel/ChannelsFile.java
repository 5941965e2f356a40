package io.clm.core.channel;

import io.clm.core.drain.DrainPolicy;
import io.clm.core.gate.GatePolicy;
import io.clm.core.guard.Finding;
import io.clm.core.roll.RollPolicy;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import io.clm.core.yaml.YamlTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code channels.yaml}, the rollout policies of a repository's channels, as it stands at one channel's head.
 *
 * @param policies by channel, in the order they are written
 * @param findings what is wrong with it; one that blocks makes the whole file unusable
 */
public record ChannelsFile(Map<String, RolloutPolicy> policies, List<Finding> findings) {

    /** Its path in the configuration repository. */
    public static final String PATH = "channels.yaml";

    public ChannelsFile {
        findings = List.copyOf(findings);
    }

    /** Never throws on bad input. */
    public static ChannelsFile read(String text) {
        List<Finding> findings = new ArrayList<>();
        Map<String, RolloutPolicy> policies = new LinkedHashMap<>();
        YamlText read = YamlReader.read(text);
        read.problems()
                .forEach(problem -> findings.add(Finding.block(
                        "channels-yaml",
                        problem.message(),
                        PATH + ":" + problem.line() + ":" + problem.column(),
                        "mend it")));
        read.documents().stream().findFirst().ifPresent(document -> read(document, policies, findings));
        return new ChannelsFile(policies, findings);
    }

    private static void read(YamlDocument document, Map<String, RolloutPolicy> policies, List<Finding> findings) {
        YamlTree.of(document.root())
                .warnings()
                .forEach(problem -> findings.add(Finding.block(
                        "channels-yaml",
                        problem.message(),
                        PATH + ":" + problem.line() + ":" + problem.column(),
                        "remove one of the two")));
        PolicySection root = new PolicySection(PATH, document.root(), findings);
        PolicySection channels = root.section("channels");
        root.finish();
        for (YamlNode.Entry channel : channels.entries()) {
            String name = channel.name();
            policies.put(name, policy(new PolicySection("channels." + name, channel.value(), findings)));
        }
    }

    private static RolloutPolicy policy(PolicySection channel) {
        RolloutPolicy otherwise = RolloutPolicy.DEFAULT;
        PolicySection roll = channel.section("roll");
        PolicySection verify = channel.section("verify");
        Duration timeout = verify.duration("timeout", otherwise.verify().timeout());
        Duration interval = roll.duration("gate_interval", otherwise.verify().interval());
        int canary =
                roll.integer("canary_successes", 1, otherwise.workers().gate().times());
        int gate = roll.integer("gate_successes", 1, otherwise.verify().times());
        RollPolicy workers = workers(roll, new GatePolicy(canary, interval, timeout));
        RollPolicy masters = RolloutPolicy.oneByOne(workers);
        RolloutPolicy policy = new RolloutPolicy(
                channel.integer("max_concurrent_clusters", 1, otherwise.maxConcurrentClusters()),
                channel.word("approval", otherwise.approval()),
                channel.word("on_new_head", otherwise.onNewHead()),
                roll.integer("pools_in_parallel", 1, otherwise.poolsInParallel()),
                withGate(masters, new GatePolicy(Math.max(canary, gate), interval, timeout)),
                workers,
                drain(channel.section("drain"), otherwise.drain()),
                new GatePolicy(gate, interval, timeout));
        List.of(channel, roll, verify).forEach(PolicySection::finish);
        return policy;
    }

    private static RollPolicy workers(PolicySection roll, GatePolicy gate) {
        RollPolicy otherwise = RolloutPolicy.DEFAULT.workers();
        return new RollPolicy(
                roll.integer("surge", 0, otherwise.surge()),
                roll.integer("max_unavailable", 0, otherwise.maxUnavailable()),
                roll.integer("max_parallel_nodes", 1, otherwise.maxParallelNodes()),
                gate,
                roll.duration("node_ready_timeout", otherwise.nodeReadyTimeout()),
                roll.duration("zone_wait", otherwise.zoneWait()),
                roll.duration("node_timeout", otherwise.parkAfter()),
                gate.interval());
    }

    private static RollPolicy withGate(RollPolicy policy, GatePolicy gate) {
        return new RollPolicy(
                policy.surge(),
                policy.maxUnavailable(),
                policy.maxParallelNodes(),
                gate,
                policy.nodeReadyTimeout(),
                policy.zoneWait(),
                policy.parkAfter(),
                policy.poll());
    }

    private static DrainPolicy drain(PolicySection drain, DrainPolicy otherwise) {
        DrainPolicy policy = new DrainPolicy(
                drain.bool("force", otherwise.force()),
                drain.duration("grace_period", otherwise.gracePeriod()),
                drain.duration("min_pod_lifetime", otherwise.minPodLifetime()),
                drain.duration("min_healthy_sibling_lifetime", otherwise.minHealthySiblingLifetime()),
                drain.duration("min_unhealthy_sibling_lifetime", otherwise.minUnhealthySiblingLifetime()),
                drain.duration("force_evict_interval", otherwise.forceEvictInterval()),
                drain.duration("poll_interval", otherwise.pollInterval()),
                drain.duration("unreachable_timeout", otherwise.unreachableAfter()),
                otherwise.terminationHeadroom(),
                otherwise.doNotEvict());
        drain.finish();
        return policy;
    }

    public boolean isUsable() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    /** The policy of a channel; empty when the file does not name it. */
    public Optional<RolloutPolicy> policy(String channel) {
        return Optional.ofNullable(policies.get(channel));
    }
}
