package io.clm.sandbox.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sandbox.seed.SandboxCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Promise 2: workers, and the whole sandbox, die in the middle of rolls; the rolls end as if they had not. */
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
    private static final List<Process> WORKERS = new ArrayList<>();
    private static RunningSandbox sandbox;
    private static ConfigClone clone;

    @BeforeAll
    static void start() throws Exception {
        Path folder = StateFolder.again();
        sandbox = RunningSandbox.start(folder.resolve("state"), "--speed", "40", "--no-worker");
        clone = new ConfigClone(sandbox.git(), folder.resolve("clone-of-the-bad-day"));
        WORKERS.add(sandbox.worker());
        WORKERS.add(sandbox.worker());
        for (SandboxCluster cluster : SandboxCluster.ALL) {
            String head = clone.git("rev-parse", "origin/" + cluster.channel()).strip();
            fleet().awaitReadyAt(head, Duration.ofSeconds(150), cluster);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        WORKERS.forEach(Process::destroyForcibly);
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    @Order(1)
    void workers_are_killed_and_frozen_in_the_middle_of_a_roll() throws Exception {
        rollWhile(commit -> {
            fleet().awaitRolling(commit, PLAYGROUND, WORKBENCH);
            for (int i = 0; i < 4; i++) {
                int victim = RANDOM.nextInt(WORKERS.size());
                Thread.sleep(RANDOM.nextInt(4000));
                if (i % 2 == 0) {
                    WORKERS.get(victim).destroyForcibly();
                    WORKERS.set(victim, sandbox.worker());
                } else {
                    freeze(WORKERS.get(victim), Duration.ofSeconds(7));
                }
            }
        });
    }

    @Test
    @Order(2)
    void the_whole_sandbox_is_killed_in_the_middle_of_a_roll() throws Exception {
        rollWhile(commit -> {
            for (int i = 0; i < KILLS; i++) {
                fleet().awaitRolling(commit, PLAYGROUND, WORKBENCH);
                Thread.sleep(RANDOM.nextInt(5000));
                sandbox.kill();
                WORKERS.forEach(Process::destroyForcibly);
                sandbox.restart();
                for (int dead = 0; dead < WORKERS.size(); dead++) {
                    WORKERS.set(dead, sandbox.worker());
                }
            }
        });
    }

    private interface Disturbance {
        void strike(String commit) throws Exception;
    }

    private static void rollWhile(Disturbance disturbance) throws Exception {
        Journal before = Journal.read(sandbox.cloud());
        try (FloorWatch playground = new FloorWatch(sandbox.kubernetes(PLAYGROUND.alias()), PLAYGROUND.workers());
                FloorWatch workbench = new FloorWatch(sandbox.kubernetes(WORKBENCH.alias()), WORKBENCH.workers())) {
            clone.append(USER_DATA, "# changed\n");
            String commit = clone.push("new user data, bad day (seed " + SEED + ")");
            disturbance.strike(commit);
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

    private static void freeze(Process worker, Duration length) throws Exception {
        signal("-STOP", worker);
        Thread.sleep(length);
        signal("-CONT", worker);
    }

    private static void signal(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static Fleet fleet() throws Exception {
        return new Fleet(sandbox.api());
    }
}
