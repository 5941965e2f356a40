package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.OptionFailures;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.patch.JsonPatch;
import io.clm.sim.kube.patch.MergePatch;
import io.clm.sim.kube.patch.StrategicPatch;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.StatusException;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Patches objects, or their status, in the four ways there are. */
final class Patcher {
    private final Scope scope;
    private final Updater updater;
    private final Applier applier;

    Patcher(Scope scope, Updater updater) {
        this.scope = scope;
        this.updater = updater;
        this.applier = new Applier(scope);
    }

    Effect patch(Call call) throws IOException {
        WriteMode mode = call.request().writeMode("PatchOptions");
        String type = call.request().contentType();
        if (type.equals("application/apply-patch+yaml")) {
            return applier.apply(call, mode);
        }
        if (!call.request().query("force").isEmpty()) {
            throw OptionFailures.forbidden("PatchOptions", "force", "may not be specified for non-apply patch");
        }
        return edit(call, mode, how(call, type));
    }

    private UnaryOperator<ObjectNode> how(Call call, String type) throws IOException {
        return switch (type) {
            case "application/json-patch+json" -> {
                JsonNode operations = Bodies.any(call.request(), "JSONPatch");
                if (!operations.isArray()) {
                    throw Failures.badRequest(
                            "error decoding patch: json: cannot unmarshal object into Go value of type"
                                    + " jsonpatch.Patch");
                }
                yield object -> JsonPatch.apply(object, operations);
            }
            case "application/merge-patch+json" -> {
                ObjectNode patch = Bodies.object(call.request(), call.kind().kind());
                yield object -> MergePatch.apply(object, patch);
            }
            case "application/strategic-merge-patch+json" -> {
                if (call.resource().custom()) {
                    throw unsupported(type);
                }
                ObjectNode patch = Bodies.object(call.request(), call.kind().kind());
                yield object -> StrategicPatch.apply(call.resource().type(), object, patch);
            }
            default -> throw unsupported(type);
        };
    }

    private Effect edit(Call call, WriteMode mode, UnaryOperator<ObjectNode> patch) {
        AtomicReference<String> before = new AtomicReference<>("");
        ObjectNode updated = scope.store()
                .edit(call.kind(), call.namespace(), call.name(), mode, current -> {
                    ObjectNode live = Objects.requireNonNull(current);
                    before.set(Meta.resourceVersion(live));
                    return patched(call, live, patch);
                })
                .orElseThrow(() -> Failures.notFound(call.kind(), call.name()));
        return updater.effect(call, "patch", mode, Objects.requireNonNullElse(before.get(), ""), updated);
    }

    private ObjectNode patched(Call call, ObjectNode live, UnaryOperator<ObjectNode> patch) {
        ObjectNode wanted = patch.apply(live.deepCopy());
        if (!Meta.name(wanted).equals(Meta.name(live))) {
            throw Failures.badRequest("the name of the object (%s) does not match the name on the URL (%s)"
                    .formatted(Meta.name(wanted), call.name()));
        }
        wanted.put("kind", call.kind().kind()).put("apiVersion", call.kind().apiVersion());
        decode(call, wanted);
        return updater.replaced(call, live, wanted);
    }

    private static void decode(Call call, ObjectNode wanted) {
        try {
            Bodies.decode(call.request(), call.resource(), wanted);
        } catch (StatusException rubbish) {
            String why = "Invalid value: " + wanted.path("spec") + ": " + rubbish.getMessage();
            Failures.Cause cause = new Failures.Cause("FieldValueInvalid", why, "patch");
            throw Failures.invalid(call.kind(), call.name(), List.of(cause));
        }
    }

    private static StatusException unsupported(String type) {
        return new StatusException(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format (" + type
                        + ") - accepted media types include: application/json-patch+json,"
                        + " application/merge-patch+json, application/strategic-merge-patch+json,"
                        + " application/apply-patch+yaml",
                Json.object());
    }
}
