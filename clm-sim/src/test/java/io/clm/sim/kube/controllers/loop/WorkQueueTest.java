package io.clm.sim.kube.controllers.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ObjectKey;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private final WorkQueue queue = new WorkQueue();
    private final Controller controller = new Controller() {
        @Override
        public Stream<ObjectKey> all(World world) {
            return Stream.empty();
        }

        @Override
        public Stream<ObjectKey> wokenBy(Change change, World world) {
            return Stream.empty();
        }

        @Override
        public Decision decide(ObjectKey key, World world, Instant now) {
            return Decision.NOTHING;
        }
    };

    private WorkItem item(String name) {
        return new WorkItem(controller, new ObjectKey("pods", "default", name));
    }

    @Test
    void looks_at_each_thing_once_however_often_it_was_woken() {
        queue.add(item("a"));
        queue.add(item("b"));
        queue.add(item("a"));
        assertThat(queue.next(NOW)).isEqualTo(item("a"));
        assertThat(queue.next(NOW)).isEqualTo(item("b"));
        assertThat(queue.next(NOW)).isNull();
    }

    @Test
    void a_timer_rings_at_its_time_and_once() {
        queue.schedule(item("a"), Optional.of(NOW.plusSeconds(5)));
        assertThat(queue.next(NOW)).isNull();
        assertThat(queue.nextTimer()).contains(NOW.plusSeconds(5));
        assertThat(queue.next(NOW.plusSeconds(5))).isEqualTo(item("a"));
        assertThat(queue.next(NOW.plusSeconds(9))).isNull();
        assertThat(queue.nextTimer()).isEmpty();
    }

    @Test
    void a_new_timer_replaces_the_old_one() {
        queue.schedule(item("a"), Optional.of(NOW.plusSeconds(5)));
        queue.schedule(item("a"), Optional.of(NOW.plusSeconds(9)));
        assertThat(queue.next(NOW.plusSeconds(6))).isNull();
        assertThat(queue.nextTimer()).contains(NOW.plusSeconds(9));
        queue.schedule(item("a"), Optional.empty());
        assertThat(queue.nextTimer()).isEmpty();
    }
}
