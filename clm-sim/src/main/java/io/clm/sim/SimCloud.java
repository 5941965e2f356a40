package io.clm.sim;

import io.clm.sim.aws.Aws;
import io.clm.sim.clock.SimClock;
import io.clm.sim.cluster.ClusterEntry;
import io.clm.sim.cluster.ClusterKeeper;
import io.clm.sim.cluster.Clusters;
import io.clm.sim.cluster.EndpointsFile;
import io.clm.sim.cluster.KubeServers;
import io.clm.sim.control.ControlApi;
import io.clm.sim.fault.FaultBook;
import io.clm.sim.http.Exchange;
import io.clm.sim.http.LoopbackServer;
import io.clm.sim.journal.JournalFile;
import io.clm.sim.journal.OutboxJournal;
import io.clm.sim.state.StateLog;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;

/** The whole simulated cloud, running. Everything is put together here. */
public final class SimCloud implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(50);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final LoopbackServer server;

    private SimCloud(SimOptions options, InstantSource clock, KubeServersOf kube) {
        add(StateLock.take(options.state()));
        try {
            this.server = open(options, clock, kube);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private LoopbackServer open(SimOptions options, InstantSource clock, KubeServersOf kube) {
        StateLog log = add(StateLog.open(options.state().resolve("cloud.log")));
        JournalFile journal = add(JournalFile.open(options.state().resolve("journal.jsonl")));
        FaultBook faults = new FaultBook(log, clock);
        Clusters clusters = new Clusters(log, endpoints(options));
        Aws aws = add(new Aws(log, new OutboxJournal(log, journal), faults, clusters, clock, options.speed()));
        KubeServers servers = kube.create(options, journal, faults);
        ClusterKeeper keeper = add(new ClusterKeeper(clusters, faults, servers, aws.controlPlanes()));
        ControlApi control = new ControlApi(journal, faults, clusters, keeper);
        LoopbackServer opened = LoopbackServer.start(options.port(), exchange -> route(exchange, control, aws));
        add(new Ticker("cloud", TICK, aws::tick));
        add(new Ticker("clusters", TICK, keeper::tick));
        return add(opened);
    }

    /**
     * Starts it.
     *
     * @throws RuntimeException saying why it cannot be: the state is in use, the port is taken
     */
    public static SimCloud start(SimOptions options, InstantSource clock, KubeServersOf kube) {
        return new SimCloud(options, clock, kube);
    }

    /** Starts it on the machine's clock. */
    public static SimCloud start(SimOptions options) {
        SimClock clock = SimClock.system(options.speed());
        return start(options, clock, new SimulatedKubernetes(clock));
    }

    /** The address of AWS and of the control API. */
    public String url() {
        return server.url();
    }

    private static void route(Exchange exchange, ControlApi control, Aws aws) throws IOException {
        if (Aws.isCall(exchange)) {
            aws.handle(exchange);
        } else {
            control.handle(exchange);
        }
    }

    private static Consumer<Collection<ClusterEntry>> endpoints(SimOptions options) {
        return options.endpointsFile() == null ? clusters -> {} : new EndpointsFile(options.endpointsFile());
    }

    private <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Stops everything, last things first. */
    @Override
    public void close() {
        Closing.all(parts);
    }
}
