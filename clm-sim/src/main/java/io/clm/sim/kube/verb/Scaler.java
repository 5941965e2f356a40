package io.clm.sim.kube.verb;

import io.clm.sim.kube.apply.FieldManager;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.patch.JsonPatch;
import io.clm.sim.kube.patch.MergePatch;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The scale of a workload: its replicas, read and written apart from the rest. */
final class Scaler {
    private final Scope scope;

    Scaler(Scope scope) {
        this.scope = scope;
    }

    Answer get(Call call) {
        return Answer.ok(scale(object(call)));
    }

    Effect update(Call call) throws IOException {
        return write(call, "update", Bodies.object(call.request(), "Scale"));
    }

    Effect patch(Call call) throws IOException {
        ObjectNode present = scale(object(call));
        JsonNode patch = Bodies.any(call.request(), "Scale");
        ObjectNode wanted = patch.isArray() ? JsonPatch.apply(present, patch) : MergePatch.apply(present, patch);
        if (!patch.isArray() && Meta.resourceVersion(patch).isEmpty()) {
            Meta.of(wanted).remove("resourceVersion");
        }
        return write(call, "patch", wanted);
    }

    private Effect write(Call call, String action, ObjectNode scale) {
        WriteMode mode = call.request().writeMode("UpdateOptions");
        ObjectNode before = object(call);
        ObjectNode after = scope.store()
                .edit(call.kind(), call.namespace(), call.name(), mode, current -> {
                    ObjectNode live = Objects.requireNonNull(current);
                    return scaled(call, live, scale);
                })
                .orElseThrow(() -> Failures.notFound(call.kind(), call.name()));
        boolean changed = !Meta.resourceVersion(before).equals(Meta.resourceVersion(after));
        return Effect.of(Answer.ok(scale(after)), action, after, changed).unlessDry(mode == WriteMode.DRY_RUN);
    }

    private ObjectNode scaled(Call call, ObjectNode live, ObjectNode scale) {
        ObjectNode wanted = live.deepCopy();
        Json.child(wanted, "spec").put("replicas", Json.number(scale, "spec.replicas", 0));
        new FieldManager(
                        call.resource(),
                        call.request().fieldManager(),
                        "scale",
                        scope.clock().instant())
                .update(live, wanted);
        String version = Meta.resourceVersion(scale);
        if (!version.isEmpty()) {
            Meta.of(wanted).put("resourceVersion", version);
        }
        return wanted;
    }

    private ObjectNode object(Call call) {
        return scope.store()
                .get(call.kind(), call.namespace(), call.name())
                .orElseThrow(() -> Failures.notFound(call.kind(), call.name()));
    }

    private static ObjectNode scale(ObjectNode object) {
        ObjectNode scale = Json.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode meta = scale.putObject("metadata");
        for (String field : new String[] {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
            meta.set(field, object.path("metadata").path(field));
        }
        ObjectNode spec = scale.putObject("spec");
        int replicas = Json.number(object, "spec.replicas", 0);
        if (replicas > 0) {
            spec.put("replicas", replicas);
        }
        String selector = Meta.strings(Json.at(object, "spec.selector.matchLabels")).entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
        ObjectNode status = scale.putObject("status").put("replicas", Json.number(object, "status.replicas", 0));
        if (!selector.isEmpty()) {
            status.put("selector", selector);
        }
        return scale;
    }
}
