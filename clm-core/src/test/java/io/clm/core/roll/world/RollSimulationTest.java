package io.clm.core.roll.world;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The roller in many random worlds. {@code -Dclm.worlds=N} changes how many, {@code -Dclm.world=SEED} repeats one.
 */
class RollSimulationTest {

    private static final int WORLDS = Integer.getInteger("clm.worlds", 5_000);

    @Test
    void keeps_its_promises_in_every_world() {
        Long only = Long.getLong("clm.world");
        LongStream seeds = only == null ? LongStream.range(0, WORLDS) : LongStream.of(only);
        seeds.parallel().forEach(Run::through);
    }
}
