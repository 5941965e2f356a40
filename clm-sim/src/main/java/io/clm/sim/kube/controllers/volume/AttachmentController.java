package io.clm.sim.kube.controllers.volume;

import io.clm.sim.kube.controllers.loop.Controller;
import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a VolumeAttachment for every volume on every node where a pod uses it. */
public final class AttachmentController implements Controller {
    private static final ObjectKey ALL = new ObjectKey("volumeattachments.storage.k8s.io", "", "*");

    private record Use(String volume, String node) {}

    @Override
    public Stream<ObjectKey> all(World world) {
        return Stream.of(ALL);
    }

    @Override
    public Stream<ObjectKey> wokenBy(Change change, World world) {
        boolean pod = Wakes.isOf(change, Kinds.POD)
                && !PodVolumes.claims(change.object()).isEmpty();
        return pod || Wakes.isOf(change, Kinds.PVC) || Wakes.isOf(change, Kinds.VOLUME_ATTACHMENT)
                ? Stream.of(ALL)
                : Stream.empty();
    }

    @Override
    public Decision decide(ObjectKey key, World world, Instant now) {
        Draft draft = new Draft("attachdetach-controller", Kinds.VOLUME_ATTACHMENT, Json.object());
        Set<Use> missing = uses(world);
        for (ObjectNode attachment : world.list(Kinds.VOLUME_ATTACHMENT)) {
            if (!missing.remove(use(attachment))) {
                draft.delete(Kinds.VOLUME_ATTACHMENT, attachment, DeleteOptions.NOW);
            }
        }
        missing.forEach(use -> draft.create(Kinds.VOLUME_ATTACHMENT, build(use)));
        return draft.done();
    }

    private static Set<Use> uses(World world) {
        Set<Use> uses = new LinkedHashSet<>();
        world.list(Kinds.POD).stream()
                .filter(pod -> PodState.isBound(pod) && !PodState.isFinished(pod))
                .forEach(pod -> PodVolumes.volumes(pod, world)
                        .forEach(volume -> uses.add(new Use(volume, PodState.nodeName(pod)))));
        return uses;
    }

    private static Use use(JsonNode attachment) {
        return new Use(
                Json.text(attachment, "spec.source.persistentVolumeName"), Json.text(attachment, "spec.nodeName"));
    }

    private static ObjectNode build(Use use) {
        ObjectNode attachment = Json.object();
        UUID id = UUID.nameUUIDFromBytes((use.volume() + use.node()).getBytes(StandardCharsets.UTF_8));
        Meta.of(attachment).put("name", "csi-" + id.toString().replace("-", ""));
        ObjectNode spec = attachment.putObject("spec");
        spec.put("attacher", "ebs.csi.aws.com").put("nodeName", use.node());
        spec.putObject("source").put("persistentVolumeName", use.volume());
        attachment.putObject("status").put("attached", true);
        return attachment;
    }
}
