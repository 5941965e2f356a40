package io.clm.worker.contract;

import io.clm.sim.clock.SimClock;
import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.journal.ClusterJournal;
import io.clm.sim.kube.KubeCluster;
import io.clm.sim.kube.controllers.SimulatedControllers;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Kinds;
import io.clm.worker.cluster.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The API servers that every case is run against. */
enum Server {
    /** Ours, with its controllers and kubelets, twenty times faster than life. */
    SIMULATED {
        @Override
        Endpoint open() throws IOException {
            Path directory = Files.createTempDirectory("contract");
            ClusterJournal journal = new ClusterJournal(item -> {}, "contract", Clock.systemUTC());
            KubeCluster cluster = new KubeCluster(
                    "contract",
                    0,
                    directory,
                    Clock.systemUTC(),
                    new SimulatedControllers(SimClock.system(20)),
                    journal,
                    ClusterFaults.NONE);
            cluster.start();
            for (int i = 1; i <= 6; i++) {
                cluster.store().create(Kinds.NODE, Json.parseObject(NODE.formatted(i, "abc".charAt(i % 3))));
            }
            return new Endpoint(cluster.url(), null, null);
        }
    },
    /** The real one that the environment names. */
    REAL {
        @Override
        @Nullable
        Endpoint open() throws IOException {
            String url = System.getenv("KUBE_TESTENV_URL");
            String ca = System.getenv("KUBE_TESTENV_CA_FILE");
            String token = System.getenv("KUBE_TESTENV_TOKEN");
            if (url == null || ca == null || token == null) {
                return null;
            }
            Path file = Files.createTempFile("contract", ".token");
            file.toFile().deleteOnExit();
            Files.writeString(file, token);
            return new Endpoint(url, Path.of(ca), file);
        }
    };

    /** The real one is started with such ones. */
    private static final String NODE = """
            {"metadata": {"name": "node-%d", "labels": {"testenv/fake": "true", \
            "topology.kubernetes.io/region": "eu-central-1", "topology.kubernetes.io/zone": "eu-central-1%s"}}}
            """;

    private @Nullable Endpoint opened;

    abstract @Nullable Endpoint open() throws IOException;

    /** The server, started when it is first asked for; aborts the test when there is none. */
    synchronized Endpoint endpoint() throws IOException {
        if (opened == null) {
            opened = open();
        }
        Assumptions.assumeTrue(
                opened != null,
                "no real control plane: set KUBE_TESTENV_URL, KUBE_TESTENV_CA_FILE and KUBE_TESTENV_TOKEN");
        return Objects.requireNonNull(opened);
    }
}
