package io.clm.sim.kube.controllers.service;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of each aggregated API whether the Service behind it has a ready endpoint. */
public final class ApiServiceController implements KindController {
    private static final String SERVICE_LABEL = "kubernetes.io/service-name";

    @Override
    public ResourceKind kind() {
        return Kinds.API_SERVICE;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        if (!Wakes.isOf(change, Kinds.ENDPOINT_SLICE)) {
            return Stream.empty();
        }
        return world.list(Kinds.API_SERVICE).stream()
                .filter(api -> isBehind(change.object(), api))
                .map(api -> ObjectKey.of(Kinds.API_SERVICE, "", Meta.name(api)));
    }

    @Override
    public Decision decide(ObjectNode api, World world, Instant now) {
        Draft draft = new Draft("apiservice-controller", Kinds.API_SERVICE, api);
        ObjectNode status =
                Json.with(api, ignored -> {}).path("status") instanceof ObjectNode old ? old.deepCopy() : Json.object();
        boolean available = Json.text(api, "spec.service.name").isEmpty() || hasEndpoint(api, world);
        Conditions.set(status, "Available", available, reason(api, available), now);
        draft.status(Kinds.API_SERVICE, api, status);
        return draft.done();
    }

    private static boolean hasEndpoint(JsonNode api, World world) {
        return world.list(Kinds.ENDPOINT_SLICE, Json.text(api, "spec.service.namespace")).stream()
                .filter(slice -> isBehind(slice, api))
                .flatMap(slice -> Json.items(slice.path("endpoints")).stream())
                .anyMatch(endpoint -> endpoint.path("conditions").path("ready").asBoolean(false));
    }

    private static boolean isBehind(JsonNode slice, JsonNode api) {
        return Json.text(api, "spec.service.namespace").equals(Meta.namespace(slice))
                && Json.text(api, "spec.service.name")
                        .equals(slice.path("metadata")
                                .path("labels")
                                .path(SERVICE_LABEL)
                                .asString(""));
    }

    private static Reason reason(JsonNode api, boolean available) {
        return available
                ? new Reason("Passed", "all checks passed")
                : new Reason(
                        "MissingEndpoints",
                        "endpoints for service/" + Json.text(api, "spec.service.name") + " have no ready addresses");
    }
}
