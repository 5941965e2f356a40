package io.clm.core.roll.world;

import java.util.Comparator;
import java.util.Optional;

/** Controllers, scheduler and kubelets. */
final class Pods {

    private final World world;

    Pods(World world) {
        this.world = world;
    }

    /** All pods run. */
    void settle() {
        tick();
        world.apps.forEach(app -> app.pods.forEach(pod -> pod.readyAt = pod.machine == null ? null : world.now));
    }

    void tick() {
        for (SimApp app : world.apps) {
            app.pods.removeIf(this::isGone);
            long wanted = app.replicas
                    - app.pods.stream().filter(pod -> pod.deletedAt == null).count();
            for (long i = 0; i < wanted; i++) {
                app.pods.add(new SimPod(app, world.id("p"), world.now));
            }
            app.pods.stream()
                    .filter(pod -> pod.machine == null && pod.deletedAt == null)
                    .forEach(this::schedule);
        }
    }

    /** A dead kubelet confirms nothing; the end of the machine does. */
    private boolean isGone(SimPod pod) {
        SimMachine machine = pod.machine;
        if (machine == null) {
            return pod.deletedAt != null;
        }
        boolean confirmed = machine.node != null
                && machine.node.ready
                && pod.deletedAt != null
                && !world.now.isBefore(pod.deletedAt);
        return confirmed || !world.machines.contains(machine);
    }

    private void schedule(SimPod pod) {
        Optional<SimMachine> machine = world.machines.stream()
                .filter(SimMachine::isAvailable)
                .filter(candidate -> pod.app.zone == null || pod.app.zone.equals(candidate.zone))
                .min(Comparator.comparing((SimMachine candidate) -> candidate.node != null && candidate.node.tainted)
                        .thenComparing(candidate -> world.podsOn(candidate).size()));
        machine.ifPresent(found -> {
            pod.machine = found;
            pod.readyAt = world.now.plus(Scenario.TICK);
        });
    }
}
