package io.clm.sim.kube.controllers.service;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Keeps Endpoints and one EndpointSlice for every Service with a selector. */
public final class EndpointController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.SERVICE;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        return Wakes.isOf(change, Kinds.POD) ? Wakes.namespaceOf(change, Kinds.SERVICE, world) : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode service, World world, Instant now) {
        if (Json.at(service, "spec.selector").isEmpty() || Meta.isDeleting(service)) {
            return Decision.NOTHING;
        }
        Draft draft = new Draft("endpoint-controller", Kinds.SERVICE, service);
        List<ObjectNode> pods = world.list(Kinds.POD, Meta.namespace(service)).stream()
                .filter(pod -> LabelSelector.labelsMatch(Json.at(service, "spec.selector"), Meta.labels(pod)))
                .filter(pod -> !PodState.ip(pod).isEmpty() && !PodState.isFinished(pod))
                .toList();
        PlainEndpoints.keep(service, pods, world, draft);
        Slice.keep(service, pods, world, draft);
        return draft.done();
    }
}
