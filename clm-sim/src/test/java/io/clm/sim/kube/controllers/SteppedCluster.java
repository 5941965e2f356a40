package io.clm.sim.kube.controllers;

import io.clm.sim.clock.SettableClock;
import io.clm.sim.clock.SimClock;
import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.kube.controllers.loop.ControllerLoop;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectRules;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A cluster in memory whose time passes only when a test says so. */
public final class SteppedCluster {
    public static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    public final SettableClock clock = new SettableClock(START);
    public final ObjectStore store = ObjectStore.inMemory(ObjectRules.NONE, clock);
    private ControllerLoop loop;

    public SteppedCluster() {
        this(ClusterFaults.NONE);
    }

    public SteppedCluster(ClusterFaults faults) {
        this.loop = SimulatedControllers.loop(store, SimClock.of(clock, 1), faults);
        store.onChange(change -> loop.changed(change));
    }

    /** What a kill of the process does: whoever worked on the objects forgets all; the objects stay. */
    public void restart() {
        loop = SimulatedControllers.loop(store, SimClock.of(clock, 1), ClusterFaults.NONE);
        loop.wakeAll();
    }

    public SteppedCluster withNodes(int count) {
        for (int i = 1; i <= count; i++) {
            store.create(Kinds.NODE, Manifests.node("node-" + i, "zone-" + "abc".charAt((i - 1) % 3)));
        }
        run(Duration.ofSeconds(5));
        return this;
    }

    /** Lets everything happen that happens within that time. */
    public void run(Duration time) {
        Instant end = clock.instant().plus(time);
        loop.runDue();
        while (loop.nextDue().filter(due -> !due.isAfter(end)).isPresent()) {
            loop.nextDue().ifPresent(clock::advanceTo);
            loop.runDue();
        }
        clock.advanceTo(end);
        loop.runDue();
    }

    public void run(int seconds) {
        run(Duration.ofSeconds(seconds));
    }

    public ObjectNode create(ResourceKind kind, ObjectNode object) {
        return store.create(kind, object);
    }

    public ObjectNode get(ResourceKind kind, String name) {
        return store.get(kind, kind.namespaced() ? "default" : "", name).orElseThrow();
    }

    public void change(ResourceKind kind, String name, Consumer<ObjectNode> change) {
        get(kind, name);
        store.mutate(kind, kind.namespaced() ? "default" : "", name, change);
    }

    public void delete(ResourceKind kind, String name) {
        store.delete(kind, kind.namespaced() ? "default" : "", name, DeleteOptions.GRACEFUL);
    }

    public List<ObjectNode> pods() {
        return store.list(Kinds.POD);
    }

    public int number(ResourceKind kind, String name, String path) {
        return Json.number(get(kind, name), path, 0);
    }

    public List<String> eventReasons() {
        return store.list(Kinds.EVENT).stream()
                .map(event -> Json.text(event, "reason"))
                .toList();
    }

    public static String nodeOf(ObjectNode pod) {
        return Json.text(pod, "spec.nodeName");
    }

    public static List<String> names(List<ObjectNode> objects) {
        return objects.stream().map(Meta::name).toList();
    }
}
