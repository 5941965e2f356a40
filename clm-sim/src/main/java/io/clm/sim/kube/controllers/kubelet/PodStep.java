package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The next step of a pod that has not ended. */
record PodStep(ObjectNode pod, JsonNode node, Timing timing, World world, Draft draft) {
    private static final String BROKEN = ":broken";
    private static final int KILLED = 137;

    void take() {
        if (NodeHealth.of(node) == NodeHealth.SILENT) {
            draft.change(Kinds.POD, pod, lost -> PodLife.loseSight(lost, now()));
            return;
        }
        try {
            take(Wishes.of(pod, timing.clock()));
        } catch (Wishes.Unreadable e) {
            String why = Optional.ofNullable(e.getMessage()).orElse("");
            draft.change(Kinds.POD, pod, failed -> PodLife.refuse(failed, "BadAnnotation", why, now()));
        }
    }

    private void take(Wishes wishes) {
        if (Meta.isDeleting(pod)) {
            end(wishes.stop());
        } else if (isRunning()) {
            runOn(wishes);
        } else if (Json.text(pod, "status.startTime").isEmpty()) {
            draft.change(Kinds.POD, pod, accepted -> PodLife.accept(accepted, node, now()));
        } else if (timing.passedSinceBinding(pod, wishes.start(), draft)) {
            start(wishes);
        }
    }

    private void start(Wishes wishes) {
        Optional<String> broken = Containers.images(pod).stream()
                .filter(image -> image.endsWith(BROKEN))
                .findFirst();
        if (broken.isPresent()) {
            fallBack(broken.get());
            return;
        }
        boolean hostNetwork = Json.at(pod, "spec.hostNetwork").asBoolean(false);
        String ip = hostNetwork ? Addresses.ofNode(node) : Addresses.forPod(pod, world);
        draft.change(Kinds.POD, pod, started -> {
            PodLife.start(started, ip, now());
            PodLife.setReady(started, isReady(wishes), now());
        });
        draft.tell("Started", "Started container " + firstContainer());
    }

    private void fallBack(String image) {
        String why = "Back-off pulling image \"%s\"".formatted(image);
        draft.change(Kinds.POD, pod, waiting -> Containers.await(waiting, "ImagePullBackOff", why));
        if (!draft.isEmpty()) {
            draft.warn("Failed", "Failed to pull image \"%s\": not found".formatted(image));
        }
    }

    private void runOn(Wishes wishes) {
        if (wishes.complete().isPresent()
                && timing.passedSinceStart(pod, wishes.complete().get(), draft)) {
            draft.change(Kinds.POD, pod, ended -> PodLife.finish(ended, wishes.exitCode(), now()));
            return;
        }
        draft.change(Kinds.POD, pod, running -> PodLife.setReady(running, isReady(wishes), now()));
    }

    /** It ends by itself when its grace period is long enough for that, else it is killed. */
    private void end(Duration stop) {
        Duration grace = Duration.ofSeconds(Timing.graceSeconds(pod));
        boolean patient = stop.compareTo(grace) <= 0;
        if (isRunning() && !timing.passedSinceDeletion(pod, patient ? stop : grace, draft)) {
            return;
        }
        int exitCode = isRunning() && patient ? 0 : KILLED;
        draft.change(Kinds.POD, pod, ended -> PodLife.finish(ended, exitCode, now()));
        draft.tell("Killing", "Stopping container " + firstContainer());
    }

    private boolean isReady(Wishes wishes) {
        return wishes.ready() && NodeHealth.of(node) == NodeHealth.WELL;
    }

    private boolean isRunning() {
        return PodState.phase(pod).equals("Running");
    }

    private String firstContainer() {
        return Json.at(pod, "spec.containers").path(0).path("name").asString("");
    }

    private Instant now() {
        return timing.now();
    }
}
