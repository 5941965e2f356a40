package io.clm.sim.aws.life;

import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.NodeState;
import io.clm.sim.state.StateLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the Nodes of instances that have booted and removes those of instances that end, through the Kubernetes URL
 * of their cluster, until it is done. One call an instance at a time.
 */
public final class NodeKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final StateLog log;
    private final Instances instances;
    private final Function<String, Optional<String>> urls;
    private final NodeApi api = new NodeApi();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

    /**
     * Makes one.
     *
     * @param urls a cluster's Kubernetes URL, while it has a Kubernetes API
     */
    public NodeKeeper(StateLog log, Instances instances, Function<String, Optional<String>> urls) {
        this.log = log;
        this.instances = instances;
        this.urls = urls;
    }

    void register(Instance i, String cluster, Instant now) {
        attempt(i, cluster, now, url -> {
            api.register(url, NodeDocument.of(i), i);
            note(i, NodeState.REGISTERED);
        });
    }

    void remove(Instance i, String cluster, Instant now) {
        attempt(i, cluster, now, url -> {
            api.remove(url, i);
            note(i, NodeState.REMOVED);
        });
    }

    /** Whether its cluster has no Kubernetes API from which its Node could be removed. */
    boolean hopeless(Instance i) {
        return i.cluster().flatMap(urls).isEmpty();
    }

    private interface Attempt {
        void on(String url) throws Exception;
    }

    private void attempt(Instance i, String cluster, Instant now, Attempt attempt) {
        Optional<String> url = urls.apply(cluster);
        boolean early = now.isBefore(notBefore.getOrDefault(i.id(), Instant.MIN));
        if (url.isPresent() && !early && busy.add(i.id())) {
            threads.execute(() -> run(i, now, () -> attempt.on(url.get())));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private void run(Instance i, Instant now, Work work) {
        try {
            work.run();
            notBefore.remove(i.id());
        } catch (Exception e) {
            LOG.debug("the Node of {} waits: {}", i.id(), e.toString());
            notBefore.put(i.id(), now.plus(PAUSE));
        } finally {
            busy.remove(i.id());
        }
    }

    private void note(Instance i, NodeState state) {
        log.run(() -> instances
                .find(i.scope(), i.id())
                .filter(current -> current.node().compareTo(state) < 0)
                .ifPresent(current -> instances.put(current.node(state))));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
