package io.clm.worker.testing;

import java.util.List;

/** One harness for all tests that share: a worker, and a repository with a few of the components only. */
public final class SharedHarness {
    private static final List<String> COMPONENTS =
            List.of("namespaces", "priority-classes", "coredns", "demo-app", "kube-proxy");

    private SharedHarness() {}

    private static final class Holder {
        private static final WorkerHarness HARNESS = start();

        private static WorkerHarness start() {
            WorkerHarness harness = new WorkerHarness(SharedHarness::isWanted);
            Runtime.getRuntime().addShutdownHook(new Thread(harness::close));
            return harness;
        }
    }

    /** The same for everybody; ended with the JVM. */
    public static WorkerHarness get() {
        return Holder.HARNESS;
    }

    private static boolean isWanted(String path) {
        String manifests = "cluster/manifests/";
        return !path.startsWith(manifests)
                || path.equals(manifests + "deletions.yaml")
                || COMPONENTS.stream().anyMatch(component -> path.startsWith(manifests + component + "/"));
    }
}
