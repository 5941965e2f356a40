package io.clm.sim.kube.contract;

import io.clm.sim.clock.SimClock;
import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.kube.TestCluster;
import io.clm.sim.kube.controllers.SimulatedControllers;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The API servers that every case is run against. */
public enum Server {
    /** Ours, with its controllers and kubelets, twenty times faster than life. */
    SIMULATED {
        @Override
        Endpoint open() throws Exception {
            var controllers = new SimulatedControllers(SimClock.system(20));
            TestCluster cluster =
                    new TestCluster(Files.createTempDirectory("contract"), controllers, ClusterFaults.NONE);
            Endpoint endpoint = Endpoint.plain(cluster.cluster().url());
            for (int i = 1; i <= 6; i++) {
                endpoint.send("POST", "/api/v1/nodes", "application/json", "application/yaml", node(i));
            }
            return endpoint;
        }
    },
    /** The real one that the environment names. */
    REAL {
        @Override
        @Nullable
        Endpoint open() throws Exception {
            return Endpoint.fromEnvironment();
        }
    };

    private final AtomicReference<@Nullable Endpoint> opened = new AtomicReference<>();

    /** As the real one is started with them. */
    private static String node(int number) {
        return """
                metadata:
                  name: node-%d
                  labels: {testenv/fake: "true", topology.kubernetes.io/region: eu-central-1,
                      topology.kubernetes.io/zone: eu-central-1%s}
                """.formatted(number, "abc".charAt((number - 1) % 3));
    }

    abstract @Nullable Endpoint open() throws Exception;

    /** The server, started when it is first asked for; aborts the test when there is none. */
    public synchronized Endpoint endpoint() throws Exception {
        if (opened.get() == null) {
            opened.set(open());
        }
        Endpoint endpoint = opened.get();
        Assumptions.assumeTrue(
                endpoint != null,
                "no real control plane: set KUBE_TESTENV_URL, KUBE_TESTENV_CA_FILE and KUBE_TESTENV_TOKEN");
        return java.util.Objects.requireNonNull(endpoint);
    }
}
