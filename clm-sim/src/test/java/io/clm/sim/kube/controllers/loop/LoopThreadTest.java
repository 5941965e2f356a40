package io.clm.sim.kube.controllers.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ObjectRules;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

@Timeout(60)
class LoopThreadTest {
    private final ObjectStore store = ObjectStore.inMemory(ObjectRules.NONE, Clock.systemUTC());
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** Notes what it sees, fails as often as it is told to, and wants to look again at pods named "later". */
    private final KindController witness = new KindController() {
        @Override
        public ResourceKind kind() {
            return Kinds.POD;
        }

        @Override
        public Stream<ObjectKey> concernedBy(Change change, World world) {
            return Stream.empty();
        }

        @Override
        public Decision decide(ObjectNode pod, World world, Instant now) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("told to fail");
            }
            seen.add(Meta.name(pod));
            Draft draft = new Draft("witness", Kinds.POD, pod);
            if (Meta.name(pod).equals("later") && seen.size() < 3) {
                draft.recheck(now.plusMillis(20));
            }
            return draft.done();
        }
    };

    private LoopThread start() {
        return LoopThread.start(store, new ControllerLoop(store, List.of(witness), Clock.systemUTC()), "test");
    }

    private void pod(String name) {
        ObjectNode pod = Json.object();
        Meta.of(pod).put("name", name).put("namespace", "default");
        store.create(Kinds.POD, pod);
    }

    private String next() throws InterruptedException {
        return String.valueOf(seen.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void wakes_for_what_is_there_for_changes_and_for_timers() throws Exception {
        pod("first");
        LoopThread thread = start();
        assertThat(next()).isEqualTo("first");
        pod("second");
        assertThat(next()).isEqualTo("second");
        pod("later");
        assertThat(List.of(next(), next())).containsExactly("later", "later");
        thread.stop();
    }

    @Test
    void goes_on_after_a_decision_that_failed() throws Exception {
        failures.set(1);
        LoopThread thread = start();
        pod("again");
        assertThat(next()).isEqualTo("again");
        thread.stop();
    }

    @Test
    void stopped_it_looks_at_nothing_any_more() throws Exception {
        LoopThread thread = start();
        thread.stop();
        pod("unseen");
        assertThat(seen.poll(Duration.ofMillis(200).toMillis(), TimeUnit.MILLISECONDS))
                .isNull();
    }
}
