package io.clm.sim.kube;

import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.journal.ClusterJournal;
import io.clm.sim.journal.JournalItem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A started cluster for tests, with its journal in memory. */
public final class TestCluster implements AutoCloseable {
    private final List<JournalItem> items = new CopyOnWriteArrayList<>();
    private final KubeCluster cluster;

    public TestCluster(Path directory, ClusterControllers controllers, ClusterFaults faults) {
        ClusterJournal journal = new ClusterJournal(items::add, "test", Clock.systemUTC());
        cluster = new KubeCluster("test", 0, directory, Clock.systemUTC(), controllers, journal, faults);
        cluster.start();
    }

    public static void main(String[] args) throws Exception {
        TestCluster started = new TestCluster(Path.of(args[0]), ClusterControllers.NONE, ClusterFaults.NONE);
        System.out.println(started.cluster().url());
        Thread.currentThread().join();
    }

    public KubeCluster cluster() {
        return cluster;
    }

    public List<JournalItem> journal() {
        return items;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
