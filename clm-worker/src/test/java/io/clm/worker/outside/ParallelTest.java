package io.clm.worker.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    @Test
    void answers_come_in_the_order_of_the_questions() {
        assertThat(Parallel.map(MANY, 8, number -> number * 2))
                .isEqualTo(MANY.stream().map(number -> number * 2).toList());
    }

    @Test
    void never_more_are_asked_at_the_same_time() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Parallel.map(MANY, 3, number -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            return now.decrementAndGet();
        });
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void after_a_failure_nothing_more_is_asked_and_that_failure_is_told() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> Parallel.map(MANY, 1, number -> {
                    asked.incrementAndGet();
                    throw new Unavailable("api-server", "away");
                }))
                .isInstanceOf(Unavailable.class)
                .hasMessage("away");
        assertThat(asked.get()).isEqualTo(1);
    }
}
