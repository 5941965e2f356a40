package io.clm.sandbox.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sandbox.seed.SandboxCluster;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Promise 2: the whole sandbox, and workers, die in the middle of a roll; it ends as if they had not. */
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";
    private static final Duration ROLL_LIMIT = Duration.ofSeconds(400);
    private static final SandboxCluster PLAYGROUND = SandboxCluster.ALL.get(0);
    private static final SandboxCluster WORKBENCH = SandboxCluster.ALL.get(1);
    /** How often the whole sandbox is killed; more by {@code -Dclm.kills=4}. */
    private static final int KILLS = Integer.getInteger("clm.kills", 1);

    private static final long SEED = Long.getLong("clm.seed", 20261123L);
    private static final Random RANDOM = new Random(SEED);

    private static RunningSandbox sandbox;
    private static Process worker;
    private static ConfigClone clone;

    /** Beside the sandbox's own worker there is one more, to take over. */
    @BeforeAll
    static void start() throws Exception {
        sandbox = TheSandbox.get();
        clone = new ConfigClone(sandbox.git(), TheSandbox.FOLDER.resolve("clone-of-the-bad-day"));
        worker = sandbox.worker();
        for (SandboxCluster cluster : SandboxCluster.ALL) {
            String head = clone.git("rev-parse", "origin/" + cluster.channel()).strip();
            fleet().awaitReadyAt(head, Duration.ofSeconds(150), cluster);
        }
    }

    @AfterAll
    static void stop() {
        if (worker != null) {
            worker.destroyForcibly();
        }
    }

    @Test
    @Order(1)
    void whoever_dies_in_the_middle_of_a_roll_it_ends_as_if_nobody_had() throws Exception {
        Journal before = Journal.read(sandbox.cloud());
        try (FloorWatch playground = new FloorWatch(sandbox.kubernetes(PLAYGROUND.alias()), PLAYGROUND.workers());
                FloorWatch workbench = new FloorWatch(sandbox.kubernetes(WORKBENCH.alias()), WORKBENCH.workers())) {
            clone.append(USER_DATA, "# changed\n");
            String commit = clone.push("new user data, bad day (seed " + SEED + ")");
            for (int i = 0; i < KILLS; i++) {
                fleet().awaitRolling(commit, PLAYGROUND, WORKBENCH);
                killAll();
            }
            fleet().awaitRolling(commit, PLAYGROUND, WORKBENCH);
            killTheRoller(commit);
            fleet().awaitRolling(commit, PLAYGROUND, WORKBENCH);
            freezeTheRoller(commit);
            fleet().awaitReadyAt(commit, ROLL_LIMIT, PLAYGROUND, WORKBENCH);
            assertThat(playground.breaches()).isEmpty();
            assertThat(workbench.breaches()).isEmpty();
        }
        Journal journal = Journal.read(sandbox.cloud()).since(before);
        assertThat(journal.repeated("terminate", "Instance")).isEmpty();
        assertThat(journal.repeated("evict", "Pod")).isEmpty();
        for (SandboxCluster cluster : List.of(PLAYGROUND, WORKBENCH)) {
            assertThat(journal.of(cluster.id()).done("terminate", "Instance")).hasSize(cluster.workers());
            assertThat(journal.of(cluster.id()).done("launch", "Instance")).hasSize(cluster.workers());
        }
    }

    @Test
    @Order(2)
    void sigterm_ends_it_with_all_it_started() throws Exception {
        List<ProcessHandle> all = sandbox.processes();
        assertThat(all.size()).isGreaterThan(4);
        assertThat(sandbox.terminate()).isLessThan(Duration.ofSeconds(20));
        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    private static void killAll() throws Exception {
        Thread.sleep(RANDOM.nextInt(5000));
        sandbox.kill();
        worker.destroyForcibly();
        sandbox.restart();
        worker = sandbox.worker();
    }

    /** It is the sandbox's own, which the sandbox starts again, or the other. */
    private static void killTheRoller(String commit) throws Exception {
        Thread.sleep(RANDOM.nextInt(3000));
        ProcessHandle roller =
                fleet().awaitRoller(commit, PLAYGROUND, WORKBENCH).orElseThrow(() -> new AssertionError("all is done"));
        assertThat(roller.destroyForcibly()).isTrue();
        roller.onExit().get(10, TimeUnit.SECONDS);
        if (!worker.isAlive()) {
            worker = sandbox.worker();
        }
    }

    private static void freezeTheRoller(String commit) throws Exception {
        Thread.sleep(RANDOM.nextInt(3000));
        ProcessHandle roller =
                fleet().awaitRoller(commit, PLAYGROUND, WORKBENCH).orElse(worker.toHandle());
        signal("-STOP", roller);
        Thread.sleep(Duration.ofSeconds(7));
        signal("-CONT", roller);
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static Fleet fleet() throws Exception {
        return new Fleet(sandbox.api());
    }
}
