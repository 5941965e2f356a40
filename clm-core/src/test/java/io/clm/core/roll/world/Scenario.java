package io.clm.core.roll.world;

import io.clm.core.drain.DrainPolicy;
import io.clm.core.gate.GatePolicy;
import io.clm.core.roll.PoolKind;
import io.clm.core.roll.RollPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/**
 * What a world is like, drawn from its seed.
 *
 * @param calm nobody and nothing interferes: the floor must hold at every moment
 * @param abortAt tick at which somebody stops the roll; -1 for never
 * @param quietFrom tick from which the world is fair: nothing interferes any more and budgets allow again
 */
record Scenario(
        PoolKind kind,
        boolean spot,
        int groups,
        int zones,
        int size,
        int max,
        boolean calm,
        boolean crashes,
        boolean bootFailures,
        boolean unreadyAtStart,
        boolean blockedBudget,
        boolean volumes,
        boolean gateFails,
        int abortAt,
        int quietFrom,
        RollPolicy policy,
        DrainPolicy drain) {

    private static final int LONG = 250;
    static final Duration TICK = Duration.ofSeconds(10);

    static Scenario draw(Random random) {
        boolean controlPlane = random.nextInt(4) == 0;
        boolean spot = !controlPlane && random.nextInt(5) == 0;
        int size = controlPlane ? 1 + random.nextInt(5) : random.nextInt(9);
        boolean calm = random.nextInt(3) == 0;
        return new Scenario(
                controlPlane ? PoolKind.CONTROL_PLANE : PoolKind.WORKER,
                spot,
                1 + random.nextInt(3) / 2 * random.nextInt(3),
                1 + random.nextInt(3),
                size,
                size + random.nextInt(3),
                calm,
                random.nextBoolean(),
                random.nextInt(8) == 0,
                random.nextInt(4) == 0,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0,
                random.nextInt(12) == 0,
                random.nextInt(4) == 0 ? random.nextInt(80) : -1,
                random.nextInt(8) == 0 ? LONG : 30 + random.nextInt(60),
                policy(random),
                drain(random));
    }

    private static RollPolicy policy(Random random) {
        return new RollPolicy(
                random.nextInt(4),
                random.nextInt(3),
                1 + random.nextInt(4),
                new GatePolicy(1 + random.nextInt(3), TICK, Duration.ofSeconds(200)),
                Duration.ofSeconds(300),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                TICK);
    }

    private static DrainPolicy drain(Random random) {
        Duration none = Duration.ZERO;
        return new DrainPolicy(
                random.nextBoolean(),
                Duration.ofSeconds(300 + 100 * random.nextInt(10)),
                none,
                Duration.ofSeconds(30 * random.nextInt(3)),
                Duration.ofSeconds(30 * random.nextInt(5)),
                Duration.ofSeconds(30),
                TICK,
                Duration.ofSeconds(300),
                Duration.ofSeconds(30),
                Map.of());
    }

    /** Nothing but a budget is in the way, and for long. */
    boolean isPatient() {
        return calm && blockedBudget && kind == PoolKind.WORKER && !bootFailures && !gateFails && quietFrom >= LONG;
    }

    int surge() {
        return spot ? 0 : policy.surge();
    }

    int unavailable() {
        if (spot) {
            return 1;
        }
        return surge() == 0 ? Math.max(1, policy.maxUnavailable()) : policy.maxUnavailable();
    }
}
