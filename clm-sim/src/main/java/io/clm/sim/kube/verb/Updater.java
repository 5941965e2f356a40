package io.clm.sim.kube.verb;

import io.clm.sim.kube.apply.FieldManager;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.rules.defaults.Defaults;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.ObjectNode;

/** Replaces objects, or their status. */
final class Updater {
    private final Scope scope;

    Updater(Scope scope) {
        this.scope = scope;
    }

    Effect update(Call call) throws IOException {
        WriteMode mode = call.request().writeMode("UpdateOptions");
        ObjectNode body = Bodies.resource(call);
        String name = Meta.name(body);
        if (!name.equals(call.name())) {
            throw Failures.badRequest(
                    "the name of the object (%s) does not match the name on the URL (%s)".formatted(name, call.name()));
        }
        AtomicReference<String> before = new AtomicReference<>("");
        ObjectNode updated = scope.store()
                .edit(call.kind(), call.namespace(), call.name(), mode, current -> {
                    ObjectNode live = Objects.requireNonNull(current);
                    before.set(Meta.resourceVersion(live));
                    return replaced(call, live, body);
                })
                .orElseThrow(() -> Failures.notFound(call.kind(), call.name()));
        return effect(call, "update", mode, Objects.requireNonNullElse(before.get(), ""), updated);
    }

    Effect effect(Call call, String action, WriteMode mode, String versionBefore, ObjectNode updated) {
        boolean changed = !versionBefore.equals(Meta.resourceVersion(updated));
        Answer answer = Answer.ok(new Presentation(call, scope.clock()).one(updated));
        return Effect.of(answer, action, updated, changed).unlessDry(mode == WriteMode.DRY_RUN);
    }

    /** The object that a write to the main resource or to its status leads to, with its owners noted. */
    ObjectNode replaced(Call call, ObjectNode live, ObjectNode body) {
        ObjectNode wanted = body.deepCopy();
        String version = Meta.resourceVersion(body);
        Creator.onlyPart(call, live, wanted);
        if (!version.isEmpty()) {
            Meta.of(wanted).put("resourceVersion", version);
        }
        Defaults.fill(call.resource(), wanted);
        new FieldManager(
                        call.resource(),
                        call.request().fieldManager(),
                        call.subresource(),
                        scope.clock().instant())
                .update(live, wanted);
        return wanted;
    }
}
